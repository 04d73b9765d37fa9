import CogniProcess
import Foundation
import TestSupport
import Testing

/// The built `cognicode`, as a person runs it.
enum Program {
    /// Its path: beside the test runner, where the build puts every product.
    static let path: String = {
        let runner = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var folder = runner.deletingLastPathComponent()
        // On macOS the runner stands deep inside a bundle.
        for _ in 0..<4 {
            let candidate = folder.appendingPathComponent("cognicode").path
            if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
            folder.deleteLastPathComponent()
        }
        return "cognicode"
    }()
}

extension GitSandbox {
    /// Runs `cognicode` with arguments in the worktree, or in `directory`.
    func cognicode(
        _ arguments: String..., in directory: String? = nil, adding variables: [String: String] = [:],
        input: String = ""
    ) throws -> Command.Outcome {
        try run(Program.path, arguments, in: directory, adding: variables, input: input)
    }

    /// Runs git and returns how it ended, failure included.
    func attempt(
        _ arguments: String..., in directory: String? = nil, adding variables: [String: String] = [:]
    ) throws -> Command.Outcome {
        try run("git", arguments, in: directory, adding: variables)
    }

    /// A repository with one harmless commit and the hooks installed.
    static func hooked() throws -> GitSandbox {
        let sandbox = try GitSandbox()
        try sandbox.write("README.md", "# Example\n")
        try sandbox.commit("first")
        let outcome = try sandbox.cognicode("install")
        #expect(outcome.status == 0, "\(outcome.errorText)")
        return sandbox
    }
}

/// Something that must never be committed, and the rule that says so.
struct Planted: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let content: String
    let rule: String

    var testDescription: String { name }

    /// Put together here, so that no scanner takes this file for a leak.
    static let secret = Planted(
        name: "secret", file: "settings.py", content: "KEY = \"" + "AKIA" + "Z7QX3M5N2K6V4TWB" + "\"\n",
        rule: "secret/aws-access-key")
    static let syntaxError = Planted(
        name: "syntax error", file: "broken.py", content: "def f(:\n    return 1\n", rule: "syntax/error")
    static let conflict = Planted(
        name: "conflict marker", file: "merge.py",
        content: "x = 1\n" + "<<<<<<<" + " HEAD\ny = 2\n=======\ny = 3\n" + ">>>>>>>" + " other\n",
        rule: "syntax/conflict-marker")
    static let shell = Planted(
        name: "shell=True", file: "run.py",
        content: "import subprocess\n\n\ndef run(x):\n    subprocess.call(x, shell=True)\n",
        rule: "python/subprocess-shell-true")
    static let eval = Planted(
        name: "eval(input())", file: "calc.py", content: "print(eval(input()))\n", rule: "python/eval-input")

    static let all = [secret, syntaxError, conflict, shell, eval]
}
