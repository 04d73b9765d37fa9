#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What hooks need of the file system, with the paths in its errors and without Foundation.
enum FileSystem {
    enum Kind: Equatable {
        case absent, file, link, other
    }

    /// What stands at a path, links not followed.
    static func kind(_ path: String) throws(HookError) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return .absent }
            throw failure("look at", path)
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// Whether a path leads to a file that may be run.
    static func isRunnable(_ path: String) -> Bool { isFile(path) && isExecutable(path) }

    /// Whether the file itself may be run.
    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    /// Whether a path leads to a folder.
    static func isFolder(_ path: String) -> Bool { leads(path, to: S_IFDIR) }

    /// Whether a path leads to a regular file.
    static func isFile(_ path: String) -> Bool { leads(path, to: S_IFREG) }

    private static func leads(_ path: String, to type: mode_t) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == type
    }

    /// The first 64 KiB of a file: enough to know a hook by.
    static func beginning(of path: String) throws(HookError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure("read", path) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if more < 0 && errno != EINTR { throw failure("read", path) }
            if more == 0 { break }
            count += max(0, more)
        }
        return Array(bytes[..<count])
    }

    /// Puts a program at `path` in one step: a reader sees the old file or the whole new one.
    static func writeProgram(_ text: String, to path: String) throws(HookError) {
        let temporary = "\(path).cognicode-new-\(getpid())"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o777)
        guard descriptor >= 0 else { throw failure("write", temporary) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        guard rest.isEmpty, fsync(descriptor) == 0 else {
            let error = failure("write", temporary)
            close(descriptor)
            unlink(temporary)
            throw error
        }
        close(descriptor)
        do {
            try move(temporary, to: path)
        } catch {
            unlink(temporary)
            throw error
        }
    }

    /// Renames, replacing what is at `target`.
    static func move(_ source: String, to target: String) throws(HookError) {
        guard rename(source, target) == 0 else { throw failure("rename to \(target)", source) }
    }

    static func remove(_ path: String) throws(HookError) {
        guard unlink(path) == 0 else { throw failure("remove", path) }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(HookError) {
        if isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o777) == 0 || isFolder(path) else { throw failure("make the folder", path) }
    }

    /// Runs `body` while no other process does so in the same folder. The system lets go of the lock however this process
    /// ends, and no file is left behind.
    static func withLock<Result>(
        on folder: String, _ body: () throws(HookError) -> Result
    ) throws(HookError) -> Result {
        let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", folder) }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 {
            if errno == EINTR { continue }
            // Some network file systems lock no folders: there, two installations at once are the user's to avoid.
            if [EBADF, ENOLCK, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(errno) { break }
            throw failure("lock", folder)
        }
        return try body()
    }

    /// The path without symbolic links; as it is when nothing stands there.
    static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func failure(_ action: String, _ path: String) -> HookError {
        .fileSystem(action: action, path: path, reason: String(cString: strerror(errno)))
    }
}
