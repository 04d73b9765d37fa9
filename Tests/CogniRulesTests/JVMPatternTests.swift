import Testing

@testable import CogniRules

/// What patterns find in Java, Kotlin and Scala.
struct JVMPatternTests {
    typealias Case = PatternTests.Case

    @Test(arguments: declarations + expressions + statements + types + kotlin + scala)
    func pattern(_ test: Case) throws {
        let lines = try Search.lines(test.language, pattern: test.pattern, on: test.code)
        #expect(lines == test.lines)
    }

    static let declarations = [
        Case(
            "java", "$M(...) { ... }", "class A {\n A() { }\n int b() { return 1; }\n abstract void c();\n}", [2, 3, 4]),
        Case("java", "void $M(...) { ... }", "class A {\n A() { }\n int b() { return 1; }\n void c() { }\n}", [4]),
        Case(
            "java", "@B $T $M(...) { ... }", "class A {\n @B int b() { return 1; }\n @B(2) int c() { return 1; }\n}",
            [2]),
        Case(
            "java", "@B(...) $T $M(...) { ... }",
            "class A {\n @B int b() { return 1; }\n @B(2) int c() { return 1; }\n}", [2, 3]),
        Case(
            "java", "@B(..., k = $X, ...) $T $M(...) { ... }",
            "class A {\n @B(j = 1, k = 2) int b() { return 1; }\n @B(j = 2) int c() { return 1; }\n}", [2]),
        Case(
            "java", "$T $M(..., @P(...) $U $X, ...) { ... }",
            "class A {\n void a(int b, @P(1) S s) { }\n void c(S s) { }\n}", [2]),
        Case("java", "$T $M(..., $P, ...) { ... }", "class A {\n void a(int b) { }\n void c() { }\n}", [2]),
        Case(
            "java", "interface $I extends J { $T $M(B $P); }",
            "interface A extends J {\n void c(D d);\n void a(B b);\n}\ninterface E {\n void a(B b);\n}", [1]),
        Case("java", "class $C { ... }", "class A { }\ninterface B { }", [1]),
        Case("java", "class $C implements D { ... }", "class A extends B implements C, D { }\nclass E { }", [1]),
        Case("java", "Foo $X;", "class A {\n Foo a;\n void m() { Foo b = c;\n Foo d; }\n}", [2, 4]),
        Case(
            "java", "$X = f(...);",
            "class A {\n int a = f();\n void m() { b = f(1);\n var c = f();\n try (D d = f()) { } }\n}", [2, 3, 4, 5]),
        Case("java", "import a.b;", "import a.b.C;\nimport a.b.c.*;\nimport b.C;", [1, 2]),
        Case("java", "import a.b.*;", "import a.b.C;\nimport a.b.c.*;", [2]),
    ]

    static let expressions = [
        Case(
            "java", "new Foo(...)",
            "class A {\n Object a = new Foo(1);\n Object b = new Foo<B>();\n Object c = new Foo() { };\n}", [2, 3]),
        Case("java", "new Foo<$T>(...)", "class A {\n Object a = new Foo(1);\n Object b = new Foo<B>();\n}", [3]),
        Case(
            "java", "new String[]{\"a\", ...}",
            "class A {\n Object a = new String[] {\"a\", b};\n Object b = new String[] {b};\n}", [2]),
        Case(
            "java", "java.util.Random",
            "import java.util.*;\nclass A {\n Object a = Random.b();\n Object c = Foo.b();\n}", [3]),
        Case("java", "new javax.c.D(...)", "import javax.c.D;\nclass A {\n Object a = new D();\n}", [3]),
        Case("java", "f(...)", "class A { void m() {\n f(1);\n this.f(2);\n a.f();\n} }", [2]),
        Case("java", "A. ... .e(...)", "class B { void m() {\n A.b().c.d(1).e();\n F.e();\n} }", [2]),
        Case("java", "$P -> f($X)", "class A { void m() {\n g(x -> f(x));\n g(x -> { f(x); });\n} }", [2, 3]),
        Case("java", "$X.class", "class A { void m() {\n f(B.class);\n f(b);\n} }", [2]),
    ]

    static let statements = [
        // With a semicolon a pattern is a statement, and is found in those that use its value.
        Case(
            "java", "f(...);",
            "class A { void m() {\n x = f(1)\n ;\n int y =\n f(2);\n if (f(3)) { }\n return f(4); } }", [2, 4, 7]),
        Case("java", "f(...)", "class A { void m() {\n int y =\n f(2);\n if (f(3)) { } } }", [3, 4]),
        Case("java", "if (true) { ... }", "class A { void m() {\n if (a = true) { }\n if (a) b(); } }", [3]),
        Case(
            "java", "try { ... } catch (B $E) { ... }", "class A { void m() {\n try { a(); } catch (A | B e) { } } }",
            [2]),
        Case("java", "assert $X : $Y;", "class A { void m() {\n assert a;\n assert a : b; } }", [3]),
        Case(
            "java", "for (int $I = 0; ...; ...) { ... }", "class A { void m() {\n for (int i = 0; i < 3; i++) { } } }",
            [2]),
    ]

    private static let typed = """
        import a.B;
        class A {
          List<String> f; final Object k = "abc";
          void m(B b, String s, int[] n, p.Q q) {
            use(f); use(this.f);
            use(k); use("x");
            use(b);
            use(s);
            use(n); use(q);
            use(new C<D>(1)); use((E) e);
            use(1); use(1 + 2); use(x == y);
            { C inner; use(inner); }
            use(Unknown); use(f.get(0)); use(s.isEmpty());
          }
        }
        """

    static let types = [
        Case("java", "($T $X) = new $T(...);", "class A { void m() {\n B b = new B();\n C c = new D(); } }", [2]),
        Case("java", "use((List $X))", typed, [5, 5]),
        Case("java", "use((List<String> $X))", typed, [5, 5]),
        Case("java", "use((List<Foo> $X))", typed, []),
        Case("java", "use((String $X))", typed, [6, 6, 8, 13]),
        Case("java", "use((a.B $X))", typed, [7]),
        Case("java", "use((B $X))", typed, [7]),
        Case("java", "use((int[] $X))", typed, [9]),
        Case("java", "use((Q $X))", typed, []),
        Case("java", "use((p.Q $X))", typed, [9]),
        Case("java", "use((C $X))", typed, [10, 12]),
        Case("java", "use((E $X))", typed, [10]),
        Case("java", "use((int $X))", typed, [11, 11]),
        Case("java", "use((boolean $X))", typed, [11, 13]),
        Case("java", "use((Unknown $X))", typed, [13]),
        Case("java", "(B $X) = ...;", "class A { void m() {\n B b = c();\n D d = c(); } }", [2]),
        Case(
            "java", "$X == (String $Y)", "class A { boolean m(String s, int t) {\n return a == s\n || a == t; } }", [2]),
        Case(
            "go", "($R : *http.Request).Form",
            "package a\nfunc f(r *http.Request, s http.Request) {\n\tr.Form()\n\ts.Form()\n}", [3]),
    ]

    static let kotlin = [
        Case("kotlin", "$X = f(...)", "val a = f()\nvar b: T = f(1)\nfun m() { c = f() }", [1, 2, 3]),
        Case("kotlin", "val $X: T = $V", "val a = f()\nval b: T = f(1)", [2]),
        Case("kotlin", "f(\"...\")", "val k = \"a\"\nfun m() {\n f(k)\n f(\"b\")\n f(\"b$c\")\n f(c) }", [3, 4]),
        Case("kotlin", "$X ?: $Y", "fun m() {\n a[b] ?: c\n a ?: throw d }", [2, 3]),
        Case("kotlin", "a.b.C.d($X)", "import a.b.C\nfun m() {\n C.d(1)\n D.d(1) }", [3]),
        Case("kotlin", "fun $F(..., $P: T, ...) { ... }", "fun a(b: Int, c: T) { }\nfun d(c: Int) { }", [1]),
        Case("kotlin", "if ($C) { ... }", "fun m() {\n if (a) b()\n if (c) { d() } else { e() } }", [2, 3]),
        Case("kotlin", "$X.map { ... }", "fun m() {\n a.map { it }\n a.filter { it } }", [2]),
        Case("kotlin", "use(($X: String))", "fun m(s: String, i: Int) {\n use(s)\n use(i)\n use(\"a\") }", [2, 4]),
    ]

    static let scala = [
        Case("scala", "$X = f(...)", "object A {\n val a = f()\n var b: T = f(1)\n}", [2, 3]),
        Case(
            "scala", "def $F(..., $P: $T, ...) = $A {\n ...\n}",
            "object A {\n def a(b: B) = Action { c }\n def d(e: E) = { f }\n}", [2]),
        Case("scala", "sql\"...\"", "object A {\n val a = sql\"b $c\"\n val d = s\"b $c\"\n}", [2]),
        Case("scala", "$X.!!", "object A {\n def a = b.!!\n def c = d.e\n}", [2]),
        Case("scala", "import a.$X", "import a.b._\nimport c.d", [1]),
        Case(
            "scala", "class $C {\n ...\n $D $S = \"...\"\n ...\n}",
            "class A {\n val a = \"b\"\n}\nclass C {\n val a = b\n}", [1]),
        Case("scala", "if ($C) { ... }", "object A { def a = {\n if (b) c\n if (d) { e } else f\n} }", [2, 3]),
    ]
}
