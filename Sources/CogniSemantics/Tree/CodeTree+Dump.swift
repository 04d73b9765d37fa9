extension CodeTree: CustomDebugStringConvertible {
    /// The tree, one node a line, indented: the role unless it is an item, the kind, flags, and the text of leaves.
    ///
    ///     block
    ///       assign
    ///         target name x
    ///         value number 1
    public var debugDescription: String {
        var text = ""
        var depths = [Int](repeating: 0, count: nodes.count)
        for (index, node) in nodes.enumerated() {
            if node.parent >= 0 { depths[index] = depths[Int(node.parent)] + 1 }
            text += String(repeating: "  ", count: depths[index])
            if node.role != .item { text += "\(node.role) " }
            text += "\(node.kind)"
            if node.flags.contains(.declaration) { text += " declaration" }
            if node.flags.contains(.anonymous) { text += " anonymous" }
            if node.flags.contains(.implied) { text += " implied" }
            if node.flags.contains(.optional) { text += " optional" }
            if Int(node.next) == index + 1, !node.range.isEmpty { text += " " + string(index) }
            text += "\n"
        }
        return text
    }
}
