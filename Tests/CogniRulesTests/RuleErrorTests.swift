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
        Case(yaml: rule("mode: join\n    pattern: a"), line: 6, part: "`mode: join` is not supported"),
        Case(yaml: rule("mode: extract\n    pattern: a"), line: 6, part: "`mode: extract` is not supported"),
        Case(yaml: rule("match: a"), line: 6, part: "`match` is not supported"),
        Case(yaml: rule("options:\n      a: b\n    pattern: a"), line: 7, part: "option `a` is not supported"),
        Case(yaml: rule("options:\n      ac_matching: b\n    pattern: a"), line: 7, part: "`ac_matching` has to be"),
        Case(yaml: rule("paths:\n      only: b\n    pattern: a"), line: 7, part: "`only` is not supported"),
        Case(
            yaml: rule("patterns:\n      - pattern: a\n      - pattern-where-python: b"), line: 8,
            part: "`pattern-where-python` is not supported"),
        Case(
            yaml: rule("patterns:\n      - pattern: a\n      - metavariable-comparison: {comparison: $X >}"), line: 8,
            part: "not complete"),
        Case(
            yaml: rule("patterns:\n      - pattern: a\n      - metavariable-comparison: {comparison: f(1)}"), line: 8,
            part: "`f` is not supported"),
        Case(
            yaml: rule("patterns:\n      - pattern: a\n      - metavariable-analysis: {metavariable: $X, analyzer: b}"),
            line: 8, part: "analyzer `b`"),
        Case(
            yaml: rule("patterns:\n      - pattern: a\n      - metavariable-name: {metavariable: $X}"),
            line: 8, part: "`metavariable-name` is not supported"),
        Case(
            yaml: rule("pattern-either:\n      - metavariable-type: {metavariable: $X, type: int}"), line: 7,
            part: "`metavariable-type` belongs under `patterns`"),
        Case(yaml: rule("pattern-either:\n      - pattern-not: a"), line: 7, part: "`pattern-not` finds nothing"),
        Case(
            yaml: rule("pattern: a\n    metavariable-regex: {metavariable: $X, regex: b}"), line: 7,
            part: "is not supported"),
        Case(yaml: rule("mode: taint\n    pattern-sources: [{pattern: a}]"), line: 2, part: "needs `pattern-sinks`"),
        Case(
            yaml: rule("mode: taint\n    pattern-sources: [{pattern: a, exact: b}]\n    pattern-sinks: [{pattern: a}]"),
            line: 7, part: "`exact` has to be"),
        Case(
            yaml: rule(
                "mode: taint\n    pattern-sources: [{pattern: a}]\n    pattern-sinks: [{pattern: a, requires: 1 + A}]"),
            line: 8, part: "`requires` has to be made of labels"),
        Case(yaml: rule("patterns:\n      - pattern-not: a"), line: 7, part: "finds something"),
        Case(yaml: rule("pattern: a\n    pattern-either: [{pattern: b}]"), line: 2, part: "exactly one"),
        Case(yaml: rule("fix: a"), line: 2, part: "exactly one"),
        Case(yaml: rule("pattern: 'foo((('"), line: 6, part: "is no Python code"),
        Case(yaml: rule("pattern-regex: '(a'"), line: 6, part: "missing"),
        Case(yaml: rule("patterns:\n      - focus-metavariable: x\n      - pattern: a"), line: 7, part: "metavariable"),
        Case(yaml: rule("pattern: a", languages: "[klingon]"), line: 2, part: "unknown language `klingon`"),
        Case(yaml: rule("pattern: a", severity: "BAD"), line: 4, part: "severity"),
        Case(yaml: rule("pattern: a", languages: "[regex, python]"), line: 3, part: "`regex` can't be joined"),
        Case(yaml: rule("pattern: a", languages: "[ocaml]"), line: 2, part: "`ocaml` is not supported"),
        Case(
            yaml: rule("pattern: '$...A ...\n $...B $...C'", languages: "[generic]"), line: 6,
            part: "an ellipsis stands"),
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
