import CogniCore
import CogniProcess
import TestSupport
import Testing

@testable import CogniGit

/// Who reads the repository in a test: each scenario runs on both and is compared with git itself.
enum Reader: CaseIterable, Sendable {
    case libgit2, command

    /// Opens the sandbox's repository and makes sure that it is this back end that reads it.
    func open(
        _ sandbox: GitSandbox, at directory: String? = nil, adding variables: [String: String] = [:]
    ) throws -> Repository {
        let environment = sandbox.environment.merging(variables) { $1 }
        let directory = directory ?? sandbox.path
        if self == .command {
            let location = Location(directory: directory, environment: environment)
            return try Repository.openWithCommand(location, reason: "asked for")
        }
        let repository = try Repository.open(at: directory, environment: environment)
        #expect(repository.backend == .libgit2)
        return repository
    }
}

extension Repository {
    /// The staged changes.
    func staged(_ paths: String...) throws -> ChangeSet { try changes(ChangeRequest(.staged, paths: paths)) }

    /// The new content of a file of a change set.
    func newText(_ path: String, in changes: ChangeSet) throws -> String {
        let file = try #require(changes.files.first { $0.path == GitPath(path) })
        return String(decoding: try bytes(of: try #require(file.new)), as: UTF8.self)
    }
}

extension ChangeSet {
    /// The file at a path.
    func file(_ path: String) throws -> FileChange { try #require(files.first { $0.path == GitPath(path) }) }
}

/// Expects that a change set says what git says with the same diff arguments: entries and hunks.
func expectAgreement(
    _ changes: ChangeSet, with arguments: [String], _ sandbox: GitSandbox, in directory: String? = nil,
    adding variables: [String: String] = [:], _ comment: Comment? = nil, location: SourceLocation = #_sourceLocation
) throws {
    let oracle = GitOracle(sandbox: sandbox, variables: variables, directory: directory)
    #expect(GitOracle.entries(changes) == (try oracle.entries(arguments)), comment, sourceLocation: location)
    #expect(GitOracle.hunks(changes) == (try oracle.hunks(arguments)), comment, sourceLocation: location)
}

extension GitSandbox {
    /// Feeds one entry, NUL at its end, to `git update-index -z --index-info`; returns the exit status.
    func updateIndex(_ entry: [UInt8]) throws -> Int32 {
        var command = Command("git", ["update-index", "-z", "--index-info"], environment: environment, directory: path)
        command.input = .bytes(entry)
        return try command.run().status
    }
}
