import CogniCore
import CogniSemantics

/// What a metavariable stands for: a run of bytes, and the nodes that it spans.
struct Binding: Sendable, Hashable {
    let range: ByteRange
    /// Indices of the nodes in the code tree; empty for text without nodes of its own (the inside of a string).
    let nodes: Range<Int>

    init(range: ByteRange, nodes: Range<Int> = 0..<0) {
        self.range = range
        self.nodes = nodes
    }

    /// The node at `index`.
    init(_ index: Int, of tree: CodeTree) {
        self.init(range: tree.nodes[index].range, nodes: tree.subtree(index))
    }
}

/// A place where a pattern or a formula holds, with what its metavariables stand for, by number.
struct Match: Sendable, Equatable {
    var range: ByteRange
    var bindings: [Binding?]
}

/// Whether two bindings stand for the same code.
struct CodeComparison {
    let tree: CodeTree
    let constants: Constants

    /// White space, comments, parentheses and quotes make no difference.
    func areEqual(_ left: Binding, _ right: Binding) -> Bool {
        if left.range == right.range { return true }
        guard !left.nodes.isEmpty, !right.nodes.isEmpty else {
            return content(of: left).elementsEqual(content(of: right))
        }
        guard left.nodes.count == right.nodes.count else { return false }
        return zip(left.nodes, right.nodes).allSatisfy { areEqual($0, $1) }
    }

    private func areEqual(_ left: Int, _ right: Int) -> Bool {
        let (one, two) = (tree.nodes[left], tree.nodes[right])
        guard one.kind == two.kind, one.label == two.label else { return false }
        // Variables of one name are two when different functions have them.
        if one.kind == .name, let here = constants.scope(of: left), let there = constants.scope(of: right),
            here != there
        {
            return false
        }
        if one.flags.contains(.implied) { return true }
        return Int(one.next) > left + 1 || tree.text(left).elementsEqual(tree.text(right)) || one.kind == .arguments
    }

    /// The text of a binding; of a string literal what is between the quotes.
    private func content(of binding: Binding) -> ArraySlice<UInt8> {
        guard binding.nodes.count == 2, tree.nodes[binding.nodes.lowerBound].kind == .string else {
            return tree.bytes[binding.range]
        }
        return tree.text(binding.nodes.lowerBound + 1)
    }
}
