import Testing

@testable import CogniRules

/// Each condition on a metavariable, with places that meet it and near misses.
struct ConditionTests {
    /// A condition on `$X` in `foo($X)`.
    struct Case: Sendable, CustomTestStringConvertible {
        let condition: String
        let holds: [String]
        let fails: [String]
        var testDescription: String { condition }

        init(_ condition: String, holds: [String], fails: [String]) {
            (self.condition, self.holds, self.fails) = (condition, holds, fails)
        }
    }

    @Test(arguments: [
        Case("metavariable-regex: {metavariable: $X, regex: b+}", holds: ["b", "bbc"], fails: ["ab", "'b'"]),
        Case("metavariable-regex: {metavariable: $X, regex: .*b$}", holds: ["ab"], fails: ["ba"]),
        Case("metavariable-comparison: {comparison: $X > 7}", holds: ["8", "0x10", "7.5"], fails: ["7", "x", "'8'"]),
        Case(
            "metavariable-comparison: {comparison: $X == 0o17 or $X < -1}", holds: ["15", "-2"], fails: ["-1", "14"]),
        Case("metavariable-comparison: {comparison: 1 < $X <= 3}", holds: ["2", "3"], fails: ["1", "4"]),
        Case("metavariable-comparison: {comparison: int($X) * 2 == 8}", holds: ["4", "'4'"], fails: ["2", "'x'"]),
        Case("metavariable-comparison: {comparison: '$X % 3 == 1'}", holds: ["4"], fails: ["3"]),
        Case("metavariable-comparison: {comparison: \"not str($X) in ['a', 'b']\"}", holds: ["c"], fails: ["a", "b"]),
        Case("metavariable-comparison: {comparison: \"$X == 'a'\"}", holds: ["'a'", "\"a\""], fails: ["a", "'b'"]),
        Case("metavariable-comparison: {comparison: $X == False}", holds: ["False"], fails: ["True", "0"]),
        Case("metavariable-comparison: {comparison: \"re.match('.*-CBC', $X)\"}", holds: ["'A-CBC'"], fails: ["'CBC'"]),
        Case(
            "metavariable-comparison: {comparison: \"strptime($X) < today()\"}", holds: ["'2001-02-03'"], fails: ["'x'"]
        ),
        Case(
            "metavariable-comparison: {metavariable: $X, comparison: $X > 5, strip: true}", holds: ["'6'"],
            fails: ["'5'"]),
        Case(
            "metavariable-comparison: {metavariable: $X, comparison: $X == 8, base: 8}", holds: ["10", "0o10"],
            fails: ["8"]),
        Case(
            "metavariable-pattern: {metavariable: $X, pattern: bar(...)}", holds: ["bar(1)", "1 + bar()"],
            fails: ["bar"]),
        Case(
            "metavariable-pattern: {metavariable: $X, patterns: [{pattern-not: '1'}, {pattern-not: '2'}]}",
            holds: ["3", "1 + 1"], fails: ["1", "2"]),
        Case("metavariable-pattern: {metavariable: $X, pattern-regex: ab}", holds: ["cab", "'ab'"], fails: ["ba"]),
        Case(
            "metavariable-pattern: {metavariable: $X, language: regex, pattern: ^a}", holds: ["'ab'", "\"a\""],
            fails: ["'ba'", "a"]),
        Case(
            "metavariable-pattern: {metavariable: $X, language: generic, pattern: a ... c}", holds: ["'a b c'"],
            fails: ["'abc'", "'c a'"]),
        Case(
            "metavariable-pattern: {metavariable: $X, language: javascript, pattern: eval($Y)}",
            holds: ["'x = eval(y)'"], fails: ["eval(y)", "'eval'"]),
        Case("metavariable-type: {metavariable: $X, type: str}", holds: ["'a'"], fails: ["1", "a"]),
        Case(
            "metavariable-type: {metavariable: $X, types: [int, bool]}", holds: ["1", "True"], fails: ["'1'", "1.5"]),
        Case(
            "metavariable-analysis: {metavariable: $X, analyzer: redos}", holds: ["'(a+)+$'", "'(a|b*)*c'"],
            fails: ["'a+$'", "'(a|b)*c'", "'(a+)+'"]),
        Case(
            "metavariable-analysis: {metavariable: $X, analyzer: entropy}", holds: ["'q7Zp3Lk9Xw2Vt8Rm'"],
            fails: ["'hello world in here'", "'xxxxxxxxxxxxxxxxxxxx'", "'abababababababababababababab'", "'q7Zp'"]),
    ])
    func condition(_ test: Case) throws {
        let logic = "patterns:\n  - pattern: foo($X)\n  - " + test.condition
        for (arguments, isMatch) in [(test.holds, true), (test.fails, false)] {
            for argument in arguments {
                let found = try Search.matches("python", logic, on: "foo(\(argument))")
                #expect(found.isEmpty != isMatch, "foo(\(argument))")
            }
        }
    }

    @Test func groupsOfARegularExpressionAreMetavariables() throws {
        let logic = """
            patterns:
              - pattern: foo($Y)
              - metavariable-regex:
                  metavariable: $Y
                  regex: .(?<X>a+)b
              - metavariable-comparison:
                  comparison: str($X) == 'aa'
            """
        let outcome = try Search.run("python", logic, on: "foo('aab')\nfoo('ab')")
        #expect(outcome.matches.map(\.message) == ["found aa"])
    }

    @Test func aNameAfterADotIsCodeOfItsOwn() throws {
        let logic = """
            patterns:
              - pattern: a.$F(...)
              - metavariable-pattern:
                  metavariable: $F
                  pattern: foo
            """
        #expect(try Search.matches("python", logic, on: "a.foo()\na.bar(foo)") == ["a.foo()"])
    }

    @Test func bindingsOfAMetavariablePatternStay() throws {
        let logic = """
            patterns:
              - pattern: foo($A)
              - metavariable-pattern:
                  metavariable: $A
                  pattern: bar($X)
            """
        #expect(try Search.run("python", logic, on: "foo(1 + bar(2))").matches.map(\.message) == ["found 2"])
    }

    @Test(arguments: [
        ("focus-metavariable: [$X, $Y]", ["1", "2"]), ("focus-metavariable: $Y", ["2"]),
        ("focus-metavariable: $Z\n  - focus-metavariable: $X", ["1"]),
        ("focus-metavariable: $X\n  - focus-metavariable: $Y", []),
    ])
    func focus(_ focus: String, _ expected: [String]) throws {
        let logic = "patterns:\n  - pattern: $Z\n  - pattern: foo($X, $Y)\n  - \(focus)"
        let simple = "patterns:\n  - pattern: foo($X, $Y)\n  - \(focus)"
        let found = try Search.matches("python", focus.contains("$Z") ? logic : simple, on: "foo(1, 2)")
        #expect(Set(found) == Set(expected))
    }

    @Test func alternativesInsideKeepWhatTheyAre() throws {
        let logic = """
            patterns:
              - pattern: foo($X)
              - pattern-either:
                  - pattern-inside: "def a(...): ..."
                  - pattern-inside: "def b(...): ..."
              - pattern-not-inside: bar(...)
            """
        let code = "def a():\n    foo(1)\ndef b():\n    foo(2)\n    bar(foo(2))\ndef c():\n    foo(3)\n"
        #expect(try Search.matches("python", logic, on: code) == ["foo(1)", "foo(2)"])
    }
}
