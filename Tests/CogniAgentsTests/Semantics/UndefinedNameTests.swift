import Testing

@Suite struct UndefinedNameTests {
    @Test(arguments: [
        ("python", "print(foo)\nfoo()\n", ["1: foo"]),
        ("python", "def f():\n    return later\nlater = 1\n", []),
        ("python", "from a import *\nprint(foo)\n", []),
        ("python", "exec(code)\nprint(foo)\n", []),
        ("python", "try:\n    unicode\nexcept NameError:\n    unicode = str\n", []),
        ("python", "import sys\nif sys.version_info < (3,):\n    text = unicode\n", []),
        (
            "python", "class A:\n    x = 1\n    y = [x for i in range(x)]\n    def f(self):\n        return x\n",
            ["3: x"]
        ),
        ("python", "class A:\n    items = []\n    y = [i for i in items]\n", []),
        (
            "python",
            "def f[T](x: T) -> T:\n    y: T = x\n    return y\nclass C[K]:\n    def m(self, k: K): ...\ntype L[V] = list[V]\n",
            []
        ),
        (
            "python",
            "def f(x):\n    match x:\n        case [a, *rest] if a: return rest\n        case {\"k\": v, **more}: return v, more\n        case P(q=w) as p: return w, p\n",
            []
        ),
        ("python", "def f(x, *args, y=1, **kw): return x, args, y, kw\ng = lambda a, *b: (a, b)\n", []),
        ("python", "def f():\n    global g\n    g = 1\nprint(g, __file__, __name__)\n", []),
        ("python", "with open(p) as (a, b), c() as d.e: pass\nfor i, (j, k) in p: print(i, j, k)\np = d = c = 1\n", []),
        ("python", "print \"a\"\nprint(unicode)\n", []),
        ("python", "def f(x: \"Unknown\"): ...\n", []),
        ("python", "env = Environment()\nenv.Program(sources)\n", []),
        ("javascript", "import a from 'a';\na(missing);\n", ["2: missing"]),
        ("javascript", "alert(missing);\n", []),
        (
            "javascript",
            "import a from 'a';\na(window.x, fetch, setTimeout, console);\nif (typeof missing === 'undefined') a();\n",
            []
        ),
        ("javascript", "/* global missing */\nimport a from 'a';\na(missing);\n", []),
        ("javascript", "import a from 'a';\ndescribe('x', () => { helper(); a(); });\n", []),
        ("javascript", "import a from 'a';\na(later, hoisted());\nfunction hoisted() {}\nvar later = 1;\n", []),
        ("javascript", "export * as names from 'm';\nexport {x as y} from 'n';\n", []),
        (
            "javascript",
            "import a from 'a';\nlabel: for (const {b, c: [d]} of a) { if (b) continue label; d(arguments); }\n", []
        ),
        (
            "javascript",
            "import a from 'a';\na({key: 1, method() {}, [a]: 2}).member;\nconst {p = 1, ...q} = a;\na(p, q);\n", []
        ),
    ])
    func names(_ language: String, _ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("undefined-name", language, code) == expected)
    }
}

@Suite struct RedefinedUnusedTests {
    @Test(arguments: [
        ("class T:\n    def test_a(self): pass\n    def test_a(self): pass\n", ["3: test_a"]),
        ("def f(): pass\nf()\ndef f(): pass\n", []),
        ("import os\nimport os\nos.x()\n", ["2: os"]),
        ("import a.b\nimport a.c\na.x()\n", []),
        ("class C:\n    @property\n    def x(self): pass\n    @x.setter\n    def x(self, v): pass\n", []),
        ("if a:\n    def f(): pass\nelse:\n    def f(): pass\n", []),
        ("try:\n    from a import f\nexcept ImportError:\n    def f(): pass\n", []),
    ])
    func redefinitions(_ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("redefined-unused", "python", code) == expected)
    }
}
