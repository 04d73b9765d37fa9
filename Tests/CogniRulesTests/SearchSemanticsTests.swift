import Testing

/// The equivalences of the search, which are the same for every language; all as Semgrep has them.
struct SearchSemanticsTests {
    /// A pattern, code of Python, and the lines on which matches begin.
    struct Case: Sendable, CustomTestStringConvertible {
        let pattern: String
        let code: String
        let lines: [Int]
        var testDescription: String { pattern }

        init(_ pattern: String, _ code: String, _ lines: [Int]) {
            self.pattern = pattern
            self.code = code
            self.lines = lines
        }
    }

    @Test(arguments: statements + expressions + arguments + names + operators + literals + declarations)
    func finds(_ test: Case) throws {
        #expect(try Search.lines("python", pattern: test.pattern, on: test.code) == test.lines)
    }

    static let statements = [
        // Statements inside of others follow, too, out of the block again as well.
        Case("a()\n...\nb()\n...\nc()", "a()\nif x:\n  b()\nc()", [1]),
        Case("a()\n...\nb()", "a()\ndef f():\n  b()", [1]),
        Case("a()\n...\nb()", "a()\nf(lambda: b())", [1]),
        Case("a()\nb()", "a()\nif x:\n  b()", []),
        Case("def $F():\n  ...\n  b()", "def f():\n  b()\n  c()\ndef g(): c()", [1]),
        Case("def $F():\n  b()", "def f():\n  b()\n  c()\ndef g(): b()", [4]),
        // Expressions as statements are found where their value is used.
        Case(
            "a()\nb()", "a()\nx = y(b())\na()\nreturn b()\na()\nz[b()]\na()\nif b(): pass\na()\nx = lambda: b()",
            [1, 3]),
        Case("a()\n...", "x = a()", [1]),
        Case("if $C: ...\nelse: ...", "if a: b()\nif a: b()\nelse: c()", [2]),
        Case("try: ...\nfinally: ...", "try: a()\nfinally: b()\ntry: a()\nexcept: pass\nfinally: b()", [1]),
        Case("with $A as $B: ...", "with a as b, c as d: e()", [1, 1]),
        Case("assert ...", "assert a, 'b'\nassert a", [1, 2]),
        Case("$X", "pass\na\nfor b in c: pass", [2, 3]),
    ]

    static let expressions = [
        Case("<... a() ...>", "x = f(a())", [1, 1, 1]),
        Case("$X = <... a() ...>", "x = lambda: a()\ny = b(c + a())\nz = d", [1, 2]),
        Case("if <... a() ...>: ...", "if not a(): pass\nif b: a()", [1]),
        Case("$X. ... .c()", "a.b().c()\na[0].c()", [1, 2]),
        Case("a. ... .c()", "a.b().c()\na[0].c()", [1]),
        Case("a[$X]", "a[1]\na[1:2]\na[1, 2]", [1, 3]),
        Case("a[$X:$Y]", "a[1]\na[1:2]", [2]),
        Case("[...]", "[1]\n[x for x in y]\n(x for x in y)", [1, 2]),
        Case("{...}", "{1}\n{'a': 1}\n{a: b for a, b in c}", [1, 2, 3]),
        Case("{'a': $X}", "{'a': 1}\n{'a': 1, 'b': 2}", [1]),
        Case("{'a': $X, 'b': $Y}", "{'b': 1, 'a': 2}", [1]),
        Case("f(...)", "f(x for x in y)", [1]),
    ]

    static let arguments = [
        Case("f($X)", "f(a)\nf(a=1)", [1]),
        Case("f(..., a=1)", "f(b, c=2, a=1)\nf(b, a=1, c=2)", [1]),
        Case("f(a=1, ...)", "f(c=2, a=1)\nf(b, a=1)", [1, 2]),
        Case("f(..., b=$X, a=$Y, ...)", "f(c, a=1, d=2, b=3)", [1]),
        Case("f(..., **$X)", "f(a, **b)\nf(a)", [1]),
    ]

    static let names = [
        Case("a.b(...)", "from a import b as c\nc(1)", [2]),
        Case("$X.b(...)", "from a import b\nb(1)\nd(1)", [2]),
        Case("a.b.$F(...)", "from a import b\nb.c()\nimport a.b as d\nd.e()", [2, 4]),
        // The last import before the use counts.
        Case("a.c()", "from a import b\nb.c()\nfrom d import a\nb.c()\na.c()", [5]),
        Case("import a", "import a.b\nfrom a import c\nfrom a.d import e\nimport b", [1, 2, 3]),
        Case("import a.b", "from a import b\nfrom a import c", [1]),
        Case("from $X import b", "import a.b", [1]),
        Case("from a import $X", "from a import *\nfrom a import b", [2]),
        Case("import a as $X", "import a\nimport a as b", [2]),
        Case("a", "import a\na.b\nc.a\nf(a=1)", [2]),
        // One name, two variables.
        Case("$X = 1\n...\nf($X)", "a = 1\ndef g(a):\n  f(a)", []),
        Case("$X = 1\n...\nf($X)", "a = 1\ndef g():\n  f(a)", [1]),
        Case("def $F($X):\n  ...\n  f($X)", "def g(a):\n  for a in b: f(a)\ndef h(a):\n  f(a)", [3]),
    ]

    static let operators = [
        Case("a and b and c", "a and (b and c)\n(a and b) and c\na and c and b", [1, 2]),
        Case("a and ...", "a and b and c\nb and a", [1]),
        Case("... and b and ...", "b and a\na and b and c\na and c", [1, 2]),
        Case("a and $X", "a and b and c", [1]),
        Case("a | b", "a | b\nb | a\na + b", [1, 2]),
        Case("a + b", "b + a\na + b", [2]),
        Case("not ($A and $B)", "not (a and b)\nnot a", [1]),
        Case("$X + \"...\" + ...", "a + 'b' + c + d\n'b' + a + c", [1, 1]),
    ]

    static let literals = [
        Case("\"...\"", "f'a{b}'\n'c'", [1, 2]),
        Case("f\"...\"", "f'a{b}'\n'c'\nf'd'", [1, 3]),
        Case("f(f\"...{g(...)}...\")", "f(f'a {g(1)}')\nf(f'{h(1)}')", [1]),
        Case("16", "0x10\n1_6\n17", [1, 2]),
        Case("f($X: int)", "f(1)\nf('a')\nf(1.5)", [1]),
    ]

    static let declarations = [
        Case("class C(a.B):", "from a import B\nclass C(B):\n  x = 1\nclass D(B): pass", [2]),
        Case("class $C:\n  x = 1\n  y = 2", "class A:\n  y = 2\n  def f(self): pass\n  x = 1", [1]),
        Case("@d(...)\ndef $F(): ...", "@d\ndef f(): pass\n@d(1)\ndef g(): pass", [1, 3]),
        Case("@$D\ndef $F(): ...", "@d\ndef f(): pass\n@d(1)\ndef g(): pass", [1]),
        Case("d(...)", "@d\ndef f(): pass", [1]),
    ]

    @Test func followsNamesToTheirValues() throws {
        let code = "a = b(1)\nf(a)\ndef g(d={}):\n  e = d\n  e[1] = 2"
        let rule = { (logic: String) in "options: {symbolic_propagation: true}\n" + logic }
        #expect(try Search.matches("python", rule("pattern: f(b(...))"), on: code) == ["f(a)"])
        #expect(try Search.matches("python", "pattern: f(b(...))", on: code).isEmpty)
        let logic = "patterns: [{pattern-inside: \"def $F($D={}): ...\"}, {pattern: \"$D[...] = ...\"}]"
        #expect(try Search.matches("python", rule(logic), on: code) == ["e[1] = 2"])
    }
}
