/// How bad a finding is. The raw value is its name on the command line and in every report.
public enum Severity: String, CaseIterable, Comparable, Sendable, Codable {
    case info, warning, error
    /// Blocks whatever the score: a secret, a conflict marker, a file that no longer parses.
    case critical

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        case .critical: 3
        }
    }

    /// Orders from `info` to `critical`.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// What a finding is about.
public enum Category: String, CaseIterable, Sendable, Codable {
    case syntax, security, secret, correctness, performance, maintainability, style
}

/// When a finding counts as introduced by a change.
public enum Scope: String, Sendable, Codable {
    /// A fact about a place: introduced when a changed line touches it, or when the old blob has no like of it.
    case place
    /// A fact about a whole declaration (its complexity, say): introduced only when the old blob has no like of it.
    case declaration
    /// A fact about the file as a whole (it does not parse): introduced only when the old blob has fewer of the rule.
    case file
}

/// What an agent found in one blob: a fact about its bytes, whatever commit, branch or path holds them, so it is cached
/// by the blob's object id. It becomes a `Finding` when a review shows it at a path.
public struct BlobFinding: Hashable, Sendable, Codable {
    /// Stable identifier, `language/name` for language rules, else `category/name`: `python/eval-input`, `secret/github-token`.
    public var rule: String
    /// How bad it is.
    public var severity: Severity
    /// What it is about.
    public var category: Category
    /// How sure the rule is that a good engineer would act on it, above 0 to 1.
    public var confidence: Double
    /// The bytes that the finding is about.
    public var range: ByteRange
    /// One sentence that says what is wrong here, without secrets.
    public var message: String
    /// One sentence that says what to do; `nil` when the message does.
    public var remedy: String?
    /// `CWE-78` and the like.
    public var cwe: String?
    /// The enclosing declaration, `Class.method`; empty at the top level.
    public var symbol: String
    /// What tells this finding from others of its rule in the same symbol when lines move: the matched text with white
    /// space folded, hashed. Equal for the same code at another line.
    public var identity: UInt64
    /// When the finding counts as introduced.
    public var scope: Scope
    /// Edits that mend it, on the blob's bytes; empty when there is no fix.
    public var fix: [TextEdit]
    /// Why a comment in the file switches the finding off; `nil` when none does.
    public var suppression: String?
    /// What in the code speaks against the finding; `nil` when nothing does. Not yet in `confidence`.
    public var evidence: Evidence?

    /// A finding from its parts.
    public init(
        rule: String, severity: Severity, category: Category, confidence: Double = 1, range: ByteRange,
        message: String, remedy: String? = nil, cwe: String? = nil, symbol: String = "", identity: UInt64 = 0,
        scope: Scope = .place, fix: [TextEdit] = [], suppression: String? = nil, evidence: Evidence? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.category = category
        self.confidence = confidence
        self.range = range
        self.message = message
        self.remedy = remedy
        self.cwe = cwe
        self.symbol = symbol
        self.identity = identity
        self.scope = scope
        self.fix = fix
        self.suppression = suppression
        self.evidence = evidence
    }
}

/// A place in a text for people: line and column from 1, the column in bytes.
public struct Position: Hashable, Comparable, Sendable, Codable {
    /// Line, from 1.
    public let line: Int
    /// Bytes from the start of the line, from 1.
    public let column: Int

    /// A place from its line and column.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders by line, then column.
    public static func < (left: Position, right: Position) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}

/// A blob finding at its path in a reviewed change, ready to be shown.
public struct Finding: Sendable {
    /// The fact about the blob.
    public let fact: BlobFinding
    /// The name of the agent that found it.
    public let agent: String
    /// The file, on the new side.
    public let path: GitPath
    /// The place of the first byte.
    public let start: Position
    /// The place after the last byte.
    public let end: Position
    /// Identifies the finding across commits, without line numbers: 16 hexadecimal digits over rule, path, symbol,
    /// identity and its ordinal among equals.
    public let fingerprint: String
    /// The lines around the finding, the first of which is `frameStart`; secrets are already redacted,
    /// byte for byte, so that columns stay right. Empty for a finding that is not shown.
    public let frame: [String]
    /// Line number of the first line of `frame`.
    public let frameStart: Int
    /// Points of the finding's severity: times its confidence, that is what it costs before division by the size of the
    /// change.
    public let weight: Double
    /// Why the fact's confidence is below that of its rule, for people: `in a test`; `nil` when it is not.
    public let evidence: String?

    /// A finding from its parts.
    public init(
        fact: BlobFinding, agent: String, path: GitPath, start: Position, end: Position, fingerprint: String,
        frame: [String], frameStart: Int, weight: Double, evidence: String? = nil
    ) {
        self.fact = fact
        self.agent = agent
        self.path = path
        self.start = start
        self.end = end
        self.fingerprint = fingerprint
        self.frame = frame
        self.frameStart = frameStart
        self.weight = weight
        self.evidence = evidence
    }

    /// Whether it closes the gate by itself: it is bad enough, and rather true than not.
    public func blocks(_ policy: GatePolicy) -> Bool { fact.severity >= policy.failOn && fact.confidence >= 0.5 }
}
