import CogniProcess
import Foundation
import TestSupport
import Testing

/// `git commit`, in all the ways people call it, with the hooks installed.
@Suite struct CommitScenarios {
    private func expectStopped(_ outcome: Command.Outcome, by planted: Planted, in sandbox: GitSandbox) {
        #expect(outcome.status == 1, "\(outcome.errorText)")
        #expect(outcome.errorText.contains("[\(planted.rule)]"))
        #expect(outcome.errorText.contains(planted.file + ":"))
        #expect(outcome.errorText.contains("blocked"))
    }

    @Test(arguments: Planted.all) func aPlainCommitIsStopped(planted: Planted) throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write(planted.file, planted.content)
        try sandbox.git("add", ".")
        expectStopped(try sandbox.attempt("commit", "-m", "x"), by: planted, in: sandbox)
        #expect(try sandbox.git("rev-list", "--count", "HEAD") == "1")
    }

    @Test(arguments: Planted.all) func commitAllIsStopped(planted: Planted) throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write(planted.file, "")
        try sandbox.commit("empty file")
        try sandbox.write(planted.file, planted.content)
        expectStopped(try sandbox.attempt("commit", "-a", "-m", "x"), by: planted, in: sandbox)
    }

    @Test(arguments: Planted.all) func commitOfAPathIsStoppedAndOtherPathsDoNotCount(planted: Planted) throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write(planted.file, "")
        try sandbox.write("good.py", "x = 1\n")
        try sandbox.commit("both")
        try sandbox.write(planted.file, planted.content)
        try sandbox.write("good.py", "x = 2\n")
        expectStopped(try sandbox.attempt("commit", "-m", "x", "--", planted.file), by: planted, in: sandbox)
        #expect(try sandbox.attempt("commit", "-m", "x", "--", "good.py").status == 0)
    }

    @Test(arguments: Planted.all) func theFirstCommitIsStopped(planted: Planted) throws {
        let sandbox = try GitSandbox()
        #expect(try sandbox.cognicode("install").status == 0)
        try sandbox.write(planted.file, planted.content)
        try sandbox.git("add", ".")
        expectStopped(try sandbox.attempt("commit", "-m", "x"), by: planted, in: sandbox)
        #expect(try sandbox.attempt("rev-parse", "HEAD").status != 0)
    }

    @Test(arguments: Planted.all) func amendIsStopped(planted: Planted) throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write(planted.file, planted.content)
        try sandbox.git("add", ".")
        expectStopped(try sandbox.attempt("commit", "--amend", "-m", "x"), by: planted, in: sandbox)
    }

    @Test(arguments: Planted.all) func aLinkedWorktreeIsStopped(planted: Planted) throws {
        let sandbox = try GitSandbox.hooked()
        let worktree = sandbox.parent + "/linked"
        try sandbox.git("worktree", "add", "--quiet", worktree)
        try Data(planted.content.utf8).write(to: URL(fileURLWithPath: worktree + "/" + planted.file))
        try sandbox.git(["add", "."], in: worktree)
        expectStopped(try sandbox.attempt("commit", "-m", "x", in: worktree), by: planted, in: sandbox)
    }

    @Test(arguments: Planted.all) func aSubmoduleIsStopped(planted: Planted) throws {
        let inner = try GitSandbox(name: "inner")
        try inner.write("a.py", "x = 1\n")
        try inner.commit("first")
        let outer = try GitSandbox.hooked()
        try outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path, "module")
        let module = outer.path + "/module"
        #expect(try outer.cognicode("install", in: module).status == 0)
        try outer.write("module/" + planted.file, planted.content)
        try outer.git(["add", "."], in: module)
        let outcome = try outer.attempt(
            "-c", "user.name=Test", "-c", "user.email=test@example.invalid", "commit", "-m", "x", in: module)
        expectStopped(outcome, by: planted, in: outer)
        // The submodule itself is a commit, nothing that is reviewed here.
        #expect(try outer.attempt("commit", "-m", "add module").status == 0)
    }

    @Test(arguments: Planted.all) func whatIsStagedCountsNotTheWorktree(planted: Planted) throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write(planted.file, planted.content)
        try sandbox.git("add", ".")
        try sandbox.write(planted.file, "x = 1\n")
        expectStopped(try sandbox.attempt("commit", "-m", "x"), by: planted, in: sandbox)
        #expect(try sandbox.read(planted.file) == "x = 1\n")
    }

    @Test(arguments: Planted.all) func whatIsOnlyInTheWorktreeDoesNotCount(planted: Planted) throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write(planted.file, "x = 1\n")
        try sandbox.git("add", ".")
        try sandbox.write(planted.file, planted.content)
        let outcome = try sandbox.attempt("commit", "-m", "x")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(try sandbox.read(planted.file) == planted.content)
    }

    @Test func aGoodCommitPassesUnnoticed() throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write("good.py", "def add(a, b):\n    return a + b\n")
        try sandbox.git("add", ".")
        let outcome = try sandbox.attempt("commit", "--quiet", "-m", "x")
        #expect(outcome.status == 0)
        #expect(outcome.errorText.isEmpty, "\(outcome.errorText)")
        #expect(outcome.text.isEmpty)
    }

    @Test func skippingIsPossibleAndSaid() throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write(Planted.eval.file, Planted.eval.content)
        try sandbox.git("add", ".")
        let outcome = try sandbox.attempt("commit", "-m", "x", adding: ["COGNICODE_SKIP": "1"])
        #expect(outcome.status == 0)
        #expect(outcome.errorText.contains("skipped"))
    }

    @Test func aBarePathIsEnough() throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write(Planted.eval.file, Planted.eval.content)
        try sandbox.git("add", ".")
        var command = Command("git", ["commit", "-m", "x"], environment: ["PATH": "/usr/bin:/bin"])
        command.directory = sandbox.path
        expectStopped(try command.run(), by: .eval, in: sandbox)
    }

    @Test func aCleanMergeIsReviewed() throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.git("switch", "--quiet", "-c", "side")
        try sandbox.write(Planted.shell.file, Planted.shell.content)
        try sandbox.git("add", ".")
        _ = try sandbox.attempt("commit", "-m", "side", adding: ["COGNICODE_SKIP": "1"])
        try sandbox.git("switch", "--quiet", "main")
        try sandbox.write("other.py", "x = 1\n")
        try sandbox.commit("other")
        let outcome = try sandbox.attempt("merge", "--no-edit", "side")
        #expect(outcome.status != 0)
        #expect((outcome.errorText + outcome.text).contains(Planted.shell.rule))
    }

    @Test func aResolvedConflictIsBlamedOnlyForWhatNeitherParentHas() throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write("a.py", "x = 1\n")
        try sandbox.commit("base")
        try sandbox.git("switch", "--quiet", "-c", "side")
        try sandbox.write("a.py", "x = 2\n")
        try sandbox.write(Planted.shell.file, Planted.shell.content)
        try sandbox.git("add", ".")
        _ = try sandbox.attempt("commit", "-m", "side", adding: ["COGNICODE_SKIP": "1"])
        try sandbox.git("switch", "--quiet", "main")
        try sandbox.write("a.py", "x = 3\n")
        try sandbox.commit("main")
        #expect(try sandbox.attempt("merge", "side").status != 0)

        try sandbox.write("a.py", "x = eval(input())\n")
        try sandbox.git("add", ".")
        let bad = try sandbox.attempt("commit", "--no-edit")
        #expect(bad.status == 1)
        #expect(bad.errorText.contains("python/eval-input"))
        #expect(!bad.errorText.contains(Planted.shell.rule), "came with the other parent: \(bad.errorText)")
        try sandbox.write("a.py", "x = 5\n")
        try sandbox.git("add", ".")
        let good = try sandbox.attempt("commit", "--no-edit")
        #expect(good.status == 0, "\(good.errorText)")
    }

    @Test func uninstallLeavesNothingBehind() throws {
        let sandbox = try GitSandbox.hooked()
        #expect(try sandbox.cognicode("uninstall").status == 0)
        try sandbox.write(Planted.eval.file, Planted.eval.content)
        try sandbox.git("add", ".")
        #expect(try sandbox.attempt("commit", "-m", "x").status == 0)
    }
}
