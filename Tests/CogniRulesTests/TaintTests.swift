import CogniCore
import CogniSyntax
import Testing

@testable import CogniRules

/// `mode: taint`: what flows from a source to a sink, and what doesn't.
struct TaintTests {
    /// Code, and the lines of the sinks that are reached.
    struct Case: Sendable, CustomTestStringConvertible {
        let language: String
        let code: String
        let lines: [Int]
        var testDescription: String { "\(language): \(code)" }

        init(_ language: String, _ code: String, _ lines: [Int]) {
            self.language = language
            self.code = code
            self.lines = lines
        }
    }

    /// Sources are calls of `source`, sinks the arguments of `sink`, sanitizers calls of `clean`.
    private static let plain = """
        pattern-sources:
          - pattern: source(...)
        pattern-sanitizers:
          - pattern: clean(...)
        pattern-sinks:
          - pattern: sink(...)
        """

    @Test(arguments: python + javaScript)
    func flow(_ test: Case) throws {
        #expect(try Self.lines(test.language, Self.plain, on: test.code) == test.lines)
    }

    static let python = [
        // Expressions.
        Case("python", "sink(source())", [1]),
        Case("python", "sink(other())", []),
        Case("python", "sink(clean(source()))", []),
        Case("python", "sink(1 + source())", [1]),
        Case("python", "sink(f'{source()}')", [1]),
        Case("python", "sink([1, source()])", [1]),
        Case("python", "sink(f(source()))", [1]),
        Case("python", "sink(source().strip())", [1]),
        Case("python", "sink(a=source())", [1]),
        Case("python", "sink([x for x in source()])", [1]),
        Case("python", "sink(source() if c else d)", [1]),
        // Variables.
        Case("python", "x = source()\nsink(x)", [2]),
        Case("python", "x = source()\nx = 1\nsink(x)", []),
        Case("python", "x = source()\nx = clean(x)\nsink(x)", []),
        Case("python", "x = 'a'\nx += source()\nsink(x)", [3]),
        Case("python", "sink(x)\nx = source()", []),
        Case("python", "x, y = source(), 1\nsink(y)\nsink(x)", [3]),
        Case("python", "with source() as f:\n    sink(f)", [2]),
        // Parts.
        Case("python", "a.b = source()\nsink(a.b)\nsink(a.c)\nsink(a)", [2, 4]),
        Case("python", "a = source()\na.b = 1\nsink(a.b)\nsink(a.c)", [4]),
        Case("python", "d['k'] = source()\nsink(d['other'])\nsink(d['k'])\nsink(d[i])", [3, 4]),
        Case("python", "d[i] = source()\nsink(d['k'])", [2]),
        // Branches and loops.
        Case("python", "if c:\n    x = source()\nelse:\n    x = 1\nsink(x)", [5]),
        Case("python", "x = source()\nif c:\n    x = 1\nsink(x)", [4]),
        Case("python", "x = source()\nif c:\n    x = 1\nelse:\n    x = 2\nsink(x)", []),
        Case("python", "def f():\n    x = source()\n    if c:\n        return\n    sink(x)", [5]),
        Case("python", "for x in source():\n    sink(x)", [2]),
        Case("python", "x = 1\nwhile c:\n    sink(x)\n    x = y\n    y = source()", [3]),
        Case("python", "while c:\n    x = source()\n    break\nsink(x)", [4]),
        Case("python", "try:\n    x = source()\nexcept E:\n    sink(x)", [4]),
        Case("python", "try:\n    a()\nfinally:\n    sink(source())", [4]),
        Case("python", "x = source()\nreturn\nsink(x)", []),
        // Functions of the file.
        Case("python", "def f(a):\n    sink(a)\nf(source())\nf(1)", [2]),
        Case("python", "def f(a):\n    return a\nsink(f(source()))", [3]),
        Case("python", "def f(a):\n    return 1\nsink(f(source()))", []),
        Case("python", "def f(a, b):\n    return b\nsink(f(source(), 1))\nsink(f(1, source()))", [4]),
        Case("python", "def f(a, b):\n    return b\nsink(f(b=1, a=source()))\nsink(f(b=source(), a=1))", [4]),
        Case("python", "def f():\n    return source()\nsink(f())", [3]),
        Case("python", "def f(a):\n    return g(a)\ndef g(a):\n    return a\nsink(f(source()))", [5]),
        Case("python", "def f(a):\n    return f(a)\nsink(f(source()))", [3]),
        Case("python", "def f(a):\n    return clean(a)\nsink(f(source()))", []),
        Case(
            "python", "class C:\n    def f(self, a):\n        sink(a)\n    def g(self):\n        self.f(source())", [3]),
        Case("python", "def f():\n    x = source()\n    def g():\n        sink(x)", [4]),
        Case("python", "def f(a=source()):\n    sink(a)", [2]),
    ]

    static let javaScript = [
        Case("javascript", "const x = source();\nsink(x);", [2]),
        Case("javascript", "const { a, b } = source();\nsink(b);", [2]),
        Case("javascript", "const [a] = source();\nsink(a);", [2]),
        Case("javascript", "sink(`a ${source()} b`);", [1]),
        Case("javascript", "sink({ a: source() });", [1]),
        Case("javascript", "sink(...source());", [1]),
        Case("javascript", "f(() => { const x = source(); sink(x); });", [1]),
        Case("javascript", "const x = source();\nf(() => sink(x));", [2]),
        Case("javascript", "function f(a) { return a; }\nsink(f(source()));", [2]),
        Case("javascript", "class A { f(a) { sink(a); } g() { this.f(source()); } }", [1]),
        Case("javascript", "async function f() { sink(await source()); }", [1]),
        Case("javascript", "let x = 1;\nswitch (c) { case 1: x = source(); break; default: x = 2; }\nsink(x);", [3]),
        Case("javascript", "for (let i = source(); i < 3; i++) { sink(i); }", [1]),
        Case("javascript", "x = c || source();\nsink(x);", [2]),
    ]

    // MARK: Operators

    @Test("a parameter is a source by focus")
    func parameters() throws {
        let logic = """
            pattern-sources:
              - patterns:
                  - pattern: "def $F(..., $P, ...): ..."
                  - focus-metavariable: $P
            pattern-sinks:
              - pattern: sink(...)
            """
        #expect(try Self.lines("python", logic, on: "def f(a, b=1):\n    sink(a)\n    sink(b)\n    sink(c)") == [2, 3])
    }

    @Test("a source is one where it is used, whatever its variable holds")
    func sourceByName() throws {
        let logic = """
            pattern-sources:
              - pattern: event
            pattern-sinks:
              - pattern: sink(...)
            """
        #expect(
            try Self.lines("python", logic, on: "def f(event):\n    sink(event['a'])\n    sink(event.b.c)") == [2, 3])
    }

    @Test("by-side-effect taints the variable from there on")
    func sideEffects() throws {
        func logic(_ option: String) -> String {
            """
            pattern-sources:
              - patterns:
                  - pattern: taint($X)
                  - focus-metavariable: $X
                by-side-effect: \(option)
            pattern-sinks:
              - pattern: sink(...)
              - pattern: taint(...)
            """
        }
        let code = "sink(x)\ntaint(x)\nsink(x)"
        #expect(try Self.lines("python", logic("true"), on: code) == [2, 3])
        #expect(try Self.lines("python", logic("false"), on: code) == [2])
        #expect(try Self.lines("python", logic("only"), on: code) == [3])
    }

    @Test("a sanitizer by side effect cleans the variable from there on")
    func sanitizerBySideEffect() throws {
        let logic = """
            pattern-sources:
              - pattern: source()
            pattern-sanitizers:
              - patterns:
                  - pattern: check($X)
                  - focus-metavariable: $X
                by-side-effect: true
            pattern-sinks:
              - pattern: sink(...)
            """
        #expect(try Self.lines("python", logic, on: "x = source()\nsink(x)\ncheck(x)\nsink(x)") == [2])
    }

    @Test("a propagator carries taint from one part of a match to another")
    func propagators() throws {
        let logic = """
            pattern-sources:
              - pattern: source()
            pattern-propagators:
              - pattern: $TO.append($FROM)
                from: $FROM
                to: $TO
            pattern-sinks:
              - pattern: sink(...)
            """
        #expect(try Self.lines("python", logic, on: "x = []\nsink(x)\nx.append(source())\nsink(x)") == [4])
        #expect(try Self.lines("python", logic, on: "x = []\nx.extend(source())\nsink(x)") == [])
    }

    @Test("labels decide which sinks are reached")
    func labels() throws {
        let logic = """
            pattern-sources:
              - pattern: user()
                label: USER
              - pattern: prefix($X)
                label: PREFIXED
                requires: USER
            pattern-sinks:
              - pattern: sink(...)
                requires: USER and not PREFIXED
              - pattern: both(...)
                requires: PREFIXED
            """
        let code = "x = user()\nsink(x)\ny = prefix(x)\nsink(y)\nboth(y)\nboth(x)\nboth(prefix(1))"
        #expect(try Self.lines("python", logic, on: code) == [2, 5])
    }

    @Test("options make functions, indexes and comparisons safe")
    func options() throws {
        let code = "x = source()\nsink(f(x))\nsink(a[x])\nsink(x == 1)\nsink(x)"
        #expect(try Self.lines("python", Self.plain, on: code) == [2, 3, 4, 5])
        let safe = """
            options:
              taint_assume_safe_functions: true
              taint_assume_safe_indexes: true
              taint_assume_safe_comparisons: true
            """
        #expect(try Self.lines("python", safe + "\n" + Self.plain, on: code) == [5])
    }

    @Test("the message has the metavariables of the sink and of the source")
    func message() throws {
        let logic = """
            pattern-sources:
              - pattern: source($X)
            pattern-sinks:
              - pattern: sink($Y)
            """
        let outcome = try Self.run("python", logic, on: "a = source(1)\nsink(a)")
        #expect(outcome.matches.map(\.message) == ["1 reaches a"])
    }

    @Test("a flow that never ends runs out of steps, and is no clean result")
    func bounds() throws {
        let code = (0..<400).map { "def f\($0)(a):\n    while a:\n        f\(($0 + 1) % 400)(a)\n        sink(a)\n" }
            .joined()
        let outcome = try Self.run("python", Self.plain, on: code + "f0(source())", steps: 2_000)
        #expect(outcome.failures.map(\.reason) == ["ran out of steps"])
        #expect(outcome.matches.isEmpty)
    }

    // MARK: Help

    private static func run(_ language: String, _ logic: String, on code: String, steps: Int = 500_000) throws
        -> RuleOutcome
    {
        let body = logic.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
        let yaml = """
            rules:
              - id: test
                mode: taint
                languages: [\(language)]
                severity: ERROR
                message: $X reaches $Y
            \(body.joined(separator: "\n"))
            """
        let pack = try #require(LanguagePack.named(language))
        let tree = try Parser().parse(Array(code.utf8), as: pack)
        return try RuleEngine(RuleSet(yaml: yaml, file: "test.yaml")).run(on: tree, stepBudget: steps)
    }

    static func lines(_ language: String, _ logic: String, on code: String) throws -> [Int] {
        let outcome = try run(language, logic, on: code)
        #expect(outcome.failures.isEmpty)
        let lines = LineIndex(Array(code.utf8))
        return outcome.matches.map { lines.line(at: $0.range.lowerBound) }
    }
}
