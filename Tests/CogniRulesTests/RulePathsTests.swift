import CogniCore
import Testing

@testable import CogniRules

@Suite struct RulePathsTests {
    private func rules(_ entries: [(id: String, paths: String)]) throws -> RuleSet {
        let rules = entries.map { entry in
            "  - {id: \(entry.id), languages: [python], severity: INFO, message: m, pattern: f($X)\(entry.paths)}\n"
        }
        return try RuleSet(yaml: "rules:\n" + rules.joined(), file: "x.yaml")
    }

    @Test func aRuleIsForItsPathsOnly() throws {
        let paths = RulePaths(
            try rules([("a", ", paths: {include: [src/]}"), ("b", ", paths: {exclude: ['*_test.py']}"), ("c", "")]))
        #expect(!paths.isEmpty)
        #expect(paths.reason(against: "a", in: GitPath("src/x.py")) == nil)
        #expect(paths.reason(against: "a", in: GitPath("lib/x.py")) != nil)
        #expect(paths.reason(against: "b", in: GitPath("lib/x_test.py")) != nil)
        #expect(paths.reason(against: "b", in: GitPath("lib/x.py")) == nil)
        #expect(paths.reason(against: "c", in: GitPath("lib/x.py")) == nil)
        #expect(paths.reason(against: "unknown", in: GitPath("lib/x.py")) == nil)
    }

    @Test func ofRulesWithOneNameOneIsEnough() throws {
        let paths = RulePaths(
            try rules([("a", ", paths: {include: [src/]}"), ("a", ", paths: {include: [lib/]}"), ("b", "")]))
        #expect(paths.reason(against: "a", in: GitPath("lib/x.py")) == nil)
        #expect(paths.reason(against: "a", in: GitPath("x.py")) != nil)
        #expect(RulePaths(try rules([("a", ""), ("a", ", paths: {include: [lib/]}")])).isEmpty)
    }
}
