import CogniSyntax

/// Symbols, strings and pairs of Ruby.
extension CodeBuilder {
    /// A symbol: a literal around its name, so that `:a` and the key `a:` are the same.
    mutating func lowerSymbol(_ index: Int, _ role: CodeRole, dropping count: Int) {
        let range = tree.nodes[index].range
        node(.literal, role, range: range) { $0.leaf(.stringContent, .item, range: range.dropFirst(count)) }
    }

    /// The name of a symbol without its colon; `nil` for any other node.
    func symbolName(_ index: Int?) -> Range<Int>? {
        guard let index else { return nil }
        switch kind(index) {
        case "simple_symbol": return tree.nodes[index].range.dropFirst()
        case "hash_key_symbol": return tree.nodes[index].range
        default: return nil
        }
    }

    /// `key => value`, `key: value`, `key:`.
    mutating func lowerPair(_ index: Int, _ role: CodeRole, kind: CodeKind) {
        node(kind, role, at: index) { builder in
            guard let key = builder.child(index, "key") else { return }
            let name = builder.symbolName(key)
            if kind == .keywordArgument, let name {
                builder.leaf(.name, .name, range: name)
            } else {
                builder.lower(key, as: .key)
            }
            if builder.child(index, "value") != nil {
                builder.lower(index, field: "value", as: .value)
            } else if let name {
                builder.leaf(.name, .value, range: name)
            }
        }
    }

    /// A literal of text, with interpolations or without.
    mutating func lowerText(_ index: Int, _ role: CodeRole, plain: CodeKind = .string, mixed: CodeKind = .template) {
        node(holes(in: index).isEmpty ? plain : mixed, role, at: index) { $0.lowerPieces(of: index) }
    }

    /// Text and interpolated expressions in turn; one empty text when there is nothing.
    mutating func lowerPieces(of index: Int) {
        let inner = textRange(of: index)
        let holes = holes(in: index)
        var start = inner.lowerBound
        for hole in holes {
            let range = tree.nodes[hole].range
            if start < range.lowerBound { leaf(.stringContent, .item, range: start..<range.lowerBound) }
            lowerChildren(of: hole)
            start = range.upperBound
        }
        if holes.isEmpty || start < inner.upperBound {
            leaf(.stringContent, .item, range: start..<max(start, inner.upperBound))
        }
    }

    /// The interpolations of a literal.
    func holes(in index: Int) -> [Int] { tree.children(index).filter { kind($0) == "interpolation" } }

    /// What is between the delimiters, whatever they are: `%w` has nodes for them, words in it have none.
    private func textRange(of index: Int) -> Range<Int> {
        let range = tree.nodes[index].range
        let children = Array(tree.children(index))
        guard kind(index) != "heredoc_body" else {
            let end =
                children.last { kind($0) == "heredoc_end" }.map { tree.nodes[$0].range.lowerBound } ?? range.upperBound
            // Neither the line break before the text nor the indentation of its end belongs to it.
            let lower = tree.bytes[range].first == 0x0A ? range.lowerBound + 1 : range.lowerBound
            let upper = tree.bytes[lower..<max(lower, end)].lastIndex(of: 0x0A) ?? end
            return lower..<max(lower, upper)
        }
        guard let first = children.first, let last = children.last, first != last,
            !tree.nodes[first].flags.contains(.named), !tree.nodes[last].flags.contains(.named)
        else { return range }
        return tree.nodes[first].range.upperBound..<tree.nodes[last].range.lowerBound
    }

    /// The text that belongs to the beginning of a heredoc: texts come in the order of the beginnings before them.
    func heredocBody(of index: Int) -> Int? {
        let beginning = tree.grammar.kinds(["heredoc_beginning"])
        let body = tree.grammar.kinds(["heredoc_body"])
        let reach = 2_000
        var earlier = 0
        for node in tree.nodes[max(0, index - reach)..<index].reversed() {
            if body.contains(node.kind) { break }
            if beginning.contains(node.kind) { earlier += 1 }
        }
        for other in (index + 1)..<max(index + 1, min(tree.nodes.count, index + reach))
        where body.contains(tree.nodes[other].kind) {
            if earlier == 0 { return other }
            earlier -= 1
        }
        return nil
    }

    /// The operator; words are what their signs are.
    func operatorLabel(_ index: Int) -> UInt32 {
        guard let sign = child(index, "operator") else { return 0 }
        return switch kind(sign) {
        case "and": CodeLabel.of("&&")
        case "or": CodeLabel.of("||")
        case "not": CodeLabel.of("!")
        default: CodeLabel.of(tree.text(sign))
        }
    }
}
