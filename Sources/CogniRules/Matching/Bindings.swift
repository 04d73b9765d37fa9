import CogniCore
import CogniSyntax

/// What a metavariable stands for: a run of bytes, and the nodes that it spans.
struct Binding: Sendable, Equatable {
    let range: ByteRange
    /// Indices of the nodes; empty for text without nodes of its own (the inside of a string).
    let nodes: Range<Int>

    init(range: ByteRange, nodes: Range<Int> = 0..<0) {
        self.range = range
        self.nodes = nodes
    }

    /// The node at `index`.
    init(_ index: Int, of tree: SyntaxTree) {
        self.init(range: tree.nodes[index].range, nodes: index..<Int(tree.nodes[index].next))
    }
}

/// A place where a pattern or a formula holds, with what its metavariables stand for, by number.
struct Match: Sendable, Equatable {
    var range: ByteRange
    var bindings: [Binding?]
}

/// Whether two bindings stand for the same code.
struct CodeComparison {
    let tree: SyntaxTree
    let traits: GrammarTraits

    /// White space and comments make no difference.
    func areEqual(_ left: Binding, _ right: Binding) -> Bool {
        if left.range == right.range { return true }
        guard !left.nodes.isEmpty, !right.nodes.isEmpty else {
            return tree.bytes[left.range].elementsEqual(tree.bytes[right.range])
        }
        var (first, second) = (left.nodes.lowerBound, right.nodes.lowerBound)
        while true {
            let (one, two) = (
                token(from: &first, to: left.nodes.upperBound), token(from: &second, to: right.nodes.upperBound)
            )
            guard let one, let two else { return one == nil && two == nil }
            if !tree.bytes[one].elementsEqual(tree.bytes[two]) { return false }
        }
    }

    /// The next token's bytes; a string literal is one token.
    private func token(from index: inout Int, to end: Int) -> ByteRange? {
        while index < end {
            let node = tree.nodes[index]
            if node.flags.contains(.extra) || traits.is(node.kind, .string) || Int(node.next) == index + 1 {
                index = Int(node.next)
                if !node.flags.contains(.extra), !node.range.isEmpty { return node.range }
            } else {
                index += 1
            }
        }
        return nil
    }
}
