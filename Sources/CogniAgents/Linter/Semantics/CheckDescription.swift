import CogniCore
import CogniSyntax

/// What people are told of a check that is no rule: everything that `cognicode rules show` prints.
public struct CheckDescription: Sendable {
    /// The part of the id after the slash: `unused-import`.
    public let name: String
    /// The languages that it is for, as `LanguagePack` names them.
    public let languages: [String]
    /// How bad a finding is.
    public let severity: Severity
    /// What a finding is about.
    public let category: Category
    /// How sure it is, above 0 to 1.
    public let confidence: Double
    /// `CWE-563`; `nil` when none applies.
    public let cwe: String?
    /// One sentence: what it finds.
    public let summary: String
    /// Why that is bad, and what is left alone.
    public let reason: String
    /// What to do about it.
    public let remedy: String
    /// Code that it reports, in the first of its languages.
    public let bad: String
    /// The same made right.
    public let good: String

    init(
        _ name: String, for languages: [String], _ severity: Severity, _ category: Category, confidence: Double,
        cwe: String? = nil, summary: String, reason: String, remedy: String, bad: String, good: String
    ) {
        self.name = name
        self.languages = languages
        self.severity = severity
        self.category = category
        self.confidence = confidence
        self.cwe = cwe
        self.summary = summary
        self.reason = reason
        self.remedy = remedy
        self.bad = bad
        self.good = good
    }

    /// The id in reports on a language: `python/unused-import`. Dialects share their language's.
    public func id(for language: String) -> String { Self.family(of: language) + "/" + name }

    /// All ids, in the order of the languages.
    public var ids: [String] {
        var seen: Set<String> = []
        return languages.map { id(for: $0) }.filter { seen.insert($0).inserted }
    }

    /// The ids for one language: its own, or none.
    public func ids(for language: String) -> [String] { languages.contains(language) ? [id(for: language)] : [] }

    /// What rules of a language are filed under.
    private static func family(of language: String) -> String {
        switch language {
        case "typescript", "tsx": "javascript"
        case "cpp": "c"
        default: language
        }
    }
}
