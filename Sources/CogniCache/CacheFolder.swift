#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The files of the cache, in `<common git dir>/cognicode`.
struct CacheFolder: Sendable {
    /// The folder's path.
    let path: String

    var database: String { path + "/cache.sqlite" }
    /// Where a new database is made before it takes its name, so that nobody ever sees half of one.
    var unfinished: String { path + "/cache.sqlite.new" }
    /// Where a damaged database goes: never deleted while somebody may have it open.
    var damaged: String { path + "/cache.sqlite.damaged" }
    /// Held while the database is made, migrated or set aside.
    var lock: String { path + "/cache.lock" }

    var hasDatabase: Bool { access(database, F_OK) == 0 }

    /// Makes the folder when it is not there; the Git directory above it must be.
    func make() throws(CacheError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw CacheError.system("the cache folder \(path) could not be made")
        }
    }

    /// Gives a finished database its name.
    func publish() throws(CacheError) {
        guard rename(unfinished, database) == 0 else {
            throw CacheError.system("\(database) could not be made")
        }
    }

    /// Takes a damaged database, with its log, out of the way. Processes that have it open keep their own files.
    func setAside() throws(CacheError) {
        guard rename(database, damaged) == 0 || errno == ENOENT else {
            throw CacheError.system("the damaged \(database) could not be set aside")
        }
        for suffix in ["-wal", "-shm"] { _ = rename(database + suffix, damaged + suffix) }
    }

    /// Removes what an interrupted making left behind. Under the lock only.
    func removeUnfinished() {
        for suffix in ["", "-wal", "-shm", "-journal"] { _ = unlink(unfinished + suffix) }
    }
}
