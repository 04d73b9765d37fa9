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
    /// Who reads the repository. Some formats show only when they are read (a split index): it changes to the git
    /// command then, and stays.
    public var backend: Backend { reader.withLock { $0.backend } }

    private let location: Location
    private let reader: Mutex<Reader>

    private struct Reader {
        var source: any ChangeSource
        var backend: Backend
    }

    private init(_ location: Location, _ source: LibGit2Source) {
        self.location = location
        gitDirectory = source.gitDirectory
        commonDirectory = source.commonDirectory
        workTree = source.workTree
        reader = Mutex(Reader(source: source, backend: .libgit2))
    }

    private init(_ location: Location, _ source: CommandSource, reason: String) {
        self.location = location
        gitDirectory = source.gitDirectory
        commonDirectory = source.commonDirectory
        workTree = source.workTree
        reader = Mutex(Reader(source: source, backend: .command(reason: reason)))
    }

    /// Opens the repository that holds `directory`, or that the `GIT_*` variables of `environment` name.
    /// - Throws: `notARepository`, or `refused` when git doesn't trust the repository's owner.
    public static func open(
        at directory: String, environment: [String: String] = Environment.current
    ) throws(GitError) -> Repository {
        let location = Location(directory: directory, environment: environment)
        do throws(GitError) {
            let source = try LibGit2Source(location, validatingOwner: true)
            // What libgit2 makes of `safe.directory` isn't what git makes of it: git has the last word.
            if !Ownership.isOurs(source) { _ = try CommandSource(location) }
            return Repository(location, source)
        } catch {
            guard error.isLibGit2s else { throw error }
            // Git finds the repository and trusts its owner, or says why not.
            let command = try CommandSource(location)
            do throws(GitError) {
                return Repository(location, try LibGit2Source(location, validatingOwner: false))
            } catch {
                return Repository(location, command, reason: error.problem)
            }
        }
    }

    /// Opens a repository to be read by the git command.
    static func openWithCommand(_ location: Location, reason: String) throws(GitError) -> Repository {
        Repository(location, try CommandSource(location), reason: reason)
    }

    /// Runs `body` with the back end, and again with the git command when libgit2 cannot read what it meets.
    func reading<Result>(
        _ body: (any ChangeSource) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        let current = reader.withLock { $0 }
        guard current.backend == .libgit2 else { return try body(current.source) }
        do throws(GitError) {
            return try body(current.source)
        } catch {
            guard error.isLibGit2s else { throw error }
            let command = try CommandSource(location)
            reader.withLock { $0 = Reader(source: command, backend: .command(reason: error.problem)) }
            return try body(command)
        }
    }

    /// What differs between the two states that `request` names, in path order.
    public func changes(_ request: ChangeRequest) throws(GitError) -> ChangeSet {
        try reading { source throws(GitError) in
            try ChangeReader(source: source, repository: self, directory: location.directory).changes(request)
        }
    }

    /// The bytes behind `reference`.
    /// - Throws: `missingObject`; `unreadableFile` when a file of the worktree is no longer what was reviewed.
    public func bytes(of reference: ContentReference) throws -> [UInt8] {
        try reading { source throws(GitError) in
            switch reference {
            case .blob(let id): return try source.blob(id)
            case .worktree(let path, let id):
                let (current, content) = try source.cleanedFile(path)
                guard current == id else { throw .unreadableFile(path, detail: "it changed during the review") }
                return content
            }
        }
    }
}
