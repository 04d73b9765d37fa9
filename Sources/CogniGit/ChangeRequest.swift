import CogniCore

/// Which change of a repository is asked for.
public struct ChangeRequest: Sendable, Equatable {
    /// The two states that are compared.
    public enum Target: Sendable, Equatable {
        /// HEAD and the index that Git is about to commit.
        case staged
        /// HEAD and the tracked files of the worktree, as `git diff HEAD`.
        case worktree
        /// Nothing and the index: every tracked file as if it were new.
        case allTracked
        /// `A..B`, `A...B` (from their merge base), `A..` (to HEAD), or one revision against its first parent.
        case range(String)
        /// One commit against its parents.
        case commit(ObjectID)
    }

    /// The two states that are compared.
    public var target: Target
    /// Path limits relative to the directory that the repository was opened at, as git takes them; empty for no limit.
    public var paths: [String]

    /// A request for a target, limited to paths.
    public init(_ target: Target, paths: [String] = []) {
        self.target = target
        self.paths = paths
    }
}
