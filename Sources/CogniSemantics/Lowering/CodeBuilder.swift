import CogniSyntax

/// Builds a code tree in one walk over a syntax tree. What a language's custom forms write with.
struct CodeBuilder {
    let tree: SyntaxTree
    /// Whether the code is a pattern of a rule.
    let isPattern: Bool
    private let table: FormTable
    private(set) var nodes: [CodeNode] = []
    private var current: Int32 = -1

    init(_ tree: SyntaxTree, _ table: FormTable, isPattern: Bool) {
        self.tree = tree
        self.isPattern = isPattern
        self.table = table
        nodes.reserveCapacity(tree.nodes.count / 2 + 16)
    }

    /// The whole file: a block of its statements.
    mutating func file() -> [CodeNode] {
        node(.block, .item, range: 0..<tree.bytes.count) { builder in
            builder.lowerChildren(of: 0)
        }
        return nodes
    }

    // MARK: Writing

    /// A node with what `body` writes as its children.
    mutating func node(
        _ kind: CodeKind, _ role: CodeRole, range: Range<Int>, label: UInt32 = 0, flags: CodeFlags = [],
        _ body: (inout CodeBuilder) -> Void = { _ in }
    ) {
        let index = Int32(nodes.count)
        nodes.append(
            CodeNode(
                kind: kind, role: role, flags: flags, label: label, start: UInt32(range.lowerBound),
                end: UInt32(range.upperBound), parent: current, next: 0))
        let outer = current
        current = index
        body(&self)
        current = outer
        nodes[Int(index)].next = Int32(nodes.count)
    }

    /// A node that spans what the syntax node spans.
    mutating func node(
        _ kind: CodeKind, _ role: CodeRole, at index: Int, label: UInt32 = 0, flags: CodeFlags = [],
        _ body: (inout CodeBuilder) -> Void = { _ in }
    ) {
        node(kind, role, range: tree.nodes[index].range, label: label, flags: flags, body)
    }

    /// A leaf whose label is its text.
    mutating func leaf(_ kind: CodeKind, _ role: CodeRole, at index: Int) {
        leaf(kind, role, range: tree.nodes[index].range)
    }

    /// A leaf whose label is its text.
    mutating func leaf(_ kind: CodeKind, _ role: CodeRole, range: Range<Int>) {
        node(kind, role, range: range, label: CodeLabel.of(tree.bytes[range]))
    }

    /// Lowers a syntax node by the language's forms.
    mutating func lower(_ index: Int, as role: CodeRole) {
        let node = tree.nodes[index]
        // Comments, and what the parser made up.
        if node.flags.contains(.extra), !node.flags.contains(.error) { return }
        if node.start == node.end, node.next == index + 1, !node.flags.contains(.named) || role == .item { return }
        let entry = table[node.kind]
        switch entry.action {
        case .skip: return
        case .transparent: lowerChildren(of: index, as: role)
        case .leaf(let kind): leaf(kind, role, at: index)
        case .custom(let custom): custom(&self, index, role)
        case .unknown: lowerUnknown(index, as: role, entry)
        case .node(let kind):
            self.node(kind, role, at: index, label: label(of: index, kind, entry), flags: entry.flags) { builder in
                builder.lowerFields(of: index, entry)
            }
        }
    }

    /// Lowers a syntax node to one that spans `range`: with its parentheses.
    mutating func lower(_ index: Int, as role: CodeRole, spanning range: Range<Int>) {
        let place = nodes.count
        lower(index, as: role)
        // Leaves are compared by their text, to which parentheses don't belong.
        guard place < nodes.count, Int(nodes[place].next) > place + 1 else { return }
        nodes[place].start = UInt32(range.lowerBound)
        nodes[place].end = UInt32(range.upperBound)
    }

    /// Lowers a child in a field; nothing when there is none.
    mutating func lower(_ index: Int, field: String, as role: CodeRole) {
        if let child = child(index, field) { lower(child, as: role) }
    }

    /// Lowers all named children in the same role; as items, those with another usual role have that.
    mutating func lowerChildren(of index: Int, as role: CodeRole = .item) {
        for child in tree.children(index) where isNamed(child) {
            lower(child, as: role == .item ? table[tree.nodes[child].kind].usualRole : role)
        }
    }

    /// A body: a block, whether it is written as one or as a lone statement.
    mutating func lowerBody(_ index: Int, as role: CodeRole) {
        switch table[tree.nodes[index].kind].action {
        case .node(.block): return lower(index, as: role)
        case .transparent:
            // `else { }`, where the grammar has a node around the block.
            let parts = namedChildren(index)
            if parts.count == 1 { return lowerBody(parts[0], as: role) }
        default: break
        }
        node(.block, role, at: index) { $0.lower(index, as: .item) }
    }

    /// The statements of a block, or a lone statement.
    mutating func lowerStatements(of index: Int) {
        if case .node(.block) = table[tree.nodes[index].kind].action { return lowerChildren(of: index) }
        lower(index, as: .item)
    }

    /// Sets a flag of the node that is being written.
    mutating func mark(_ flag: CodeFlags) { nodes[Int(current)].flags.insert(flag) }

    /// Marks an import as one of everything; takes no room.
    mutating func lowerWildcard(at index: Int) {
        let start = tree.nodes[index].range.lowerBound
        node(.token, .modifier, range: start..<start, label: CodeLabel.of("*"))
    }

    // MARK: Reading

    /// From the start of one syntax node to the end of another; empty where damaged code has them the other way round.
    func span(_ first: Int, _ last: Int) -> Range<Int> {
        tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound
    }

    /// The first child in a field.
    func child(_ index: Int, _ field: String) -> Int? {
        tree.grammar.field(field).flatMap { tree.child(index, field: $0) }
    }

    /// The children in a field.
    func children(_ index: Int, _ field: String) -> [Int] {
        guard let number = tree.grammar.field(field) else { return [] }
        return tree.children(index).filter { tree.nodes[$0].field == number }
    }

    /// The named children without comments.
    func namedChildren(_ index: Int) -> [Int] { tree.children(index).filter(isNamed) }

    /// Whether the node is named and no comment.
    func isNamed(_ index: Int) -> Bool {
        let flags = tree.nodes[index].flags
        return flags.contains(.named) && (!flags.contains(.extra) || flags.contains(.error))
    }

    /// The name of the node's kind.
    func kind(_ index: Int) -> String { tree.kindName(index) }

    // MARK: Forms

    private func label(of index: Int, _ kind: CodeKind, _ entry: FormTable.Entry) -> UInt32 {
        if let field = entry.labelField, let child = tree.child(index, field: field) {
            return CodeLabel.of(tree.text(child))
        }
        if entry.labelIsToken, let token = tree.children(index).first(where: isOperator) {
            return CodeLabel.of(tree.text(token))
        }
        return kind == .other ? entry.name : 0
    }

    private func isOperator(_ index: Int) -> Bool {
        guard !tree.nodes[index].flags.contains(.named) else { return false }
        if case .skip = table[tree.nodes[index].kind].action { return false }
        return true
    }

    private mutating func lowerFields(of index: Int, _ entry: FormTable.Entry) {
        for child in tree.children(index) {
            let node = tree.nodes[child]
            if node.field != 0, node.field == entry.labelField || entry.dropped.contains(node.field) { continue }
            let role = node.field == 0 ? nil : entry.roles[Int(node.field)]
            guard node.flags.contains(.named) else {
                // A keyword or an operator is a part only where the form or a role says so.
                if role != nil || isPart(entry, child) { lower(child, as: role ?? .item) }
                continue
            }
            switch role {
            case .body?, .alternative?: lowerAsBody(child, as: role ?? .body, in: entry)
            default:
                let usual = table[node.kind].usualRole
                lower(child, as: role ?? (usual == .item ? entry.parts : usual))
            }
        }
    }

    private mutating func lowerUnknown(_ index: Int, as role: CodeRole, _ entry: FormTable.Entry) {
        guard tree.nodes[index].flags.contains(.named) else { return leaf(.token, role, at: index) }
        guard tree.nodes[index].next > index + 1 else {
            return leaf(entry.isIdentifier ? .name : .literal, role, at: index)
        }
        node(.other, role, at: index, label: entry.name) { builder in builder.lowerFields(of: index, entry) }
    }

    private func isPart(_ entry: FormTable.Entry, _ child: Int) -> Bool {
        if entry.keepsTokens { return true }
        return switch entry.action {
        case .node(.other), .unknown: true
        default: false
        }
    }

    /// Bodies of statements are blocks; those of expressions stay expressions.
    private mutating func lowerAsBody(_ index: Int, as role: CodeRole, in entry: FormTable.Entry) {
        if case .node(let kind) = entry.action, kind == .conditional || kind == .type || kind == .new {
            lower(index, as: role)
        } else {
            lowerBody(index, as: role)
        }
    }
}
