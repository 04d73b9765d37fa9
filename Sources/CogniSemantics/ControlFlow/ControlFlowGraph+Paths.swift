extension ControlFlowGraph {
    /// The last step of a way that leads from a node out of the function, and past none of the places where what the node began
    /// is ended; `nil` when there is no such way. Errors aren't followed: almost anything may throw.
    /// - Parameters:
    ///   - isEnd: whether running a node ends it.
    ///   - isLeft: whether a way that ends with this node counts.
    public func wayOut(
        from node: Int, unless isEnd: (Int) -> Bool, where isLeft: (Int) -> Bool
    ) -> Int? {
        guard let start = blocks.firstIndex(where: { $0.nodes.contains(node) }),
            let place = blocks[start].nodes.firstIndex(of: node)
        else { return nil }
        var open: [(block: Int, from: Int, last: Int)] = [(start, place + 1, node)]
        var seen: Set<Int> = []
        while let (block, first, before) = open.popLast() {
            let rest = blocks[block].nodes[first...]
            if rest.contains(where: isEnd) { continue }
            let last = rest.last ?? before
            for next in blocks[block].successors {
                if next == Self.end || next == Self.returned {
                    if isLeft(last) { return last }
                } else if next != Self.thrown, seen.insert(next).inserted {
                    open.append((next, 0, last))
                }
            }
        }
        return nil
    }
}
