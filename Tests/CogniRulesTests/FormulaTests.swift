import CogniCore
import CogniSyntax
import Testing

@testable import CogniRules

/// What the operators of a rule do with the matches of its patterns.
struct FormulaTests {
    @Test func patternsIntersect() throws {
        let logic = """
            patterns:
              - pattern: foo($X, ...)
              - pattern: foo(..., $X)
            """
        #expect(try Search.matches("python", logic, on: "foo(1, 1)\nfoo(1, 2)\nfoo(3)") == ["foo(1, 1)", "foo(3)"])
    }

    @Test func aSmallerPatternInsideABiggerOneWins() throws {
        let logic = """
            patterns:
              - pattern: |
                  def $F(...):
                    ...
              - pattern: bar($X)
            """
        #expect(try Search.matches("python", logic, on: "bar(0)\ndef f():\n    bar(1)") == ["bar(1)"])
    }

    @Test func insideBindsMetavariables() throws {
        let logic = """
            patterns:
              - pattern: $X.read()
              - pattern-inside: |
                  $X = open(...)
                  ...
            """
        let code = "f = open('a')\nif b:\n    f.read()\n    g.read()\n"
        #expect(try Search.matches("python", logic, on: code) == ["f.read()"])
    }

    @Test func notRemovesTheSameRangeOnly() throws {
        let logic = """
            patterns:
              - pattern: foo(...)
              - pattern-not: foo("...")
            """
        let found = try Search.matches("python", logic, on: "foo('a')\nfoo(b)\nfoo(c, foo('d'))")
        #expect(found == ["foo(b)", "foo(c, foo('d'))"])
    }

    @Test func notMayHoldAFormula() throws {
        let logic = """
            patterns:
              - pattern: foo($X)
              - pattern-not:
                  pattern-either:
                    - pattern: foo(1)
                    - pattern: foo(2)
            """
        #expect(try Search.matches("python", logic, on: "foo(1)\nfoo(2)\nfoo(3)") == ["foo(3)"])
    }

    @Test func notInsideRemovesWhatLiesInside() throws {
        let logic = """
            patterns:
              - pattern: foo(...)
              - pattern-not-inside: |
                  with lock:
                    ...
            """
        #expect(try Search.matches("python", logic, on: "foo(1)\nwith lock:\n    foo(2)") == ["foo(1)"])
    }

    @Test func metavariableRegexMatchesFromTheStart() throws {
        let logic = """
            patterns:
              - pattern: $F(...)
              - metavariable-regex:
                  metavariable: $F
                  regex: (ex|ev)
            """
        #expect(try Search.matches("python", logic, on: "exec(a)\neval(b)\nrex(c)") == ["exec(a)", "eval(b)"])
    }

    @Test func metavariablePatternLooksInside() throws {
        let logic = """
            patterns:
              - pattern: foo($X)
              - metavariable-pattern:
                  metavariable: $X
                  patterns:
                    - pattern: $A + $B
                    - pattern-not: $A + 1
            """
        #expect(try Search.matches("python", logic, on: "foo(1 + 2)\nfoo(2 + 1)\nfoo(3)\na + b") == ["foo(1 + 2)"])
    }

    @Test func metavariablePatternMayOnlyExclude() throws {
        let logic = """
            patterns:
              - pattern: foo($X)
              - metavariable-pattern:
                  metavariable: $X
                  patterns:
                    - pattern-not: '"..."'
            """
        #expect(try Search.matches("python", logic, on: "foo('a')\nfoo(b)") == ["foo(b)"])
    }

    @Test func focusNarrows() throws {
        let logic = """
            patterns:
              - pattern: foo($X, $Y)
              - focus-metavariable: $Y
            """
        #expect(try Search.matches("python", logic, on: "foo(1, 2)") == ["2"])
    }

    @Test func regularExpressionsFindTextAndBindGroups() throws {
        #expect(try Search.matches("python", "pattern-regex: a+b", on: "x = 'aab'  # ab") == ["aab", "ab"])
        let logic = """
            patterns:
              - pattern-regex: key_(\\w+)
              - pattern-not-regex: key_old
              - metavariable-regex:
                  metavariable: $1
                  regex: ^s
            """
        #expect(try Search.matches("python", logic, on: "key_s1\nkey_x\nkey_old\n") == ["key_s1"])
    }

    @Test func aRangeIsReportedOnce() throws {
        let logic = """
            pattern-either:
              - pattern: foo(..., $X, ...)
              - pattern: foo(...)
            """
        #expect(try Search.matches("python", logic, on: "foo(1, 2, 3)") == ["foo(1, 2, 3)"])
    }

    @Test func messagesAndFixesAreFilledIn() throws {
        let outcome = try Search.run(
            "python", "pattern: load($X, ...)", on: "y = load(a[\n  1], 2)", fix: "safe($X) # $Y")
        let match = try #require(outcome.matches.first)
        #expect(match.message == "found a[…")
        #expect(match.fix == [TextEdit(range: 4..<20, replacement: "safe(a[\n  1]) # $Y")])
        #expect(match.bindings == ["$X": 9..<16])
    }

    @Test(arguments: [
        ("fix: bar($X)", "foo(1)", "bar(1)"), ("fix: 'bar(\"$X\", $...A)'", "foo(1)", "bar(\"1\")"),
        ("fix: bar($...A, z=1)", "foo(1, 2, k=3)", "bar(2, k=3, z=1)"), ("fix: bar($...A, z=1)", "foo(1)", "bar(z=1)"),
        ("fix: $X2", "foo(1)", "12"),
        ("fix-regex: {regex: 'fo+(.)', replacement: 'bar\\1'}", "foo(1)", "bar(1)"),
        ("fix-regex: {regex: '1', replacement: '2', count: 1}", "foo(1, 1)", "foo(2, 1)"),
        ("fix-regex: {regex: '1', replacement: '2'}", "foo(1, 1)", "foo(2, 2)"),
    ])
    func fixes(_ fix: String, _ code: String, _ expected: String) throws {
        let outcome = try Search.run("python", "pattern: foo($X, $...A)\n" + fix, on: "x = " + code)
        let match = try #require(outcome.matches.first)
        var bytes = Array("x = \(code)".utf8)
        for edit in match.fix.reversed() { bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8)) }
        #expect(String(decoding: bytes, as: UTF8.self) == "x = " + expected)
    }

    @Test func matchesAreInOrder() throws {
        let code = "foo(foo(1), 2)\nfoo(3)"
        #expect(try Search.matches("python", "pattern: foo(...)", on: code) == ["foo(foo(1), 2)", "foo(1)", "foo(3)"])
    }
}
