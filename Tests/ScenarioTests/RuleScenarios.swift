import CogniProcess
import Foundation
import TestSupport
import Testing

/// Rules of the user's own, as a person writes, tests and uses them.
@Suite struct RuleScenarios {
    private static let rule = """
        rules:
          - id: no-print
            languages: [python]
            severity: ERROR
            message: print($X) is left over
            pattern: print($X)
            fix: log.debug($X)
            metadata: {confidence: HIGH}

        """

    /// A repository whose configuration names the rule.
    private func sandbox() throws -> GitSandbox {
        let sandbox = try GitSandbox.hooked()
        try sandbox.write("rules/no-print.yaml", Self.rule)
        try sandbox.write(".cognicode.toml", "rules = [\"rules\"]\n")
        return sandbox
    }

    @Test func aRuleOfOnesOwnStopsACommit() throws {
        let sandbox = try sandbox()
        try sandbox.write("src/a.py", "def f(x):\n    print(x)\n")
        try sandbox.git("add", "src")
        // The hook runs at the top of the worktree, a person anywhere.
        let outcome = try sandbox.attempt("commit", "-m", "print", in: sandbox.path + "/src")
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("src/a.py:2:5: error: print(x) is left over [custom/no-print]"))
        let review = try sandbox.cognicode("review", in: sandbox.path + "/src")
        #expect(review.status == 1)
        try sandbox.write("src/a.py", "def f(x):\n    print(x)  # cognicode:ignore custom/no-print wanted\n")
        try sandbox.git("add", "src")
        #expect(try sandbox.cognicode().status == 0)
    }

    @Test func aChangedRuleIsNotAnsweredFromTheCache() throws {
        let sandbox = try sandbox()
        try sandbox.write("a.py", "def f(x, show):\n    show(x)\n")
        try sandbox.git("add", "a.py")
        #expect(try sandbox.cognicode().status == 0)
        try sandbox.write("rules/no-print.yaml", Self.rule.replacing("pattern: print", with: "pattern: show"))
        #expect(try sandbox.cognicode().status == 1)
        #expect(try sandbox.cognicode(adding: ["COGNICODE_RULES_CONFIG": ""]).status == 0)
    }

    @Test(arguments: [["review"], ["hook", "run", "pre-commit"], ["rules", "list"]])
    func aRuleThatCannotBeUsedIsAnError(_ command: [String]) throws {
        let sandbox = try sandbox()
        try sandbox.write("a.py", "x = 1\n")
        try sandbox.git("add", "a.py")
        try sandbox.write("rules/deep/b.yml", Self.rule.replacing("pattern:", with: "pattern-nonsense:"))
        let outcome = try sandbox.run(Program.path, command)
        #expect(outcome.status == 2)
        #expect(outcome.errorText.contains("rules/deep/b.yml:6: "), "\(outcome.errorText)")
        #expect(outcome.errorText.contains("pattern-nonsense"))
    }

    @Test func theFlagStandsForTheSetting() throws {
        let sandbox = try sandbox()
        try sandbox.write("other/one.yaml", Self.rule.replacing("no-print", with: "other"))
        try sandbox.write("a.py", "print(1)\n")
        try sandbox.git("add", "a.py")
        let outcome = try sandbox.cognicode("review", "--config", "one.yaml", in: sandbox.path + "/other")
        #expect(outcome.text.contains("[custom/other]"))
        #expect(!outcome.text.contains("[custom/no-print]"))
        #expect(try sandbox.cognicode("review", "--config", "nowhere").status == 2)
        #expect(try sandbox.cognicode("review", "--config", "rules", "--config", "other").text.contains("custom/other"))
    }

    @Test func rulesAreListedAndShown() throws {
        let sandbox = try sandbox()
        let list = try sandbox.cognicode("rules", "list")
        #expect(list.text.contains("custom/no-print  error  print($X) is left over\n"))
        #expect(list.text.contains("python/eval-input  "))
        let shown = try sandbox.cognicode("rules", "show", "no-print")
        #expect(shown.status == 0)
        #expect(shown.text.hasSuffix("fix         log.debug($X)  (suggested)\n\npattern: print($X)"))
        #expect(try sandbox.cognicode("rules", "show", "python/eval-input").text.contains("pattern"))
        #expect(try sandbox.cognicode("rules", "show", "no-such-rule").status == 2)
    }

    @Test(arguments: [
        ("# ruleid: no-print\nprint(1)\n", "1 passed, 0 failed, 0 refused", 0),
        ("# ok: no-print\nprint(1)\n", "0 passed, 1 failed, 0 refused", 1),
        ("x = 1\n", "0 passed, 0 failed, 0 refused", 0),
    ])
    func testingRulesEndsWithTheCount(_ source: String, _ last: String, _ status: Int32) throws {
        let sandbox = try sandbox()
        try sandbox.write("rules/no-print.py", source)
        let outcome = try sandbox.cognicode("rules", "test", "rules", "--summary")
        #expect(outcome.status == status)
        #expect(outcome.text.hasSuffix("\n" + last), "\(outcome.text)")
        let report = try sandbox.cognicode("rules", "test", "rules", "--format", "json")
        #expect(report.status == status)
        let parsed = try JSONSerialization.jsonObject(with: Data(report.text.utf8)) as? [String: Any]
        #expect((parsed?["rules"] as? [Any])?.count == 1)
    }

    @Test func refusedRulesOutweighFailedOnes() throws {
        let sandbox = try sandbox()
        try sandbox.write("rules/no-print.py", "# ok: no-print\nprint(1)\n")
        try sandbox.write("rules/bad.yaml", Self.rule.replacing("pattern:", with: "pattern-nonsense:"))
        let outcome = try sandbox.cognicode("rules", "test", "rules")
        #expect(outcome.status == 2)
        #expect(outcome.text.hasSuffix("\n0 passed, 1 failed, 1 refused"), "\(outcome.text)")
        #expect(outcome.text.contains("rules/bad.yaml:6: "))
        #expect(outcome.text.contains("rules/no-print.py:2: expected no finding, found one"))
    }

    @Test func rulesForAnyTextAndForSomePaths() throws {
        let sandbox = try sandbox()
        let rule = """
            rules:
              - id: no-todo
                languages: [regex]
                severity: ERROR
                message: left to do
                pattern-regex: TO-?DO
                paths: {include: ["docs/"], exclude: ["old.txt"]}

            """
        try sandbox.write("rules/no-todo.yaml", rule)
        for name in ["docs/a.txt", "docs/old.txt", "docs/b.py", "c.txt"] { try sandbox.write(name, "# TODO\n") }
        try sandbox.git("add", "docs", "c.txt")
        let review = try sandbox.cognicode("review")
        #expect(review.text.contains("docs/a.txt:1:3: error: left to do [custom/no-todo]"), "\(review.text)")
        #expect(review.text.contains("docs/b.py:1:3: error: left to do [custom/no-todo]"))
        #expect(!review.text.contains("docs/old.txt"))
        #expect(!review.text.contains("c.txt"))
        let explained = try sandbox.cognicode("review", "--explain")
        #expect(explained.text.contains("docs/old.txt:1:3"))
        #expect(explained.text.contains("the rule's `paths` leave the file out"))
    }

    @Test func explanationsShowEachStep() throws {
        let sandbox = try sandbox()
        try sandbox.write("rules/no-print.py", "# ruleid: no-print\nprint(1, 2)\n# ok: no-print\nprint(3)\n")
        let outcome = try sandbox.cognicode("rules", "test", "rules", "--explain", "no-print")
        #expect(outcome.status == 1)
        #expect(
            outcome.text.hasPrefix("rules/no-print.py:2: expected, not found\n  > print(1, 2)\n"), "\(outcome.text)")
        #expect(outcome.text.contains("finds nothing on this line, 1 elsewhere"))
        #expect(outcome.text.contains("finds 4:1–4:9  $X = 3"))
        #expect(outcome.text.hasSuffix("\n0 passed, 1 failed, 0 refused"))
        let place = try sandbox.cognicode("rules", "explain", "no-print", "rules/no-print.py:4")
        #expect(place.status == 0)
        #expect(place.text.contains("rules/no-print.py:4: found"))
        #expect(try sandbox.cognicode("rules", "explain", "no-print", "nowhere.py").status == 2)
    }

    /// The section "How to add a rule", followed to the letter.
    @Test func theRuleOfTheReadmePassesItsOwnTest() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let section = try #require(readme.split(separator: "\n## ").first { $0.hasPrefix("How to add a rule\n") })
        func block(_ language: String) throws -> String {
            let text = try #require(section.split(separator: "```\(language)\n").dropFirst().first)
            return String(try #require(text.split(separator: "```").first))
        }
        let sandbox = try GitSandbox()
        try sandbox.write("rules/yaml-unsafe-load.yaml", try block("yaml"))
        try sandbox.write("rules/yaml-unsafe-load.py", try block("python"))
        let outcome = try sandbox.cognicode("rules", "test", "rules")
        #expect(outcome.text == "1 passed, 0 failed, 0 refused")
    }
}
