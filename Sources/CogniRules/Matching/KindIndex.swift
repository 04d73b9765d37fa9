import CogniSyntax

/// The nodes of a tree by their kind: made in one walk, so that no pattern has to look at nodes that can't match.
struct KindIndex {
    private let count: Int
    /// Where each kind's nodes begin in `order`.
    private let starts: [Int32]
    /// Node indices, by kind and then in document order.
    private let order: [Int32]
    private let isNamed: @Sendable (Int) -> Bool

    init(_ tree: SyntaxTree) {
        let kinds = tree.grammar.kindNames.count
        // The error node's kind is out of range and never a pattern's.
        var starts = [Int32](repeating: 0, count: kinds + 1)
        for node in tree.nodes where Int(node.kind) < kinds { starts[Int(node.kind) + 1] += 1 }
        for kind in 0..<kinds { starts[kind + 1] += starts[kind] }
        var next = starts
        var order = [Int32](repeating: 0, count: Int(starts[kinds]))
        for (index, node) in tree.nodes.enumerated() where Int(node.kind) < kinds {
            order[Int(next[Int(node.kind)])] = Int32(index)
            next[Int(node.kind)] += 1
        }
        self.count = tree.nodes.count
        self.starts = starts
        self.order = order
        isNamed = { tree.nodes[$0].flags.contains(.named) }
    }

    /// Nodes of the given kinds in `region`, in document order; any named node for `nil`.
    func candidates(_ kinds: Set<UInt16>?, in region: Range<Int>) -> [Int] {
        guard let kinds else { return region.clamped(to: 0..<count).filter(isNamed) }
        var found: [Int] = []
        for kind in kinds where Int(kind) + 1 < starts.count {
            for position in starts[Int(kind)]..<starts[Int(kind) + 1] where region.contains(Int(order[Int(position)])) {
                found.append(Int(order[Int(position)]))
            }
        }
        return kinds.count == 1 ? found : found.sorted()
    }
}
