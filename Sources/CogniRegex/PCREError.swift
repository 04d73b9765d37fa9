/// Why a regular expression has no answer.
public enum PCREError: Error, Equatable, Sendable {
    /// The pattern is wrong at the given byte of its UTF-8 text.
    case invalidPattern(String, offset: Int, message: String)
    /// The match cost more work or memory than allowed. Whether the text matches is not known: never read it as no match.
    case limitExceeded(String)
    /// PCRE2 failed otherwise (out of memory, say).
    case failed(String, message: String)
}

extension PCREError: CustomStringConvertible {
    /// One sentence for people.
    public var description: String {
        switch self {
        case .invalidPattern(let pattern, let offset, let message):
            "invalid regular expression `\(pattern)`: \(message) at byte \(offset)"
        case .limitExceeded(let pattern):
            "the regular expression `\(pattern)` took too many steps"
        case .failed(let pattern, let message):
            "the regular expression `\(pattern)` could not be run: \(message)"
        }
    }
}
