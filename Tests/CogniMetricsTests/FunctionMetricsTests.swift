import CogniCore
import CogniMetrics
import CogniSyntax
import Testing

@Suite struct FunctionMetricsTests {
    private func measure(_ text: String, _ language: String) throws -> [FunctionMetrics] {
        let tree = try Parser().parse(Array(text.utf8), as: try #require(LanguagePack.named(language)))
        #expect(!tree.hasError)
        return FunctionMeasurement.all(in: tree, codeLines: CodeLines.of(tree), lines: LineIndex(tree.bytes))
            .map(\.metrics)
    }

    /// The same function in every language: two nested decisions, an `else if`, a sequence of two operators, a switch
    /// with two cases and a default. Cyclomatic 8: if, if, else if, two operators, two cases and one. Cognitive 9: if 1,
    /// inner if 2, else if 1, else 1, operators 2, switch 2.
    @Test(arguments: [
        (
            "c",
            "int f(int a, int b) {\nif (a) { if (a && b || b) { g(); } else if (b) { h(); } else { i(); }\nswitch (b) { case 1: g(); break; case 2: h(); break; default: i(); } } }"
        ),
        (
            "cpp",
            "int f(int a, int b) {\nif (a) { if (a && b || b) { g(); } else if (b) { h(); } else { i(); }\nswitch (b) { case 1: g(); break; case 2: h(); break; default: i(); } } }"
        ),
        (
            "csharp",
            "class A { int f(int a, int b) {\nif (a) { if (a && b || b) { g(); } else if (b) { h(); } else { i(); }\nswitch (b) { case 1: g(); break; case 2: h(); break; default: i(); break; } } } }"
        ),
        (
            "java",
            "class A { int f(int a, int b) {\nif (a) { if (a && b || b) { g(); } else if (b) { h(); } else { i(); }\nswitch (b) { case 1: g(); break; case 2: h(); break; default: i(); } } } }"
        ),
        (
            "javascript",
            "function f(a, b) {\nif (a) { if (a && b || b) { g(); } else if (b) { h(); } else { i(); }\nswitch (b) { case 1: g(); break; case 2: h(); break; default: i(); } } }"
        ),
        (
            "typescript",
            "const f = (a: number, b?: number) => {\nif (a) { if (a && b || b) { g(); } else if (b) { h(); } else { i(); }\nswitch (b) { case 1: g(); break; case 2: h(); break; default: i(); } } }"
        ),
        (
            "tsx",
            "const f = (a: number, b?: number) => {\nif (a) { if (a && b || b) { g(); } else if (b) { h(); } else { i(); }\nswitch (b) { case 1: g(); break; case 2: h(); break; default: i(); } } }"
        ),
        (
            "go",
            "package p\nfunc f(a, b int) {\nif a { if a && b || b { g() } else if b { h() } else { i() }\nswitch b { case 1: g()\ncase 2: h()\ndefault: i() } } }"
        ),
        (
            "rust",
            "fn f(a: i32, b: i32) {\nif a { if a && b || b { g(); } else if b { h(); } else { i(); }\nmatch b { 1 => g(), 2 => h(), _ => i() } } }"
        ),
        (
            "php",
            "<?php function f($a, ?int $b) {\nif ($a) { if ($a && $b || $b) { g(); } else if ($b) { h(); } else { i(); }\nswitch ($b) { case 1: g(); break; case 2: h(); break; default: i(); } } }"
        ),
        (
            "swift",
            "func f(_ a: Int, b: Int) {\nif a { if a && b || b { g() } else if b { h() } else { i() }\nswitch b { case 1: g()\ncase 2: h()\ndefault: i() } } }"
        ),
        (
            "kotlin",
            "fun f(a: Int, b: Int) {\nif (a) { if (a && b || b) { g() } else if (b) { h() } else { i() }\nwhen (b) { 1 -> g()\n2 -> h()\nelse -> i() } } }"
        ),
        (
            "scala",
            "object A { def f(a: Int, b: Int)(implicit c: C) = {\nif (a) { if (a && b || b) { g() } else if (b) { h() } else { i() }\nb match { case 1 => g()\ncase 2 => h()\ncase _ => i() } } } }"
        ),
        (
            "ruby",
            "def f(a, b)\nif a\nif a && b || b then g elsif b then h else i end\ncase b\nwhen 1 then g\nwhen 2 then h\nelse i\nend\nend\nend"
        ),
        (
            "python",
            "def f(a, b):\n  if a:\n    if a and b or b: g()\n    elif b: h()\n    else: i()\n    match b:\n      case 1: g()\n      case 2: h()\n      case _: i()\n"
        ),
    ])
    func theSameInEveryLanguage(language: String, text: String) throws {
        let functions = try measure(text, language)
        #expect(functions.count == 1)
        let function = try #require(functions.first)
        #expect(function.cyclomatic == 8)
        #expect(function.cognitive == 9)
        #expect(function.nesting == 2)
        #expect(function.parameters == 2)
        #expect(function.length >= 3)
    }

    @Test func shell() throws {
        let functions = try measure("f() {\n  # why\n  if a && b; then c; elif d; then e; else g; fi\n}\n", "bash")
        #expect(functions.map(\.cyclomatic) == [4])
        #expect(functions.map(\.cognitive) == [4])
        #expect(functions.map(\.length) == [3])
    }

    /// Numbers that radon prints for this text.
    @Test func pythonAsRadonCounts() throws {
        let text = """
            def f(self, a, *, b=1, **c):
                for i in a:
                    pass
                else:
                    pass
                try:
                    pass
                except A:
                    pass
                else:
                    pass
                assert a
                return [x for x in a if x] if b else (lambda q: q and b)
            """
        let function = try #require(try measure(text, "python").first)
        #expect(function.cyclomatic == 10)
        #expect(function.parameters == 4)
    }

    @Test func nestedFunctionsCountOutsideInPythonAndNotInJavaScript() throws {
        let python = try measure("def f():\n  def g():\n    if a: pass\n", "python")
        #expect(python.map(\.cyclomatic) == [1, 2])
        #expect(python.map(\.cognitive) == [2, 1])
        let javascript = try measure("function f() { function g() { if (a) {} } }", "javascript")
        #expect(javascript.map(\.cognitive) == [0, 1])
    }

    /// Expressions and what their operators cost in cognitive complexity, as in the definition's own examples.
    @Test(arguments: [
        ("a && b && c && d", 1), ("a || b && c && d || e", 3), ("a && !(b && c)", 2), ("(a && b) && c", 1),
        ("a ?? b", 0), ("a > b", 0),
    ])
    func sequencesOfOperators(expression: String, cost: Int) throws {
        #expect(try measure("function f() { x = \(expression) }", "javascript").map(\.cognitive) == [cost])
    }

    @Test func rvalueReferencesAreNoDecisions() throws {
        #expect(try measure("void f(T&& a) { for (auto&& x : a) {} }", "cpp").map(\.cyclomatic) == [2])
        #expect(try measure("int f(void) { return 0; }", "c").map(\.parameters) == [0])
    }

    /// What lizard 1.24 counts in languages whose grammar says it in a way of its own.
    @Test(arguments: [
        ("c", "int f(int a) {\n#if !(A && B)\n a++;\n#elif C || D\n a--;\n#endif\n#ifndef X\n#endif\n}", 3),
        ("swift", "func f(a: A?) { if case .b = a, c {}; for case let d? in e {}; g() ?? h() }", 5),
        ("swift", "func f(a: A) { switch a { case .b: c()\n @unknown default: d() } }", 2),
        (
            "rust",
            "fn f(x: A) -> i32 { let Some(y) = x else { return 1 }; loop { match y { 1 if z => 1, 2 => 2, } } }", 4
        ),
        ("javascript", "function f(a = 1, {b = 2} = {}) { a ||= b; a?.c }", 5),
        ("typescript", "function f(a: number = 1, b?: string) { }", 2),
        ("python", "def f(a=b or c):\n  match a:\n    case 1 if a: pass\n    case x: pass\n  assert a or b\n", 3),
        ("python", "def f():\n  class A:\n    b = [c for c in d]\n", 1),
    ])
    func decisionsOfTheirOwn(language: String, text: String, decisions: Int) throws {
        #expect(try measure(text, language).map(\.cyclomatic) == [decisions])
    }

    @Test func functionLiteralsOfGoAreFunctions() throws {
        let functions = try measure("package p\nfunc f() { go func() { if a {} }() }", "go")
        #expect(functions.map(\.cyclomatic) == [1, 2])
        #expect(functions.map(\.cognitive) == [2, 1])
    }

    @Test func observersOfSwiftAreFunctions() throws {
        let functions = try measure("struct A { var b = 1 { didSet { if b > 1 {} } } }", "swift")
        #expect(functions.map(\.cyclomatic) == [2])
    }

    @Test func attributesAreNoPartOfTheLength() throws {
        let functions = try measure("class A {\n@Override\npublic\nint f() {\nreturn 1;\n}\n}", "java")
        #expect(functions.map(\.length) == [3])
    }
}
