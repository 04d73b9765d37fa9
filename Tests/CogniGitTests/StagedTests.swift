import CogniCore
import TestSupport
import Testing

@testable import CogniGit

/// Staged changes, the heart of the hook: the change set is what git is about to commit, whatever the worktree holds.
@Suite struct StagedTests {
    @Test(arguments: Reader.allCases) func addedModifiedDeleted(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "one\ntwo\nthree\nfour\n")
        try sandbox.write("gone.py", "x\n")
        try sandbox.commit()
        try sandbox.write("a.py", "zero\none\nTWO\nfour")
        try sandbox.write("b.py", "new\nfile\n")
        try sandbox.git("rm", "--quiet", "gone.py")
        try sandbox.git("add", "--all")
        let repository = try reader.open(sandbox)
        let changes = try repository.staged()
        try expectAgreement(changes, with: ["--cached"], sandbox)
        #expect(try repository.newText("b.py", in: changes) == "new\nfile\n")
    }

    /// Both ways round: what is staged and what lies in the worktree differ.
    @Test(arguments: Reader.allCases) func readsTheIndexNotTheWorktree(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "clean\n")
        try sandbox.write("b.py", "clean\n")
        try sandbox.commit()
        try sandbox.write("a.py", "clean\nstaged\n")
        try sandbox.git("add", "--all")
        try sandbox.write("a.py", "clean\n")
        try sandbox.write("b.py", "only in the worktree\n")
        let repository = try reader.open(sandbox)
        let changes = try repository.staged()
        try expectAgreement(changes, with: ["--cached"], sandbox)
        #expect(changes.files.count == 1)
        #expect(try repository.newText("a.py", in: changes) == "clean\nstaged\n")
    }

    @Test(arguments: Reader.allCases) func firstCommit(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "one\ntwo")
        try sandbox.write("empty.py", "")
        try sandbox.git("add", "--all")
        let changes = try reader.open(sandbox).staged()
        try expectAgreement(changes, with: ["--cached"], sandbox)
        #expect(try changes.file("a.py").hunks == [Hunk(old: 1..<1, new: 1..<3)])
        #expect(try changes.file("empty.py").hunks.isEmpty)
    }

    @Test(arguments: Reader.allCases) func nothingStaged(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        #expect(try reader.open(sandbox).staged().files.isEmpty)
        try sandbox.write("a.py", "one\n")
        try sandbox.commit()
        #expect(try reader.open(sandbox).staged().files.isEmpty)
    }

    @Test(arguments: Reader.allCases) func renameWithEdit(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        let lines = (1...40).map { "line number \($0)\n" }
        try sandbox.write("old.py", lines.joined())
        try sandbox.write("moved.py", "moved\nas\nit\nis\n")
        try sandbox.write("different.py", "nothing\nlike\nthe\nothers\n")
        try sandbox.commit()
        try sandbox.git("mv", "old.py", "new.py")
        try sandbox.git("mv", "moved.py", "elsewhere.py")
        try sandbox.git("rm", "--quiet", "different.py")
        try sandbox.write("new.py", (lines[..<20] + ["changed\n"] + lines[21...]).joined())
        try sandbox.git("add", "--all")
        let changes = try reader.open(sandbox).staged()
        let oracle = GitOracle(sandbox: sandbox)
        #expect(GitOracle.entries(changes) == (try oracle.entries(["--cached", "-M"])))
        let renamed = try changes.file("new.py")
        #expect(renamed.oldPath == GitPath("old.py"))
        #expect(renamed.hunks == [Hunk(old: 21..<22, new: 21..<22)])
        #expect(try changes.file("elsewhere.py").hunks.isEmpty)
    }

    @Test(arguments: Reader.allCases) func modeOnlyChangeHasNoHunks(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.sh", "echo\n")
        try sandbox.commit()
        try sandbox.git("update-index", "--chmod=+x", "a.sh")
        let changes = try reader.open(sandbox).staged()
        try expectAgreement(changes, with: ["--cached"], sandbox)
        let file = try changes.file("a.sh")
        #expect(file.hunks.isEmpty && file.notReviewed == nil && file.newMode == 0o100755)
    }

    /// Paths are bytes: not UTF-8, with tab, newline, quote and backslash.
    @Test(arguments: Reader.allCases) func unusualFileNames(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        let names: [[UInt8]] = [
            Array("tab\there.py".utf8), Array("new\nline.py".utf8), Array("quo\"te\\.py".utf8),
            Array("space and ü.py".utf8), [0x66, 0xFF, 0xFE, 0x2E, 0x70, 0x79],
        ]
        let blob = try sandbox.git(["hash-object", "-w", "--stdin"], input: "one\ntwo\n")
        // Into the index directly: not every file system takes these names.
        for name in names {
            #expect(try sandbox.updateIndex(Array("100644 \(blob)\t".utf8) + name + [0]) == 0)
        }
        let repository = try reader.open(sandbox)
        let changes = try repository.staged()
        #expect(Set(changes.files.map(\.path)) == Set(names.map { GitPath(bytes: $0) }))
        #expect(changes.files.allSatisfy { $0.hunks == [Hunk(old: 1..<1, new: 1..<3)] })
        let oracle = GitOracle(sandbox: sandbox)
        #expect(GitOracle.entries(changes) == (try oracle.entries(["--cached"])))
    }

    @Test(arguments: Reader.allCases) func userConfigurationChangesNothing(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", (1...30).map { "line \($0)\n" }.joined())
        try sandbox.commit()
        try sandbox.write("a.py", (1...30).map { $0 % 10 == 0 ? "changed\n" : "line \($0)\n" }.joined())
        try sandbox.git("add", "--all")
        let before = try reader.open(sandbox).staged()
        let hostile = [
            ("diff.renames", "copies"), ("diff.noprefix", "true"), ("color.ui", "always"), ("diff.external", "false"),
            ("diff.mnemonicPrefix", "true"), ("diff.algorithm", "histogram"), ("diff.context", "9"),
            ("diff.interHunkContext", "20"), ("core.quotePath", "true"), ("diff.relative", "true"),
            ("diff.ignoreSubmodules", "all"), ("diff.orderFile", "nowhere"), ("core.pager", "false"),
        ]
        for (name, value) in hostile where name != "diff.orderFile" { try sandbox.git("config", name, value) }
        try sandbox.write("order", "z*\n")
        try sandbox.git("config", "diff.orderFile", sandbox.path + "/order")
        let after = try reader.open(sandbox).staged()
        #expect(GitOracle.entries(before) == GitOracle.entries(after))
        #expect(GitOracle.hunks(before) == GitOracle.hunks(after))
        #expect(try after.file("a.py").hunks.count == 3)
    }
}
