/// Declarations and macros of Rust.
extension CodeBuilder {
    /// `let mut x: T = y else { }`
    mutating func lowerLet(_ index: Int, _ role: CodeRole) {
        let hasValue = child(index, "value") != nil
        node(hasValue ? .assign : .declare, role, at: index, flags: .declaration) { builder in
            for part in builder.namedChildren(index) {
                switch builder.kind(part) {
                case "mutable_specifier", "visibility_modifier": builder.leaf(.token, .modifier, at: part)
                default: continue
                }
            }
            builder.lower(index, field: "pattern", as: .target)
            builder.lower(index, field: "name", as: .target)
            builder.lower(index, field: "type", as: .type)
            builder.lower(index, field: "value", as: .value)
            if let other = builder.child(index, "alternative") { builder.lower(other, as: .detail) }
        }
    }

    /// `use a::{b, c as d}`: one import a name.
    mutating func lowerUse(_ index: Int, in path: [Int], _ whole: Int, _ role: CodeRole) {
        switch kind(index) {
        case "scoped_use_list":
            let prefix = child(index, "path").map { path + [$0] } ?? path
            for part in child(index, "list").map({ namedChildren($0) }) ?? [] {
                lowerUse(part, in: prefix, whole, role)
            }
        case "use_list": for part in namedChildren(index) { lowerUse(part, in: path, whole, role) }
        default:
            let isAlias = kind(index) == "use_as_clause"
            let isWildcard = kind(index) == "use_wildcard"
            guard let name = isAlias ? child(index, "path") : isWildcard ? namedChildren(index).first : index else {
                return
            }
            var components = (path + [name]).flatMap { pathComponents(of: $0) }
            node(.importing, role, at: whole) { builder in
                guard let last = isWildcard ? nil : components.popLast() else {
                    builder.lowerWildcard(at: index)
                    return builder.lowerPath(components[...], .module)
                }
                builder.lower(last, as: .name)
                if isAlias { builder.lower(index, field: "alias", as: .alias) }
                if !components.isEmpty { builder.lowerPath(components[...], .module) }
            }
        }
    }

    private func pathComponents(of index: Int) -> [Int] {
        guard kind(index) == "scoped_identifier", let name = child(index, "name") else { return [index] }
        return (child(index, "path").map { pathComponents(of: $0) } ?? []) + [name]
    }

    private mutating func lowerPath(_ parts: ArraySlice<Int>, _ role: CodeRole) {
        guard let first = parts.first, let last = parts.last else { return }
        if parts.count == 1 { return lower(last, as: role) }
        let range = span(first, last)
        node(.member, role, range: range) { builder in
            builder.lowerPath(parts.dropLast(), .object)
            builder.lower(last, as: .name)
        }
    }

    mutating func lowerRustFunction(_ index: Int, _ role: CodeRole) {
        node(.function, role, at: index) { builder in
            for part in builder.namedChildren(index) {
                switch builder.kind(part) {
                case "visibility_modifier": builder.leaf(.token, .modifier, at: part)
                case "function_modifiers":
                    for word in builder.tree.children(part) { builder.leaf(.token, .modifier, at: word) }
                default: continue
                }
            }
            builder.lower(index, field: "name", as: .name)
            builder.lower(index, field: "parameters", as: .parameters)
            builder.lower(index, field: "return_type", as: .type)
            guard let body = builder.child(index, "body") else { return }
            let parts = builder.namedChildren(body)
            let last = builder.isPattern ? nil : parts.last.flatMap { builder.isReturned($0) ? $0 : nil }
            builder.node(.block, .body, at: body) { builder in
                for part in parts where part != last { builder.lower(part, as: .item) }
                guard let last else { return }
                builder.node(.return, .item, at: last) { $0.lower(last, as: .value) }
            }
        }
    }

    /// Whether the last part of a function's body is its value; what branches has its values further in.
    private func isReturned(_ index: Int) -> Bool {
        let kind = kind(index)
        return !["_statement", "_declaration", "_item", "_definition"].contains { kind.hasSuffix($0) }
            && ![
                "if_expression", "match_expression", "while_expression", "loop_expression", "for_expression",
                "return_expression", "block", "unsafe_block", "macro_invocation",
            ].contains(kind)
    }

    mutating func lowerRustParameters(_ list: Int) {
        node(.parameters, .parameters, at: list) { builder in
            for part in builder.namedChildren(list) {
                switch builder.kind(part) {
                case "attribute_item": continue
                case "parameter":
                    builder.node(.parameter, .item, at: part) { builder in
                        builder.lower(part, field: "pattern", as: .name)
                        builder.lower(part, field: "type", as: .type)
                    }
                case "self_parameter":
                    builder.node(.parameter, .item, at: part, label: CodeLabel.of("receiver")) { builder in
                        if let name = builder.namedChildren(part).last { builder.lower(name, as: .name) }
                    }
                default: builder.node(.parameter, .item, at: part) { $0.lower(part, as: .name) }
                }
            }
        }
    }

    /// A structure, an enumeration or one of its cases, a trait.
    mutating func lowerRustType(_ index: Int, _ role: CodeRole) {
        node(.type, role, at: index) { builder in
            for part in builder.namedChildren(index) where builder.kind(part) == "visibility_modifier" {
                builder.leaf(.token, .modifier, at: part)
            }
            builder.lower(index, field: "name", as: .name)
            if let bounds = builder.child(index, "bounds") { builder.lowerChildren(of: bounds, as: .base) }
            if let body = builder.child(index, "body") { builder.lowerMembers(body) }
        }
    }

    mutating func lowerMembers(_ body: Int) {
        let isOrdered = kind(body) == "ordered_field_declaration_list"
        node(.members, .body, at: body) { builder in
            guard isOrdered else { return builder.lowerChildren(of: body) }
            for type in builder.children(body, "type") {
                builder.node(.declare, .item, at: type, flags: .declaration) { $0.lower(type, as: .type) }
            }
        }
    }

    /// The tokens of a macro: what stands between commas is an argument, which the grammar hasn't parsed. Names and the
    /// brackets after them are lowered as calls, so that data is seen to flow in.
    mutating func lowerTokens(_ list: Int) {
        var groups: [[Int]] = [[]]
        for part in tree.children(list) {
            switch kind(part) {
            case ",", ";": groups.append([])
            case "(", ")", "[", "]", "{", "}": continue
            default: groups[groups.count - 1].append(part)
            }
        }
        node(.arguments, .arguments, at: list) { builder in
            for group in groups {
                guard let first = group.first, let last = group.last else { continue }
                if group.count == 1 {
                    builder.lowerToken(first)
                } else {
                    let range = builder.span(first, last)
                    builder.lowerTokens(group[...], range)
                }
            }
        }
    }

    /// `a.b(c)` and `a::b` out of tokens; anything else is kept as its parts.
    private mutating func lowerTokens(_ group: ArraySlice<Int>, _ range: Range<Int>, as role: CodeRole = .item) {
        guard let last = group.last else { return }
        if group.count == 1 { return lowerToken(last, as: role) }
        let before = group.dropLast()
        let sign = before.last.map { kind($0) } ?? ""
        if kind(last) == "token_tree", tree.text(last).first == UInt8(ascii: "("), isWord(before.last) {
            node(.call, role, range: range) { builder in
                builder.lowerTokens(before, builder.range(of: before), as: .callee)
                builder.lowerTokens(last)
            }
        } else if sign == "." || sign == "::", before.count > 1, isWord(last) {
            node(.member, role, range: range) { builder in
                builder.lowerTokens(before.dropLast(), builder.range(of: before.dropLast()), as: .object)
                builder.lowerToken(last, as: .name)
            }
        } else if sign == "&", before.count == 1 {
            node(.unary, role, range: range, label: CodeLabel.of("&")) { $0.lowerToken(last, as: .value) }
        } else {
            node(.other, role, range: range, label: CodeLabel.of("token_tree")) { builder in
                for part in group where builder.isNamed(part) { builder.lowerToken(part) }
            }
        }
    }

    private func range(of group: ArraySlice<Int>) -> Range<Int> {
        guard let first = group.first, let last = group.last else { return 0..<0 }
        return span(first, last)
    }

    private func isWord(_ index: Int?) -> Bool {
        index.map { ["identifier", "self", "super", "crate", "primitive_type"].contains(kind($0)) } ?? false
    }

    private mutating func lowerToken(_ index: Int, as role: CodeRole = .item) {
        if kind(index) == "token_tree" {
            node(.other, role, at: index, label: CodeLabel.of("token_tree")) { builder in
                for part in builder.tree.children(index) where builder.isNamed(part) { builder.lowerToken(part) }
            }
        } else {
            lower(index, as: role)
        }
    }
}
