import CogniCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Writes a report to a file, whole or not at all.
enum OutputFile {
    struct Unwritable: UserFacingError {
        let path: String
        let code: Int32

        var problem: String { "the report could not be written to \(path): \(String(cString: strerror(code)))" }
        var hint: String? { "name a file in a folder that exists and is yours with --output" }
        var exitStatus: ExitStatus { .usage }
    }

    static func write(_ text: String, to path: String) throws(Unwritable) {
        // A device or pipe (/dev/stdout) is written to, not replaced.
        var status = stat()
        let isFile = stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
        let target = isFile ? path + ".partial-\(getpid())" : path
        guard let file = fopen(target, "w") else { throw Unwritable(path: path, code: errno) }
        let bytes = Array(text.utf8)
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        let writeCode = errno
        // What is still in the buffer is written here, and may fail here.
        let isClosed = fclose(file) == 0
        let code = isWritten ? errno : writeCode
        guard isClosed, isWritten else {
            if isFile { unlink(target) }
            throw Unwritable(path: path, code: code)
        }
        guard !isFile || rename(target, path) == 0 else {
            let code = errno
            unlink(target)
            throw Unwritable(path: path, code: code)
        }
    }
}
