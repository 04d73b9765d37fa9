/// What expressions certainly stand for: literals, names to which literals were assigned, strings put together of them.
///
/// An assignment counts when it is the last one before the use on the straight way to it: no other one lies between them, none
/// comes after the use in a loop around it.
public struct Constants: Sendable {
    private let tree: CodeTree
    let scopes: Scopes

    /// What is constant in a file.
    public init(of tree: CodeTree) {
        self.tree = tree
        scopes = Scopes(tree, assigningDeclares: LanguageForms.whereAssigningDeclares.contains(tree.language.name))
    }

    /// Longest chain of names that stand for one another.
    private static let longestChain = 6

    /// The node of the literal that the expression at `index` stands for, or is; `nil` when that isn't certain.
    public func literal(of index: Int) -> Int? { literal(of: index, chain: 0) }

    /// The text of the string that the expression stands for; `nil` when it isn't certainly one, or not known.
    public func string(of index: Int) -> [UInt8]? { string(of: index, chain: 0) }

    /// Whether the expression certainly is a constant string, whichever.
    public func isString(_ index: Int) -> Bool { isString(index, chain: 0) }

    /// The node that makes the variable which the name at `index` means; `nil` for what is no variable, and when nothing in the
    /// file makes it.
    public func declaration(of index: Int) -> Int? {
        let node = tree.nodes[index]
        guard node.kind == .name, node.role != .key, node.role != .label else { return nil }
        if node.role == .name, node.parent >= 0 {
            let parent = tree.nodes[Int(node.parent)].kind
            guard parent == .parameter || parent == .handler else { return nil }
        }
        return scopes.declaration(of: node.label, at: index, in: tree)
    }

    private func literal(of index: Int, chain: Int) -> Int? {
        if tree.nodes[index].isLiteral || tree.isPlainTemplate(index) { return index }
        guard chain < Self.longestChain, let value = value(of: index) else { return nil }
        return literal(of: value, chain: chain + 1)
    }

    private func string(of index: Int, chain: Int) -> [UInt8]? {
        guard chain < Self.longestChain else { return nil }
        switch tree.nodes[index].kind {
        case .string: return tree.children(index).flatMap { tree.text($0) }
        case .name: return value(of: index).flatMap { string(of: $0, chain: chain + 1) }
        case .binary:
            guard Self.joins.contains(tree.nodes[index].label), let left = tree.child(index, .left),
                let right = tree.child(index, .right), let first = string(of: left, chain: chain + 1),
                let second = string(of: right, chain: chain + 1)
            else { return nil }
            return first + second
        case .template:
            var text: [UInt8] = []
            for part in tree.children(index) {
                if tree.nodes[part].kind == .stringContent {
                    text += tree.text(part)
                } else if let value = string(of: part, chain: chain + 1) {
                    text += value
                } else {
                    return nil
                }
            }
            return text
        default: return nil
        }
    }

    private func isString(_ index: Int, chain: Int) -> Bool {
        guard chain < Self.longestChain else { return false }
        switch tree.nodes[index].kind {
        case .string: return true
        case .name:
            if let value = value(of: index) { return isString(value, chain: chain + 1) }
            // One of several, each a string.
            let all = assignments(for: index)
            return !all.isEmpty
                && all.allSatisfy { $0.index < index && $0.value.map { isString($0, chain: chain + 1) } ?? false }
        case .binary:
            guard Self.joins.contains(tree.nodes[index].label), let left = tree.child(index, .left),
                let right = tree.child(index, .right)
            else { return false }
            return isString(left, chain: chain + 1) && isString(right, chain: chain + 1)
        default: return string(of: index, chain: chain + 1) != nil
        }
    }

    /// The assignments that a name which is read can mean.
    private func assignments(for index: Int) -> [Scopes.Assignment] {
        let node = tree.nodes[index]
        guard node.kind == .name, node.role != .name, node.role != .label, node.role != .target else { return [] }
        return scopes.assignments(of: node.label, at: index, in: tree)
    }

    /// Operators that put strings together.
    private static let joins = Set(["+", ".", "<>", "++"].map { CodeLabel.of($0) })

    /// What holds an assignment and all that follows it: the statements around it, when it is in the condition of an `if`, too.
    private func block(around index: Int) -> Int? {
        guard let parent = tree.parent(index), tree.nodes[parent].kind == .if, tree.nodes[index].role == .condition
        else {
            return tree.parent(index)
        }
        return tree.parent(parent)
    }

    /// The expression that was assigned to the name at `index` and certainly is its value; `nil` for any other code.
    public func value(of index: Int) -> Int? {
        let all = assignments(for: index)
        guard let last = all.last(where: { $0.index < index && !tree.subtree($0.index).contains(index) }) else {
            return nil
        }
        guard let value = last.value else { return nil }
        if all.count == 1 { return value }
        // The way from the assignment to the use must be straight.
        guard let block = block(around: last.index), tree.subtree(block).contains(index) else { return nil }
        var loop = tree.parent(index)
        while let around = loop, !tree.subtree(around).contains(last.index) {
            let kind = tree.nodes[around].kind
            let isLoop = kind == .while || kind == .for || kind == .forEach || kind == .doWhile || kind == .function
            if isLoop, all.contains(where: { tree.subtree(around).contains($0.index) }) { return nil }
            loop = tree.parent(around)
        }
        // In an inner function any of several assignments may have come last.
        return Scopes.scope(of: index, in: tree) == Scopes.scope(of: last.index, in: tree) ? value : nil
    }
}

extension CodeTree {
    /// Whether the node is a template without expressions: a string in other quotes.
    public func isPlainTemplate(_ index: Int) -> Bool {
        nodes[index].kind == .template && children(index).allSatisfy { nodes[$0].kind == .stringContent }
    }
}

extension CodeNode {
    /// Whether the node is a literal of its own.
    public var isLiteral: Bool {
        switch kind {
        case .string, .number, .literal, .regex: true
        default: false
        }
    }
}
