#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Who a repository belongs to.
enum Ownership {
    /// Whether worktree and Git directory belong to this process's user: then git has nothing to object.
    static func isOurs(_ source: LibGit2Source) -> Bool {
        [source.workTree, source.gitDirectory].compactMap { $0 }.allSatisfy { path in
            var status = stat()
            return lstat(path, &status) == 0 && status.st_uid == geteuid()
        }
    }
}
