import Testing

@Suite struct ShadowedBuiltinTests {
    @Test(arguments: [
        ("def f(x):\n    str = \"a\"\n    return str(x)\n", ["3: str"]),
        ("def f(x):\n    id = 1\n    return id\n", []),
        ("def f(x):\n    str = x.text\n    return str(x)\n", []),
        ("def f(x):\n    try: str = unicode\n    except NameError: str = \"\"\n    return str(x)\n", []),
        ("class C:\n    list = []\n    def f(self): return list(self)\n", []),
    ])
    func names(_ code: String, _ expected: [String]) throws {
        #expect(try SemanticSamples.found("shadowed-builtin", "python", code) == expected)
    }
}
