import CogniSyntax

/// Control flow and strings of Swift.
extension CodeBuilder {
    /// The statements among a node's children, as a block; an empty one when there are none.
    mutating func lowerStatementsBody(of index: Int, as role: CodeRole) {
        guard let statements = namedChildren(index).first(where: { kind($0) == "statements" }) else {
            let end = tree.nodes[index].range.upperBound
            return node(.block, role, range: end..<end)
        }
        node(.block, role, at: statements) { $0.lowerChildren(of: statements) }
    }

    /// `if`, and `guard`, which is an `if` of the opposite.
    mutating func lowerConditional(_ index: Int, _ role: CodeRole) {
        node(.if, role, at: index) { builder in
            guard builder.kind(index) == "if_statement" else {
                builder.node(.unary, .condition, at: index, label: CodeLabel.of("guard")) {
                    $0.lowerConditions(of: index, as: .value)
                }
                return builder.lowerStatementsBody(of: index, as: .body)
            }
            builder.lowerConditions(of: index, as: .condition)
            builder.lowerStatementsBody(of: index, as: .body)
            let after = builder.tree.children(index).drop { builder.kind($0) != "else" }
            guard let other = after.first(where: { ["if_statement", "statements"].contains(builder.kind($0)) }) else {
                return
            }
            builder.node(.block, .alternative, at: other) { builder in
                if builder.kind(other) == "statements" {
                    builder.lowerChildren(of: other)
                } else {
                    builder.lower(other, as: .item)
                }
            }
        }
    }

    /// `a, let b = c, case .d = e`: all of them hold; a binding assigns.
    mutating func lowerConditions(of index: Int, as role: CodeRole) {
        let parts = tree.children(index).filter {
            isIn($0, "condition") || isIn($0, "bound_identifier") || kind($0) == ","
        }
        let conditions = parts.split { kind($0) == "," }.map { Array($0) }
        lowerConditions(conditions[...], as: role)
    }

    private mutating func lowerConditions(_ conditions: ArraySlice<[Int]>, as role: CodeRole) {
        guard let last = conditions.last, let first = conditions.first?.first, let end = last.last else { return }
        guard conditions.count > 1 else { return lowerCondition(last, as: role) }
        let range = span(first, end)
        node(.binary, role, range: range, label: CodeLabel.of("&&")) { builder in
            builder.lowerConditions(conditions.dropLast(), as: .left)
            builder.lowerCondition(last, as: .right)
        }
    }

    private mutating func lowerCondition(_ parts: [Int], as role: CodeRole) {
        guard let first = parts.first, let last = parts.last else { return }
        let target = parts.first { isIn($0, "bound_identifier") || kind($0) == "pattern" }
        guard let target else { return lower(parts.first { isNamed($0) } ?? first, as: role) }
        // `if let a`, and a part of a `case` that the grammar has cut at its commas: the name keeps its value.
        guard target != last else { return lower(target, as: role) }
        let range = span(first, last)
        node(.assign, role, range: range, flags: .declaration) { builder in
            for word in parts where builder.kind(word) == "value_binding_pattern" {
                builder.leaf(.token, .modifier, at: word)
            }
            builder.lower(target, as: .target)
            builder.lower(last, as: .value)
        }
    }

    mutating func lowerDo(_ index: Int, _ role: CodeRole) {
        let handlers = namedChildren(index).filter { kind($0) == "catch_block" }
        guard !handlers.isEmpty else { return lowerStatementsBody(of: index, as: role) }
        node(.try, role, at: index) { builder in
            builder.lowerStatementsBody(of: index, as: .body)
            for handler in handlers {
                builder.node(.handler, .handler, at: handler) { builder in
                    if let error = builder.child(handler, "error") { builder.lowerCaught(error) }
                    builder.lowerStatementsBody(of: handler, as: .body)
                }
            }
        }
    }

    /// `let e as T`, `T.a`
    private mutating func lowerCaught(_ index: Int) {
        guard let binding = ([index] + tree.descendants(index)).first(where: { isIn($0, "bound_identifier") }) else {
            return lower(index, as: .type)
        }
        lower(index, field: "name", as: .type)
        lower(binding, as: .name)
    }

    /// `return`, `throw`, `break`, `continue`.
    mutating func lowerTransfer(_ index: Int, _ role: CodeRole) {
        let word = tree.children(index).first { _ in true }.map { tree.string($0) } ?? ""
        let jump: CodeKind =
            switch word {
            case "throw": .throw
            case "break": .break
            case "continue": .continue
            case "yield": .yield
            default: .return
            }
        let value = child(index, "result") ?? namedChildren(index).first { kind($0) != "throw_keyword" }
        node(jump, role, at: index) { builder in
            if let value { builder.lower(value, as: jump == .break || jump == .continue ? .label : .value) }
        }
    }

    /// A string between one or three quotes.
    mutating func lowerSwiftString(_ index: Int, _ role: CodeRole) {
        let holes = children(index, "interpolation")
        let texts = children(index, "text")
        node(holes.isEmpty ? .string : .template, role, at: index) { builder in
            guard !holes.isEmpty else {
                return builder.leaf(
                    .stringContent, .item, range: builder.contentRange(of: builder.tree.nodes[index].range))
            }
            var text: Range<Int>?
            for part in builder.tree.children(index) where holes.contains(part) || texts.contains(part) {
                let range = builder.tree.nodes[part].range
                if texts.contains(part) {
                    text = (text?.lowerBound ?? range.lowerBound)..<range.upperBound
                    continue
                }
                if let text { builder.leaf(.stringContent, .item, range: text) }
                text = nil
                builder.lower(part, as: .item)
            }
            if let text { builder.leaf(.stringContent, .item, range: text) }
        }
    }
}
