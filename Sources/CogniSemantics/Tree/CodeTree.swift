import CogniCore
import CogniSyntax

/// A text as one flat array of language-independent nodes in pre-order. Made from a `SyntaxTree` by the language's forms; what the
/// matcher, constants, names and taint work on.
public struct CodeTree: Sendable {
    /// The text.
    public let bytes: [UInt8]
    /// The language it is written in.
    public let language: LanguagePack
    /// Parents before children. Node 0 is the file's block.
    public let nodes: [CodeNode]

    init(bytes: [UInt8], language: LanguagePack, nodes: [CodeNode]) {
        self.bytes = bytes
        self.language = language
        self.nodes = nodes
    }

    /// The bytes of a node's text.
    @inlinable public func text(_ index: Int) -> ArraySlice<UInt8> { bytes[nodes[index].range] }

    /// The node's text; invalid UTF-8 is replaced.
    public func string(_ index: Int) -> String { String(decoding: text(index), as: UTF8.self) }

    /// The direct children of a node.
    @inlinable public func children(_ index: Int) -> CodeChildren {
        CodeChildren(nodes: nodes, position: index + 1, end: Int(nodes[index].next))
    }

    /// The first child in `role`; `nil` when there is none.
    @inlinable public func child(_ index: Int, _ role: CodeRole) -> Int? {
        var position = index + 1
        let end = Int(nodes[index].next)
        while position < end {
            if nodes[position].role == role { return position }
            position = Int(nodes[position].next)
        }
        return nil
    }

    /// The indices of a node and its descendants.
    @inlinable public func subtree(_ index: Int) -> Range<Int> {
        Range(uncheckedBounds: (index, Int(nodes[index].next)))
    }

    /// The index of the parent; `nil` for the root.
    @inlinable public func parent(_ index: Int) -> Int? {
        let parent = nodes[index].parent
        return parent < 0 ? nil : Int(parent)
    }

    /// Whether the node stands in a list of statements or members, or is a resource that a `try` opens.
    @inlinable public func isStatement(_ index: Int) -> Bool {
        let parent = nodes[index].parent
        guard parent >= 0 else { return false }
        let kind = nodes[Int(parent)].kind
        if kind == .try { return nodes[index].role == .value }
        guard nodes[index].role == .item else { return false }
        return kind == .block || kind == .members
    }
}

/// One node: 24 bytes.
public struct CodeNode: Sendable {
    /// What it is.
    public let kind: CodeKind
    /// What it is to its parent.
    public let role: CodeRole
    /// What else is true of it.
    public var flags: CodeFlags
    /// The label's hash: an identifier, an operator, the grammar's name of an `other`. See `CodeLabel`.
    public let label: UInt32
    /// Offset of the first byte.
    public internal(set) var start: UInt32
    /// Offset after the last byte.
    public internal(set) var end: UInt32
    /// Index of the parent; -1 for the root.
    public let parent: Int32
    /// Index after the last node of this node's subtree.
    public internal(set) var next: Int32

    /// The bytes that the node spans.
    @inlinable public var range: Range<Int> { Range(uncheckedBounds: (Int(start), Int(end))) }
}

/// What else is true of a node.
public struct CodeFlags: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Flags from their bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// An `assign` that declares its target.
    public static let declaration = CodeFlags(rawValue: 1)
    /// A `function` without a name, a `type` made in passing.
    public static let anonymous = CodeFlags(rawValue: 2)
    /// A call or member that stops at nothing: `a?.b`.
    public static let optional = CodeFlags(rawValue: 4)
    /// Not what is written: an `assign` in `with value as target`; the `binary` of `b` and `c` in `a and b and c`; a leaf that
    /// stands for something else than its text (`<?=` is `echo`) and is compared by its label alone.
    public static let implied = CodeFlags(rawValue: 8)
}

/// Labels are compared by hash; leaves are compared by their text besides.
public enum CodeLabel {
    /// The 32-bit FNV-1a hash of `text`.
    @inlinable public static func of(_ text: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in text { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash
    }

    /// The hash of `text`.
    public static func of(_ text: String) -> UInt32 { of(text.utf8) }
}

/// Walks the direct children of a node.
public struct CodeChildren: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let nodes: [CodeNode]
    @usableFromInline var position: Int
    @usableFromInline let end: Int

    @inlinable init(nodes: [CodeNode], position: Int, end: Int) {
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
