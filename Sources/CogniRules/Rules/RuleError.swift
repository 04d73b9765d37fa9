import CogniCore

/// A rule file that cannot be used: never skipped, for a rule that silently does nothing is worse than none.
public struct RuleError: UserFacingError, Equatable {
    /// The rule file.
    public let file: String
    /// Line in it, from 1.
    public let line: Int
    /// What is wrong there.
    public let reason: String
    /// What to do next.
    public let hint: String?

    init(file: String, line: Int, reason: String, hint: String? = nil) {
        self.file = file
        self.line = max(1, line)
        self.reason = reason
        self.hint = hint
    }

    /// File, line and reason.
    public var problem: String { "\(file):\(line): \(reason)" }

    /// A mistake in the set-up.
    public var exitStatus: ExitStatus { .usage }
}
