import CogniCore
import CogniSyntax
import Testing

@testable import CogniRules

/// Finds patterns in small pieces of code.
enum Search {
    /// A rule with the given logic, indented as it stands below the rule.
    static func rules(_ language: String, _ logic: String, fix: String? = nil) throws -> RuleSet {
        let body = logic.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        let yaml = """
            rules:
              - id: test
                languages: [\(language)]
                severity: ERROR
                message: found $X
            \(fix.map { "    fix: \"\($0)\"" } ?? "")
            \(body.joined(separator: "\n"))
            """
        return try RuleSet(yaml: yaml, file: "test.yaml")
    }

    static func run(_ language: String, _ logic: String, on code: String, fix: String? = nil, steps: Int = 500_000)
        throws -> RuleOutcome
    {
        let pack = try #require(LanguagePack.named(language))
        let tree = try Parser().parse(Array(code.utf8), as: pack)
        return try RuleEngine(rules(language, logic, fix: fix)).run(on: tree, stepBudget: steps)
    }

    /// The code that the matches span, in order.
    static func matches(_ language: String, _ logic: String, on code: String) throws -> [String] {
        let outcome = try run(language, logic, on: code)
        #expect(outcome.failures.isEmpty)
        return outcome.matches.map { String(decoding: Array(code.utf8)[$0.range], as: UTF8.self) }
    }

    /// The first lines of the matches of one pattern.
    static func lines(_ language: String, pattern: String, on code: String) throws -> [Int] {
        let text = pattern.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
        let outcome = try run(language, "pattern: |\n" + text.joined(separator: "\n"), on: code)
        #expect(outcome.failures.isEmpty)
        let lines = LineIndex(Array(code.utf8))
        return outcome.matches.map { lines.line(at: $0.range.lowerBound) }
    }
}
