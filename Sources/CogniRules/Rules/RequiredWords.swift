import CogniCore
import Synchronization

/// Words that a file must contain for a rule to match, read off the text of its patterns. Rules whose words are missing
/// are not even compiled.
indirect enum RequiredWords: Sendable {
    /// Nothing is known: the rule has to run.
    case nothing
    /// The hash of a word.
    case word(UInt64)
    case all([RequiredWords])
    case any([RequiredWords])

    init(_ formula: Formula) {
        switch formula {
        case .pattern(let text):
            let words = text.dialect == .generic ? GenericPattern.words(of: text.text) : Self.words(of: text.text)
            self = .all(words.map { .word($0) })
        case .any(let alternatives): self = .any(alternatives.map(RequiredWords.init))
        case .inside(let inner): self = RequiredWords(inner)
        case .all(let conjunction): self = .all(conjunction.operands.map(RequiredWords.init))
        case .regex, .not: self = .nothing
        }
    }

    /// The words that a file must contain for a rule to match. Data flows from a source to a sink: both have to be there.
    init(_ logic: Rule.Logic) {
        switch logic {
        case .search(let formula): self = RequiredWords(formula)
        case .taint(let specification):
            self = .all([
                .any(specification.sources.map { RequiredWords($0.formula.formula) }),
                .any(specification.sinks.map { RequiredWords($0.formula) }),
            ])
        }
    }

    /// Whether there are texts that don't meet the requirement.
    var demandsWords: Bool {
        switch self {
        case .nothing: false
        case .word: true
        case .all(let parts): parts.contains { $0.demandsWords }
        case .any(let parts): parts.allSatisfy { $0.demandsWords }
        }
    }

    /// Whether the requirement is met by a file with these words.
    func isMet(by words: WordSet) -> Bool {
        switch self {
        case .nothing: true
        case .word(let hash): words.contains(hash)
        case .all(let parts): parts.allSatisfy { $0.isMet(by: words) }
        case .any(let parts): parts.contains { $0.isMet(by: words) }
        }
    }

    /// Words that the same code may do without: `(a) => b` is a function.
    private static let optional = Set(
        [
            "function", "func", "fn", "fun", "def", "lambda", "var", "let", "const", "val", "import", "from", "as",
            "require",
            "if", "else", "for", "foreach", "while", "return", "public", "async", "await", "do", "end", "then", "begin",
            "default",
            "unless", "elsif", "elseif", "until", "and", "or", "not", "array", "list", "echo",
        ].flatMap { WordSet.hashes(of: Array($0.utf8)[...]) })

    /// The words of patterns by their text. The rules of a family share most of theirs, and each is asked for again when its
    /// turn comes in a file.
    private static let known = Mutex<[String: [UInt64]]>([:])

    private static func words(of pattern: String) -> [UInt64] {
        if let words = known.withLock({ $0[pattern] }) { return words }
        let words = read(pattern)
        known.withLock { $0[pattern] = words }
        return words
    }

    private static func read(_ pattern: String) -> [UInt64] {
        // The type in `f($X: int)` need not stand in the file.
        let lexer = PatternLexer(pattern.contains(": ") ? PatternLexer(pattern).withTypesInFront : pattern)
        return lexer.pieces.flatMap { piece -> [UInt64] in
            return switch piece.kind {
            case .code:
                WordSet.hashes(of: withoutNumbers(withoutComments(lexer.bytes[piece.range]))).filter {
                    !optional.contains($0)
                }
            case .string:
                lexer.bytes[piece.range].dropFirst().starts(with: "=~/".utf8)
                    ? [] : WordSet.hashes(of: lexer.bytes[piece.range])
            default: []
            }
        }
    }
}

extension RequiredWords {
    /// The code without numbers, which can be written in several ways.
    private static func withoutNumbers(_ code: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var kept = Array(code)
        var isNumber = false
        for (place, byte) in kept.enumerated() where WordSet.isWordByte(byte) {
            let isInside = place > 0 && WordSet.isWordByte(code[code.startIndex + place - 1])
            if !isInside { isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
            if isNumber { kept[place] = UInt8(ascii: " ") }
        }
        return kept[...]
    }

    /// The code without what looks like comments. To demand too few words costs nothing but time.
    private static func withoutComments(_ code: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard code.contains(UInt8(ascii: "#")) || code.contains(UInt8(ascii: "/")) else { return code }
        let lines = code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            let start = line.indices.first { line[$0...].starts(with: "#".utf8) || line[$0...].starts(with: "//".utf8) }
            return line[..<(start ?? line.endIndex)]
        }
        return Array(lines.joined(separator: [UInt8(ascii: "\n")]))[...]
    }
}

/// The words of a text: runs of ASCII letters, digits and `_`, by their hash; case makes no difference. Two words of one
/// hash only cost a needless run.
struct WordSet {
    private var table: [UInt64]
    private let mask: UInt64

    init(_ bytes: [UInt8]) {
        var size = 64
        while size < bytes.count / 4 { size *= 2 }
        mask = UInt64(size - 1)
        table = [UInt64](repeating: 0, count: size)
        for hash in Self.hashes(of: bytes[...]) { insert(hash) }
    }

    private mutating func insert(_ hash: UInt64) {
        var slot = hash & mask
        while table[Int(slot)] != 0, table[Int(slot)] != hash { slot = (slot + 1) & mask }
        table[Int(slot)] = hash
    }

    func contains(_ hash: UInt64) -> Bool {
        var slot = hash & mask
        while table[Int(slot)] != 0 {
            if table[Int(slot)] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }

    /// The hashes of the words in `bytes`, in order, never 0.
    static func hashes(of bytes: ArraySlice<UInt8>) -> [UInt64] {
        var result: [UInt64] = []
        bytes.withUnsafeBufferPointer { bytes in
            var hash: UInt64 = 0
            for byte in bytes {
                if isWord[Int(byte)] {
                    hash = (hash ^ UInt64(byte | 0x20)) &* 0x9E37_79B9_7F4A_7C15
                    hash ^= hash >> 29
                } else if hash != 0 {
                    result.append(hash)
                    hash = 0
                }
            }
            if hash != 0 { result.append(hash) }
        }
        return result
    }

    private static let isWord: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }

    static func isWordByte(_ byte: UInt8) -> Bool { isWord[Int(byte)] }
}
