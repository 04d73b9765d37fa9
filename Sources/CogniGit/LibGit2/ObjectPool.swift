import Clibgit2
import CogniCore
import Synchronization

/// Reads blobs on any number of threads. libgit2's objects must not be used by two threads at once, so each reader takes
/// an object database handle out of the pool and puts it back; there are never more handles than readers at one time.
final class ObjectPool: Sendable {
    private let directory: String
    private let idle = Mutex<[ObjectDatabase]>([])

    /// A pool over an object directory (alternates are followed).
    init(directory: String) { self.directory = directory }

    /// The content of a blob.
    func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
        try withDatabase { database throws(GitError) in try database.blob(id) }
    }

    /// The first bytes of a blob of any size.
    func start(of id: ObjectID) throws(GitError) -> [UInt8] {
        try withDatabase { database throws(GitError) in try database.start(of: id) }
    }

    private func withDatabase(
        _ body: (ObjectDatabase) throws(GitError) -> [UInt8]
    ) throws(GitError) -> [UInt8] {
        let database: ObjectDatabase
        if let handle = idle.withLock({ $0.popLast() }) {
            database = handle
        } else {
            database = try ObjectDatabase(directory: directory)
        }
        let result: Result<[UInt8], GitError>
        do throws(GitError) { result = .success(try body(database)) } catch { result = .failure(error) }
        idle.withLock { $0.append(database) }
        return try result.get()
    }
}

/// One handle on an object database.
/// `@unchecked Sendable`: the pool hands it to one thread at a time.
private final class ObjectDatabase: @unchecked Sendable {
    private let handle: Owned

    init(directory: String) throws(GitError) {
        handle = try Owned("opening the object database", release: { git_odb_free($0) }) { out in
            git_odb_open(out, directory)
        }
    }

    func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
        var raw = id.raw
        var (size, kind) = (0, GIT_OBJECT_ANY)
        if git_odb_read_header(&size, &kind, handle.pointer, &raw) == 0, size > ContentLimit.bytes {
            throw .tooLarge(id)
        }
        var made: OpaquePointer?
        let code = git_odb_read(&made, handle.pointer, &raw)
        if code == GIT_ENOTFOUND.rawValue { throw .missingObject(id) }
        try LibGit2.check(code, "reading the object \(id.short)")
        defer { git_odb_object_free(made) }
        guard let made, git_odb_object_type(made) == GIT_OBJECT_BLOB else { throw .missingObject(id) }
        let content = UnsafeRawBufferPointer(start: git_odb_object_data(made), count: git_odb_object_size(made))
        return [UInt8](content)
    }

    /// libgit2 streams loose objects only; for one in a pack git has to be asked.
    func start(of id: ObjectID) throws(GitError) -> [UInt8] {
        var raw = id.raw
        var stream: UnsafeMutablePointer<git_odb_stream>?
        var (size, kind) = (0, GIT_OBJECT_ANY)
        guard git_odb_open_rstream(&stream, &size, &kind, handle.pointer, &raw) == 0, let stream else {
            throw .unsupported("it cannot read a large object in parts")
        }
        defer { git_odb_stream_free(stream) }
        var start = [UInt8](repeating: 0, count: min(size, ContentKind.sample))
        var filled = 0
        while filled < start.count {
            let count = start.withUnsafeMutableBytes { buffer in
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return git_odb_stream_read(stream, rest.bindMemory(to: CChar.self).baseAddress, rest.count)
            }
            guard try LibGit2.check(count, "reading the object \(id.short)") > 0 else { break }
            filled += Int(count)
        }
        return Array(start[..<filled])
    }
}
