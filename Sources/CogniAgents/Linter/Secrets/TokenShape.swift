import CogniCore

/// The known shape of one kind of token: an entry of the table in `TokenShape+*.swift`. Adding a provider is adding an entry there and
/// a case in `TokenShapeTests`.
struct TokenShape: Sendable {
    /// Rule id after `secret/`: provider and kind.
    let name: String
    /// What it is, for people: `AWS access key`.
    let title: String
    /// Literals that every such token, or the name beside it, contains. The text is searched for all of them at once.
    let keywords: [String]
    /// Whether the keywords are the name beside the token, in either case, and not part of the token.
    let isContext: Bool
    /// The name beside the token, for tokens without a prefix.
    private let context: String
    private let token: String
    /// Bytes that a token begins before its keyword, at most.
    let lookback: Int
    /// Token characters from the keyword on, at least; 0 when the token comes later in the line. Spares most runs of the pattern.
    let run: Int
    let severity: Severity
    let confidence: Double
    /// Judges what the pattern matched.
    let check: Check

    enum Check: Equatable, Sendable {
        /// Not made up, as far as one can see.
        case plausible
        /// Nearly as random as its alphabet allows, too.
        case random
        /// Ends with a checksum of the bytes between the prefix of the given length and itself.
        case checksum(prefix: Int)
        /// A JSON web token whose header decodes.
        case webToken
        /// Nothing to judge: the pattern says it all.
        case none
    }

    /// A token that begins with one of `prefixes`, which no letter, digit or underscore may precede or continue.
    init(
        _ name: String, _ title: String, _ prefixes: [String], _ pattern: String, run: Int = 20, lookback: Int = 0,
        severity: Severity = .critical, confidence: Double = 1, check: Check = .plausible
    ) {
        self.name = name
        self.title = title
        keywords = prefixes
        isContext = false
        context = ""
        token = pattern
        self.lookback = lookback
        self.run = run
        self.severity = severity
        self.confidence = confidence
        self.check = check
    }

    /// A token without a prefix of its own, told by the name that it is assigned to: `context`, one of whose literals is in `keywords`,
    /// then up to 40 further characters of the name, then the assignment.
    init(
        _ name: String, _ title: String, besides keywords: [String], context: String, token: String,
        severity: Severity = .critical, confidence: Double = 0.9
    ) {
        self.name = name
        self.title = title
        self.keywords = keywords
        isContext = true
        self.context = context
        self.token = token
        lookback = 0
        run = 0
        self.severity = severity
        self.confidence = confidence
        check = .random
    }

    /// PCRE2. Group 1 is the secret, or the whole match without groups. Put together only when a text asks for it.
    var pattern: String {
        guard isContext else {
            return #"(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]))(?:"# + token + ")(?![A-Za-z0-9_])"
        }
        return "(?i:\(context))"
            + #"[\w.-]{0,40}?["'`\])]{0,3}[ \t]*(?::=|=>|={1,3}|:|,|\()[ \t]*["'`]?("# + token
            + ")(?![A-Za-z0-9_/+=-])"
    }

    /// The whole table. Order matters where two shapes match the same bytes: the first wins.
    static let all: [TokenShape] = cloud + development + services + intelligence + generic
}
