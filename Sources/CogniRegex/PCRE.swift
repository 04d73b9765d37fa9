import CPCRE2

/// A compiled Perl-compatible regular expression over bytes. Every match runs under a match limit and a heap limit, so no
/// pattern can hang the caller: one that exceeds them throws `PCREError.limitExceeded`, which is never "no match".
///
/// Compiling costs tens of microseconds, most of it for machine code: keep and share instances, they may be used from
/// several threads at once.
public final class PCRE: Sendable {
    /// How a pattern is read and run.
    public struct Options: OptionSet, Sendable, Hashable {
        /// One bit an option.
        public let rawValue: UInt8

        /// Options from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Letters match in either case.
        public static let caseInsensitive = Options(rawValue: 1)
        /// `^` and `$` match at every line.
        public static let multiline = Options(rawValue: 2)
        /// `.` matches line breaks too.
        public static let dotMatchesNewline = Options(rawValue: 4)
        /// White space and `#` comments in the pattern mean nothing.
        public static let extended = Options(rawValue: 8)
        /// Characters are code points and `\w`, `\d`, `\s`, `\b` know Unicode; bytes that are no UTF-8 match nothing.
        /// Without it every byte is a character.
        public static let unicode = Options(rawValue: 16)
        /// Don't compile to machine code: cheaper for a pattern that sees few bytes.
        public static let interpreted = Options(rawValue: 32)
        /// Matches begin exactly where the search starts.
        public static let anchored = Options(rawValue: 64)
    }

    /// The work that one match may cost before it is given up: calls of PCRE2's internal match function (far below a
    /// second), and kibibytes of memory.
    static let matchLimit: UInt32 = 1_000_000
    static let heapLimit: UInt32 = 20_000

    /// The pattern as it was given.
    public let pattern: String

    // Both are written in `init` and freed in `deinit` only; in between PCRE2 reads them, which it documents as safe from
    // several threads (pcre2api, "Multithreading").
    nonisolated(unsafe) private let code: OpaquePointer
    nonisolated(unsafe) private let context: OpaquePointer

    /// Compiles `pattern`. Where the system forbids machine code made at run time, the pattern is interpreted.
    public init(_ pattern: String, options: Options = []) throws(PCREError) {
        var errorCode: Int32 = 0
        var errorOffset = 0
        let text = Array(pattern.utf8)
        let compiled = pcre2_compile_8(text, text.count, options.compileFlags, &errorCode, &errorOffset, nil)
        guard let compiled else {
            throw .invalidPattern(pattern, offset: errorOffset, message: Self.message(of: errorCode))
        }
        guard let context = pcre2_match_context_create_8(nil) else {
            pcre2_code_free_8(compiled)
            throw .failed(pattern, message: Self.message(of: PCRE2_ERROR_NOMEMORY))
        }
        pcre2_set_match_limit_8(context, Self.matchLimit)
        pcre2_set_depth_limit_8(context, Self.matchLimit)
        pcre2_set_heap_limit_8(context, Self.heapLimit)
        if !options.contains(.interpreted) {
            // Its result is not an error: without machine code `pcre2_match` interprets.
            _ = pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE))
        }
        self.pattern = pattern
        self.code = compiled
        self.context = context
    }

    deinit {
        pcre2_match_context_free_8(context)
        pcre2_code_free_8(code)
    }

    /// The number of the group with the given name; `nil` when the pattern has none.
    public func group(named name: String) -> Int? {
        let number = name.withCString { start in
            start.withMemoryRebound(to: UInt8.self, capacity: name.utf8.count + 1) {
                pcre2_substring_number_from_name_8(code, $0)
            }
        }
        return number > 0 ? Int(number) : nil
    }

    /// The first match in `bytes` that begins at `start` or later. What stands before `start` is visible to `\b` and to
    /// lookbehind. Ranges are offsets into `bytes`.
    public func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) throws(PCREError) -> Match? {
        let scratch = try Scratch(for: code, pattern: pattern)
        return try match(bytes, from: start, flags: 0, scratch)
    }

    /// All matches in `bytes` that begin at `start` or later and don't overlap, in order. Ranges are offsets into `bytes`.
    public func matches(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) throws(PCREError) -> [Match] {
        let scratch = try Scratch(for: code, pattern: pattern)
        var found: [Match] = []
        var offset = start
        var flags: UInt32 = 0
        while let match = try match(bytes, from: offset, flags: flags, scratch) {
            found.append(match)
            // `\K` in a lookahead may set the start after the end; go on from the later of the two.
            offset = max(match.range.lowerBound, match.range.upperBound, offset)
            // After an empty match comes one that is not empty at the same place, or one further on, as in Perl.
            flags = match.range.isEmpty ? UInt32(PCRE2_NOTEMPTY_ATSTART) : 0
        }
        return found
    }

    private func match(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, flags: UInt32, _ scratch: borrowing Scratch
    ) throws(PCREError) -> Match? {
        precondition(0...bytes.count ~= start, "a search starts inside its text")
        var empty: UInt8 = 0
        let status = withUnsafePointer(to: &empty) { nowhere in
            let text = bytes.baseAddress ?? nowhere
            let status = pcre2_match_8(code, text, bytes.count, start, flags, scratch.data, context)
            // The machine code's stack is small; the interpreter's lives on the heap, under the heap limit.
            guard status == PCRE2_ERROR_JIT_STACKLIMIT else { return status }
            return pcre2_match_8(
                code, text, bytes.count, start, flags | UInt32(PCRE2_NO_JIT), scratch.data, context)
        }
        switch status {
        case PCRE2_ERROR_NOMATCH:
            return nil
        case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_RECURSELOOP:
            throw .limitExceeded(pattern)
        case ..<0:
            throw .failed(pattern, message: Self.message(of: status))
        default:
            return scratch.match
        }
    }

    private static func message(of code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
        guard length > 0 else { return "PCRE2 error \(code)" }
        return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
    }
}

/// The memory into which PCRE2 writes the ranges of one match after the other.
private struct Scratch: ~Copyable {
    let data: OpaquePointer

    init(for code: OpaquePointer, pattern: String) throws(PCREError) {
        guard let data = pcre2_match_data_create_from_pattern_8(code, nil) else {
            throw .failed(pattern, message: "out of memory")
        }
        self.data = data
    }

    deinit { pcre2_match_data_free_8(data) }

    /// The match that was written last.
    var match: PCRE.Match {
        let count = Int(pcre2_get_ovector_count_8(data))
        guard let ends = pcre2_get_ovector_pointer_8(data) else { return PCRE.Match(groups: [0..<0]) }
        var groups: [Range<Int>?] = []
        groups.reserveCapacity(count)
        for group in 0..<count {
            let (lower, upper) = (ends[2 * group], ends[2 * group + 1])
            // PCRE2_UNSET: the group took no part.
            groups.append(lower == Int(bitPattern: UInt.max) ? nil : min(lower, upper)..<upper)
        }
        return PCRE.Match(groups: groups)
    }
}

extension PCRE.Options {
    fileprivate var compileFlags: UInt32 {
        // `\C` would split characters; nothing here needs it.
        var flags = UInt32(PCRE2_NEVER_BACKSLASH_C)
        if contains(.caseInsensitive) { flags |= UInt32(PCRE2_CASELESS) }
        if contains(.multiline) { flags |= UInt32(PCRE2_MULTILINE) }
        if contains(.dotMatchesNewline) { flags |= UInt32(PCRE2_DOTALL) }
        if contains(.extended) { flags |= UInt32(PCRE2_EXTENDED) }
        if contains(.unicode) {
            flags |= UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_MATCH_INVALID_UTF)
        }
        if contains(.anchored) { flags |= UInt32(PCRE2_ANCHORED) }
        return flags
    }
}
