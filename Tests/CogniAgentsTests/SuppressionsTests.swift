import CogniAgents
import CogniCore
import CogniSyntax
import Testing

@Suite struct SuppressionsTests {
    private func finding(_ rule: String, _ category: Category = .security, cwe: String? = nil) -> BlobFinding {
        BlobFinding(rule: rule, severity: .error, category: category, range: 0..<1, message: "m", cwe: cwe)
    }

    private func suppressions(_ text: String, _ pack: LanguagePack?) throws -> Suppressions {
        let bytes = Array(text.utf8)
        guard let pack else { return Suppressions(text: bytes, lines: LineIndex(bytes)) }
        return Suppressions(tree: try Parser().parse(bytes, as: pack), lines: LineIndex(bytes))
    }

    /// A text and the lines in which a finding of `python/eval-input` is switched off.
    @Test(arguments: [
        ("x()  # cognicode:ignore\ny()\n", [1]),
        ("# cognicode:ignore python/eval-input tested input\nx()\ny()\n", [1, 2]),
        ("# cognicode:ignore python/other, python/eval-input why\nx()\n", [1, 2]),
        ("# cognicode:ignore security\n# and why\nx()\ny()\n", [1, 3]),
        ("x()  # cognicode:ignore python\ny()\n", [1]), ("x()  # cognicode:ignore python/other\n", []),
        ("x()  # cognicode:ignored\n", []), ("x = 'cognicode:ignore'\n", []),
        ("x = '''\n# cognicode:ignore\n'''\ny()\n", []),
        ("#!/usr/bin/python\n# cognicode:ignore-file generated table\nx()\ny()\n", [1, 2, 3, 4]),
        ("x()\n# cognicode:ignore-file\ny()\n", []), ("x()  # nosec\n", [1]), ("x()  # nosec B307\n", [1]),
        ("x()  # nosec B101\n", []), ("x()  # NOQA\n", [1]), ("x()  # noqa: E501,S307\n", [1]),
        ("x()  # noqa: E501\n", []), ("x()  # nosemgrep\n", [1]), ("# nosemgrep: a.b.eval-input\nx()\n", [1, 2]),
        ("x()  # nosemgrep: a.b.other\n", []), ("x()  # NOLINT\n", []), ("x()  # the nosecond word\n", []),
    ])
    func pythonLines(text: String, lines: [Int]) throws {
        let suppressions = try suppressions(text, .python)
        let finding = finding("python/eval-input", cwe: "CWE-95")
        let off = (1...text.split(separator: "\n").count).filter { line in
            suppressions.reason(for: finding, lines: line...line) != nil
        }
        #expect(off == lines)
    }

    @Test(arguments: [
        ("f(); // NOLINT\n", "cpp", [1]), ("f(); // NOLINT(cert-err34-c)\n", "cpp", []),
        ("// NOLINTNEXTLINE\nf();\n", "cpp", [2]), ("f() // eslint-disable-line no-eval -- why\n", "javascript", [1]),
        ("/* eslint-disable-next-line no-eval */\nf()\n", "javascript", [2]),
        ("f() // eslint-disable-line no-undef\n", "tsx", []), ("/* a\n * cognicode:ignore\n */\nf()\n", "tsx", [2, 4]),
        ("package a\n\n// #nosec G204\nvar x = f()\n", "go", []), ("package a\n\nvar x = f() //nolint\n", "go", [3]),
    ])
    func otherLanguages(text: String, language: String, lines: [Int]) throws {
        let suppressions = try suppressions(text, LanguagePack.named(language))
        let finding = finding("\(language)/eval-input", cwe: "CWE-95")
        let off = (1...4).filter { suppressions.reason(for: finding, lines: $0...$0) != nil }
        #expect(off == lines)
    }

    @Test func complexityByOtherNames() throws {
        let metric = finding("metrics/cognitive", .maintainability)
        let python = try suppressions("def f():  # noqa: C901\n    pass\n", .python)
        #expect(python.reason(for: metric, lines: 1...1) == "noqa in line 1")
        let nosec = try suppressions("def f():  # nosec\n    pass\n", .python)
        #expect(nosec.reason(for: metric, lines: 1...1) == nil)
    }

    @Test(arguments: [
        ("secret/github-token", Category.secret), ("syntax/error", .syntax), ("syntax/conflict-marker", .syntax),
    ])
    func onlyByName(rule: String, category: Category) throws {
        let finding = finding(rule, category)
        for comment in ["cognicode:ignore", "noqa", "nosec", "nosemgrep", "cognicode:ignore security"] {
            #expect(try suppressions("x = 1  # \(comment)\n", .python).reason(for: finding, lines: 1...1) == nil)
        }
        for name in [rule, category.rawValue] {
            let suppressions = try suppressions("x = 1  # cognicode:ignore \(name) sample\n", .python)
            #expect(suppressions.reason(for: finding, lines: 1...1) == "cognicode:ignore in line 1")
        }
    }

    @Test func textWithoutGrammar() throws {
        let token = finding("secret/entropy", .secret)
        let text = try suppressions(
            "a: 1\n# cognicode:ignore secret/entropy sample\nb: 2 # cognicode:ignore secret\n", nil)
        #expect(text.reason(for: token, lines: 1...1) == nil)
        #expect(text.reason(for: token, lines: 3...3) != nil)
        #expect(try suppressions("", nil).reason(for: token, lines: 1...1) == nil)
        let whole = try suppressions("# cognicode:ignore-file secret\n\na: 1\n", nil)
        #expect(whole.reason(for: token, lines: 3...3) == "cognicode:ignore-file in line 1")
    }

    @Test func findingsOverSeveralLines() throws {
        let text = try suppressions("f(\n  a,  # cognicode:ignore\n  b)\n", .python)
        let finding = finding("python/eval-input")
        #expect(text.reason(for: finding, lines: 1...3) != nil)
        let before = try suppressions("f(\n  # cognicode:ignore\n  b)\n", .python)
        #expect(before.reason(for: finding, lines: 3...3) != nil)
    }
}
