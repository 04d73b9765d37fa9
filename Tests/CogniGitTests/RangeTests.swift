import CogniCore
import TestSupport
import Testing

@testable import CogniGit

/// Ranges of commits, and what a merge counts as.
@Suite struct RangeTests {
    /// main: 1 - 2 - 3, side: 1 - s.
    private func sandbox() throws -> GitSandbox {
        let sandbox = try GitSandbox()
        for number in 1...3 {
            try sandbox.write("main\(number).py", "one\n")
            try sandbox.write("all.py", (1...number).map { "line \($0)\n" }.joined())
            try sandbox.commit()
        }
        try sandbox.git("checkout", "--quiet", "-b", "side", "HEAD~2")
        try sandbox.write("side.py", "one\n")
        try sandbox.commit()
        try sandbox.git("checkout", "--quiet", "main")
        return sandbox
    }

    static let cases: [(range: String, [String])] = [
        ("HEAD~2..HEAD", ["HEAD~2", "HEAD"]),
        ("HEAD~2..", ["HEAD~2", "HEAD"]),
        ("..side", ["HEAD", "side"]),
        ("main...side", ["main...side"]),
        ("side...", ["side...main"]),
        ("main..side", ["main..side"]),
        ("HEAD~1", ["HEAD~2", "HEAD~1"]),
        ("tagged", ["HEAD~2", "HEAD~1"]),
        ("HEAD~2", ["4b825dc642cb6eb9a060e54bf8d69288fbee4904", "HEAD~2"]),
        ("main..main", ["main", "main"]),
    ]

    @Test(arguments: Reader.allCases) func ranges(_ reader: Reader) throws {
        let sandbox = try sandbox()
        try sandbox.git("tag", "-a", "-m", "x", "tagged", "HEAD~1")
        let repository = try reader.open(sandbox)
        for (range, arguments) in Self.cases {
            let changes = try repository.changes(ChangeRequest(.range(range)))
            try expectAgreement(changes, with: arguments, sandbox, "\(range)")
        }
    }

    @Test(arguments: Reader.allCases) func badRevisions(_ reader: Reader) throws {
        let sandbox = try sandbox()
        let repository = try reader.open(sandbox)
        let ranges = [
            "nonsense", "HEAD~9", "", "HEAD..nonsense", "HEAD:all.py", "--all", "HEAD..--all", "HEAD^{tree}",
        ]
        for range in ranges {
            #expect("\(range)") {
                try repository.changes(ChangeRequest(.range(range)))
            } throws: { error in
                guard case .badRevision = error as? GitError else { return false }
                return (error as? GitError)?.exitStatus == .usage
            }
        }
    }

    @Test(arguments: Reader.allCases) func unrelatedHistories(_ reader: Reader) throws {
        let sandbox = try sandbox()
        try sandbox.git("checkout", "--quiet", "--orphan", "other")
        try sandbox.commit()
        let repository = try reader.open(sandbox)
        #expect(throws: GitError.self) { try repository.changes(ChangeRequest(.range("main...other"))) }
        #expect(try repository.changes(ChangeRequest(.range("main..other"))).isMerge == false)
    }

    @Test(arguments: Reader.allCases) func commitsInRange(_ reader: Reader) throws {
        let sandbox = try sandbox()
        let repository = try reader.open(sandbox)
        func log(_ arguments: String...) throws -> [String] {
            try sandbox.git(["rev-list", "--reverse"] + arguments).split(separator: "\n").map(String.init)
        }
        #expect(try repository.commits(in: "HEAD~2..").map(\.hex) == log("HEAD~2..HEAD"))
        #expect(try repository.commits(in: "main...side").map(\.hex) == log("main..side"))
        #expect(try repository.commits(in: "HEAD~1").map(\.hex) == log("-1", "HEAD~1"))
        #expect(try repository.commits(in: "HEAD~2..", limit: 1).map(\.hex) == log("-1", "HEAD"))
    }

    // MARK: merges

    private static let base = (1...9).map { "line \($0)\n" }

    /// A conflict in line 5, a clean change of line 1 on main, of line 9 on the side, and a file of each side's own.
    private func merging() throws -> GitSandbox {
        let sandbox = try GitSandbox()
        func write(_ changes: [Int: String]) throws {
            try sandbox.write("a.py", Self.base.enumerated().map { changes[$0.offset + 1] ?? $0.element }.joined())
        }
        try write([:])
        try sandbox.write("gone.py", "x\n")
        try sandbox.commit()
        try sandbox.git("checkout", "--quiet", "-b", "side")
        try write([5: "side\n", 9: "side 9\n"])
        try sandbox.write("side.py", "one\ntwo\nthree\n")
        try sandbox.git("rm", "--quiet", "gone.py")
        try sandbox.commit()
        try sandbox.git("checkout", "--quiet", "main")
        try write([1: "main 1\n", 5: "main\n"])
        try sandbox.write("main.py", "one\n")
        try sandbox.commit()
        #expect(try sandbox.run("git", ["merge", "--no-commit", "side"]).status == 1)
        // The resolution, one line that neither side has; and an edit in the other side's file.
        try write([1: "main 1\n", 5: "resolved\n", 9: "side 9\n"])
        try sandbox.write("side.py", "one\nTWO\nthree\n")
        try sandbox.git("add", "--all")
        return sandbox
    }

    private func expectResolution(_ changes: ChangeSet) throws {
        #expect(changes.isMerge)
        // What came from one side as it is, is not up for review.
        #expect(changes.files.map(\.path.displayed) == ["a.py", "side.py"])
        #expect(try changes.file("a.py").hunks == [Hunk(old: 5..<6, new: 5..<6)])
        // New to main, but the side has it: the side is its old version.
        let side = try changes.file("side.py")
        #expect(side.status == .modified && side.hunks == [Hunk(old: 2..<3, new: 2..<3)])
    }

    @Test(arguments: Reader.allCases) func conflictedMergeBeforeItsCommit(_ reader: Reader) throws {
        let sandbox = try merging()
        try expectResolution(try reader.open(sandbox).staged())
    }

    @Test(arguments: Reader.allCases) func mergeCommit(_ reader: Reader) throws {
        let sandbox = try merging()
        try sandbox.git("commit", "--quiet", "--message", "merged")
        let repository = try reader.open(sandbox)
        try expectResolution(try repository.changes(ChangeRequest(.range("HEAD"))))
        let id = try #require(ObjectID(hex: try sandbox.git("rev-parse", "HEAD")))
        try expectResolution(try repository.changes(ChangeRequest(.commit(id))))
        // A range is what lies between its ends.
        let range = try repository.changes(ChangeRequest(.range("HEAD~1..HEAD")))
        #expect(!range.isMerge)
        try expectAgreement(range, with: ["HEAD~1", "HEAD"], sandbox)
    }

    /// Amending or committing after a merge is an ordinary change again.
    @Test(arguments: Reader.allCases) func afterTheMerge(_ reader: Reader) throws {
        let sandbox = try merging()
        try sandbox.git("commit", "--quiet", "--message", "merged")
        try sandbox.write("main.py", "one\ntwo\n")
        try sandbox.git("add", "--all")
        let changes = try reader.open(sandbox).staged()
        #expect(!changes.isMerge)
        try expectAgreement(changes, with: ["--cached"], sandbox)
    }

    @Test func deletionsInMergesTouchBothSides() {
        let deletion = Hunk(old: 3..<5, new: 3..<3)
        #expect(MergeHunks.differing([deletion], and: []) == [])
        #expect(MergeHunks.differing([deletion], and: [Hunk(old: 3..<4, new: 3..<3)]) == [deletion])
        #expect(MergeHunks.differing([deletion], and: [Hunk(old: 9..<10, new: 9..<10)]) == [])
        let change = Hunk(old: 1..<9, new: 1..<9)
        let other = [Hunk(old: 2..<3, new: 2..<3), Hunk(old: 7..<7, new: 7..<9)]
        #expect(
            MergeHunks.differing([change], and: other)
                == [Hunk(old: 1..<9, new: 2..<3), Hunk(old: 1..<9, new: 7..<9)])
    }
}
