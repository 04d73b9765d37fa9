import CogniCore
import CogniProcess
import Foundation
import TestSupport
import Testing

@testable import CogniGit

/// Which index and which repository: inside of every kind of commit, the staged changes are those of
/// `git diff --cached` in the same place with the same variables.
@Suite struct HookIndexTests {
    /// A way to commit, and what it takes into the commit.
    struct Way: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let expected: [String]
        /// A word of the index file's name that git uses for it.
        let index: String
        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let ways = [
        Way(arguments: ["commit", "-m", "x"], expected: ["M 100644 100644 staged.py"], index: ".git/index"),
        Way(
            arguments: ["commit", "-a", "-m", "x"],
            expected: ["M 100644 100644 staged.py", "M 100644 100644 unstaged.py"], index: "index.lock"),
        Way(
            arguments: ["commit", "-m", "x", "--", "unstaged.py"], expected: ["M 100644 100644 unstaged.py"],
            index: "next-index-"),
        Way(
            arguments: ["commit", "-m", "x", "--include", "unstaged.py"],
            expected: ["M 100644 100644 staged.py", "M 100644 100644 unstaged.py"], index: "index.lock"),
        // An amend is index against the old HEAD: git gives no sign that it is one.
        Way(
            arguments: ["commit", "--amend", "-m", "x"], expected: ["M 100644 100644 staged.py"], index: ".git/index"),
    ]

    private func sandbox() throws -> GitSandbox {
        let sandbox = try GitSandbox()
        try sandbox.write("staged.py", "one\ntwo\n")
        try sandbox.write("unstaged.py", "one\ntwo\n")
        try sandbox.write("folder/deep.py", "one\n")
        try sandbox.commit()
        try sandbox.write("staged.py", "one\nstaged\ntwo\n")
        try sandbox.git("add", "staged.py")
        try sandbox.write("unstaged.py", "one\ntwo\nunstaged\n")
        return sandbox
    }

    @Test(arguments: ways, Reader.allCases) func everyWayToCommit(_ way: Way, _ reader: Reader) throws {
        let sandbox = try sandbox()
        let outcome = try HookMoment.during(way.arguments, sandbox) { moment in
            let index = try #require(moment.environment["GIT_INDEX_FILE"])
            #expect(index.contains(way.index))
            let repository = try reader.open(sandbox, at: moment.directory, adding: moment.variables)
            let changes = try repository.staged()
            #expect(GitOracle.entries(changes) == way.expected)
            try expectAgreement(
                changes, with: ["--cached"], sandbox, in: moment.directory, adding: moment.variables)
        }
        #expect(outcome.status == 0, "\(outcome.errorText)")
    }

    @Test(arguments: Reader.allCases) func commitFromASubfolder(_ reader: Reader) throws {
        let sandbox = try sandbox()
        let outcome = try HookMoment.during(["commit", "-a", "-m", "x"], sandbox, in: sandbox.path + "/folder") {
            moment in
            let repository = try reader.open(sandbox, at: moment.directory, adding: moment.variables)
            #expect(try repository.staged().files.count == 2)
        }
        #expect(outcome.status == 0, "\(outcome.errorText)")
    }

    @Test(arguments: Reader.allCases, [["commit", "-m", "x"], ["commit", "-a", "-m", "x"]])
    func linkedWorktree(_ reader: Reader, _ arguments: [String]) throws {
        let sandbox = try sandbox()
        let linked = sandbox.parent + "/linked"
        try sandbox.git("worktree", "add", "--quiet", linked)
        try Data("one\nlinked\n".utf8).write(to: URL(fileURLWithPath: linked + "/staged.py"))
        try sandbox.git(["add", "staged.py"], in: linked)
        let outcome = try HookMoment.during(arguments, sandbox, in: linked) { moment in
            #expect(moment.environment["GIT_DIR"]?.hasPrefix("/") == true)
            let repository = try reader.open(sandbox, at: moment.directory, adding: moment.variables)
            #expect(repository.workTree == linked)
            #expect(repository.commonDirectory == sandbox.path + "/.git")
            #expect(repository.gitDirectory == sandbox.path + "/.git/worktrees/linked")
            let changes = try repository.staged()
            #expect(GitOracle.entries(changes) == ["M 100644 100644 staged.py"])
            try expectAgreement(changes, with: ["--cached"], sandbox, in: moment.directory, adding: moment.variables)
        }
        #expect(outcome.status == 0, "\(outcome.errorText)")
    }

    @Test(arguments: Reader.allCases, [["commit", "-m", "x"], ["commit", "-a", "-m", "x"]])
    func submodule(_ reader: Reader, _ arguments: [String]) throws {
        let inner = try sandbox()
        try inner.git("reset", "--quiet", "--hard")
        let outer = try GitSandbox()
        try outer.git(
            "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path, "module")
        let module = outer.path + "/module"
        try outer.git(["config", "user.name", "Test"], in: module)
        try outer.git(["config", "user.email", "test@example.invalid"], in: module)
        try outer.write("module/staged.py", "one\nin the module\n")
        try outer.git(["add", "staged.py"], in: module)
        let outcome = try HookMoment.during(arguments, outer, in: module) { moment in
            let repository = try reader.open(outer, at: moment.directory, adding: moment.variables)
            #expect(repository.workTree == module)
            let changes = try repository.staged()
            #expect(GitOracle.entries(changes) == ["M 100644 100644 staged.py"])
            try expectAgreement(changes, with: ["--cached"], outer, in: moment.directory, adding: moment.variables)
        }
        #expect(outcome.status == 0, "\(outcome.errorText)")
    }

    /// Git directory and worktree apart, named by the environment, absolute and relative to the caller's directory.
    @Test(arguments: Reader.allCases, [false, true])
    func separateGitDirectory(_ reader: Reader, _ isRelative: Bool) throws {
        let sandbox = try sandbox()
        let moved = sandbox.parent + "/elsewhere.git"
        try FileManager.default.moveItem(atPath: sandbox.path + "/.git", toPath: moved)
        let variables =
            isRelative
            ? ["GIT_DIR": "../../elsewhere.git", "GIT_WORK_TREE": ".."]
            : ["GIT_DIR": moved, "GIT_WORK_TREE": sandbox.path]
        let folder = sandbox.path + "/folder"
        let repository = try reader.open(sandbox, at: folder, adding: variables)
        #expect(Location.resolved(repository.workTree ?? "") == sandbox.path)
        try expectAgreement(
            try repository.staged(), with: ["--cached", "--no-relative"], sandbox, in: folder, adding: variables)
    }

    /// `GIT_DIR` alone makes the current directory the worktree.
    @Test(arguments: Reader.allCases) func gitDirectoryAlone(_ reader: Reader) throws {
        let sandbox = try sandbox()
        let moved = sandbox.parent + "/elsewhere.git"
        try FileManager.default.moveItem(atPath: sandbox.path + "/.git", toPath: moved)
        let repository = try reader.open(sandbox, adding: ["GIT_DIR": moved])
        #expect(repository.workTree == sandbox.path)
        try expectAgreement(try repository.staged(), with: ["--cached"], sandbox, adding: ["GIT_DIR": moved])
    }

    /// An index file of somebody's own, relative to the worktree's root even when the caller stands deeper.
    @Test(arguments: Reader.allCases) func relativeIndexFile(_ reader: Reader) throws {
        let sandbox = try sandbox()
        let variables = ["GIT_INDEX_FILE": "own.index"]
        #expect(try sandbox.run("git", ["read-tree", "HEAD"], adding: variables).status == 0)
        #expect(try sandbox.run("git", ["add", "unstaged.py"], adding: variables).status == 0)
        let changes = try reader.open(sandbox, at: sandbox.path + "/folder", adding: variables).staged()
        #expect(GitOracle.entries(changes) == ["M 100644 100644 unstaged.py"])
        try expectAgreement(changes, with: ["--cached"], sandbox, in: sandbox.path + "/folder", adding: variables)
    }

    @Test func noRepositoryIsAnError() throws {
        let folder = try TemporaryFolder()
        #expect(throws: GitError.self) {
            try Repository.open(
                at: folder.path, environment: ["PATH": Environment.current["PATH"] ?? "", "HOME": folder.path])
        }
        #expect {
            try Repository.open(at: folder.path, environment: ["PATH": "/nowhere", "HOME": folder.path])
        } throws: { error in
            (error as? GitError)?.exitStatus == .incomplete || (error as? GitError)?.exitStatus == .usage
        }
    }
}
