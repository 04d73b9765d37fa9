import CogniCore
import CogniProcess
import Synchronization

/// A Git repository, read only: its changes as values, and the content that they refer to. May be used from several
/// threads at once.
public final class Repository: ContentSource {
    /// Who reads the repository.
    public enum Backend: Equatable, Sendable {
        case libgit2
        /// The git command, and why libgit2 doesn't do.
        case command(reason: String)
    }

    /// The Git directory, absolute: of the linked worktree, when it is one.
    public let gitDirectory: String
    /// The Git directory that all linked worktrees share, absolute.
    public let commonDirectory: String
    /// The worktree's root, absolute; `nil` for a bare repository.
    public let workTree: String?

    private let source: any ChangeSource

    private init(_ source: LibGit2Source) {
        self.source = source
        gitDirectory = source.gitDirectory
        commonDirectory = source.commonDirectory
        workTree = source.workTree
    }

    /// Opens the repository that holds `directory`, or that the `GIT_*` variables of `environment` name.
    public static func open(
        at directory: String, environment: [String: String] = Environment.current
    ) throws(GitError) -> Repository {
        Repository(try LibGit2Source(Location(directory: directory, environment: environment), validatingOwner: true))
    }

    /// What differs between the two states that `request` names.
    public func changes(_ request: ChangeRequest) throws(GitError) -> ChangeSet {
        switch request.target {
        case .staged:
            let assembly = ChangeAssembly(source: source, attributeSource: .index)
            return ChangeSet(
                title: "staged changes", files: try assembly.files(of: source.deltas(from: .head, to: .index)))
        case .range(let range):
            let resolved = try ResolvedRange(range, in: source)
            let assembly = ChangeAssembly(source: source, attributeSource: .worktree)
            let deltas = try source.deltas(from: resolved.old.map { .commit($0) } ?? .empty, to: .commit(resolved.new))
            return ChangeSet(title: range, files: try assembly.files(of: deltas))
        default: throw .unsupported("this target")
        }
    }

    /// The bytes behind `reference`.
    public func bytes(of reference: ContentReference) throws -> [UInt8] {
        switch reference {
        case .blob(let id): try source.blob(id)
        case .worktree(let path, _): try source.cleanedFile(path).content
        }
    }
}
