/// The hooks that cognicode installs. The raw value is Git's name.
public enum HookName: String, CaseIterable, Sendable {
    case preCommit = "pre-commit"
    /// A merge without conflicts runs this one in place of `pre-commit`.
    case preMergeCommit = "pre-merge-commit"
    case prePush = "pre-push"
}
