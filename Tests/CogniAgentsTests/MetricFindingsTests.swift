import CogniAgents
import CogniCore
import CogniSyntax
import Testing

@Suite struct MetricFindingsTests {
    private func findings(_ text: String, _ pack: LanguagePack, _ limits: MetricLimits) throws -> [BlobFinding] {
        let tree = try Parser().parse(Array(text.utf8), as: pack)
        return MetricFindings.findings(
            in: tree, codeLines: CodeLines.of(tree), lines: LineIndex(tree.bytes), limits: limits)
    }

    @Test func oneFindingAFunctionWithAllThatIsOver() throws {
        let text = "class A:\n    def f(self, a, b):\n        if a and b:\n            if b: pass\n"
        let limits = MetricLimits(cyclomatic: 3, cognitive: 3, length: 3, nesting: 1, parameters: 5)
        let found = try findings(text, .python, limits)
        #expect(found.count == 1)
        let finding = try #require(found.first)
        #expect(finding.rule == "metrics/cognitive")
        #expect(finding.symbol == "A.f")
        #expect(finding.scope == .declaration)
        #expect(finding.severity == .warning)
        #expect(
            finding.message
                == "`A.f`: cognitive complexity is 4, over 3; cyclomatic complexity is 4, over 3; nesting depth is 2, over 1"
        )
        #expect(String(decoding: Array(text.utf8)[finding.range], as: UTF8.self) == "def f(self, a, b):")
    }

    @Test func atTheLimitIsNoFinding() throws {
        let limits = MetricLimits(cyclomatic: 2, cognitive: 1, length: 3, nesting: 1, parameters: 1)
        #expect(try findings("def f(a):\n    if a:\n        pass\n", .python, limits).isEmpty)
    }

    @Test func movedFunctionsKeepTheirIdentity() throws {
        let limits = MetricLimits(parameters: 0)
        let first = try findings("def f(a): pass\n", .python, limits)
        let second = try findings("x = 1\n\n\ndef f(a, b): pass\n", .python, limits)
        #expect(first.map(\.identity) == second.map(\.identity))
    }

    @Test func namelessFunctionsHaveNoLength() throws {
        let block = "describe('x', () => {\n" + String(repeating: "  a()\n", count: 9) + "})\n"
        #expect(try findings(block, .javascript, MetricLimits(length: 5)).isEmpty)
        #expect(try findings("const f = " + block, .javascript, MetricLimits(length: 5)).isEmpty)
        let named = "const f = () => {\n" + String(repeating: "  a()\n", count: 9) + "}\n"
        #expect(try findings(named, .javascript, MetricLimits(length: 5)).map(\.rule) == ["metrics/length"])
    }

    @Test func functionLiteralsAreNoSecondFinding() throws {
        let text = "package p\nfunc f() {\n go func() {\n if a { if b { if c {} } }\n }()\n}\n"
        let limits = MetricLimits(cognitive: 3)
        #expect(try findings(text, .go, limits).map(\.symbol) == ["f"])
        // Alone over a limit of its own it is one.
        #expect(try findings(text, .go, MetricLimits(cyclomatic: 3)).map(\.rule) == ["metrics/cyclomatic"])
    }
}
