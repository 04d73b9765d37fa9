import CogniCore
import Foundation
import TestSupport
import Testing

@testable import CogniRules

@Suite struct RuleTesterTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ name: String, _ text: String) throws {
        let file = URL(fileURLWithPath: folder.path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private static func rule(_ id: String, _ logic: String, languages: String = "python") -> String {
        "  - {id: \(id), languages: [\(languages)], severity: ERROR, message: m, \(logic)}\n"
    }

    private func test(_ name: String = "") async throws -> RuleTestReport {
        try await RuleTester(jobs: 2).test([folder.path + (name.isEmpty ? "" : "/" + name)])
    }

    /// `missed x.py:2` and the like, of the only rule.
    private func failures(_ report: RuleTestReport) throws -> [String] {
        let only = try #require(report.results.first)
        guard case .failed(let failures) = only.outcome else { return [] }
        return failures.map { failure in
            let name = failure.target.split(separator: "/").last ?? ""
            return "\(failure.kind) \(name):\(failure.line) \(failure.code)"
        }
    }

    @Test func aRuleThatFindsTheAnnotatedLinesPasses() async throws {
        try write("x.yaml", "rules:\n" + Self.rule("a", "pattern: f(...)"))
        try write("x.py", "# ruleid: a\nf(1)\n# ok: a\ng(1)\n# todoruleid: a\ng(2)\n# todook: a\nf(\n  2)\n")
        let report = try await test()
        #expect(report.results.map(\.outcome) == [.passed])
        #expect((report.passed, report.failed, report.refused, report.untested) == (1, 0, 0, 0))
    }

    @Test func missedAndUnexpectedLinesFail() async throws {
        try write("x.yaml", "rules:\n" + Self.rule("a", "pattern: f(...)"))
        try write("x.py", "# ruleid: a\ng(1)\n# ok: a\nf(1)\nf(2)  # ruleid: a\nf(\n3)\n")
        let report = try await test("x.yaml")
        #expect(
            try failures(report) == [
                "missed x.py:2 g(1)", "unexpected x.py:4 f(1)", "unexpected x.py:5 f(2)  # ruleid: a",
            ])
        #expect((report.passed, report.failed) == (0, 1))
        #expect(report.results.first?.logic == "pattern: f(...)")
    }

    @Test func everyFileOfTheNameIsATarget() async throws {
        try write("x.yaml", "rules:\n" + Self.rule("a", "pattern: f(...)", languages: "python, js"))
        for name in ["x.py", "x.test.js", "x/deep/one.py"] { try write(name, "# ruleid: a\n// ruleid: a\nf(1)\n") }
        for name in ["y.py", "x.fixed.py", "xy.py", ".x.py", "sub/x.py"] { try write(name, "// ruleid: a\n\n\n") }
        try write("y.txt", "# ruleid: a\n")
        let report = try await test("x.yaml")
        // The comment of the other language is an annotation, too: each file misses line 2.
        let expected = ["x.py", "one.py", "x.test.js"].map { "missed \($0):2 // ruleid: a" }
        #expect(Set(try failures(report)) == Set(expected))
    }

    @Test func rulesOfOneFileAreJudgedOneByOne() async throws {
        let rules = [
            Self.rule("good", "pattern: f(...)"), Self.rule("bad", "pattern: g(...)"),
            Self.rule("wrong", "pattern-nonsense: g(...)"), Self.rule("silent", "pattern: h(...)"),
        ]
        try write("x.yaml", "rules:\n" + rules.joined())
        try write("x.py", "# ruleid: good, bad\nf(1)\n# ruleid: gone\n1\n")
        let report = try await test()
        #expect(report.results.map(\.rule) == ["good", "bad", "wrong", "silent"])
        #expect(report.results.map(\.line) == [2, 3, 4, 5])
        #expect((report.passed, report.failed, report.refused, report.untested) == (1, 1, 1, 1))
        guard case .refused(let error)? = report.results.dropFirst(2).first?.outcome else {
            Issue.record("an unknown operator has to be refused")
            return
        }
        #expect(error.line == 4)
        #expect(error.reason.contains("pattern-nonsense"))
        #expect(report.notes.count == 1)
        #expect(report.notes.first?.contains("`gone`") == true)
    }

    @Test(arguments: [("f(1)\nh(2)\n", true), ("f(1)\ng(2)\n", false), ("h(1)\nh(2)", false)])
    func fixesHaveToMakeTheFixedFile(_ fixed: String, _ passes: Bool) async throws {
        try write("x.yaml", "rules:\n" + Self.rule("a", "pattern: g($X), fix: h($X)"))
        try write("x.py", "f(1)\n# ruleid: a\ng(2)\n")
        try write("x.fixed.py", fixed.replacing("\n", with: "\n# ruleid: a\n", maxReplacements: 1))
        let report = try await test()
        #expect((report.passed == 1) == passes)
    }

    @Test func aBrokenFileIsRefusedAndOtherYAMLIsNoted() async throws {
        try write("broken.yaml", "rules: [\n")
        try write("settings.yml", "a: b\n")
        try write("x.test.yaml", "a: b\n")
        let report = try await test()
        #expect(report.refused == 1)
        #expect(report.results.map(\.rule) == ["broken.yaml"])
        #expect(report.notes.count == 1)
    }

    @Test func aRuleThatCannotFinishFails() async throws {
        try write("x.yaml", "rules:\n" + Self.rule("a", "pattern: \"f(..., $X, ..., $X, ...)\""))
        try write("x.py", "# ruleid: a\nf(" + (0..<200).map(String.init).joined(separator: ", ") + ")\n")
        let tester = RuleTester(jobs: 1, stepBudget: 100)
        let report = try await tester.test([folder.path])
        #expect(try failures(report).contains { $0.contains("ran out of steps") })
    }

    @Test func aPathThatIsNotThereIsAnError() async throws {
        await #expect(throws: RuleFileError.self) { try await test("nowhere") }
    }
}
