import CogniProcess
import Foundation
import TestSupport
import Testing

/// `cognicode review` and its exit statuses.
@Suite struct ReviewScenarios {
    /// Every file of the folder but the cache, with its bytes.
    private func snapshot(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        for name in names where !name.hasPrefix(".git/cognicode") {
            let path = folder + "/" + name
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[name] = try Data(contentsOf: URL(fileURLWithPath: path))
        }
        return files
    }

    private func history() throws -> GitSandbox {
        let sandbox = try GitSandbox()
        for number in 0..<4 {
            try sandbox.write("a.py", (0...number).map { "x\($0) = \($0)\n" }.joined())
            try sandbox.commit("commit \(number)")
        }
        try sandbox.write(Planted.eval.file, Planted.eval.content)
        try sandbox.git("add", ".")
        try sandbox.write("a.py", "changed = 1\n")
        return sandbox
    }

    @Test(arguments: [
        (["--staged"], 1), (["--worktree"], 1), (["--all"], 1), (["HEAD~3.."], 0), (["HEAD"], 0),
        (["HEAD~2...HEAD"], 0),
        (["--staged", "--", "a.py"], 0), (["HEAD~3..HEAD", "--", "*.py"], 0),
    ])
    func readsWithoutATrace(arguments: [String], status: Int) throws {
        let sandbox = try history()
        let before = try snapshot(sandbox.path)
        let outcome = try sandbox.run(Program.path, ["review"] + arguments)
        #expect(Int(outcome.status) == status, "\(outcome.text)\(outcome.errorText)")
        #expect(try snapshot(sandbox.path) == before)
    }

    @Test func aSecondRunParsesNothing() throws {
        let sandbox = try history()
        let first = try sandbox.cognicode("review", "--stats")
        #expect(first.text.contains("parsed      1 blob"), "\(first.text)")
        let second = try sandbox.cognicode("review", "--stats")
        #expect(second.text.contains("parsed      0 blobs"), "\(second.text)")
        #expect(second.text.contains("1 blob known, 0 new"), "\(second.text)")
        let third = try sandbox.cognicode("review", "--stats", "--no-cache")
        #expect(third.text.contains("parsed      1 blob"), "\(third.text)")
    }

    @Test func jsonHasTheVersionTheVerdictAndTheFinding() throws {
        let sandbox = try history()
        let outcome = try sandbox.cognicode("review", "--format", "json")
        #expect(outcome.status == 1)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
        #expect(json["version"] as? Int == 1)
        #expect(json["verdict"] as? String == "block")
        let findings = try #require(json["findings"] as? [[String: Any]])
        #expect(findings.first?["rule"] as? String == Planted.eval.rule)
        #expect(findings.first?["path"] as? String == Planted.eval.file)
        let file = sandbox.parent + "/report.json"
        #expect(try sandbox.cognicode("review", "--format", "json", "--output", file).text.isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)).isEmpty == false)
    }

    @Test(arguments: [
        ["review", "--threshold", "101"], ["review", "--format", "nonsense"], ["review", "--nonsense"],
        ["review", "HEAD", "--all"], ["review", "no-such-revision"], ["review", "--fail-on", "nothing"],
        ["rules", "show", "no/such"], ["nonsense", "--and", "more"],
    ])
    func aWrongCommandLineIsStatus2(arguments: [String]) throws {
        let sandbox = try history()
        let outcome = try sandbox.run(Program.path, arguments)
        #expect(outcome.status == 2, "\(outcome.text)\(outcome.errorText)")
        #expect(!outcome.errorText.isEmpty)
    }

    @Test func outsideOfARepositoryIsStatus2() throws {
        let folder = try TemporaryFolder()
        let outcome = try Command(
            Program.path, ["review"], environment: ["PATH": "/usr/bin:/bin", "HOME": folder.path],
            directory: folder.path
        ).run()
        #expect(outcome.status == 2, "\(outcome.errorText)")
    }

    @Test func aBrokenConfigurationIsStatus2EvenInTheHook() throws {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write(".cognicode.toml", "[gate]\ntreshold = 10\n")
        try sandbox.git("add", ".")
        let outcome = try sandbox.cognicode("hook", "run", "pre-commit")
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("did you mean"))
    }

    @Test func settingsComeFromEveryLayer() throws {
        let sandbox = try history()
        #expect(try sandbox.cognicode("review", "--threshold", "10").status == 0)
        #expect(try sandbox.cognicode("review", adding: ["COGNICODE_GATE_THRESHOLD": "10"]).status == 0)
        try sandbox.write(".cognicode.toml", "[gate]\nthreshold = 10\n")
        #expect(try sandbox.cognicode("review").status == 0)
        try sandbox.write(".cognicode.toml", "[rules]\ndisable = [\"\(Planted.eval.rule)\"]\n")
        #expect(try sandbox.cognicode("review").status == 0)
        #expect(try sandbox.cognicode("review", "--fail-on", "error").status == 0)
    }

    @Test func aCommentSuppresses() throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "print(eval(input()))  # cognicode:ignore python/eval-input a calculator\n")
        try sandbox.git("add", ".")
        let outcome = try sandbox.cognicode("review", "--explain")
        #expect(outcome.status == 0, "\(outcome.text)")
        #expect(outcome.text.contains("cognicode:ignore"))
    }

    @Test func unmergedFilesAreStatus3UnlessWarned() throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "x = 1\n")
        try sandbox.commit()
        try sandbox.git("switch", "--quiet", "-c", "side")
        try sandbox.write("a.py", "x = 2\n")
        try sandbox.commit()
        try sandbox.git("switch", "--quiet", "main")
        try sandbox.write("a.py", "x = 3\n")
        try sandbox.commit()
        #expect(try sandbox.attempt("merge", "side").status == 1)
        let outcome = try sandbox.cognicode("review")
        #expect(outcome.status == 3, "\(outcome.text)")
        #expect(outcome.text.contains("a.py"))
        let warned = try sandbox.cognicode("review", adding: ["COGNICODE_GATE_ON_ERROR": "warn"])
        #expect(warned.status == 0)
        #expect(warned.errorText.contains("INCOMPLETE"))
    }

    #if os(Linux)
        @Test func aReportThatCannotBeWrittenIsNoPass() throws {
            let sandbox = try GitSandbox()
            let outcome = try sandbox.run("sh", ["-c", "\"$0\" review >/dev/full", Program.path])
            #expect(outcome.status == 3)
            #expect(outcome.errorText.contains("No space left"))
            let file = try sandbox.cognicode("review", "--format", "json", "--output", "/dev/full")
            #expect(file.status == 2)
            #expect(file.errorText.contains("No space left"))
        }
    #endif

    @Test func noEscapesOffATerminal() throws {
        let sandbox = try history()
        #expect(!(try sandbox.cognicode("review")).output.contains(0x1B))
        #expect((try sandbox.cognicode("review", "--color", "always")).output.contains(0x1B))
    }

    @Test func hostileFilesAreListedNeverClean() throws {
        let sandbox = try GitSandbox()
        try sandbox.write("line.py", "x = '" + String(repeating: "a", count: 50_000_000) + "'\n")
        try sandbox.write("deep.js", "x = " + String(repeating: "[", count: 100_000))
        try sandbox.git("add", ".")
        let outcome = try sandbox.cognicode("review")
        #expect(outcome.status != 0, "\(outcome.text)")
        #expect(outcome.text.contains("line.py"))
        #expect(outcome.text.contains("deep.js"))
    }

    /// With GNU's `timeout`, which delivers signals as a terminal does.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/timeout")))
    func interruptIsStatus130() throws {
        let sandbox = try GitSandbox()
        for number in 0..<300 {
            try sandbox.write(
                "f\(number).py", (0..<400).map { "def f\($0)(a, b):\n    return a * \($0) + b\n" }.joined())
        }
        try sandbox.git("add", ".")
        let outcome = try sandbox.run(
            "timeout", ["--preserve-status", "--signal=INT", "0.1", Program.path, "review", "--output", "report"])
        #expect(outcome.status == 130)
        #expect(try sandbox.git("status", "--porcelain", "--untracked-files=all").split(separator: "\n").count == 300)
        #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/.git/index.lock"))
    }
}
