import CogniCore

/// A rule, or a rule file, that cannot be used: never skipped, for a rule that silently does nothing is worse than none.
public struct RuleError: UserFacingError, Equatable {
    /// The rule file.
    public let file: String
    /// Line in it, from 1.
    public let line: Int
    /// What is wrong there, with the name of the operator that is refused.
    public let reason: String
    /// What to do next.
    public let hint: String?
    /// The id of the rule; `nil` when the whole file is of no use.
    public let rule: String?

    init(file: String, line: Int, reason: String, hint: String? = nil, rule: String? = nil) {
        self.file = file
        self.line = max(1, line)
        self.reason = reason
        self.hint = hint
        self.rule = rule
    }

    /// The same, said of a rule.
    func of(rule: String) -> RuleError { RuleError(file: file, line: line, reason: reason, hint: hint, rule: rule) }

    /// File, line, rule and reason.
    public var problem: String {
        guard let rule else { return problemOfRule }
        return "\(file):\(line): rule `\(rule)`: \(reason)"
    }

    /// The same for where the rule is named already.
    var problemOfRule: String { "\(file):\(line): \(reason)" }

    /// A mistake in the set-up.
    public var exitStatus: ExitStatus { .usage }
}
