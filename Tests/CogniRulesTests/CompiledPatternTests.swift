import Testing

@testable import CogniRules

/// What Semgrep finds with the same pattern in the same code of languages that are compiled.
@Suite struct CompiledPatternTests {
    @Test(arguments: [
        ("var $X = $Y", "\tx := 1\n\tvar y = 2\n\tconst z = 3", [4, 5]),
        ("$X := $Y", "\tx := 1\n\tvar y = 2\n\tz = 3", [3]),
        ("$X = $Y", "\tx := 1\n\tvar y = 2\n\tz = 3", [3, 4, 5]),
        ("$X, $ERR = f()", "\ta, err := f()\n\ta = f()", [3]),
        ("A: $X", "\tx = b.C{A: 1, B: 2}", [3]),
        ("for ... { ... }", "\tfor { }\n\tfor a { }\n\tfor range b { }\n\tfor i := 0; i < 1; i++ { }", [3, 4, 5, 6]),
        ("$X[...]", "\ta(b[1:2])\n\ta(b[1])", [4]),
        ("switch $X { ... }", "\tswitch a {\n\tcase 1: b()\n\t}", [3]),
        ("if $C { ... }", "\tif a := b(); a { c() }", [3]),
        ("return ..., nil", "\treturn a, nil", [3]),
    ])
    func go(_ pattern: String, _ body: String, _ lines: [Int]) throws {
        let code = "package a\nfunc f() {\n\(body)\n}"
        #expect(try Search.lines("go", pattern: pattern, on: code) == lines)
    }

    @Test(arguments: [
        ("http.Get(...)", "import h \"net/http\"\nvar b = h.Get(\"c\")", [3]),
        (
            "func $F($W http.ResponseWriter) {...}",
            "func (s S) f(w http.ResponseWriter) {}\nfunc g(w http.ResponseWriter) {}", [3]
        ),
        ("func $F(..., $W http.ResponseWriter, ...) {...}", "func (s S) f(w http.ResponseWriter, a, b int) {}", [2]),
        ("type $T struct { ... }", "type A struct { b int }\ntype C int", [2]),
    ])
    func goFile(_ pattern: String, _ body: String, _ lines: [Int]) throws {
        #expect(try Search.lines("go", pattern: pattern, on: "package a\n\(body)\n") == lines)
    }

    @Test(arguments: [
        ("$X.b", "  p->b;\n  q.b;", [2, 3]),
        ("$X->b", "  p->b;\n  q.b;", [2]),
        ("$X = 1;", "  int x = 1;\n  x = 1;\n  char *y = 1;\n  z == 1;", [2, 3, 4]),
        ("int $X = $Y;", "  int x = 1;\n  const int y = 1;\n  x = 1;", [2, 3]),
        ("$T *$X = $Y;", "  char *a = b;\n  char c = d;", [2]),
        ("char $X[$N];", "  char a[3];\n  char b;", [2]),
        ("strcpy($X, \"...\")", "  strcpy(a, \"b\" \"c\");\n  strcpy(a, b);", [2]),
        ("if ($C) { ... }", "  if (a) b();\n  if (c) { d(); } else { }", [2, 3]),
        ("(char *$X) == $Y", "  char *a = b;\n  a == c;\n  d == c;", [3]),
        ("for (...; ...; ...) { ... }", "  for (int i = 0; i < 1; i++) { }", [2]),
    ])
    func c(_ pattern: String, _ body: String, _ lines: [Int]) throws {
        #expect(try Search.lines("c", pattern: pattern, on: "void f(void) {\n\(body)\n}") == lines)
    }

    @Test(arguments: [
        ("$X = 1;", "  var x = 1;\n  int y = 1;\n  z = 1;", [4]),
        ("var $X = 1;", "  var x = 1;\n  int y = 1;\n  z = 1;", [2, 3]),
        ("int $X = 1;", "  var x = 1;\n  int y = 1;\n  long z = 1;", [3]),
        ("$T $X = 1;", "  var x = 1;\n  int y = 1;", [3]),
        ("Foo.Bar(...)", "  Foo.Bar<int>(1);\n  Foo.Bar(2);", [2, 3]),
        ("Foo.Bar<$T>(...)", "  Foo.Bar<int>(1);\n  Foo.Bar(2);", [2]),
        ("new Foo(...)", "  a = new Foo(1) { B = 2 };\n  a = new Foo(1);", [3]),
        ("new Foo(...) {...}", "  a = new Foo(1) { B = 2 };\n  a = new Foo(1);", [2, 3]),
        ("new Foo { ..., B = 2, ... }", "  a = new Foo { A = 1, B = 2 };", [2]),
        ("F($\"...\")", "  F($\"a{b}\");\n  F(\"a\");", [2]),
        ("(B $X).C(...)", "  B b = d;\n  b.C();\n  e.C();", [3]),
        ("(B $X). ...;", "  B b = d;\n  b.C().D();\n  e.C();", [3]),
        ("using (var $X = A()) { ... }", "  using (var b = A()) { c(); }", [2]),
        ("$S.F(..., b: 2, ...)", "  s.F(a: 1, b: 2);\n  s.F(1, 2);", [2]),
    ])
    func cSharp(_ pattern: String, _ body: String, _ lines: [Int]) throws {
        #expect(try Search.lines("csharp", pattern: pattern, on: "class A { void M() {\n\(body)\n} }") == lines)
    }

    @Test(arguments: [
        ("System.IO.File.Delete(...)", "using System.IO;\nclass A { void M() { File.Delete(a); } }", [2]),
        ("using A.B;", "using A.B;\nusing C;", [1]),
        (
            "[A(...)]\npublic $T $F(...) { ... }", "class B {\n  [A(1)]\n  public int C() { }\n  public int D() { }\n}",
            [2]
        ),
        ("class $C : D { ... }", "class A : D { }\nclass B : E { }", [1]),
    ])
    func cSharpFile(_ pattern: String, _ code: String, _ lines: [Int]) throws {
        #expect(try Search.lines("csharp", pattern: pattern, on: code) == lines)
    }

    @Test(arguments: [
        ("let $X = $Y;\n...\ng($X)", "  let a = 1;\n  h();\n  g(a);", [2]),
        ("println!(...)", "  println!(\"a\", b);", [2]),
        ("$X.f()?", "  a.f()?;\n  a.f();", [2]),
        ("A { b: $X, ... }", "  let c = A { b: 1, d: 2 };", [2]),
        ("if let Some($X) = $Y { ... }", "  if let Some(a) = b { c(); }", [2]),
    ])
    func rust(_ pattern: String, _ body: String, _ lines: [Int]) throws {
        #expect(try Search.lines("rust", pattern: pattern, on: "fn f() {\n\(body)\n}") == lines)
    }
}
