import CogniCore
import Foundation
import TestSupport
import Testing

@testable import CogniGit

/// What kinds of entries there are, and what a review can do with them.
@Suite struct EntryTests {
    @Test(arguments: Reader.allCases) func intentToAddIsNotInTheCommit(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("kept.py", "x\n")
        try sandbox.commit()
        try sandbox.write("new.py", "secret\n")
        try sandbox.write("empty.py", "")
        try sandbox.git("add", "--intent-to-add", "new.py")
        try sandbox.git("add", "empty.py")
        // The path is in HEAD, but the commit will not hold it.
        try sandbox.git("rm", "--quiet", "--cached", "kept.py")
        try sandbox.git("add", "--intent-to-add", "kept.py")
        let changes = try reader.open(sandbox).staged()
        try expectAgreement(changes, with: ["--cached"], sandbox)
        #expect(GitOracle.entries(changes) == ["A 000000 100644 empty.py", "D 100644 000000 kept.py"])
    }

    @Test(arguments: Reader.allCases) func unmergedIsAFailure(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "base\n")
        try sandbox.write("b.py", "base\n")
        try sandbox.commit()
        try sandbox.git("checkout", "--quiet", "-b", "side")
        try sandbox.write("a.py", "side\n")
        try sandbox.git("rm", "--quiet", "b.py")
        try sandbox.commit()
        try sandbox.git("checkout", "--quiet", "main")
        try sandbox.write("a.py", "main\n")
        try sandbox.write("b.py", "main\n")
        try sandbox.commit()
        #expect(try sandbox.run("git", ["merge", "side"]).status == 1)
        let changes = try reader.open(sandbox).staged()
        #expect(GitOracle.entries(changes) == ["U 000000 000000 a.py", "U 000000 000000 b.py"])
        #expect(changes.files.allSatisfy { $0.notReviewed?.kind == .failed })
    }

    /// Content that is no text to review, told with its reason.
    @Test(arguments: Reader.allCases) func contentWithoutText(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("binary.bin", bytes: [1, 2, 0, 3])
        try sandbox.write("late.bin", bytes: [UInt8](repeating: 65, count: 7999) + [0])
        try sandbox.write("text.bin", bytes: [UInt8](repeating: 65, count: 8000) + [0])
        try sandbox.write("utf16.cs", bytes: [0xFF, 0xFE, 0x41, 0x00])
        try sandbox.write("large.psd", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12\n")
        try FileManager.default.createSymbolicLink(atPath: sandbox.path + "/link", withDestinationPath: "binary.bin")
        let inner = try GitSandbox()
        try inner.commit()
        try sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path, "module")
        try sandbox.git("add", "--all")
        let changes = try reader.open(sandbox).staged()
        let oracle = GitOracle(sandbox: sandbox)
        #expect(GitOracle.entries(changes) == (try oracle.entries(["--cached"])))
        func reason(_ path: String) throws -> String? {
            let file = try changes.file(path)
            #expect(file.notReviewed == nil || (file.hunks.isEmpty && file.notReviewed?.kind == .excluded))
            return file.notReviewed?.reason
        }
        #expect(try reason("binary.bin") == "binary file")
        #expect(try reason("late.bin") == "binary file")
        #expect(try reason("text.bin") == nil)
        #expect(try reason("utf16.cs")?.hasPrefix("UTF-16") == true)
        #expect(try reason("large.psd") == "Git LFS pointer")
        #expect(try reason("link") == "symbolic link")
        #expect(try reason("module") == "submodule")
        #expect(try reason(".gitmodules") == nil)
    }

    /// Too large to compare: a binary file is left out as ever, of a text the review is incomplete.
    @Test(arguments: Reader.allCases, [false, true]) func oversized(_ reader: Reader, _ isPacked: Bool) throws {
        let sandbox = try GitSandbox()
        let size = ContentLimit.bytes + 1
        try sandbox.write("large.py", bytes: [UInt8](repeating: 120, count: size))
        try sandbox.write("large.mov", bytes: [0, 1] + [UInt8](repeating: 120, count: size))
        try sandbox.write("small.py", "x\n")
        try sandbox.git("add", "--all")
        if isPacked {
            try sandbox.git("commit", "--quiet", "--message", "x")
            try sandbox.git("repack", "-a", "-d", "--quiet")
        }
        // Reading the start of a packed object is what only git can: the back end may change on the way.
        let repository = try reader.open(sandbox)
        let changes = try repository.changes(ChangeRequest(isPacked ? .range("HEAD") : .staged))
        #expect(try changes.file("large.py").notReviewed?.kind == .failed)
        #expect(try changes.file("large.mov").notReviewed == .excluded("binary file"))
        #expect(try changes.file("small.py").hunks.count == 1)
    }

    @Test(arguments: Reader.allCases) func typeChanges(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("to-link", "text\n")
        try FileManager.default.createSymbolicLink(atPath: sandbox.path + "/to-file", withDestinationPath: "x")
        try sandbox.write("was-binary", bytes: [0, 1])
        try sandbox.commit()
        try FileManager.default.removeItem(atPath: sandbox.path + "/to-link")
        try FileManager.default.removeItem(atPath: sandbox.path + "/to-file")
        try FileManager.default.createSymbolicLink(atPath: sandbox.path + "/to-link", withDestinationPath: "x")
        try sandbox.write("to-file", "one\ntwo\n")
        try sandbox.write("was-binary", "one\n")
        try sandbox.git("add", "--all")
        let changes = try reader.open(sandbox).staged()
        let oracle = GitOracle(sandbox: sandbox)
        #expect(GitOracle.entries(changes) == (try oracle.entries(["--cached"])))
        #expect(try changes.file("to-link").notReviewed == .excluded("symbolic link"))
        let file = try changes.file("to-file")
        #expect(file.status == .typeChanged && file.old == nil && file.hunks == [Hunk(old: 1..<1, new: 1..<3)])
        let text = try changes.file("was-binary")
        #expect(text.old == nil && text.hunks == [Hunk(old: 1..<1, new: 1..<2)])
    }

    /// Attributes come from the index that is committed, not from the worktree.
    @Test(arguments: Reader.allCases) func attributes(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write(
            ".gitattributes",
            """
            *.gen.py linguist-generated
            *.gen2.py linguist-generated=true
            vendor/** linguist-vendored
            not.gen.py -linguist-generated
            *.dat binary
            *.nodiff -diff
            off.py cognicode=off
            off2.py -cognicode
            odd linguist-language=Python
            odder linguist-language=Ruby cognicode-language=Go

            """)
        let names = [
            "a.gen.py", "a.gen2.py", "not.gen.py", "vendor/x/a.py", "a.dat", "a.nodiff", "off.py", "off2.py", "odd",
            "odder",
            "plain.py",
        ]
        for name in names { try sandbox.write(name, "x\n") }
        try sandbox.git("add", "--all")
        try sandbox.write(".gitattributes", "* -diff cognicode=off\n")
        let changes = try reader.open(sandbox).staged()
        func attributes(_ path: String) throws -> FileAttributes { try changes.file(path).attributes }
        #expect(try attributes("a.gen.py").isGenerated)
        #expect(try attributes("a.gen2.py").isGenerated)
        #expect(try !attributes("not.gen.py").isGenerated)
        #expect(try attributes("vendor/x/a.py").isVendored)
        #expect(try attributes("a.dat").isBinary)
        #expect(try attributes("a.nodiff").isBinary)
        #expect(try attributes("off.py").isOff)
        #expect(try attributes("off2.py").isOff)
        #expect(try attributes("odd").language == "Python")
        #expect(try attributes("odder").language == "Go")
        #expect(try attributes("plain.py") == FileAttributes())
        // The worktree's attributes call it no text to diff: the hunks are there all the same.
        #expect(try changes.file("plain.py").hunks.count == 1)
    }

    @Test(arguments: Reader.allCases) func carriageReturnsAreReadAsStored(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.git("config", "core.autocrlf", "true")
        try sandbox.write("a.txt", "one\r\ntwo\r\n")
        try sandbox.git("add", "--all")
        let repository = try reader.open(sandbox)
        let changes = try repository.staged()
        #expect(try repository.newText("a.txt", in: changes) == "one\ntwo\n")
    }

    @Test(arguments: Reader.allCases) func allTrackedFilesAreNew(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "one\ntwo\n")
        try sandbox.write("folder/b.py", "one\n")
        try sandbox.commit()
        try sandbox.write("a.py", "one\nstaged\ntwo\n")
        try sandbox.git("add", "--all")
        try sandbox.write("untracked.py", "x\n")
        let changes = try reader.open(sandbox).changes(ChangeRequest(.allTracked))
        #expect(GitOracle.entries(changes) == ["A 000000 100644 a.py", "A 000000 100644 folder/b.py"])
        #expect(try changes.file("a.py").hunks == [Hunk(old: 1..<1, new: 1..<4)])
    }
}
