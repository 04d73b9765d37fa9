import CogniAgents
import CogniCore
import CogniSyntax
import Testing

@Suite struct SyntaxErrorsTests {
    private func found(_ text: String, _ pack: LanguagePack) throws -> [BlobFinding] {
        SyntaxErrors.findings(in: try Parser().parse(Array(text.utf8), as: pack))
    }

    /// Language, text, line of the only finding, and its message.
    @Test(arguments: [
        ("python", "def f(:\n    pass\n", 1, "this `(` is never closed"),
        ("python", "x = (1,\ny = 2\n", 1, "this `(` is never closed"),
        ("python", "x = 1\ny = )\n", 2, "unexpected `)`"),
        ("javascript", "function f() {\n  if (a) {\n    b();\n}\n\nfunction g() {\n}\n", 2, "this `{` is never closed"),
        ("javascript", "class A {\n  f() {\n    a();\n    }\n  }\n}\n", 4, "unexpected `}`"),
        ("java", "class A {\n  int f() {\n    return 1\n  }\n}\n", 3, "missing `;`"),
        ("go", "package a\n\nfunc f( {\n}\n", 3, "this `(` is never closed"),
        ("swift", "func f() {\n    g(1\n}\n", 2, "this `(` is never closed"),
        ("kotlin", "fun f() {\n    g(]\n}\n", 2, "unexpected `]`"),
        ("c", "int f(void) {\n  return (1;\n}\n", 2, "this `(` is never closed"),
    ])
    func oneFindingWhereItBegins(language: String, text: String, line: Int, message: String) throws {
        let findings = try found(text, try #require(LanguagePack.named(language)))
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.message == "syntax error: \(message)")
        #expect(LineIndex(Array(text.utf8)).line(at: finding.range.lowerBound) == line)
        #expect(finding.severity == .critical)
        #expect(finding.rule == "syntax/error")
    }

    @Test func noMoreThanFive() throws {
        let text = String(repeating: "x = = 1\n\n\n\n\n\n", count: 40)
        #expect(try found(text, .python).count == 5)
    }

    @Test func commentMarksInSwiftStringsAreNoErrorThatAnybodyIsToldOf() throws {
        let text = "func f() {\n    if a.hasPrefix(\"/*\") {\n        g(\"**/a/\", (1))\n    }\n}\n"
        #expect(try found(text, .swift).allSatisfy { $0.severity == .info })
    }

    @Test func validTextHasNone() throws {
        #expect(try found("def f():\n    return '('  # )\n", .python).isEmpty)
        #expect(try found("", .java).isEmpty)
    }

    @Test func conditionalCompilationIsNoMismatch() throws {
        let text = "#if A\nint f(int a) {\n#else\nint f(void) {\n#endif\n  return 1;\n}\n"
        #expect(try found(text, .c).allSatisfy { $0.severity == .info })
    }

    @Test func anErrorThatMayBeTheGrammarsIsAHint() throws {
        let findings = try found("for arg do echo; done\n", .bash)
        #expect(findings.allSatisfy { $0.severity == .info && $0.confidence < 0.5 })
        #expect(!findings.isEmpty)
    }

    @Test func gapsOfTheTypeScriptGrammarAreKnown() throws {
        #expect(try found("interface A<in T, out U = unknown> { x: T }\n", .typescript).isEmpty)
        #expect(try found("interface A<\n  out T = unknown,\n  in U = B<T>,\n> { x: T }\n", .typescript).isEmpty)
        #expect(try found("const m = await f<typeof import('x')>()\n", .tsx).isEmpty)
        #expect(try found("interface A<T U> { x: T }\n", .typescript).count == 1)
    }
}
