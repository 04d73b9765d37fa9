import CogniSyntax
import Testing

@testable import CogniRules

/// No rule hangs, whatever the code: it runs out of steps, and that is said.
struct BoundsTests {
    @Test func manyEllipsesRunOutOfSteps() throws {
        let pattern = "pattern: foo(..., $A, ..., $B, ..., $C, ..., $D, ..., $E, ..., $F, ...)"
        let code = "foo(" + (0..<200).map { "a\($0)" }.joined(separator: ", ") + ")"
        let outcome = try Search.run("python", pattern, on: code)
        #expect(outcome.exhausted == ["test"])
        #expect(outcome.matches.isEmpty)
    }

    @Test func aRegularExpressionAtItsLimitIsAFailure() throws {
        let code = "x = '" + String(repeating: "a", count: 5_000) + "'"
        let outcome = try Search.run("python", "pattern-regex: (a+)+[0-9]", on: code)
        #expect(outcome.exhausted == ["test"])
    }

    @Test func oneExhaustedRuleLeavesTheOthers() throws {
        let list = (0..<100).map { "a\($0)" }.joined(separator: ", ")
        let tree = try Parser().parse(Array("foo(\(list))\nbar(1)".utf8), as: .python)
        let rules = try Search.rules("python", "pattern: foo(..., $X, ...)").adding(
            Search.rules("python", "pattern: bar(1)"))
        let outcome = RuleEngine(rules).run(on: tree, stepBudget: 100)
        #expect(outcome.failures == [RuleFailure(rule: "test", reason: "ran out of steps")])
        #expect(outcome.matches.count == 1)
    }

    @Test(arguments: [
        ("python", "(", ")"), ("javascript", "[", "]"), ("python", "not ", ""), ("javascript", "a(", ")"),
    ])
    func deepCode(_ language: String, _ open: String, _ close: String) throws {
        let depth = 900
        let code = String(repeating: open, count: depth) + "foo(1)" + String(repeating: close, count: depth)
        #expect(try Search.lines(language, pattern: "foo($X)", on: code) == [1])
        #expect(try !Search.lines(language, pattern: "<... foo($X) ...>", on: code).isEmpty)
    }

    @Test func rulesWhoseWordsAreMissingDoNotRun() throws {
        let rules = try Search.rules("python", "pattern-either: [{pattern: foo($X)}, {pattern: bar.baz(\"q\")}]")
        let rule = try #require(rules.rules(for: .python).first)
        let words = RequiredWords(rule.logic)
        #expect(words.isMet(by: WordSet(Array("x = foo ()".utf8))))
        #expect(words.isMet(by: WordSet(Array("baz bar q".utf8))))
        #expect(!words.isMet(by: WordSet(Array("food baz bar".utf8))))
        #expect(!words.isMet(by: WordSet([])))
    }
}
