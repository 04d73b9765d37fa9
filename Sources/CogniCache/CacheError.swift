import CogniCore

/// Why the cache on disk cannot be used. The review goes on without it; only the `cache` commands fail.
public struct CacheError: UserFacingError, CustomStringConvertible {
    /// What happened and why.
    public let problem: String
    /// What to do next.
    public let hint: String?
    /// The status of a `cache` command that fails.
    public var exitStatus: ExitStatus { .incomplete }

    init(_ problem: String, hint: String? = nil) {
        self.problem = problem
        self.hint = hint
    }

    /// Problem and hint in one line.
    public var description: String { hint.map { "\(problem). \($0)" } ?? problem }
}
