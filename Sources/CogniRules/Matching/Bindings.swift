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
    /// What was traced here went through a function that cleans by its name.
    var isDoubted = false
}

/// Whether two bindings stand for the same code.
struct CodeComparison {
    let tree: CodeTree
    let constants: Constants
    /// Whether names are equal to what was assigned to them, too (`symbolic_propagation`).
    var followsValues = false

    /// White space, comments, parentheses and quotes make no difference; names of different variables do.
    func areEqual(_ left: Binding, _ right: Binding) -> Bool {
        if left.range == right.range { return true }
        guard !left.nodes.isEmpty, !right.nodes.isEmpty else {
            return content(of: left).elementsEqual(content(of: right))
        }
        if areEqual(left.nodes, right.nodes) { return true }
        return followsValues && (areEqual(left, valueOf: right) || areEqual(right, valueOf: left))
    }

    private func areEqual(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { areEqual($0, $1) }
    }

    private func areEqual(_ binding: Binding, valueOf other: Binding) -> Bool {
        var nodes = other.nodes
        // Names may stand for names.
        for _ in 0..<6 {
            guard nodes.count == 1, let index = nodes.first, let value = constants.value(of: index) else {
                return false
            }
            nodes = tree.subtree(value)
            if areEqual(binding.nodes, nodes) { return true }
        }
        return false
    }

    private func areEqual(_ left: Int, _ right: Int) -> Bool {
        let (one, two) = (tree.nodes[left], tree.nodes[right])
        guard one.kind == two.kind, one.label == two.label else { return false }
        if one.kind == .name, let first = constants.declaration(of: left),
            let second = constants.declaration(of: right), first != second
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
