import CogniSemantics

/// The nodes of a tree by their kind: made in one walk, so that no pattern has to look at nodes that can't match.
struct KindIndex {
    private let count: Int
    /// Where each kind's nodes begin in `order`.
    private let starts: [Int32]
    /// Node indices, by kind and then in document order.
    private let order: [Int32]

    init(_ tree: CodeTree) {
        let kinds = CodeKind.allCases.count
        var starts = [Int32](repeating: 0, count: kinds + 1)
        for node in tree.nodes { starts[Int(node.kind.rawValue) + 1] += 1 }
        for kind in 0..<kinds { starts[kind + 1] += starts[kind] }
        var next = starts
        var order = [Int32](repeating: 0, count: tree.nodes.count)
        for (index, node) in tree.nodes.enumerated() {
            let kind = Int(node.kind.rawValue)
            order[Int(next[kind])] = Int32(index)
            next[kind] += 1
        }
        count = tree.nodes.count
        self.starts = starts
        self.order = order
    }

    /// Nodes of the given kinds in `region`, in document order; any node for `nil`.
    func candidates(_ kinds: Set<CodeKind>?, in region: Range<Int>) -> [Int] {
        guard let kinds else { return Array(region.clamped(to: 0..<count)) }
        var found: [Int] = []
        for kind in kinds {
            let number = Int(kind.rawValue)
            for position in starts[number]..<starts[number + 1] where region.contains(Int(order[Int(position)])) {
                found.append(Int(order[Int(position)]))
            }
        }
        return kinds.count == 1 ? found : found.sorted()
    }
}
