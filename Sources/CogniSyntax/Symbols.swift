import CogniCore

/// Qualified names of declarations: `Class.method`, `outer.inner`, `A::f`.
extension SyntaxTree {
    /// The qualified name of the innermost declaration around `offset`; empty at the top level. Nameless functions that
    /// nothing gives a name don't count.
    public func symbol(at offset: Int) -> String {
        var index = 0
        while let child = children(index).first(where: { nodes[$0].range.contains(offset) }) { index = child }
        return symbol(around: index)
    }

    /// The qualified name of the innermost declaration that holds the node, itself included.
    public func symbol(around index: Int) -> String {
        var names: [String] = []
        var position = index
        while position >= 0 {
            if let name = declaredName(position) { names.append(name) }
            position = Int(nodes[position].parent)
        }
        return names.reversed().joined(separator: grammar.pack.kinds.separator)
    }

    /// What a declaration is called, without what encloses it; `nil` for other nodes and for nameless ones.
    public func declaredName(_ index: Int) -> String? {
        let node = nodes[index]
        guard node.flags.contains(.named), grammar.functions.contains(node.kind) || grammar.types.contains(node.kind)
        else { return nil }
        let kinds = grammar.pack.kinds
        let kind = kindName(index)
        var name: String?
        switch kinds.names[kind] ?? .field("name") {
        case .field(let field): name = nameText(child(index, fieldNamed: field))
        case .innermost(let field): name = nameText(innermost(index, field: field))
        case .child(let wanted): name = nameText(children(index).first { wanted.contains(kindName($0)) })
        case .parent(let field):
            let parent = Int(node.parent)
            let namesItself = parent < 0 || declaredName(parent) != nil
            name = namesItself ? nil : nameText(child(parent, fieldNamed: field))
        case .constant(let text): name = text
        }
        guard let name = name ?? boundName(index) else { return nil }
        guard let field = kinds.qualifiers[kind], let qualifier = child(index, fieldNamed: field),
            let type = descendants(qualifier).first(where: { kindName($0) == "type_identifier" })
        else { return name }
        return string(type) + kinds.separator + name
    }

    /// The first child that fills the field called `field`; `nil` when none does.
    public func child(_ index: Int, fieldNamed field: String) -> Int? {
        guard index >= 0, let number = grammar.field(field) else { return nil }
        return child(index, field: number)
    }

    /// The name that the node's surroundings give it as their value: `f` in `const f = () => 1`.
    private func boundName(_ index: Int) -> String? {
        let parent = Int(nodes[index].parent)
        guard parent >= 0, let field = grammar.pack.kinds.bindings[kindName(parent)],
            let name = child(parent, fieldNamed: field), name < index
        else { return nil }
        return nameText(name)
    }

    /// Down a chain of declarators, of which some have the inner one in a field and some just as a child.
    private func innermost(_ index: Int, field: String) -> Int? {
        guard var position = child(index, fieldNamed: field) else { return nil }
        while kindName(position).hasSuffix("_declarator") {
            let inner =
                child(position, fieldNamed: field)
                ?? children(position).first {
                    nodes[$0].flags.contains(.named) && !nodes[$0].flags.contains(.extra)
                        && !kindName($0).hasSuffix("_modifier")
                }
            guard let inner else { break }
            position = inner
        }
        return position
    }

    /// The text of a name on one line, without type arguments, cut off when it is absurdly long.
    private func nameText(_ index: Int?) -> String? {
        guard let index else { return nil }
        let text = text(index).prefix(200)
        guard let first = text.first else { return nil }
        let isWord = first >= 0x80 || first == UInt8(ascii: "_") || (first | 0x20) >= 97 && (first | 0x20) <= 122
        let isOperator = kindName(index).contains("operator") || string(index).contains("operator")
        var depth = 0
        var plain: [UInt8] = []
        for byte in text where byte > 0x20 {
            if isWord && !isOperator && byte == UInt8(ascii: "<") { depth += 1 }
            if depth == 0 { plain.append(byte) }
            if depth > 0 && byte == UInt8(ascii: ">") { depth -= 1 }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
