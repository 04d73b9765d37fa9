import CogniCore
import CogniRegex
import Synchronization

/// Finds secrets in any text: tokens of known shape, private keys, passwords in URLs, and literals that their names give
/// away. Pure: the same bytes have the same findings wherever they are.
public enum SecretScanner {
    /// Findings that one text may have; what is beyond makes it incomplete.
    static let limit = 500

    /// The secrets in `bytes`, in the order of their ranges, none overlapping. A range holds exactly the secret, so that it can be
    /// redacted; no message holds more than a token's first four characters. What could not be searched is appended to
    /// `incomplete`: such a text is not clean.
    public static func findings(in bytes: [UInt8], incomplete: inout [String]) -> [BlobFinding] {
        bytes.withUnsafeBufferPointer { text in
            var scan = SecretScan(text: text)
            search.forEach(in: text) { offset, clue in scan.look(at: offset, for: clue) }
            incomplete += scan.incomplete
            return scan.findings()
        }
    }

    private static let search = LiteralSearch<SecretClue>(
        TokenShape.all.enumerated().flatMap { index, shape in
            shape.keywords.map { .init($0, foldsCase: shape.isContext, payload: .shape(index)) }
        }
            + NamedSecret.clues.map { .init($0, foldsCase: true, payload: .name) }
            + [.init("-----BEGIN", payload: .privateKey), .init("://", payload: .url)])
}

/// What a literal found in a text may belong to.
enum SecretClue: Sendable {
    case shape(Int)
    case name
    case privateKey
    case url
}

/// The compiled patterns of the token table, each compiled when a text first asks for it.
enum TokenPatterns {
    private static let compiled = Mutex([PCRE?](repeating: nil, count: TokenShape.all.count))

    static func pattern(of index: Int) throws(PCREError) -> PCRE {
        if let known = compiled.withLock({ $0[index] }) { return known }
        // Two threads may both compile it; the patterns are equal, and the later one stays. A pattern sees few bytes, so machine
        // code would cost more than it saves.
        let shape = TokenShape.all[index]
        let pattern = try PCRE(shape.pattern, options: shape.lookback == 0 ? [.interpreted, .anchored] : .interpreted)
        compiled.withLock { $0[index] = pattern }
        return pattern
    }
}
