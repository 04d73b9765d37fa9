import CogniCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The system's read, which the type's own `read` hides.
private let readBytes: @Sendable (Int32, UnsafeMutableRawPointer, Int) -> Int = { read($0, $1, $2) }

/// Small text files, read and written without Foundation.
enum TextFile {
    /// Far more than anybody writes by hand.
    static let largest = 1 << 20

    /// The file's text; `nil` when there is none.
    /// - Throws: `ConfigError` for what is no readable text file, so that a rule somebody relies on is never skipped.
    static func read(_ path: String, shownAs name: String) throws(ConfigError) -> String? {
        // A named pipe would otherwise block until somebody writes to it.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw unreadable(name, String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw unreadable(name, "it is not a regular file")
        }
        guard status.st_size <= largest else { throw unreadable(name, "it is larger than \(largest) bytes") }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while bytes.count <= largest {
            let count = readBytes(descriptor, &buffer, buffer.count)
            if count == 0 { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw unreadable(name, String(cString: strerror(errno)))
            }
            bytes += buffer[..<count]
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw unreadable(name, "it is not UTF-8") }
        return text
    }

    /// Makes a new file, never replacing one.
    static func create(_ path: String, _ text: String) throws(ConfigError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            let exists = errno == EEXIST
            throw ConfigError(
                place: path,
                reason: exists ? "it is already there" : "cannot be written: \(String(cString: strerror(errno)))",
                hint: exists ? "edit it, or move it away first; nothing was changed" : nil)
        }
        defer { close(descriptor) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else {
                let reason = String(cString: strerror(errno))
                unlink(path)
                throw ConfigError(place: path, reason: "cannot be written: \(reason)")
            }
            rest = rest.dropFirst(count)
        }
    }

    private static func unreadable(_ name: String, _ reason: String) -> ConfigError {
        ConfigError(place: name, reason: "cannot be read: \(reason)", hint: "mend it or move it away")
    }
}
