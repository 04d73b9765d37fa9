import CogniCore

/// What the tests of rules came to.
public struct RuleTestReport: Sendable {
    /// One entry a rule, in the order of the files and of the rules in them.
    public var results: [RuleTestResult] = []
    /// What is odd without being a failure, for people: an annotation that names a rule which isn't there.
    public var notes: [String] = []

    /// How many rules came out so.
    public func count(where holds: (RuleTestResult.Outcome) -> Bool) -> Int { results.count { holds($0.outcome) } }

    /// Rules that say of their test files exactly what the annotations say.
    public var passed: Int { count { $0 == .passed } }
    /// Rules that say something else.
    public var failed: Int {
        count { if case .failed = $0 { true } else { false } }
    }
    /// Rules that cannot be used at all.
    public var refused: Int {
        count { if case .refused = $0 { true } else { false } }
    }
    /// Rules that no annotation names and that find nothing: nothing is known of them.
    public var untested: Int { count { $0 == .untested } }

    /// An empty report.
    public init() {}
}

/// How one rule fared on its test files.
public struct RuleTestResult: Sendable {
    /// The rule's id; the file's name for a file whose rules cannot be told.
    public let rule: String
    /// The rule file, and the line of the rule in it, from 1.
    public let file: String
    /// Line of the rule in `file`.
    public let line: Int
    /// Languages as the rule names them.
    public let languages: [String]
    /// Whether the rule traces data (`mode: taint`) or searches for code.
    public let mode: RuleMode
    /// What it looks for, as YAML.
    public let logic: String
    /// How it fared.
    public let outcome: Outcome

    /// Ways to fare.
    public enum Outcome: Sendable, Equatable {
        case passed
        case failed([RuleTestFailure])
        /// The rule uses what the engine doesn't have, or is wrong.
        case refused(RuleError)
        case untested
    }
}

/// How a rule works.
public enum RuleMode: String, Sendable {
    /// Searches for code of a form.
    case search
    /// Traces data from sources to sinks.
    case taint
}

/// One way in which a rule does not do what its tests say.
public struct RuleTestFailure: Sendable, Equatable {
    /// The test file.
    public let target: String
    /// Line in it, from 1; 0 for the whole file.
    public let line: Int
    /// The text of the line; empty for the whole file.
    public let code: String
    /// What went wrong there.
    public let kind: Kind

    /// What can go wrong.
    public enum Kind: Sendable, Equatable {
        /// An annotation expects a finding that doesn't come.
        case missed
        /// A finding that no annotation expects.
        case unexpected
        /// The fixed text differs from the `.fixed` file, first in this line; `nil` past the end of a text.
        case fixDiffers(expected: String?, found: String?)
        /// The test file or the rule could not be worked through: the reason, for people.
        case engine(String)
    }
}
