import CogniCore
import CogniSyntax
import Testing

@testable import CogniRules

@Suite struct MatchEvidenceTests {
    private func evidence(_ code: String, cwe: String = "CWE-78: OS command injection") throws -> [Evidence?] {
        let rules = try RuleSet(
            yaml: """
                rules:
                  - id: run
                    languages: [python]
                    severity: WARNING
                    message: $F runs $X
                    pattern-either:
                      - pattern: os.$F($X)
                    metadata: {cwe: "\(cwe)"}
                """, file: "run.yaml")
        let pack = try #require(LanguagePack.named("python"))
        return RuleEngine(rules).run(on: try Parser().parse(Array(code.utf8), as: pack)).matches.map(\.evidence)
    }

    @Test(arguments: ["os.system('ls')", "os.system(\"ls -l\")", "os.kill(9)"])
    func aLiteralCarriesNothing(_ code: String) throws {
        #expect(try evidence(code) == [Evidence(reason: "the argument is a literal", factor: 0.4)])
    }

    @Test(arguments: ["os.system(x)", "os.system('a' + x + 'b')", "os.system(f'{x}')", "os.system(g('a'))"])
    func anythingElseMay(_ code: String) throws {
        #expect(try evidence(code) == [nil])
    }

    @Test func onlyInjectionsNeedData() throws {
        #expect(try evidence("os.urandom(4)", cwe: "CWE-330: weak randomness") == [nil])
    }

    @Test(arguments: [
        ("os.system(sanitize(get()))", true), ("x = shell_quote(get())\nos.system(x)", true),
        ("os.system(get())", false), ("os.system(unescape(get()))", false), ("os.system(get() + clean(get()))", false),
        ("x = clean(get())\nos.system(x)\nos.system(get())", nil),
    ])
    func aFunctionThatCleansByItsNameRaisesDoubt(_ code: String, _ isDoubted: Bool?) throws {
        let rules = try RuleSet(
            yaml: """
                rules:
                  - id: run
                    languages: [python]
                    severity: ERROR
                    message: runs input
                    mode: taint
                    pattern-sources: [{pattern: get()}]
                    pattern-sinks: [{pattern: os.system(...)}]
                """, file: "run.yaml")
        let pack = try #require(LanguagePack.named("python"))
        let matches = RuleEngine(rules).run(on: try Parser().parse(Array(code.utf8), as: pack)).matches
        let doubts = matches.map { $0.evidence?.factor == 0.5 }
        #expect(doubts == (isDoubted.map { [$0] } ?? [true, false]))
    }
}
