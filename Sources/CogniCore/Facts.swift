/// Everything an agent knows of one blob. Derived from the bytes, the language and the agent's fingerprint alone, so it may
/// be cached for good.
public struct BlobFacts: Sendable, Codable, Equatable {
    /// Findings in the order of their ranges, suppressed ones included and marked.
    public var findings: [BlobFinding]
    /// Lines that hold code (not only comment or blank), numbered from 1, as ascending ranges. What the score is
    /// divided by. For text without a grammar: every line that is not blank.
    public var codeLines: [Range<Int>]
    /// Why the content is not of the kind that is reviewed (`generated code`, `binary file`); `nil` when it was reviewed.
    public var excluded: String?
    /// What was left undone, for people (`rule x ran out of steps`): such a blob is never called clean.
    public var incomplete: [String]

    /// Facts from their parts.
    public init(
        findings: [BlobFinding] = [], codeLines: [Range<Int>] = [], excluded: String? = nil, incomplete: [String] = []
    ) {
        self.findings = findings
        self.codeLines = codeLines
        self.excluded = excluded
        self.incomplete = incomplete
    }
}

/// What facts are stored under.
public struct FactKey: Hashable, Sendable {
    /// The blob's object id.
    public let oid: ObjectID
    /// Name of the language that the blob was read as; `text` without one. The same bytes may be C here and C++ there.
    public let language: String
    /// The agent's name.
    public let agent: String
    /// The agent's fingerprint: engine, rules and the settings that change its results.
    public let fingerprint: String

    /// A key from its parts.
    public init(oid: ObjectID, language: String, agent: String, fingerprint: String) {
        self.oid = oid
        self.language = language
        self.agent = agent
        self.fingerprint = fingerprint
    }
}

/// Remembers facts between runs. A store never throws at its user: what it cannot read it doesn't know, and it says
/// once, through `trouble`, what went wrong. May be called from several threads at once.
public protocol FactStore: Sendable {
    /// The stored facts among `keys`.
    func facts(for keys: [FactKey]) -> [FactKey: BlobFacts]
    /// Stores facts. Complete ones only: facts with something in `incomplete` are not remembered.
    func store(_ facts: [FactKey: BlobFacts])
    /// What went wrong so far, one sentence with its remedy; `nil` when nothing did.
    var trouble: String? { get }
}

/// Remembers bytes that were derived from a blob, whatever they mean, as a `FactStore` remembers facts. May be called from
/// several threads at once.
public protocol DerivedStore: Sendable {
    /// The stored bytes among `keys`.
    func derived(for keys: [FactKey]) -> [FactKey: [UInt8]]
    /// Stores bytes.
    func store(derived bytes: [FactKey: [UInt8]])
}
