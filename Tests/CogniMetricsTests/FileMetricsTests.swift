import CogniCore
import CogniMetrics
import CogniSyntax
import Testing

@Suite struct FileMetricsTests {
    private func measure(_ text: String, _ language: String) throws -> FileMetrics {
        FileMetrics(of: try Parser().parse(Array(text.utf8), as: try #require(LanguagePack.named(language))))
    }

    /// A text with most of what radon looks at; the numbers are those that radon 6.0.1 prints for it.
    private static let python = """
        \"\"\"A module
        of two lines.\"\"\"
        import os; import sys  # twice


        class Box:
            \"\"\"One line.\"\"\"
            size: dict[str, int] | None = None

            def area(self, a, b=1 if os else 2):
                # alone
                total = -a * b + 1 * 1.0
                total += a
                assert a or b
                if a and b and total > 1 < b:
                    return {
                        'a': [x for x in a if x or not b],

                        'b': lambda q: q if q else a,
                    }
                return total \\
                    + 1

            @property
            def other(self): return self.size == 'size'


        for i in []:
            print(i)
        else:
            print(1)

        """

    @Test func linesOfPython() throws {
        let lines = try measure(Self.python, "python").lines
        #expect(lines == LineCounts(total: 31, code: 20, comments: 2, docStrings: 2, blank: 7, logical: 22))
    }

    @Test func halsteadOfPython() throws {
        let metrics = try measure(Self.python, "python")
        let counts = metrics.halstead
        #expect(counts == Halstead(distinctOperators: 10, distinctOperands: 13, operators: 14, operands: 26))
        #expect(abs(counts.volume - 180.94247824228052) < 1e-9)
        #expect(abs(counts.difficulty - 10) < 1e-9)
        #expect(metrics.functions.map(\.halstead.operators) == [12, 1])
    }

    @Test func complexityOfPython() throws {
        let metrics = try measure(Self.python, "python")
        #expect(metrics.functions.map(\.name) == ["Box.area", "Box.other"])
        #expect(metrics.functions.map(\.metrics.cyclomatic) == [9, 1])
        #expect(metrics.cyclomatic == 13)
        #expect(abs(metrics.maintainability - 76.54126803376168) < 1e-9)
    }

    /// Operators are `function f ( , { return * ( + ;`, of which `(` and `+` come twice, operands `f a b a a b 'x)'`.
    @Test func halsteadOfTokens() throws {
        let text = "function f(a, b) { return a * (a + b + 'x)'); /* no */ }"
        let metrics = try measure(text, "javascript")
        let expected = Halstead(distinctOperators: 8, distinctOperands: 4, operators: 10, operands: 7)
        #expect(metrics.halstead == expected)
        #expect(metrics.functions.map(\.halstead) == [expected])
    }

    @Test func linesOfOtherLanguages() throws {
        let lines = try measure("/* a\n\n b */\nint x; // c\n\nint y;\n", "c").lines
        #expect(lines == LineCounts(total: 6, code: 2, comments: 4, blank: 2))
    }

    @Test func emptyFiles() throws {
        let metrics = try measure("", "python")
        #expect(metrics.maintainability == 100)
        #expect(metrics.lines == LineCounts(logical: 0))
        #expect(metrics.cyclomatic == 1)
        #expect(try measure("", "go").halstead == Halstead())
    }

    @Test func declarationsAreNoFunctions() throws {
        let metrics = try measure("interface A { int f(int a); default int g() { return 1; } }", "java")
        #expect(metrics.functions.map(\.name) == ["A.g"])
    }

    @Test func namelessFunctionsAreNamedByWhatHoldsThem() throws {
        let names = try measure("function f() { g(function () {}) }\n(() => 1)()", "javascript").functions.map(\.name)
        #expect(names == ["f", "f.(anonymous)", "(anonymous)"])
    }

    @Test func brokenTextSaysSo() throws {
        #expect(try measure("def f(:\n", "python").hasSyntaxErrors)
        #expect(try !measure("def f(): pass\n", "python").hasSyntaxErrors)
    }
}

@Suite struct FunctionChangeTests {
    private func function(_ name: String, _ line: Int, _ cyclomatic: Int) -> MeasuredFunction {
        MeasuredFunction(
            name: name, lines: line...line, metrics: FunctionMetrics(cyclomatic: cyclomatic), halstead: Halstead())
    }

    @Test func functionsArePairedByNameInTheirOrder() {
        let old = [function("a", 1, 1), function("a", 2, 2), function("gone", 3, 1), function("same", 4, 5)]
        let new = [function("same", 1, 5), function("a", 5, 1), function("a", 6, 3), function("new", 7, 1)]
        let changes = FunctionChange.all(from: old, to: new)
        #expect(changes.map(\.name) == ["a", "new", "gone"])
        #expect(changes.map(\.before?.metrics.cyclomatic) == [2, nil, 1])
        #expect(changes.map(\.after?.metrics.cyclomatic) == [3, 1, nil])
    }
}
