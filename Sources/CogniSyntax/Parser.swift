import CogniCore
import TreeSitter

/// How much a parse may cost before it is given up. Hostile input reaches a bound, and the file is then reported as not
/// reviewed.
public struct ParseLimits: Sendable, Equatable {
    /// Longest text, in bytes.
    public var bytes: Int
    /// Deepest nesting of nodes.
    public var depth: Int
    /// Processor time of the parsing thread, in seconds: a busy machine gives up no sooner than an idle one.
    public var seconds: Double

    /// Limits; the defaults are 1 MiB, 2,000 levels and 5 seconds.
    public init(bytes: Int = 1 << 20, depth: Int = 2_000, seconds: Double = 5) {
        self.bytes = bytes
        self.depth = depth
        self.seconds = seconds
    }
}

/// Why a text has no tree.
public enum ParseFailure: Error, Equatable, Sendable, CustomStringConvertible {
    case tooLarge(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    case tooSlow(seconds: Double)

    /// A phrase for people.
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit): "\(bytes) bytes, more than the limit of \(limit)"
        case .tooDeep(let limit): "nested more than \(limit) levels deep"
        case .tooSlow(let seconds): "not parsed within \(seconds) seconds of processor time"
        }
    }
}

/// Parses text into syntax trees with tree-sitter. Cheap to make; each use has a parser of its own, so threads may share it.
public struct Parser: Sendable {
    /// The bounds of every parse.
    public let limits: ParseLimits

    /// A parser with bounds.
    public init(limits: ParseLimits = ParseLimits()) {
        self.limits = limits
    }

    /// The tree of `bytes`, read as UTF-8 in the language of `pack`. Text with syntax errors has a tree, too.
    public func parse(_ bytes: [UInt8], as pack: LanguagePack) throws(ParseFailure) -> SyntaxTree {
        guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
        // tree-sitter frees its stacks by recursion.
        let result = DeepStack.run { () -> Result<SyntaxTree, ParseFailure> in
            Result { () throws(ParseFailure) in try parseInPlace(bytes, as: pack) }
        }
        return try result.get()
    }

    private func parseInPlace(_ bytes: [UInt8], as pack: LanguagePack) throws(ParseFailure) -> SyntaxTree {
        let grammar = Grammar.of(pack)
        guard let tree = try tree(of: pack.rewrite?(bytes) ?? bytes, grammar: grammar) else {
            throw .tooSlow(seconds: limits.seconds)
        }
        defer { ts_tree_delete(tree) }
        return try flatten(tree, bytes: bytes, grammar: grammar)
    }

    private func tree(of bytes: [UInt8], grammar: Grammar) throws(ParseFailure) -> OpaquePointer? {
        let parser = ts_parser_new()
        defer { ts_parser_delete(parser) }
        guard ts_parser_set_language(parser, grammar.language) else {
            preconditionFailure("the grammar of \(grammar.pack.name) has another ABI than the tree-sitter core")
        }
        var deadline = ThreadClock.seconds + limits.seconds
        return bytes.withUnsafeBufferPointer { buffer in
            var text = buffer
            return withUnsafeMutablePointer(to: &text) { payload in
                withUnsafeMutablePointer(to: &deadline) { deadline in
                    let input = TSInput(payload: payload, read: readAll, encoding: TSInputEncodingUTF8, decode: nil)
                    let options = TSParseOptions(payload: deadline, progress_callback: isPastDeadline)
                    return ts_parser_parse_with_options(parser, nil, input, options)
                }
            }
        }
    }

    private func flatten(_ tree: OpaquePointer, bytes: [UInt8], grammar: Grammar) throws(ParseFailure) -> SyntaxTree {
        precondition(MemoryLayout<SyntaxTree.Node>.stride == MemoryLayout<FlatNode>.stride, "a node is a FlatNode")
        let capacity = Int(ts_node_descendant_count(ts_tree_root_node(tree)))
        var walk = FlatTree()
        let nodes = [SyntaxTree.Node](unsafeUninitializedCapacity: capacity) { buffer, count in
            buffer.withMemoryRebound(to: FlatNode.self) { nodes in
                walk = ts_tree_flatten(tree, nodes.baseAddress, UInt32(capacity), UInt32(limits.depth))
            }
            count = Int(walk.count)
        }
        guard walk.complete else { throw .tooDeep(limit: limits.depth) }
        let flags = SyntaxTree.Flags(rawValue: walk.flags)
        return SyntaxTree(
            bytes: bytes, grammar: grammar, nodes: nodes, hasError: !flags.isDisjoint(with: [.error, .missing]),
            depth: Int(walk.depth))
    }
}

/// Hands tree-sitter the rest of the text in one piece.
private func readAll(
    payload: UnsafeMutableRawPointer?, offset: UInt32, position: TSPoint, length: UnsafeMutablePointer<UInt32>?
) -> UnsafePointer<CChar>? {
    guard let text = payload?.load(as: UnsafeBufferPointer<UInt8>.self), Int(offset) < text.count,
        let base = text.baseAddress
    else {
        length?.pointee = 0
        return nil
    }
    length?.pointee = UInt32(text.count) - offset
    return UnsafeRawPointer(base + Int(offset)).assumingMemoryBound(to: CChar.self)
}

/// Tells tree-sitter to stop.
private func isPastDeadline(state: UnsafeMutablePointer<TSParseState>?) -> Bool {
    guard let deadline = state?.pointee.payload?.load(as: Double.self) else { return false }
    return ThreadClock.seconds > deadline
}
