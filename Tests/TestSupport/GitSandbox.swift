import CogniProcess
import Foundation

/// A real repository in a temporary folder, driven by the git command, with nobody's configuration but its own.
public final class GitSandbox: Sendable {
    private let folder: TemporaryFolder
    /// The worktree's root.
    public let path: String
    /// The environment of every command: the caller's without `GIT_*`, with a HOME of its own.
    public let environment: [String: String]

    /// A command that failed.
    public struct Failure: Error, CustomStringConvertible {
        /// The command and what it wrote to standard error.
        public let description: String
    }

    /// Makes a repository with `git init` and the given further arguments.
    public init(initArguments: [String] = [], name: String = "repository") throws {
        folder = try TemporaryFolder()
        path = folder.path + "/" + name
        let home = folder.path + "/home"
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        var environment = Environment.withoutGit.filter { !$0.key.hasPrefix("COGNICODE_") }
        environment["HOME"] = home
        environment["XDG_CONFIG_HOME"] = home + "/.config"
        environment["GIT_CONFIG_NOSYSTEM"] = "1"
        environment["GIT_AUTHOR_DATE"] = "2024-01-01T00:00:00Z"
        environment["GIT_COMMITTER_DATE"] = "2024-01-01T00:00:00Z"
        environment["LC_ALL"] = "C"
        self.environment = environment
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try git(["init", "--quiet", "--initial-branch=main"] + initArguments)
        try git("config", "user.name", "Test")
        try git("config", "user.email", "test@example.invalid")
        try git("config", "commit.gpgsign", "false")
    }

    /// The folder that holds the worktree: room for clones and further worktrees beside it.
    public var parent: String { folder.path }

    /// Runs git in the worktree and returns its standard output without trailing line breaks; throws when it fails.
    @discardableResult
    public func git(_ arguments: String...) throws -> String { try git(arguments) }

    /// Runs git in the worktree, or in `directory`.
    @discardableResult
    public func git(_ arguments: [String], in directory: String? = nil, input: String = "") throws -> String {
        let outcome = try run("git", arguments, in: directory, input: input)
        guard outcome.status == 0 else {
            throw Failure(description: "git \(arguments.joined(separator: " ")): \(outcome.errorText)")
        }
        return outcome.text
    }

    /// Runs any program in the worktree, or in `directory`, with further variables, and returns how it ended.
    public func run(
        _ program: String, _ arguments: [String], in directory: String? = nil, adding variables: [String: String] = [:],
        input: String = ""
    ) throws -> Command.Outcome {
        var command = Command(
            program, arguments, environment: environment.merging(variables) { $1 }, directory: directory ?? path)
        command.input = .bytes(Array(input.utf8))
        return try command.run()
    }

    /// Writes a file of the worktree, with its folders.
    public func write(_ name: String, _ content: String) throws { try write(name, bytes: Array(content.utf8)) }

    /// Writes a file of the worktree, with its folders.
    public func write(_ name: String, bytes: [UInt8]) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// The content of a file of the worktree.
    public func read(_ name: String) throws -> String {
        try String(decoding: Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }

    /// Stages everything and commits it.
    public func commit(_ message: String = "change") throws {
        try git("add", "--all")
        try git("commit", "--quiet", "--allow-empty", "--message", message)
    }
}
