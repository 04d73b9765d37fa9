import CogniCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads files of the worktree by their path's bytes: Foundation wants names in UTF-8.
enum WorktreeFile {
    /// The bytes of a file, unfiltered.
    static func read(_ path: GitPath, in workTree: String) throws(GitError) -> [UInt8] {
        guard let bytes = read(Array(workTree.utf8) + [UInt8(ascii: "/")] + path.bytes) else {
            let detail = errno == EFBIG ? "it is larger than \(ContentLimit.text)" : String(cString: strerror(errno))
            throw .unreadableFile(path, detail: detail)
        }
        return bytes
    }

    /// The bytes of a file; `nil` when it cannot be read, with `errno` set (`EFBIG` beyond `ContentLimit`).
    static func read(_ path: [UInt8]) -> [UInt8]? {
        let name = path.map { CChar(bitPattern: $0) } + [0]
        let descriptor = open(name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        guard status.st_size <= ContentLimit.bytes else {
            errno = EFBIG
            return nil
        }
        var content: [UInt8] = []
        content.reserveCapacity(Int(status.st_size) + 1)
        while true {
            let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { chunk -> Int in
                #if canImport(Glibc)
                    let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
                #else
                    let count = Darwin.read(descriptor, chunk.baseAddress, chunk.count)
                #endif
                if count > 0 { content.append(contentsOf: chunk[..<count]) }
                return count
            }
            if count == 0 { return content }
            if count < 0, errno != EINTR { return nil }
        }
    }
}
