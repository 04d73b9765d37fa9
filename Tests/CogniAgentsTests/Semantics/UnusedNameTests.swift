import Testing

@Suite struct UnusedImportTests {
    @Test(arguments: [
        ("python", "import os\nimport sys\nprint(sys.path)\n", ["1: os"]),
        ("python", "from a import b, c as d\nd()\n", ["1: b"]),
        ("python", "import a.b\nimport a.c\na.c.f()\n", []),
        ("python", "import os.path\n", ["1: os"]),
        // Passed on.
        ("python", "from a import b as b\nimport c as c\n", []),
        ("python", "from a import b\n__all__ = [\"b\"]\n", []),
        ("python", "from .a import b, c, d\nfrom .e import f\n", []),
        // Asked for.
        ("python", "try:\n    import json\nexcept ImportError:\n    HAS = False\n", []),
        ("python", "from __future__ import annotations\nfrom a import *\n", []),
        // Run for their effects, or asked for by name.
        ("python", "def ready(self):\n    import signals\n", []),
        ("python", "app = 1\nfrom package import routes\n", []),
        ("python", "from fixtures import client, server\ndef test_it(client): pass\n", ["1: server"]),
        // Types in strings.
        (
            "python",
            "from a import B, C\nfrom typing import Optional, cast\ndef f(x: \"B\") -> Optional[\"C\"]: ...\ncast(\"B\", 1)\n",
            []
        ),
        ("python", "import a\ndef f(a=a): return 1\n", []),
        ("python", "import a\nclass C:\n    from b import method\n    x = a\n", []),
        ("python", "def f():\n    import os\n    import sys\n    return sys\n", ["2: os"]),
        ("python", "import w\nprint(f\"{1:{w}}\")\n", []),
        (
            "javascript", "import a, {b, c as d} from 'm';\nimport * as e from 'n';\nimport 'side';\nb();\n",
            ["1: a", "1: d", "2: e"]
        ),
        ("javascript", "import {a} from 'm';\nexport {a};\nimport {b} from 'n';\nexport {b as c};\n", []),
        ("javascript", "import {a} from 'm';\nexport {a} from 'n';\n", ["1: a"]),
        ("javascript", "import React from 'react';\nexport const x = <div/>;\n", []),
        ("javascript", "import Foo from 'foo';\nexport const x = <Foo.Bar/>;\n", []),
        ("typescript", "import {A, B} from 'm';\nexport const x: A<string> = 1;\n", ["1: B"]),
    ])
    func imports(_ language: String, _ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("unused-import", language, code) == expected)
    }
}

@Suite struct UnusedVariableTests {
    @Test(arguments: [
        ("python", "def f():\n    a = 1\n    b = 2\n    return b\n", ["2: a"]),
        ("python", "def f():\n    a = 1\n    a = 2\n", ["3: a"]),
        (
            "python", "def f():\n    try: g()\n    except E as e: pass\n    try: g()\n    except F as e: raise e\n",
            ["3: e"]
        ),
        ("python", "def f():\n    with open(p) as g:\n        pass\n", ["2: g"]),
        ("python", "def f():\n    a, b = g()\n    _c = 1\n    for i in range(3): pass\n    d: int\n", []),
        ("python", "def f():\n    a = 1\n    return locals()\n", []),
        ("python", "def f():\n    a = 1\n    def g():\n        return a\n    return g\n", []),
        ("python", "def f():\n    def g():\n        nonlocal n\n        n = 2\n    n = 1\n    return g\n", []),
        ("python", "def f():\n    global a\n    a = 1\n", []),
        ("python", "def f():\n    a = []\n    a += [1]\n    a[0] = 1\n    a.b = 2\n", []),
        ("python", "a = 1\nclass C:\n    b = 2\n", []),
        ("python", "def f(x):\n    return [y for y in x if (z := y)]\n", ["2: z"]),
        (
            "javascript", "function f() {\n  let a = 1;\n  var b;\n  b = 2;\n  const c = 3;\n  return c;\n}\n",
            ["2: a", "3: b"]
        ),
        ("javascript", "function f() {\n  let n = 0;\n  n++;\n  n += 1;\n  let m = 0;\n  return m++;\n}\n", ["2: n"]),
        (
            "javascript",
            "function f(x) {\n  const {a, ...rest} = x;\n  const {b} = x;\n  const [c, d] = x;\n  return rest && d;\n}\n",
            ["3: b"]
        ),
        (
            "javascript", "function f() {\n  function g() {}\n  for (const i of x) {}\n  try {} catch (e) {}\n}\n",
            ["2: g"]
        ),
        // Whether another script uses a global isn't to be seen.
        ("javascript", "const a = 1;\nfunction f() {}\n", []),
        (
            "javascript", "export const a = 1;\nconst b = 2;\nfunction f() {}\nexport default function g() {}\n",
            ["2: b", "3: f"]
        ),
        ("javascript", "const a = require('a');\nconst b = require('b');\nb();\n", ["1: a"]),
        ("javascript", "function f() {}\nif (typeof module !== 'undefined') module.exports = 1;\n", []),
        ("javascript", "function f() {\n  const a = 1;\n  return eval('a');\n}\n", []),
        ("javascript", "export const f = function g() { return 1; };\n", []),
        ("typescript", "declare const a: string;\nexport class C { private b = 1; m(c: number) {} }\n", []),
    ])
    func variables(_ language: String, _ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("unused-variable", language, code) == expected)
    }
}
