import Testing

@Suite struct UnreachableCodeTests {
    @Test(arguments: [
        ("python", "def f(x):\n    if x:\n        return 1\n    else:\n        raise E\n    g()\n", ["6: g()"]),
        ("python", "def f():\n    while True:\n        g()\n    h()\n", ["4: h()"]),
        ("python", "def f():\n    while True:\n        if g(): break\n    h()\n", []),
        ("python", "def f():\n    for x in y:\n        continue\n        g()\n", ["4: g()"]),
        ("python", "def f():\n    try:\n        return g()\n    except E:\n        pass\n    h()\n", []),
        ("python", "def f():\n    try:\n        return g()\n    finally:\n        h()\n    i()\n", ["6: i()"]),
        ("python", "def f():\n    with suppress(E):\n        raise E\n    g()\n", []),
        ("python", "def f():\n    raise NotImplementedError\n    yield\n", []),
        (
            "python", "def f(x):\n    match x:\n        case 1: return 1\n        case _: return 2\n    g()\n",
            ["5: g()"]
        ),
        ("python", "def f(x):\n    match x:\n        case 1: return 1\n    g()\n", []),
        ("python", "for a in b:\n    break\nelse:\n    g()\nh()\n", []),
        ("javascript", "function f() {\n  return g();\n  function g() {}\n  var x;\n}\n", []),
        (
            "javascript",
            "function f(x) {\n  switch (x) {\n  case 1: return 1; break;\n  default: throw x;\n  }\n  g();\n}\n",
            ["6: g()"]
        ),
        ("javascript", "function f(x) {\n  a: for (;;) {\n    for (;;) { if (x) break a; }\n  }\n  g();\n}\n", []),
        ("javascript", "function f(x) {\n  do { if (x) continue; return 1; } while (false);\n  g();\n}\n", []),
        ("javascript", "function f() {\n  throw 1\n  g()\n}\n", ["3: g()"]),
        ("c", "int f(int x) {\n  if (x) goto end;\n  return 1;\nend:\n  return 2;\n}\n", []),
        ("c", "int f(int x) {\n#ifdef A\n  return 1;\n#else\n  g();\n#endif\n  return 2;\n}\n", []),
        ("c", "int f(void) {\n  while (1) { g(); }\n  return 0;\n}\n", []),
        ("c", "int f(int x) {\n  return x;\n  g(x);\n}\n", ["3: g(x)"]),
        ("go", "package a\nfunc f() int {\n\tfor {\n\t\tg()\n\t}\n\treturn h()\n}\n", []),
        ("go", "package a\nfunc f() int {\n\treturn 1\n\tg()\n}\n", ["4: g()"]),
        ("php", "<?php\nfunction f($x) {\n  return $x;\n  g();\n}\n", ["4: g()"]),
        (
            "php", "<?php\nfunction f($x) {\n  while (true) {\n    switch ($x) { case 1: break 2; }\n  }\n  g();\n}\n",
            []
        ),
    ])
    func statements(_ language: String, _ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("unreachable-code", language, code) == expected)
    }
}

@Suite struct MissingReturnTests {
    @Test(arguments: [
        ("python", "def f(x) -> int:\n    if x:\n        return 1\n", ["1: f"]),
        ("python", "def f(x):\n    if x:\n        return 1\n", []),
        ("python", "def f(x) -> int | None:\n    if x:\n        return 1\n", []),
        ("python", "def f(x) -> int:\n    if x:\n        return 1\n    fail()\n", []),
        ("python", "def f(x) -> int:\n    try:\n        return g()\n    except E:\n        y = 1\n", ["1: f"]),
        ("python", "def f(x) -> int:\n    while True:\n        if x:\n            return 1\n", []),
        ("python", "def f(x) -> Iterator[int]:\n    if x:\n        return 1\n    yield 2\n", []),
        ("python", "def f(x) -> int: ...\n", []),
        ("c", "int f(int x) {\n  if (x) return 1;\n  x = 2;\n}\n", ["1: f"]),
        ("c", "int f(int x) {\n  switch (x) { case 1: return 1; case 2: return 2; }\n}\n", []),
        ("c", "void f(int x) {\n  if (x) return;\n  x = 2;\n}\n", []),
    ])
    func functions(_ language: String, _ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("missing-return", language, code) == expected)
    }
}

@Suite struct UseBeforeAssignmentTests {
    @Test(arguments: [
        ("python", "def f():\n    print(x)\n    x = 1\n", ["2: x"]),
        ("python", "x = 1\ndef f():\n    print(x)\n    import x\n", ["3: x"]),
        ("python", "def f(y):\n    for i in y:\n        if i: print(x)\n        x = i\n", []),
        ("python", "def f():\n    def g(): return x\n    x = 1\n    return g\n", []),
        ("python", "def f():\n    try:\n        g()\n    except E as e:\n        print(e)\n    print(e)\n", ["6: e"]),
        ("python", "def f():\n    r = [r for r in g()]\n    return r\n", []),
        ("python", "def f():\n    global x\n    print(x)\n    x = 1\n", []),
        ("python", "def f(y):\n    if (n := y) and n: return n\n", []),
        ("javascript", "function f() {\n  g(x);\n  const x = 1;\n}\n", ["2: x"]),
        ("javascript", "function f() {\n  g(x);\n  var x = 1;\n}\n", []),
        ("javascript", "function f() {\n  const g = () => x;\n  const x = 1;\n  return g;\n}\n", []),
        ("javascript", "function f(o) {\n  const {a = 1, b = a} = o;\n  return b;\n}\n", []),
        ("typescript", "function f(o: unknown) {\n  const {a} = o as {a?: string};\n  return a;\n}\n", []),
        ("javascript", "function f() {\n  new A();\n  class A {}\n}\n", ["2: A"]),
    ])
    func variables(_ language: String, _ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("use-before-assignment", language, code) == expected)
    }
}
