import TestSupport
import Testing

/// `git push` to a bare repository, with the hooks installed.
@Suite struct PushScenarios {
    private func hookedWithRemote() throws -> GitSandbox {
        let sandbox = try GitSandbox.hooked()
        try sandbox.git("init", "--quiet", "--bare", sandbox.parent + "/remote.git")
        try sandbox.git("remote", "add", "origin", sandbox.parent + "/remote.git")
        return sandbox
    }

    private func commitSkipping(_ sandbox: GitSandbox, _ planted: Planted) throws {
        try sandbox.write(planted.file, planted.content)
        try sandbox.git("add", ".")
        #expect(try sandbox.attempt("commit", "-m", "sneak", adding: ["COGNICODE_SKIP": "1"]).status == 0)
    }

    @Test(arguments: Planted.all) func whatTheCommitHookDidNotSeeIsStoppedHere(planted: Planted) throws {
        let sandbox = try hookedWithRemote()
        #expect(try sandbox.attempt("push", "-q", "origin", "main").status == 0)
        try commitSkipping(sandbox, planted)
        try sandbox.write("after.py", "x = 1\n")
        try sandbox.commit("after")
        let outcome = try sandbox.attempt("push", "origin", "main")
        #expect(outcome.status != 0)
        #expect(outcome.errorText.contains("[\(planted.rule)]"))
        #expect(outcome.errorText.contains("2 commits reviewed, 1 clean"), "\(outcome.errorText)")
    }

    @Test func everyReferenceOfAPushCounts() throws {
        let sandbox = try hookedWithRemote()
        try sandbox.git("branch", "clean")
        try sandbox.git("switch", "--quiet", "-c", "dirty")
        try commitSkipping(sandbox, .eval)
        let outcome = try sandbox.attempt("push", "origin", "clean", "dirty")
        #expect(outcome.status != 0)
        #expect(outcome.errorText.contains("refs/heads/clean"))
        #expect(outcome.errorText.contains("refs/heads/dirty"))
        #expect(try sandbox.git("ls-remote", "origin").isEmpty)
    }

    @Test func aTagIsPeeledAndADeletionPasses() throws {
        let sandbox = try hookedWithRemote()
        #expect(try sandbox.attempt("push", "-q", "origin", "main", "main:refs/heads/gone").status == 0)
        try commitSkipping(sandbox, .shell)
        try sandbox.git("tag", "-a", "v1", "-m", "release")
        #expect(try sandbox.attempt("push", "origin", "v1").status != 0)
        let deletion = try sandbox.attempt("push", "origin", ":gone")
        #expect(deletion.status == 0, "\(deletion.errorText)")
    }

    @Test func aPushByAddressIsReviewed() throws {
        let sandbox = try hookedWithRemote()
        try commitSkipping(sandbox, .secret)
        let outcome = try sandbox.attempt("push", sandbox.parent + "/remote.git", "main")
        #expect(outcome.status != 0)
        #expect(outcome.errorText.contains(Planted.secret.rule))
    }

    @Test func emptyInputIsAnEmptyPush() throws {
        let sandbox = try hookedWithRemote()
        #expect(try sandbox.cognicode("hook", "run", "pre-push", "origin", "somewhere").status == 0)
    }

    @Test func inputThatIsNoPushIsNotTakenForAnEmptyOne() throws {
        let sandbox = try hookedWithRemote()
        let outcome = try sandbox.cognicode("hook", "run", "pre-push", "origin", "somewhere", input: "nonsense\n")
        #expect(outcome.status == 3)
    }
}
