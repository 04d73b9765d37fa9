import CogniSyntax
import Testing

@testable import CogniRules

/// A rule file with a mistake is refused, with the place and the reason.
struct RuleErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let yaml: String
        let line: Int
        let part: String
        var testDescription: String { part }
    }

    @Test(arguments: [
        Case(yaml: "", line: 1, part: "empty"),
        Case(yaml: "a: [", line: 2, part: "expected node"),
        Case(yaml: "a: 1", line: 1, part: "`a` is not supported"),
        Case(yaml: rule("mode: taint\n    pattern: a"), line: 6, part: "`mode` is not supported"),
        Case(yaml: rule("options:\n      a: b\n    pattern: a"), line: 7, part: "`options` is not supported"),
        Case(
            yaml: rule("patterns:\n      - pattern: a\n      - pattern-where-python: b"), line: 8,
            part: "`pattern-where-python`"),
        Case(
            yaml: rule("patterns:\n      - pattern: a\n      - metavariable-comparison: {comparison: $X > 1}"), line: 8,
            part: "`metavariable-comparison`"),
        Case(yaml: rule("patterns:\n      - pattern-not: a"), line: 7, part: "finds something"),
        Case(yaml: rule("pattern: a\n    pattern-either: [{pattern: b}]"), line: 2, part: "exactly one"),
        Case(yaml: rule("fix: a"), line: 2, part: "exactly one"),
        Case(yaml: rule("pattern: 'foo((('"), line: 6, part: "is no Python code"),
        Case(yaml: rule("pattern-regex: '(a'"), line: 6, part: "missing"),
        Case(yaml: rule("patterns:\n      - focus-metavariable: x\n      - pattern: a"), line: 7, part: "metavariable"),
        Case(yaml: rule("pattern: a", languages: "[klingon]"), line: 2, part: "unknown language `klingon`"),
        Case(yaml: rule("pattern: a", severity: "BAD"), line: 4, part: "severity"),
        Case(yaml: rule("pattern: a\n    metadata: {category: nonsense}"), line: 7, part: "category"),
        Case(yaml: rule("pattern: a\n    metadata: {confidence: 7}"), line: 7, part: "confidence"),
    ])
    func refused(_ test: Case) throws {
        let error = #expect(throws: RuleError.self) { try RuleSet(yaml: test.yaml, file: "r.yaml") }
        let found = try #require(error)
        #expect(found.problem.contains(test.part), "\(found.problem)")
        #expect(found.line == test.line, "\(found.problem)")
        #expect(found.problem.hasPrefix("r.yaml:\(test.line): "))
    }

    static func rule(_ logic: String, languages: String = "[python]", severity: String = "ERROR") -> String {
        """
        rules:
          - id: a
            languages: \(languages)
            severity: \(severity)
            message: m
            \(logic)
        """
    }
}
