#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A child process: what to run and in which surroundings. Runs a program directly, never a shell, so that no file name
/// is ever read as shell text.
public struct Command: Sendable {
    /// The program: a path, or a name that is looked up in `PATH`.
    public var program: String
    /// What follows the program's name, one string an argument.
    public var arguments: [String]
    /// The whole environment of the child.
    public var environment: [String: String]
    /// The directory that the child starts in; the caller's own when `nil`.
    public var directory: String?
    /// What the child reads on standard input.
    public var input: Input = .bytes([])
    /// Where standard output and standard error go.
    public var output: Output = .captured

    /// Where standard input comes from.
    public enum Input: Sendable {
        case bytes([UInt8])
        /// The caller's own standard input.
        case inherited
    }

    /// Where the output goes.
    public enum Output: Sendable {
        /// Both streams are read to their ends and returned.
        case captured
        /// The caller's own streams; the outcome holds no output.
        case inherited
    }

    /// A command. `environment` defaults to this process's own without any `GIT_*` variable: a child that inherits them
    /// works on the repository that a hook was started for, wherever it runs.
    public init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = Environment.withoutGit,
        directory: String? = nil
    ) {
        self.program = program
        self.arguments = arguments
        self.environment = environment
        self.directory = directory
    }

    /// How a child process ended.
    public struct Outcome: Sendable {
        /// The exit status, or 128 + the signal that ended the child, as shells count.
        public let status: Int32
        /// What the child wrote to standard output.
        public let output: [UInt8]
        /// What the child wrote to standard error.
        public let errors: [UInt8]

        /// Standard output as text, without trailing line breaks.
        public var text: String { Self.text(output) }
        /// Standard error as text, without trailing line breaks.
        public var errorText: String { Self.text(errors) }

        private static func text(_ bytes: [UInt8]) -> String {
            var end = bytes.count
            while end > 0, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
            return String(decoding: bytes[..<end], as: UTF8.self)
        }
    }

    /// Starts the child, feeds and reads it, and waits for its end.
    /// - Throws: `CommandError` when it cannot be started. A child that fails is an outcome, not an error.
    public func run() throws(CommandError) -> Outcome {
        var child = try Child(starting: self)
        let (output, errors) = child.exchange(input: inputBytes)
        return Outcome(status: child.wait(), output: output, errors: errors)
    }

    private var inputBytes: [UInt8] {
        if case .bytes(let bytes) = input { return bytes }
        return []
    }
}

/// A program that could not be started.
public struct CommandError: Error, Sendable, CustomStringConvertible {
    /// The program as it was named.
    public let program: String
    /// The system's error number.
    public let code: Int32

    /// One sentence for people.
    public var description: String { "\(program) could not be started: \(String(cString: strerror(code)))" }
}

/// The environment of this process.
public enum Environment {
    /// Every variable.
    public static var current: [String: String] {
        var result: [String: String] = [:]
        var entry = environ
        while let variable = entry.pointee {
            let text = String(cString: variable)
            if let equals = text.firstIndex(of: "=") {
                result[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            entry += 1
        }
        return result
    }

    /// Every variable but `GIT_*`.
    public static var withoutGit: [String: String] { current.filter { !$0.key.hasPrefix("GIT_") } }
}
