import CogniCore
import CogniSyntax
import Testing

@testable import CogniRules

/// `mode: taint`: flaws beside their harmless twins.
struct TaintPrecisionTests {

    private static let plain = """
        pattern-sources:
          - pattern: source(...)
        pattern-sinks:
          - pattern: sink(...)
        """
    private static let careful = """
        options:
          taint_allow_list_guards: true
          taint_containers: true

        """ + plain

    // MARK: Branches that are never taken

    @Test(arguments: branches)
    func deadBranches(_ test: TaintTests.Case) throws {
        #expect(try TaintTests.lines(test.language, Self.plain, on: test.code) == test.lines)
    }

    static let branches = [
        TaintTests.Case("python", "x = source()\nif False:\n    sink(x)\nsink(x)", [4]),
        TaintTests.Case("python", "n = 86\nx = 'a' if 7 * 42 - n > 200 else source()\nsink(x)", []),
        TaintTests.Case("python", "n = 186\nx = 'a' if 7 * 42 - n > 200 else source()\nsink(x)", [3]),
        TaintTests.Case(
            "python",
            "s = 'ABC'\nmatch s[1]:\n    case 'A':\n        x = source()\n    case 'B':\n        x = 1\nsink(x)", []),
        TaintTests.Case(
            "python",
            "s = 'ABC'\nmatch s[0]:\n    case 'A':\n        x = source()\n    case 'B':\n        x = 1\nsink(x)", [7]),
        TaintTests.Case("python", "t = 'never'\nif 'x' in t:\n    t = source()\nsink(t)", []),
        TaintTests.Case(
            "java",
            "class A { void f() { char c = \"ABC\".charAt(1); String x; switch (c) {\ncase 'A': x = source(); break;\ndefault: x = \"\"; }\nsink(x); } }",
            []),
        TaintTests.Case(
            "java",
            "class A { void f() { char c = \"ABC\".charAt(1); String x = \"\"; switch (c) {\ncase 'B': case 'A': x = source(); break;\ndefault: x = \"\"; }\nsink(x); } }",
            [4]),
        TaintTests.Case("javascript", "let n = 1;\nn++;\nsink(n === 1 ? 'a' : source());", [3]),
        TaintTests.Case("javascript", "const n = 1;\nsink(n === 1 ? 'a' : source());", []),
        // What a loop, a closure or another function changes isn't certain.
        TaintTests.Case("python", "n = 0\nwhile c():\n    if n == 1:\n        sink(source())\n    n += 1", [4]),
        TaintTests.Case("javascript", "let n = 1;\nrun(() => { n = 2; });\nif (n === 2) sink(source());", [3]),
        TaintTests.Case("python", "n = 1\ndef f():\n    global n\n    n = 2\nf()\nif n == 2:\n    sink(source())", [7]),
        TaintTests.Case("go", "package a\nfunc f() {\nn := 1\nchange(&n)\nif n == 2 { sink(source()) }\n}", [5]),
    ]

    // MARK: Containers

    @Test(arguments: containers)
    func elements(_ test: TaintTests.Case) throws {
        #expect(try TaintTests.lines(test.language, Self.careful, on: test.code) == test.lines)
    }

    static let containers = [
        TaintTests.Case(
            "python", "m = {}\nm['a'] = 'x'\nm['b'] = source()\nsink(m['a'])\nsink(m['b'])\nsink(m[k])", [5, 6]),
        TaintTests.Case("python", "m = {'a': source(), 'b': 1}\nsink(m['b'])\nsink(m.get('a'))\nsink(m)", [3, 4]),
        TaintTests.Case(
            "python", "l = []\nl.append('a')\nl.append(source())\nl.append('b')\nl.pop(0)\nsink(l[0])\nsink(l[1])", [6]),
        TaintTests.Case("python", "l = []\nfor x in y:\n    l.append(source())\nsink(l[0])", [4]),
        TaintTests.Case("python", "l = []\nl.append('a')\nl.append(source())\nl.pop(i)\nsink(l[0])", [5]),
        TaintTests.Case(
            "python", "c = ConfigParser()\nc.set('s', 'a', source())\nsink(c.get('s', 'b'))\nsink(c.get('s', 'a'))", [4]
        ),
        TaintTests.Case("python", "def f(l):\n    l.append(source())\n    return l", []),
        TaintTests.Case("python", "a = [source(), 1]\nb = a\nsink(b[1])\nsink(b[0])", [4]),
        TaintTests.Case(
            "java",
            "class A { void f() { var m = new java.util.HashMap<String, Object>();\nm.put(\"a\", source());\nsink(m.get(\"b\"));\nsink(m.get(\"a\")); } }",
            [4]),
        TaintTests.Case(
            "java",
            "class A { void f() { var l = new java.util.ArrayList<String>();\nl.add(\"a\"); l.add(source()); l.remove(0);\nsink(l.get(1));\nsink(l.get(0)); } }",
            [4]),
        TaintTests.Case(
            "javascript", "const m = new Map();\nm.set('a', source());\nsink(m.get('b'));\nsink(m.get('a'));", [4]),
        TaintTests.Case("javascript", "const a = [];\na.push(source());\nsink(a.join(' '));", [3]),
    ]

    // MARK: Checks

    @Test(arguments: checks)
    func allowLists(_ test: TaintTests.Case) throws {
        #expect(try TaintTests.lines(test.language, Self.careful, on: test.code) == test.lines)
    }

    static let checks = [
        TaintTests.Case("python", "x = source()\nif x not in ('a', 'b'):\n    raise E\nsink(x)", []),
        TaintTests.Case("python", "x = source()\nif x not in ('a', 'b'):\n    log(x)\nsink(x)", [4]),
        TaintTests.Case("python", "x = source()\nif x not in ALLOWED:\n    abort(400)\nsink(x)", []),
        TaintTests.Case("python", "x = source()\nif x in source():\n    sink(x)", [3]),
        TaintTests.Case("python", "x = source()\nif x == 'a' or x == 'b':\n    sink(x)\nelse:\n    sink(x)", [5]),
        TaintTests.Case("python", "x = source()\nif x == 'a' or is_admin:\n    sink(x)", [3]),
        TaintTests.Case("python", "x = source()\nif not x.isdigit() or len(x) > 9:\n    return\nsink(x)", []),
        TaintTests.Case("python", "x = source()\nok = x in ALLOWED\nif not ok:\n    return\nsink(x)", []),
        TaintTests.Case(
            "python", "x = source()\nok = x in ALLOWED\nx = source()\nif not ok:\n    return\nsink(x)", [6]),
        TaintTests.Case(
            "python", "def known(v):\n    return v in ALLOWED\nx = source()\nif known(x):\n    sink(x)", []),
        TaintTests.Case("python", "x = source()\nif re.fullmatch('[a-z0-9_-]+', x):\n    sink(x)", []),
        TaintTests.Case("python", "x = source()\nif re.match('[a-z]+', x):\n    sink(x)", [3]),
        TaintTests.Case("python", "x = source()\nsink(x if x in ALLOWED else 'a')", []),
        TaintTests.Case("python", "T = {'a': 'b'}\nx = source()\nsink(T[x])\nsink(other[x])", [4]),
        TaintTests.Case("javascript", "const x = source();\nif (!ALLOWED.includes(x)) return;\nsink(x);", []),
        TaintTests.Case("javascript", "const x = source();\nif (!ALLOWED.includes(x)) log(x);\nsink(x);", [3]),
        TaintTests.Case("javascript", "const x = source();\nif (typeof x === 'number') sink(x);", []),
        TaintTests.Case(
            "javascript", "const x = source();\nswitch (x) { case 'a': sink(x); break;\ndefault: sink(x); }", [3]),
        TaintTests.Case(
            "java", "class A { void f() { String x = source();\nif (Set.of(\"a\").contains(x)) sink(x);\nsink(x); } }",
            [3]),
        TaintTests.Case(
            "go", "package a\nfunc f() {\nx := source()\nif _, ok := allowed[x]; !ok {\nreturn\n}\nsink(x)\n}", []),
        TaintTests.Case("php", "<?php\n$x = source();\nif (!in_array($x, ['a', 'b'])) { exit(1); }\nsink($x);", []),
    ]

    @Test("without the options, checks and containers are what they are for Semgrep")
    func defaults() throws {
        let checked = "x = source()\nif x not in ('a', 'b'):\n    raise E\nsink(x)"
        #expect(try TaintTests.lines("python", Self.plain, on: checked) == [4])
        #expect(try TaintTests.lines("python", Self.plain, on: "l = []\nl.append(source())\nsink(l)") == [])
    }

    @Test("a sanitizer with `cleans` is a condition that cleans on one of its ways")
    func conditions() throws {
        let logic =
            Self.plain + """

                pattern-sanitizers:
                  - pattern: has_dots($X)
                    cleans: $X
                    when: false
                """
        let code = "x = source()\nif has_dots(x):\n    sink(x)\n    return\nsink(x)"
        #expect(try TaintTests.lines("python", logic, on: code) == [3])
    }

    // MARK: Methods

    @Test(arguments: methods)
    func calls(_ test: TaintTests.Case) throws {
        #expect(try TaintTests.lines(test.language, Self.plain, on: test.code) == test.lines)
    }

    static let methods = [
        TaintTests.Case(
            "java",
            "class A { void f() {\nsink(new T().m(source())); }\nclass T { String m(String p) { String q = p; return \"a\"; } } }",
            []),
        TaintTests.Case(
            "java",
            "class A { void f() {\nsink(new T().m(source())); }\nclass T { String m(String p) { String q = p; return q; } } }",
            [2]),
        TaintTests.Case(
            "java",
            "class A { void f() { T t = new T();\nt.m(source()); }\nclass T { void m(String p) {\nsink(p); } } }", [4]),
        TaintTests.Case("python", "class T:\n    def m(self, p):\n        return 1\nsink(T().m(source()))", []),
        // A method that keeps what it is given may give it back.
        TaintTests.Case(
            "java",
            "class A { void f() {\nsink(new T().m(source())); }\nclass T { String k; T m(String p) { this.k = p; return this; } } }",
            [2]),
    ]

    @Test(
        "expressions that let only letters, digits, `_` and `-` through",
        arguments: [
            ("^[a-z]+$", false, true), ("[a-z]+", false, false), ("[a-z]+", true, true), ("^\\w{1,8}$", false, true),
            ("^.*$", false, false), ("^[^a]+$", false, false), ("^a|b$", false, false), ("^[\\w()]+$", false, false),
            ("^[A-z]+$", false, false), ("^[\\w.]+$", false, false), ("", true, false),
        ])
    func patterns(_ pattern: String, _ isWhole: Bool, _ expected: Bool) {
        #expect(AllowedPattern.allows(Array(pattern.utf8), isWhole: isWhole) == expected)
    }
}
