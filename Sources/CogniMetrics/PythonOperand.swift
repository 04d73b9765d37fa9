import CogniCore
import CogniSyntax

/// What makes an operand equal to another: the text of a name, an attribute or a string, the value of a number. As in
/// Python, `1`, `1.0` and `True` are equal, and so are, in radon's set, the name `a` and the string `'a'`.
struct PythonOperand {
    let hash: UInt64

    init(_ node: Int, in tree: SyntaxTree, kinds: PythonKinds) {
        var node = node
        while kinds.wrappers.contains(tree.nodes[node].kind),
            let inner = tree.children(node).first(where: { index in
                tree.nodes[index].flags.contains(.named) && !tree.nodes[index].flags.contains(.extra)
            })
        {
            node = inner
        }
        hash = Self.value(of: node, in: tree, kinds: kinds) ?? Self.hash("node", String(node).utf8)
    }

    /// The value of a name, an attribute or a constant; `nil` for what is equal to nothing else.
    private static func value(of node: Int, in tree: SyntaxTree, kinds: PythonKinds) -> UInt64? {
        let kind = tree.nodes[node].kind
        if kinds.identifier.contains(kind) { return hash("text", tree.text(node)) }
        if kinds.attribute.contains(kind) {
            return tree.child(node, field: kinds.attributeField).map { hash("text", tree.text($0)) }
        }
        if kinds.integer.contains(kind) || kinds.float.contains(kind) { return number(tree.string(node)) }
        if kinds.constants.contains(kind) {
            switch tree.string(node) {
            case "True": return hash("number", "1".utf8)
            case "False": return hash("number", "0".utf8)
            case let name: return hash("constant", name.utf8)
            }
        }
        if kinds.string.contains(kind) || kinds.concatenated.contains(kind) { return string(node, in: tree, kinds) }
        return nil
    }

    /// Strings by their content; those with interpolations are expressions.
    private static func string(_ node: Int, in tree: SyntaxTree, _ kinds: PythonKinds) -> UInt64? {
        let parts = kinds.string.contains(tree.nodes[node].kind) ? [node] : Array(tree.children(node))
        var text: [UInt8] = []
        var isBytes = false
        for part in parts where kinds.string.contains(tree.nodes[part].kind) {
            let prefix = tree.text(part).prefix { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }.map {
                $0 | 0x20
            }
            if prefix.contains(UInt8(ascii: "f")) { return nil }
            isBytes = isBytes || prefix.contains(UInt8(ascii: "b"))
            for child in tree.children(part) where kinds.content.contains(tree.nodes[child].kind) {
                text += tree.text(child)
            }
        }
        return hash(isBytes ? "bytes" : "text", text)
    }

    private static func number(_ spelling: String) -> UInt64 {
        let digits = spelling.lowercased().filter { $0 != "_" }
        if let value = integer(digits) { return hash("number", String(value).utf8) }
        if let value = Double(digits) {
            return hash("number", (Int(exactly: value).map(String.init) ?? "\(value)").utf8)
        }
        return hash("number", digits.utf8)
    }

    private static func integer(_ digits: String) -> Int? {
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where digits.hasPrefix(prefix) {
            return Int(digits.dropFirst(2), radix: radix)
        }
        return Int(digits)
    }

    private static func hash(_ type: String, _ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = StableHash()
        hash.feed(type)
        hash.feed(bytes)
        return hash.value
    }
}
