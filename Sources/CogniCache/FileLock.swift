#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// An exclusive lock between processes, held on a file of its own. The system gives it up when its holder dies.
enum FileLock {
    /// Runs `body` while the lock on `path` is held; waits for it for `seconds` at most.
    static func holding<Value>(
        _ path: String, seconds: Int = 5, _ body: () throws(CacheError) -> Value
    ) throws(CacheError) -> Value {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw CacheError.system("\(path) could not be opened") }
        // Closing gives the lock back.
        defer { close(descriptor) }
        var triesLeft = seconds * 200
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw CacheError.system("\(path) could not be locked")
            }
            triesLeft -= 1
            guard triesLeft > 0 else {
                throw CacheError(
                    "another process has held \(path) for \(seconds) seconds", hint: "End it, or wait until it is done."
                )
            }
            usleep(5_000)
        }
        return try body()
    }
}

extension CacheError {
    /// A failed system call, with the system's own words for it.
    static func system(_ problem: String) -> CacheError {
        let code = errno
        let hint =
            switch code {
            case EACCES, EPERM, EROFS: "Make the folder writable to have results remembered."
            case ENOSPC, EDQUOT: "Free some disk space to have results remembered."
            default: nil as String?
            }
        return CacheError("\(problem): \(String(cString: strerror(code)))", hint: hint)
    }
}
