import TreeSitter

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// How much a parse may cost before it is given up. Hostile input reaches a bound, and the file is then reported as not
/// reviewed.
public struct ParseLimits: Sendable, Equatable {
    /// Longest text, in bytes.
    public var bytes: Int
    /// Deepest nesting of nodes.
    public var depth: Int
    /// Processor time of the parsing thread, in seconds: a busy machine gives up no sooner than an idle one.
    public var seconds: Double

    /// Limits; the defaults are 1 MiB, 2,000 levels and 10 seconds.
    public init(bytes: Int = 1 << 20, depth: Int = 2_000, seconds: Double = 10) {
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
        var deadline = threadSeconds() + limits.seconds
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
        var nodes: [SyntaxTree.Node] = []
        nodes.reserveCapacity(bytes.count / 3 + 16)
        var hasError = false
        var ancestors: [Int32] = []
        var depth = 0
        var cursor = ts_tree_cursor_new(ts_tree_root_node(tree))
        defer { ts_tree_cursor_delete(&cursor) }
        while true {
            let index = Int32(nodes.count)
            let node = SyntaxTree.Node(cursor: &cursor, parent: ancestors.last ?? -1)
            if node.flags.contains(.error) || node.flags.contains(.missing) { hasError = true }
            nodes.append(node)
            if ts_tree_cursor_goto_first_child(&cursor) {
                guard ancestors.count < limits.depth else { throw .tooDeep(limit: limits.depth) }
                ancestors.append(index)
                depth = max(depth, ancestors.count)
                continue
            }
            nodes[Int(index)].next = Int32(nodes.count)
            while !ts_tree_cursor_goto_next_sibling(&cursor) {
                guard let parent = ancestors.popLast() else {
                    return SyntaxTree(bytes: bytes, grammar: grammar, nodes: nodes, hasError: hasError, depth: depth)
                }
                nodes[Int(parent)].next = Int32(nodes.count)
                ts_tree_cursor_goto_parent(&cursor)
            }
        }
    }
}

extension SyntaxTree.Node {
    fileprivate init(cursor: inout TSTreeCursor, parent: Int32) {
        let node = ts_tree_cursor_current_node(&cursor)
        let symbol = ts_node_symbol(node)
        var flags: SyntaxTree.Flags = []
        if ts_node_is_named(node) { flags.insert(.named) }
        if ts_node_is_missing(node) { flags.insert(.missing) }
        if ts_node_is_extra(node) { flags.insert(.extra) }
        if symbol == Grammar.errorKind { flags.insert(.error) }
        self.init(
            kind: symbol, field: UInt8(truncatingIfNeeded: ts_tree_cursor_current_field_id(&cursor)), flags: flags,
            start: ts_node_start_byte(node), end: ts_node_end_byte(node), parent: parent, next: 0)
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
    return threadSeconds() > deadline
}

/// Processor time that the calling thread has used, in seconds.
private func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
