import CogniCore

/// A rule file or folder that cannot be read.
public struct RuleFileError: UserFacingError, Equatable {
    /// The file or folder as it was named.
    public let path: String
    /// What is wrong with it.
    public let reason: String

    /// The path and the reason.
    public var problem: String { "the rules in \(GitPath(path).displayed) cannot be used: \(reason)" }
    /// What to do next.
    public var hint: String? { "name a rule file (.yaml, .yml) or a folder with such files" }
    /// A mistake in the set-up.
    public var exitStatus: ExitStatus { .usage }
}
