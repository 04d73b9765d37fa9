import Clibgit2
import CogniCore
import Synchronization

/// The library as a whole: initialised once, checked in one place.
enum LibGit2 {
    /// Initialises libgit2 with this tool's options. Never shut down: the process ends soon.
    static let isReady: Bool = {
        guard git_libgit2_init() > 0 else { return false }
        _ = cogni_set_strict_hash_verification(0)
        // Extensions that change nothing that is read here. sha256, reftable and the like stay out: git reads those.
        let names = ["partialclone", "worktreeconfig", "preciousobjects", "relativeworktrees"]
        withCStrings(names) { pointers in
            var pointers = pointers
            _ = cogni_set_extensions(&pointers, names.count)
        }
        return true
    }()

    /// Held while a repository is opened: owner validation is one switch for the whole process.
    static let opening = Mutex(())

    /// The one check of libgit2's return codes: reads the last error of this thread and makes it a value.
    /// - Returns: the code, when it isn't negative.
    @discardableResult
    static func check(_ code: Int32, _ doing: @autoclosure () -> String) throws(GitError) -> Int32 {
        guard code < 0 else { return code }
        throw .libgit2(doing: doing(), code: code, detail: lastError)
    }

    private static var lastError: String {
        guard let error = git_error_last(), let message = error.pointee.message else { return "no reason given" }
        return String(cString: message)
    }

    /// Calls `body` with C copies of `strings`, valid for the call.
    static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
    ) -> Result {
        let bytes = strings.map { Array($0.utf8CString) }
        let storage = bytes.flatMap { $0 }
        return storage.withUnsafeBufferPointer { buffer in
            var offset = 0
            let pointers = bytes.map { string -> UnsafePointer<CChar>? in
                defer { offset += string.count }
                return buffer.baseAddress.map { $0 + offset }
            }
            return body(pointers)
        }
    }
}

/// Owns one libgit2 object and frees it with the function of its kind.
struct Owned: ~Copyable {
    let pointer: OpaquePointer
    private let release: @Sendable (OpaquePointer?) -> Void

    /// Takes ownership of what `make` puts out.
    init(
        _ doing: @autoclosure () -> String, release: @escaping @Sendable (OpaquePointer?) -> Void,
        make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
    ) throws(GitError) {
        var made: OpaquePointer?
        let code = make(&made)
        try LibGit2.check(code, doing())
        guard let made else { throw .libgit2(doing: doing(), code: code, detail: "no object returned") }
        pointer = made
        self.release = release
    }

    deinit { release(pointer) }
}

extension ObjectID {
    /// Copies libgit2's id; `nil` when it is all zero.
    init?(_ id: git_oid) {
        let bytes = withUnsafeBytes(of: id.id) { Array($0) }
        self.init(bytes: bytes)
        if isZero { return nil }
    }

    /// libgit2's form of a SHA-1 id.
    var raw: git_oid {
        var id = git_oid()
        withUnsafeMutableBytes(of: &id.id) { $0.copyBytes(from: bytes.prefix(20)) }
        return id
    }
}

extension GitPath {
    /// Copies a C string.
    init(_ string: UnsafePointer<CChar>) {
        var end = string
        while end.pointee != 0 { end += 1 }
        self.init(
            bytes: UnsafeRawBufferPointer(start: string, count: end - string))
    }

    /// Calls `body` with the path as a C string.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
        return terminated.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("a terminated string is never empty") }
            return body(base)
        }
    }
}
