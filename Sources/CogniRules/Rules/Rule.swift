import CogniCore

/// One rule: what to look for, and what to say of it. The syntax is Semgrep's; `RuleDecoder` reads it.
public struct Rule: Sendable {
    /// `language/name` for built-in rules, as written for others.
    public let id: String
    /// Languages as the rule names them: `python`, `js`; `regex` and `generic` for any text.
    public let languages: [String]
    /// How bad a match is.
    public let severity: Severity
    /// What is wrong, with metavariables to be filled in: `$X is never closed`.
    public let message: String
    /// What a match is about.
    public let category: Category
    /// Above 0 to 1.
    public let confidence: Double
    /// `CWE-78`; `nil` when none applies.
    public let cwe: String?
    /// What to do about it.
    public let remedy: String?
    /// Addresses of further reading.
    public let references: [String]
    /// Why it matters, bad and good code.
    public let documentation: RuleDocumentation
    /// Text that replaces the match, with metavariables to be filled in.
    public let fix: String?
    /// Which files it is for.
    public let paths: PathFilter
    let fixRegex: FixRegex?
    let options: RuleOptions
    let logic: Logic
    /// Names of the metavariables, which bindings know by number.
    let metavariables: [String]
    /// The file that it was read from and the place there, for error messages.
    let origin: Origin

    /// What a rule does with its patterns.
    enum Logic: Sendable {
        case search(Formula)
        case taint(TaintSpecification)
    }

    struct Origin: Sendable {
        let file: String
        let line: Int
    }

    /// Whether it follows data from sources to sinks (`mode: taint`), and doesn't only search.
    public var isTaint: Bool {
        if case .taint = logic { true } else { false }
    }

    /// Whether it needs no grammar: its languages are `regex` or `generic`, and it runs on any text.
    public var isForAnyText: Bool { languages.contains { Self.textLanguages[$0] != nil } }

    /// Languages that stand for text of any kind, with how their patterns are read.
    static let textLanguages: [String: Formula.Dialect] = ["regex": .regex, "none": .regex, "generic": .generic]
}

/// `fix-regex`: what of a match is replaced.
struct FixRegex: Sendable {
    let regex: Formula.RegexText
    /// With `\1` for the groups of the expression.
    let replacement: String
    /// How many places are replaced, from the first; `nil` for all.
    let count: Int?
}
