@testable import CogniHooks
import Foundation
import TestSupport
import Testing

/// The script in the hooks folder, as Git runs it.
@Suite struct ShimTests {
    private let hooks: HookSandbox
    private var sandbox: GitSandbox { hooks.sandbox }

    init() throws { hooks = try HookSandbox() }

    /// A hook that writes down its arguments and standard input, and ends with `status`.
    private func earlier(_ status: Int = 0) -> String {
        "#!/bin/sh\n{ echo \"earlier $*\"; while IFS= read -r l; do printf 'earlier read %s\\n' \"$l\"; done; } >>\"\(hooks.record)\"\n"
            + "exit \(status)\n"
    }

    @Test func theCompiledInTextIsTheFile() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = try String(contentsOf: root.appendingPathComponent("hooks/shim.sh"), encoding: .utf8)
        #expect(Shim.template == file)
        #expect(file.contains("# cognicode hook shim \(Shim.version)\n"))
        #expect(file.contains(HookInstaller.keptPath("$0")))
    }

    @Test(arguments: ["/usr/bin/cognicode", "/it's/a $PATH `x` \"y\"/\\z"]) func pathsSurviveQuoting(path: String)
        throws
    {
        let script = Shim.script(for: .preCommit, binary: path)
        #expect(Shim(reading: Array(script.utf8))?.binary == path)
        let outcome = try sandbox.run("sh", ["-c", "printf %s " + Shell.quoted(path)])
        #expect(outcome.text == path)
    }

    @Test func earlierHooksRunFirst() throws {
        try hooks.writeHook("pre-commit", earlier())
        try hooks.install()
        #expect(try hooks.commit().status == 0)
        #expect(try hooks.recorded == ["earlier ", "called hook run pre-commit"])
    }

    @Test func anEarlierHookThatFailsStops() throws {
        try hooks.writeHook("pre-commit", earlier(7))
        try hooks.install()
        #expect(try hooks.commit().status != 0)
        #expect(try hooks.recorded == ["earlier "])
        #expect(try sandbox.run(".git/hooks/pre-commit", []).status == 7)
    }

    @Test func anEarlierHookThatGitDidNotRunIsNotRun() throws {
        try hooks.writeHook("pre-commit", earlier(7), mode: 0o644)
        try hooks.install()
        #expect(try hooks.commit().status == 0)
        #expect(try hooks.recorded == ["called hook run pre-commit"])
    }

    @Test func skippingSkipsOnlyCognicode() throws {
        try hooks.writeHook("pre-commit", earlier())
        try hooks.install()
        try hooks.refuse()
        let outcome = try hooks.commit(adding: ["COGNICODE_SKIP": "1"])
        #expect(outcome.status == 0)
        #expect(outcome.errorText.contains("skipped"))
        #expect(try hooks.recorded == ["earlier "])
        #expect(try hooks.commit(adding: ["COGNICODE_SKIP": "0"]).status != 0)
        try hooks.writeHook("pre-commit.cognicode-chained", earlier(1))
        #expect(try hooks.commit(adding: ["COGNICODE_SKIP": "1"]).status != 0)
    }

    @Test func skippingWorksWithoutTheProgram() throws {
        try hooks.install()
        try hooks.removeBinary()
        #expect(try hooks.commit(adding: ["COGNICODE_SKIP": "1"]).status == 0)
    }

    @Test func aMissingProgramStopsAndSaysHowToGoOn() throws {
        try hooks.install()
        try hooks.removeBinary()
        let outcome = try hooks.commit()
        #expect(outcome.status != 0)
        for words in [hooks.binary, "COGNICODE_SKIP=1 git commit", "cognicode install", ".git/hooks/pre-commit"] {
            #expect(outcome.errorText.contains(words))
        }
    }

    @Test(arguments: ["sh", "bash"], [["PATH=/usr/bin:/bin"], ["PATH="], []])
    func aBarePathIsEnough(shell: String, environment: [String]) throws {
        try hooks.writeHook("pre-push", earlier())
        try hooks.install()
        let path = try sandbox.run("which", [shell]).text
        let outcome = try sandbox.run(
            "env", ["-i"] + environment + [path, ".git/hooks/pre-push", "origin", "a b"], input: "one two\\n\n")
        #expect(outcome.status == 0)
        #expect(outcome.errorText == "")
        #expect(
            try hooks.recorded == [
                "earlier origin a b", "earlier read one two\\n", "called hook run pre-push origin a b",
                "read one two\\n",
            ])
    }

    @Test(arguments: ["dash", "bash"]) func manyReferencesReachBoth(shell: String) throws {
        guard try sandbox.run("sh", ["-c", "command -v \(shell)"]).status == 0 else { return }
        // More than a pipe holds.
        let line = "refs/heads/$(x)`y` \(String(repeating: "1", count: 40)) a \(String(repeating: "0", count: 40))"
        let input = String(repeating: line + "\n", count: 2_000)
        try hooks.writeHook("pre-push", earlier())
        try hooks.install()
        #expect(try sandbox.run(shell, [".git/hooks/pre-push", "o", "u"], input: input).status == 0)
        let recorded = try hooks.recorded
        #expect(recorded.filter { $0 == "earlier read " + line }.count == 2_000)
        #expect(recorded.filter { $0 == "read " + line }.count == 2_000)
        #expect(recorded.count == 4_002)
    }

    @Test func anEarlierHookNeedNotReadTheReferences() throws {
        try hooks.writeHook("pre-push", "#!/bin/sh\nexit 0\n")
        try hooks.install()
        let input = String(repeating: String(repeating: "x", count: 100) + "\n", count: 2_000)
        let outcome = try sandbox.run(".git/hooks/pre-push", [], input: input)
        #expect(outcome.status == 0)
        #expect(outcome.errorText == "")
        #expect(try hooks.recorded.count == 2_001)
    }

    @Test func aPushReachesBothWithItsReferences() throws {
        try sandbox.commit()
        try sandbox.git(["init", "--quiet", "--bare", sandbox.parent + "/remote.git"])
        try hooks.writeHook("pre-push", earlier())
        try hooks.install()
        try sandbox.git("push", "--quiet", sandbox.parent + "/remote.git", "main:new")
        let head = try sandbox.git("rev-parse", "HEAD")
        let remote = sandbox.parent + "/remote.git"
        let line = "refs/heads/main \(head) refs/heads/new \(String(repeating: "0", count: 40))"
        #expect(
            try hooks.recorded == [
                "earlier \(remote) \(remote)", "earlier read \(line)",
                "called hook run pre-push \(remote) \(remote)", "read \(line)",
            ])
        // Nothing to push: both are called with empty input.
        try hooks.forgetRecord()
        try sandbox.git("push", "--quiet", remote, "main:new")
        #expect(try hooks.recorded.filter { $0.contains("read ") } == [])
        // A refusal keeps the push back.
        try hooks.refuse()
        #expect(throws: GitSandbox.Failure.self) { try sandbox.git("push", "--quiet", remote, "main:other") }
        #expect(try sandbox.git(["for-each-ref", "--format=%(refname)"], in: remote) == "refs/heads/new")
    }

    @Test func aCleanMergeRunsItsOwnHook() throws {
        try sandbox.commit("base")
        try sandbox.git("checkout", "--quiet", "-b", "side")
        try sandbox.write("side", "")
        try sandbox.commit("side")
        try sandbox.git("checkout", "--quiet", "main")
        try sandbox.write("main", "")
        try sandbox.commit("main")
        try hooks.install()
        try sandbox.git("merge", "--quiet", "--no-edit", "side")
        #expect(try hooks.recorded == ["called hook run pre-merge-commit"])
    }

    @Test func aSignalToTheShimReachesTheProgram() throws {
        try sandbox.write("../it's here/cognicode", "#!/bin/sh\nexec sleep 30\n")
        try hooks.install()
        let clock = ContinuousClock()
        let time = try clock.measure {
            let outcome = try sandbox.run(
                "sh", ["-c", ".git/hooks/pre-commit & sleep 0.3; kill -TERM $!; wait $!"])
            #expect(outcome.status == 143)
        }
        #expect(time < .seconds(20))
    }
}
