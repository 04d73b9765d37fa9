import Clibgit2
import CogniCore
import Synchronization

/// Reads a repository with libgit2. Writes nothing: neither the index nor a reference.
final class LibGit2Source: ChangeSource {
    /// One handle behind a lock, since libgit2's objects are not for two threads at once. It is held for a whole diff,
    /// which is asked for once a run; blobs, which all threads read, come from the pool.
    private let repository: Mutex<Owned>
    private let objects: ObjectPool
    /// `GIT_INDEX_FILE`, which libgit2 doesn't look at; `nil` for the repository's own index.
    private let indexFile: String?
    let gitDirectory: String
    let commonDirectory: String
    let workTree: String?

    /// Opens the repository at a location.
    /// - Throws: `libgit2` with the library's code, `unsupported` for what only git can read.
    init(_ location: Location, validatingOwner: Bool) throws(GitError) {
        guard LibGit2.isReady else { throw .unsupported("libgit2 could not be initialised") }
        if let variable = location.beyondLibGit2 { throw .unsupported("\(variable) is set") }
        let handle = try LibGit2.opening.withLock { _ throws(GitError) in
            _ = cogni_set_owner_validation(validatingOwner ? 1 : 0)
            defer { _ = cogni_set_owner_validation(1) }
            return try LibGit2Source.open(location)
        }
        let pointer = handle.pointer
        gitDirectory = LibGit2Source.directory(git_repository_path(pointer)) ?? location.directory
        commonDirectory = LibGit2Source.directory(git_repository_commondir(pointer)) ?? gitDirectory
        let workTree = LibGit2Source.directory(git_repository_workdir(pointer))
        self.workTree = workTree
        indexFile = location.index(workTree: workTree)
        objects = ObjectPool(directory: commonDirectory + "/objects")
        repository = Mutex(handle)
    }

    private static func open(_ location: Location) throws(GitError) -> Owned {
        let flags = location.gitDirectory == nil ? 0 : GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue
        let start = location.gitDirectory ?? location.directory
        let handle = try Owned("opening the repository", release: { git_repository_free($0) }) { out in
            git_repository_open_ext(out, start, flags, location.ceilings)
        }
        // A Git directory named by the environment has the current directory as its worktree unless it says otherwise.
        // A failing look-up means that the repository doesn't say.
        if let workTree = location.workTree ?? implicitWorkTree(handle.pointer, location) {
            try LibGit2.check(git_repository_set_workdir(handle.pointer, workTree, 0), "setting the worktree")
        }
        return handle
    }

    private static func implicitWorkTree(_ repository: OpaquePointer, _ location: Location) -> String? {
        guard location.gitDirectory != nil, git_repository_is_worktree(repository) == 0,
            git_repository_is_bare(repository) == 0
        else { return nil }
        var config: OpaquePointer?
        guard git_repository_config_snapshot(&config, repository) == 0 else { return nil }
        defer { git_config_free(config) }
        var value: UnsafePointer<CChar>?
        return git_config_get_string(&value, config, "core.worktree") == 0 ? nil : location.directory
    }

    private static func directory(_ path: UnsafePointer<CChar>?) -> String? {
        path.map { Location.absolute(String(cString: $0), from: "/") }
    }

    /// Runs `body` with the handle while no other thread uses it.
    func locked<Result>(_ body: (OpaquePointer) throws(GitError) -> Result) throws(GitError) -> Result
    where Result: Sendable {
        try repository.withLock { handle throws(GitError) in try body(handle.pointer) }
    }

    func blob(_ id: ObjectID) throws(GitError) -> [UInt8] { try objects.blob(id) }

    func start(of id: ObjectID) throws(GitError) -> [UInt8] { try objects.start(of: id) }

    /// The index that Git is about to commit, up to date with its file.
    func index(_ repository: OpaquePointer) throws(GitError) -> Owned {
        let path = indexFile
        do {
            let index = try Owned("reading the index", release: { git_index_free($0) }) { out in
                path.map { git_index_open(out, $0) } ?? git_repository_index(out, repository)
            }
            try LibGit2.check(git_index_read(index.pointer, 0), "reading the index")
            // Attributes are looked up in the repository's index: let it be the one that is committed.
            if path != nil {
                try LibGit2.check(git_repository_set_index(repository, index.pointer), "using the index")
            }
            return index
        } catch {
            // Split and sparse indexes and newer extensions; a damaged one fails in git, too.
            throw .unsupported(error.problem)
        }
    }
}
