import Foundation

/// A folder that goes away with the value that made it.
public final class TemporaryFolder: Sendable {
    /// Absolute path, symlinks resolved, without a trailing slash.
    public let path: String

    /// Makes an empty folder in the system's temporary one.
    public init() throws {
        let base = URL(fileURLWithPath: NSTemporaryDirectory()).resolvingSymlinksInPath()
        let url = base.appendingPathComponent("cognicode-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        // Read-only folders made by a test must not survive it.
        _ = try? FileManager.default.removeItem(atPath: path)
    }
}
