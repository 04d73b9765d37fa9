import Synchronization

/// A child process that answers requests for as long as it lives, such as `git cat-file --batch`. May be used from
/// several threads at once: one request is answered at a time. The child ends with the value.
public final class Dialogue: Sendable {
    private let child: Mutex<Child>

    /// Starts the child; the command's own input and output are not looked at.
    /// - Throws: `CommandError` when it cannot be started.
    public init(_ command: Command) throws(CommandError) {
        var command = command
        command.input = .bytes([])
        command.output = .captured
        child = Mutex(try Child(starting: command))
    }

    deinit {
        child.withLock { child in
            child.hangUp()
            _ = child.wait()
        }
    }

    /// Sends a request and reads until `isWhole` says that the answer is complete.
    /// - Returns: the answer; `nil` when the child ended before.
    public func ask(_ request: [UInt8], isWhole: ([UInt8]) -> Bool) -> [UInt8]? {
        child.withLock { child in child.ask(request, isWhole: isWhole) }
    }
}
