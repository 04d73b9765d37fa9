/// A parsed text as one flat array of nodes in document order: a value without C behind it, that threads share freely.
///
/// A node is an index. Its subtree is the run of indices up to `node(i).next`, so that walking a tree, or skipping a part of
/// it, is a loop over an array and never a recursion.
public struct SyntaxTree: Sendable {
    /// The text that was parsed.
    public let bytes: [UInt8]
    /// The grammar that parsed it.
    public let grammar: Grammar
    /// Every node, named and anonymous, parents before children, children in order. Never empty: node 0 is the root.
    public let nodes: [Node]
    /// Whether there is an error or missing node anywhere.
    public let hasError: Bool
    /// How deep the nodes are nested: levels below the root.
    public let depth: Int

    /// One node: 20 bytes, laid out as the `FlatNode` of `flatten.h`, which fills it.
    public struct Node: Sendable {
        /// Number of the node's kind in its grammar; `Grammar.errorKind` for an error node.
        public let kind: UInt16
        /// Number of the field that the node fills in its parent; 0 for none.
        public let field: UInt8
        /// What else is true of the node.
        public let flags: Flags
        /// Offset of the first byte.
        public let start: UInt32
        /// Offset after the last byte.
        public let end: UInt32
        /// Index of the parent; -1 for the root.
        public let parent: Int32
        /// Index after the last node of this node's subtree.
        public internal(set) var next: Int32

        /// The bytes that the node spans.
        @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// What else is true of a node.
    public struct Flags: OptionSet, Sendable {
        /// The bits.
        public let rawValue: UInt8

        /// Flags from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Has a name in the grammar; otherwise it is a literal token such as `(` or `if`.
        public static let named = Flags(rawValue: 1)
        /// Was inserted by the parser to go on after an error; spans no bytes.
        public static let missing = Flags(rawValue: 2)
        /// May stand anywhere: a comment, mostly.
        public static let extra = Flags(rawValue: 4)
        /// Is tree-sitter's error node.
        public static let error = Flags(rawValue: 8)
    }

    /// The name of a node's kind: `call`, `identifier`, `(`; `ERROR` for an error node.
    public func kindName(_ index: Int) -> String {
        let kind = nodes[index].kind
        return kind == Grammar.errorKind ? "ERROR" : grammar.kindNames[Int(kind)]
    }

    /// The bytes of a node's text.
    @inlinable public func text(_ index: Int) -> ArraySlice<UInt8> { bytes[nodes[index].range] }

    /// The node's text as a string; invalid UTF-8 is replaced.
    public func string(_ index: Int) -> String { String(decoding: text(index), as: UTF8.self) }

    /// The direct children of a node, anonymous ones and comments included.
    @inlinable public func children(_ index: Int) -> Children {
        Children(nodes: nodes, position: index + 1, end: Int(nodes[index].next))
    }

    /// The first child that fills `field`; `nil` when none does.
    @inlinable public func child(_ index: Int, field: UInt8) -> Int? {
        children(index).first { nodes[$0].field == field }
    }

    /// The indices of a node's descendants, itself excluded.
    @inlinable public func descendants(_ index: Int) -> Range<Int> { (index + 1)..<Int(nodes[index].next) }

    /// Walks the direct children of a node.
    public struct Children: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let nodes: [Node]
        @usableFromInline var position: Int
        @usableFromInline let end: Int

        @inlinable init(nodes: [Node], position: Int, end: Int) {
            self.nodes = nodes
            self.position = position
            self.end = end
        }

        /// The next child's index.
        @inlinable public mutating func next() -> Int? {
            guard position < end else { return nil }
            let index = position
            position = Int(nodes[index].next)
            return index
        }
    }
}
