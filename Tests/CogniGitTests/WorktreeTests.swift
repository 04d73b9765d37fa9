import CogniCore
import Foundation
import TestSupport
import Testing

@testable import CogniGit

/// HEAD against the tracked files of the worktree, as `git diff HEAD`, with content as `git add` would store it.
@Suite struct WorktreeTests {
    private let worktree = ChangeRequest(.worktree)

    @Test(arguments: Reader.allCases) func equalsGitDiffHead(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        for name in ["edited.py", "staged.py", "gone.py", "removed.py", "same.py", "undone.py"] {
            try sandbox.write(name, "one\ntwo\n" + name)
        }
        try sandbox.write(".gitignore", "ignored.py\n")
        try sandbox.commit()
        try sandbox.write("edited.py", "one\nedited\n")
        try sandbox.write("staged.py", "one\nstaged\n")
        try sandbox.write("undone.py", "staged\n")
        try sandbox.write("added.py", "new\n")
        try sandbox.git("add", "staged.py", "added.py", "undone.py")
        try sandbox.write("added.py", "new\nand more\n")
        try sandbox.write("undone.py", "one\ntwo\nundone.py")
        try FileManager.default.removeItem(atPath: sandbox.path + "/gone.py")
        try sandbox.git("rm", "--quiet", "--cached", "removed.py")
        try sandbox.write("untracked.py", "x\n")
        try sandbox.write("ignored.py", "x\n")
        try sandbox.write("meant.py", "x\n")
        try sandbox.git("add", "--intent-to-add", "meant.py")
        // Touched: the same content under another time stamp.
        _ = try sandbox.run("touch", ["-t", "200101010000", "same.py"])
        let repository = try reader.open(sandbox)
        let changes = try repository.changes(worktree)
        try expectAgreement(changes, with: ["HEAD"], sandbox)
        #expect(try repository.newText("added.py", in: changes) == "new\nand more\n")
        #expect(!changes.files.contains { $0.path == GitPath("untracked.py") || $0.path == GitPath("same.py") })
    }

    @Test(arguments: Reader.allCases) func beforeTheFirstCommit(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "one\n")
        try sandbox.git("add", "--all")
        try sandbox.write("a.py", "one\ntwo\n")
        let changes = try reader.open(sandbox).changes(worktree)
        #expect(GitOracle.entries(changes) == ["A 000000 100644 a.py"])
        #expect(try changes.file("a.py").hunks == [Hunk(old: 1..<1, new: 1..<3)])
    }

    @Test(arguments: Reader.allCases) func renamesInTheWorktree(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        let text = (1...30).map { "line \($0)\n" }.joined()
        try sandbox.write("old.py", text)
        try sandbox.commit()
        try sandbox.git("mv", "old.py", "new.py")
        try sandbox.write("new.py", text + "more\n")
        let changes = try reader.open(sandbox).changes(worktree)
        #expect(GitOracle.entries(changes) == ["R 100644 100644 old.py -> new.py"])
        #expect(try changes.file("new.py").hunks == [Hunk(old: 31..<31, new: 31..<32)])
    }

    /// CR LF in the worktree, LF in the index: not a change, and read as it will be stored.
    @Test(arguments: Reader.allCases) func lineEnds(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write(".gitattributes", "*.txt text eol=crlf\n")
        try sandbox.write("same.txt", "one\r\ntwo\r\n")
        try sandbox.write("edited.txt", "one\r\ntwo\r\n")
        try sandbox.commit()
        try sandbox.write("same.txt", "one\r\ntwo\r\n")
        try sandbox.write("edited.txt", "one\r\nTWO\r\n")
        let repository = try reader.open(sandbox)
        let changes = try repository.changes(worktree)
        #expect(changes.files.map(\.path.displayed) == ["edited.txt"])
        #expect(try changes.file("edited.txt").hunks == [Hunk(old: 2..<3, new: 2..<3)])
        #expect(try repository.newText("edited.txt", in: changes) == "one\nTWO\n")
        let id = try sandbox.git("hash-object", "edited.txt")
        #expect(try changes.file("edited.txt").new?.oid.hex == id)
    }

    /// Filters that run programs are git's affair: said, never guessed.
    @Test(arguments: Reader.allCases) func filters(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write(".gitattributes", "*.psd filter=lfs\n*.enc filter=crypt\n")
        try sandbox.write("a.psd", "one\n")
        try sandbox.write("a.enc", "one\n")
        try sandbox.commit()
        try sandbox.write("a.psd", "two\n")
        try sandbox.write("a.enc", "two\n")
        let changes = try reader.open(sandbox).changes(worktree)
        #expect(try changes.file("a.psd").notReviewed == .excluded("Git LFS file"))
        #expect(try changes.file("a.enc").notReviewed?.kind == .failed)
    }

    /// A file that is written to while it is reviewed must not be taken for the one that was compared.
    @Test(arguments: Reader.allCases) func changedDuringTheReview(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "one\n")
        try sandbox.commit()
        try sandbox.write("a.py", "two\n")
        let repository = try reader.open(sandbox)
        let reference = try #require(try repository.changes(worktree).file("a.py").new)
        #expect(try repository.bytes(of: reference) == Array("two\n".utf8))
        try sandbox.write("a.py", "three\n")
        #expect(throws: GitError.self) { try repository.bytes(of: reference) }
    }

    // MARK: path limits

    struct Limit {
        let paths: [String]
        var directory = ""
    }

    static let limits = [
        Limit(paths: ["src"]), Limit(paths: ["src/"]), Limit(paths: ["sr"]), Limit(paths: ["."]),
        Limit(paths: ["*.py"]), Limit(paths: ["src/*.py"]), Limit(paths: ["s?c/a.py"]), Limit(paths: ["[s]rc"]),
        Limit(paths: ["a.py", "src/deep"]), Limit(paths: [":!src"]), Limit(paths: [":^*.md"]),
        Limit(paths: ["src", ":(exclude)src/deep"]), Limit(paths: [":(icase)SRC/A.PY"]),
        Limit(paths: [":(literal)*.py"]), Limit(paths: ["nothing"]),
        Limit(paths: ["."], directory: "src"), Limit(paths: ["a.py"], directory: "src"),
        Limit(paths: ["../a.py"], directory: "src"), Limit(paths: [":/a.py"], directory: "src"),
        Limit(paths: ["*.py"], directory: "src"), Limit(paths: [":(top)*.md"], directory: "src/deep"),
        Limit(paths: ["./deep/../a.py"], directory: "src"), Limit(paths: [":!deep"], directory: "src"),
    ]

    @Test(arguments: Reader.allCases) func pathLimits(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        for name in ["a.py", "b.md", "src/a.py", "src/b.md", "src/deep/a.py", "srcs/a.py"] {
            try sandbox.write(name, "one\n")
        }
        try sandbox.git("add", "--all")
        for limit in Self.limits {
            let directory = sandbox.path + "/" + limit.directory
            let changes = try reader.open(sandbox, at: directory).changes(ChangeRequest(.staged, paths: limit.paths))
            let arguments = ["--cached", "--"] + limit.paths
            try expectAgreement(changes, with: arguments, sandbox, in: directory, "\(limit)")
        }
    }

    @Test(arguments: ["../outside", "/nowhere/else", ":(attr:x)a", ":(unclosed", ""])
    func badPathLimits(_ path: String) throws {
        let sandbox = try GitSandbox()
        let repository = try Reader.libgit2.open(sandbox)
        #expect {
            try repository.changes(ChangeRequest(.staged, paths: [path]))
        } throws: { error in
            if case .badPath = error as? GitError { true } else { false }
        }
    }
}
