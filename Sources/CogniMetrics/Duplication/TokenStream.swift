import CogniCore
import CogniSyntax

/// The tokens of a text as hashes, for the search for duplicates. Names and signs count by their text, literals by their
/// kind; layout, comments and imports don't count.
struct TokenStream: Sendable {
    private(set) var hashes: [UInt64] = []
    /// The line of each token, and the one that it ends on.
    private(set) var lines: [ClosedRange<Int32>] = []

    init(of tree: SyntaxTree) {
        let index = LineIndex(tree.bytes)
        let grammar = tree.grammar
        let strings = grammar.kinds(grammar.pack.kinds.strings)
        let imports = KindSet(
            numbers: grammar.kindNames.indices.filter { Self.isImport(grammar.kindNames[$0]) }.map { UInt16($0) })
        var position = 0
        while position < tree.nodes.count {
            let node = tree.nodes[position]
            let isNamed = node.flags.contains(.named)
            if isNamed, grammar.comments.contains(node.kind) || imports.contains(node.kind) {
                position = Int(node.next)
                continue
            }
            let isString = isNamed && strings.contains(node.kind)
            if isString || Int(node.next) == position + 1, !node.range.isEmpty {
                hashes.append(Self.hash(of: position, in: tree, isString: isString))
                let span = index.lines(of: node.range)
                lines.append(Int32(span.lowerBound)...Int32(span.upperBound))
            }
            position = isString ? Int(node.next) : position + 1
        }
    }

    private static func hash(of node: Int, in tree: SyntaxTree, isString: Bool) -> UInt64 {
        let text = tree.text(node)
        let isNumber = text.first.map { (48...57).contains($0) } ?? false
        var hash = StableHash()
        if isString || isNumber { hash.feed(isString ? "string" : "number") } else { hash.feed(text) }
        return hash.value
    }

    private static func isImport(_ kind: String) -> Bool {
        kind.hasPrefix("import_") || kind.hasPrefix("use_declaration") || kind == "preproc_include"
            || kind == "using_directive" || kind == "using_declaration" || kind == "namespace_use_declaration"
            || kind == "package_clause" || kind == "package_declaration" || kind == "package_header"
            || kind == "future_import_statement"
    }
}
