import CogniProcess
import TestSupport
import Testing

/// `cognicode metrics` on real repositories.
@Suite struct MetricsScenarios {
    private static let before = "def f(a):\n    return a\n"
    private static let after = "def f(a):\n    if a:\n        return 1\n    return a\n"

    private func sandbox() throws -> GitSandbox {
        let sandbox = try GitSandbox()
        try sandbox.write("src/a.py", Self.before)
        try sandbox.write(".gitignore", "build/\n")
        try sandbox.commit("first")
        try sandbox.write("src/a.py", Self.after)
        try sandbox.commit("second")
        return sandbox
    }

    @Test func foldersAreMeasuredAsGitSeesThem() throws {
        let sandbox = try sandbox()
        try sandbox.write("build/made.py", Self.before)
        try sandbox.write("src/untracked.js", "function g() { return a && b }\n")
        let outcome = try sandbox.cognicode("metrics", "--format", "json")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("\"path\": \"src/a.py\""))
        #expect(outcome.text.contains("\"path\": \"src/untracked.js\""))
        #expect(!outcome.text.contains("made.py"))
    }

    @Test func rangesShowBothSides() throws {
        let outcome = try sandbox().cognicode("metrics", "HEAD~1..", "--color", "never")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        #expect(outcome.text.contains("src/a.py:1 f"))
        #expect(outcome.text.contains("1 → 2"))
    }

    @Test func copiesAreFoundInFilesThatAreNotMeasured() throws {
        let sandbox = try sandbox()
        let lines = (0..<15).map { "    value_\($0) = compute_\($0)(other[\($0)], rest_\($0)) + more_\($0)\n" }
        let function = "def copied(other):\n" + lines.joined()
        try sandbox.write("src/b.py", function)
        try sandbox.write("src/c.py", "x = 1\n" + function)
        try sandbox.commit("copied")
        for _ in 0..<2 {
            let outcome = try sandbox.cognicode("metrics", "src/b.py", "--color", "never")
            #expect(outcome.text.contains("src/b.py:1-16 = src/c.py:2-17"), "\(outcome.text)\(outcome.errorText)")
        }
    }

    @Test func targetsThatAreNothingAreSaid() throws {
        let sandbox = try sandbox()
        for arguments in [["nope"], ["src", "nope"], ["nope..HEAD"]] {
            let outcome = try sandbox.run(Program.path, ["metrics"] + arguments)
            #expect(outcome.status == 2)
            #expect(outcome.errorText.contains("nope"))
        }
    }
}
