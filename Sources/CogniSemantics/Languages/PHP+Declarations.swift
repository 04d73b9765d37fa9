import CogniSyntax

/// Declarations, literals and branches of PHP.
extension CodeBuilder {
    // MARK: Declarations

    mutating func lowerPHPFunction(_ index: Int, _ role: CodeRole) {
        let name = child(index, "name")
        node(.function, role, at: index, flags: name == nil ? .anonymous : []) { builder in
            builder.lower(index, field: "attributes", as: .decorator)
            builder.lowerModifiers(of: index)
            if let name { builder.lower(name, as: .name) }
            builder.lower(index, field: "parameters", as: .parameters)
            builder.lower(index, field: "return_type", as: .type)
            for child in builder.namedChildren(index) where builder.kind(child) == "anonymous_function_use_clause" {
                builder.lower(child, as: .detail)
            }
            guard let body = builder.child(index, "body") else { return }
            guard builder.kind(index) == "arrow_function" else { return builder.lower(body, as: .body) }
            builder.node(.block, .body, at: body) { builder in
                guard !builder.isPattern else { return builder.lower(body, as: .item) }
                builder.node(.return, .item, at: body) { $0.lower(body, as: .value) }
            }
        }
    }

    mutating func lowerPHPType(_ index: Int, _ role: CodeRole) {
        let name = child(index, "name")
        node(.type, role, at: index, flags: name == nil ? .anonymous : []) { builder in
            builder.lower(index, field: "attributes", as: .decorator)
            builder.lowerModifiers(of: index)
            if let name { builder.lower(name, as: .name) }
            for child in builder.namedChildren(index) {
                switch builder.kind(child) {
                case "base_clause", "class_interface_clause": builder.lowerChildren(of: child, as: .base)
                case "arguments": builder.lower(child, as: .arguments)
                default: continue
                }
            }
            builder.lower(index, field: "body", as: .body)
        }
    }

    /// `private`, `static` and the like; what is public need not say so.
    mutating func lowerModifiers(of index: Int) {
        for child in namedChildren(index) where kind(child).hasSuffix("_modifier") {
            if !tree.text(child).elementsEqual("public".utf8) { leaf(.token, .modifier, at: child) }
        }
    }

    /// The name of a function, a class or a constant, whose case makes no difference; that of a property is as written.
    mutating func lowerName(_ index: Int, _ role: CodeRole) {
        let parent = Int(tree.nodes[index].parent)
        if role == .name, parent >= 0, kind(parent).hasSuffix("member_access_expression") {
            return leaf(.name, role, at: index)
        }
        lowerFolded(index, .name, role)
    }

    /// A leaf that is compared without regard to case.
    mutating func lowerFolded(_ index: Int, _ kind: CodeKind, _ role: CodeRole) {
        let lowercased = tree.text(index).map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
        node(kind, role, at: index, label: CodeLabel.of(lowercased), flags: .implied)
    }

    /// `A\B\c`; a leading backslash makes no difference.
    mutating func lowerQualified(_ index: Int, _ role: CodeRole) {
        let names = namedChildren(index).flatMap { kind($0) == "namespace_name" ? namedChildren($0) : [$0] }
        lowerDotted(names[...], role)
    }

    // MARK: Literals

    /// An element of an array: a value, or a key and a value.
    mutating func lowerElement(_ parts: [Int], _ role: CodeRole, at index: Int) {
        guard let key = parts.first, let value = parts.last, key != value else {
            if let value = parts.first { lower(value, as: role) }
            return
        }
        let range = span(key, value)
        node(.pair, role, range: range) { builder in
            builder.lower(key, as: .key)
            builder.lower(value, as: .value)
        }
    }

    /// Strings of all kinds.
    mutating func lowerEncapsed(_ index: Int, _ role: CodeRole) {
        let body = child(index, "value") ?? index
        let isTemplate = namedChildren(body).contains { !isText($0) }
        node(isTemplate ? .template : .string, role, at: index) { builder in
            if isTemplate { return builder.lowerTextAndExpressions(of: body) }
            let isHeredoc = builder.kind(index) == "heredoc" || builder.kind(index) == "nowdoc"
            let pieces = builder.namedChildren(body)
            if let first = pieces.first, let last = pieces.last {
                builder.leaf(
                    .stringContent, .item,
                    range: builder.span(first, last))
            } else if isHeredoc {
                let end = builder.tree.nodes[index].range.upperBound
                builder.leaf(.stringContent, .item, range: end..<end)
            } else {
                builder.leaf(.stringContent, .item, range: builder.contentRange(of: builder.tree.nodes[index].range))
            }
        }
    }

    /// A command in backticks is a call of the backtick. A pattern of dots is any command.
    mutating func lowerShellCommand(_ index: Int, _ role: CodeRole) {
        let range = tree.nodes[index].range
        node(.call, role, at: index) { builder in
            builder.leaf(.token, .callee, range: range.prefix(1))
            builder.node(.arguments, .arguments, at: index) { builder in
                if builder.isPattern, builder.tree.text(index).elementsEqual("`...`".utf8) {
                    builder.lowerTextAndExpressions(of: index)
                } else {
                    builder.lowerEncapsed(index, .item)
                }
            }
        }
    }

    /// Pieces of text, neighbours joined, and expressions in turn.
    private mutating func lowerTextAndExpressions(of index: Int) {
        var text: Range<Int>?
        for child in namedChildren(index) {
            let range = tree.nodes[child].range
            if isText(child) {
                text = (text?.lowerBound ?? range.lowerBound)..<range.upperBound
                continue
            }
            if let text { leaf(.stringContent, .item, range: text) }
            text = nil
            lower(child, as: .item)
        }
        if let text { leaf(.stringContent, .item, range: text) }
    }

    private func isText(_ index: Int) -> Bool {
        switch kind(index) {
        case "string_content", "escape_sequence", "nowdoc_string": true
        default: false
        }
    }

    /// The `<?=` right before a statement.
    func printingTag(before index: Int) -> Range<Int>? {
        var end = tree.nodes[index].range.lowerBound
        while end > 0, tree.bytes[end - 1] <= 0x20 { end -= 1 }
        guard end >= 3, tree.bytes[(end - 3)..<end].elementsEqual("<?=".utf8) else { return nil }
        return (end - 3)..<end
    }

    // MARK: Branches

    /// `elseif` is an `if` in the alternative.
    mutating func lowerPHPIf(_ index: Int, _ role: CodeRole, _ alternatives: ArraySlice<Int>) {
        let end = tree.nodes[alternatives.last ?? index].range.upperBound
        node(.if, role, range: tree.nodes[index].range.lowerBound..<max(end, tree.nodes[index].range.upperBound)) {
            builder in
            builder.lower(index, field: "condition", as: .condition)
            if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
            guard let next = alternatives.first else { return }
            if builder.kind(next) == "else_if_clause" {
                builder.node(.block, .alternative, at: next) { $0.lowerPHPIf(next, .item, alternatives.dropFirst()) }
            } else if let body = builder.child(next, "body") {
                builder.lowerBody(body, as: .alternative)
            }
        }
    }
}
