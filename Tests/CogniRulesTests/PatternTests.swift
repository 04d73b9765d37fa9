import Testing

@testable import CogniRules

/// What one pattern finds, language by language.
struct PatternTests {
    /// A pattern, code, and the lines on which matches begin.
    struct Case: Sendable, CustomTestStringConvertible {
        let language: String
        let pattern: String
        let code: String
        let lines: [Int]
        var testDescription: String { "\(language): \(pattern)" }

        init(_ language: String, _ pattern: String, _ code: String, _ lines: [Int]) {
            self.language = language
            self.pattern = pattern
            self.code = code
            self.lines = lines
        }
    }

    @Test(arguments: python)
    func pythonPattern(_ test: Case) throws { try check(test) }

    @Test(arguments: javaScript)
    func javaScriptPattern(_ test: Case) throws { try check(test) }

    @Test(arguments: elements)
    func elementPattern(_ test: Case) throws { try check(test) }

    @Test(arguments: braces)
    func bracesPattern(_ test: Case) throws { try check(test) }

    @Test(arguments: others)
    func othersPattern(_ test: Case) throws { try check(test) }

    private func check(_ test: Case) throws {
        let lines = try Search.lines(test.language, pattern: test.pattern, on: test.code)
        #expect(lines == test.lines)
    }

    static let python = [
        Case("python", "class $C(...): ...", "class A(B):\n    pass\nclass C: pass", [1, 3]),
        Case("python", "{\"k\": ..., ...}", "{'k': [1], 'l': 2}\n{'m': 1}", [1]),
        Case("python", "'...' '...'", "x = ['a', 'b' 'c']", [1]),
        Case(
            "python", "for $X in $L:\n    ...\n    $L.pop()",
            "for a in b:\n    c(b.pop())\n    d()\nfor a in b:\n    c.pop()", [1]),
        Case("python", "foo(...)", "foo()\nfoo(1, 2)\nbar(foo(3))\nx.foo()", [1, 2, 3]),
        Case("python", "foo($X)", "foo(1)\nfoo(1, 2)\nfoo()", [1]),
        Case("python", "foo($X, ...)", "foo(1)\nfoo(1, 2)\nfoo()", [1, 2]),
        Case("python", "foo(..., 2, ...)", "foo(1)\nfoo(1, 2)\nfoo(2)\nfoo(1, 2, 3)", [2, 3, 4]),
        Case("python", "$X == $X", "a == a\na == b\na.b == a . b\nf( 1 ) == f(1)  # c\n'a' == 'a'", [1, 3, 4, 5]),
        Case("python", "foo($...A, 3)", "foo(1, 2, 3)\nfoo(3)\nfoo(3, 4)", [1, 2]),
        Case("python", "foo(a=1, b=2)", "foo(b=2, a=1)\nfoo(a=1)\nfoo(a=1, b=2, c=3)", [1]),
        Case("python", "foo(..., a=1, ...)", "foo(b=2, a=1)\nfoo(0, a=1)\nfoo(a=2)", [1, 2]),
        Case("python", "foo(\"x\")", "foo('x')\nfoo(\"\"\"x\"\"\")\nfoo('y')", [1, 2]),
        Case("python", "foo(\"...\")", "foo('x')\nfoo(x)\nfoo(f'{x}')\nfoo('a' 'b')\nfoo(f'x')", [1, 4, 5]),
        Case("python", "foo(\"=~/^a+$/\")", "foo('aa')\nfoo('ab')", [1]),
        Case("python", "foo(\"$S\", \"$S\")", "foo('x', 'x')\nfoo('x', \"x\")\nfoo('x', 'y')", [1, 2]),
        Case("python", "x = $V", "x = 1\ny = 2\nx += 1", [1]),
        Case("python", "$X.format(...)", "'a'.format(1)\nb.c.format()\nformat()", [1, 2]),
        Case("python", "$X. ... .bar()", "a.b().c.bar()\na.bar()\na.baz()", [1, 2]),
        Case("python", "if $C: ...", "if a:\n    b()\n    c()\nif d: pass", [1, 4]),
        Case(
            "python", "def $F(...): ...", "def f(): pass\nasync def g(a, b=1) -> int:\n    return 1\n@d\ndef h(): ...",
            [1, 2, 4]),
        Case("python", "def $F($A, $B): ...", "def f(a, b): pass\ndef g(a): pass\ndef h(a: int, b): pass", [1, 3]),
        Case(
            "python", "def $F(...):\n    ...\n    return $X\n",
            "def f():\n    a()\n    return 1\ndef g():\n    return 2\ndef h():\n    a()", [1, 4]),
        Case(
            "python", "class $C:\n    ...\n    def close(self): ...\n    ...",
            "class A(B):\n    x = 1\n    def close(self): pass\n    def b(self): pass\nclass C:\n    pass", [1]),
        Case("python", "class $C($B): ...", "class A(B):\n    pass\nclass C: pass", [1]),
        Case(
            "python", "$F = open(...)\n...\n$F.close()",
            "f = open('x')\ng()\nif a:\n    f.close()\nh = open('y')\nk.close()", [1]),
        Case("python", "a()\nb()", "a()\nb()\na()\nc()\nb()", [1]),
        Case("python", "a()\n...\nb($X)", "a()\nc()\ny = [b(1)]", [1]),
        Case(
            "python", "try: ...\nexcept: ...", "try:\n    a()\nexcept:\n    b()\ntry:\n    a()\nexcept E:\n    b()", [1]
        ),
        Case("python", "except $E:\n    pass", "try:\n    a()\nexcept E:\n    pass\n", [3]),
        Case("python", "return $X", "def f():\n    return 1\n    return", [2]),
        Case("python", "not $X in $Y", "not a in b\na not in b", [1]),
        Case("python", "$X is None", "a is None\na is not None\na == None", [1]),
        Case("python", "$A + $B", "1 + 2\n1 - 2", [1]),
        Case("python", "{..., \"k\": $V, ...}", "{'a': 1, 'k': 2}\n{'k': 3}\n{'a': 1}", [1, 2]),
        Case("python", "[..., 1, ...]", "[0, 1]\n[2]", [1]),
        Case("python", "lambda $X: $X", "lambda a: a\nlambda a: b", [1]),
        Case("python", "for $X in $Y: ...", "for a in b:\n    c()\n    d()", [1]),
        Case("python", "with open(...) as $F: ...", "with open('a') as f:\n    g()\nwith b as c: pass", [1]),
        Case("python", "if <... foo() ...>: ...", "if a and foo():\n    b()\nif a:\n    foo()", [1]),
        Case("python", "import foo", "import foo\nimport bar", [1]),
        Case("python", "@$D\ndef $F(...): ...", "@a\ndef f(): pass\ndef g(): pass", [1]),
        Case("python", "raise $E(...)", "raise A('x')\nraise B", [1]),
        Case("python", "f\"...{$X}...\"", "f'a {b} c'\nf'{b}'\n'a'\nf'a'", [1, 2]),
        Case("python", "$X % ...", "'a' % b\n", [1]),
        Case("python", "assert ($A, $B)", "assert (a, 'b')\nassert a, 'b'", [1]),
        Case(
            "python", "os.path.join(...)",
            "import os.path as p\nfrom os import path\nfrom os.path import join as j\np.join(1)\npath.join(2)\nj(3)\nos.path.join(4)\njoin(5)",
            [4, 5, 6, 7]),
        Case("python", "foo((a))", "foo(a)\nfoo((a))", [1, 2]),
        Case("python", "print($X)", "print(# c\n  1)\nprint(\n2,\n)", [1, 3]),
        Case("python", "$X = $Y = 1", "a = b = 1\na = 1", [1]),
        Case("python", "x: int = $V", "x: int = 3\nx = 3", [1]),
        Case("python", "foo(*$A)", "foo(*a)\nfoo(a)", [1]),
        Case("python", "foo(**$A)", "foo(**a)\nfoo(a)", [1]),
        Case("python", "while True: ...", "while True:\n    a()\nwhile b: pass", [1]),
        Case("python", "$X[...]", "a[1]\n", [1]),
        Case("python", "def $F(..., $P=[], ...): ...", "def f(a, b=[]): pass\ndef g(a=1): pass", [1]),
    ]

    static let javaScript = ["javascript", "typescript", "tsx"].flatMap { language in
        [
            Case(language, "foo(...)", "foo();\nx = foo(1, a => foo());\nnew foo();", [1, 2, 2]),
            Case(language, "new Foo(...)", "new Foo();\nFoo();", [1]),
            Case(language, "$X == null", "if (a == null) b();\nc === null;", [1]),
            Case(language, "$X === $X", "a.b === a.b;\na === b", [1]),
            Case(language, "if ($C) { ... }", "if (a) { b(); c(); }\nif (a) b();", [1, 2]),
            Case(language, "if ($C) $S", "if (a) { b(); c(); }\nif (a) b();", [1, 2]),
            Case(
                language, "if ($C) $S; else $T", "if (a) { b(); } else c();\nif (a) b(); else { c(); }\nif (a) b();",
                [1, 2]),
            Case(language, "$X = require(...)", "const a = require('a');\nb = require('b');\nrequire('c')", [1, 2]),
            Case(language, "const $X = require(\"...\")", "const a = require('a');\nlet b = require('b');", [1]),
            Case(
                language, "function $F(...) { ... }", "function f() {}\nasync function g(a, b = 1) { return 1; }\n",
                [1, 2]),
            Case(language, "function $F($A, $B) { ... }", "function f(a, b) {}\nfunction g(a) {}", [1]),
            Case(language, "function (...) { ... }", "x = function (a) { b(); }", [1]),
            Case(language, "(...) => { ... }", "f((a, b) => { c(); });", [1]),
            Case(language, "$X.innerHTML = $Y", "a.b.innerHTML = c;\na.innerHTML += c;", [1, 2]),
            Case(language, "{..., key: $V, ...}", "f({ a: 1, key: 2 });\ng({ b: 1 });", [1]),
            Case(language, "foo({..., shell: true, ...})", "foo({ shell: true });\nfoo({ shell: false, b: 1 });", [1]),
            Case(
                language, "try { ... } catch ($E) { }", "try { a(); } catch (e) { }\ntry { a(); } catch (e) { b(); }",
                [1]),
            Case(language, "for (...) { ... }", "for (let i = 0; i < 3; i++) { a(); }", [1]),
            Case(language, "while (true) { ... }", "while (true) { a(); }\nwhile (b) {}", [1]),
            Case(language, "$X.$Y(...).catch(...)", "a.b().catch(c);\nd().catch()", [1]),
            Case(language, "`...${$X}...`", "x = `a ${b} c`;\ny = `a`;\nz = 'a';", [1]),
            Case(language, "f(`...${...}...`)", "f(`a ${b} c`);\nf(`a`);", [1]),
            Case(language, "\"...\"", "x = 'a';\ny = `b`;\nz = `c${d}`;", [1, 2, 2, 3]),
            Case(language, "f({a: 1})", "f({ b: 2, a: 1 });\nf({ b: 2 });", [1]),
            Case(language, "f({ $X })", "f({ a });\nf({ a: b });", [1]),
            Case(language, "a.b", "a.b;\na?.b;\na['b'];", [1]),
            Case(language, "$X.b", "a.b;\na?.b;", [1, 2]),
            Case(language, "$X = $X + $Y", "a += b;\na = b;", [1]),
            Case(language, "() => $X", "f(() => 1);\nf(() => { return 1; });\nf(() => {});", [1, 2]),
            Case(language, "f(...$X)", "f(...a);\nf(a);", [1]),
            Case(language, "f(`$A${$B. ... .c}...`)", "f(`x${a.b().c}y`);\nf(`x${d}`);", [1]),
            Case(language, "/$X/", "a = /b/;\nc = 'b';", [1]),
            Case(language, "class $C { $M(...) { ... } }", "class A { x = 1; m() {} }\nclass B { x = 1; }", [1]),
            Case(language, "fs.a(...)", "const { a: b } = require('fs');\nb(1);\na(2);", [2]),
            Case(
                language, "import \"fs\"", "import a from 'fs';\nimport 'fs/promises';\nconst b = require('fs');",
                [1, 2, 3]),
            Case(language, "f(); ... g();", "f();\nh(() => { g(); });", [1]),
            Case(language, "a(); ... b();", "a();\nc();\nb();", [1]),
            Case(language, "let $X = $V;\n...\n$X = $W;", "let a = 1;\nf();\na = 2;", [1]),
            Case(language, "throw new Error(...)", "throw new Error('x');\nthrow x;", [1]),
            Case(language, "return $X;", "function f() { return 1; }\nfunction g() { return; }", [1]),
            Case(language, "class $C { ... }", "class A { b() {} }\nclass C extends D { x = 1; y() {} }", [1, 2]),
            Case(
                language, "class $C extends $D { ... }", "class A { b() {} }\nclass C extends D { x = 1; y() {} }", [2]),
            Case(language, "import $X from \"fs\"", "import a from 'fs';\nimport b from 'x';", [1]),
            Case(language, "async function $F(...) { ... }", "async function f() { await g(); }\nfunction h() {}", [1]),
            Case(language, "await $X", "async function f() { await g(); }", [1]),
            Case(language, "switch ($X) { ... }", "switch (a) { case 1: b(); }", [1]),
            Case(language, "typeof $X == \"...\"", "typeof a == 'b'", [1]),
            Case(language, "$X ? $Y : $Y", "a ? b : b;\na ? b : c", [1]),
            Case(language, "foo($X)", "foo(/* c */ 1 /* d */);", [1]),
        ]
    }

    static let elements = ["javascript", "tsx"].flatMap { language in
        [
            Case(language, "<$E ... b={$X} />", "x = <a b={c} d='e'>f</a>;\ny = <a d={c} />;", [1]),
            Case(language, "<a>...</a>", "x = <a />;\ny = <a>b<c /></a>;\nz = <c />;", [1, 2]),
            Case(language, "<$E {...$P} />", "x = <a b='c' {...d} />;\ny = <a b='c' />;", [1]),
            Case(language, "<a>$X</a>", "x = <a> text </a>;", [1]),
        ]
    }

    static let braces = [
        Case(
            "java", "$X.exec(...)", "class A { void m() { Runtime.getRuntime().exec(\"a\"); b.exec(); exec(); } }",
            [1, 1]),
        Case("java", "foo(...)", "class A {\n void m() {\n foo(1);\n int x = foo();\n } }", [3, 4]),
        Case("java", "$X == \"...\"", "class A { boolean m(String s) { return s == \"a\"; } }", [1]),
        Case("java", "$T $X = $V;", "class A { void m() {\n int x = 1;\n final String s = \"\";\n } }", [2, 3]),
        Case(
            "java", "try { ... } catch ($E $X) { }",
            "class A { void m() {\n try { a(); } catch (E e) { }\n try { a(); } catch (E e) { b(); }\n } }", [2]),
        Case(
            "java", "public void $F(...) { ... }",
            "class A {\n public void m(int a, String b) { c(); }\n private void n() { }\n }", [2]),
        Case("java", "class $C { ... }", "public class A { int x; void m() {} }\nclass B extends A {}", [1, 2]),
        Case(
            "java", "class $C {\n...\nLog $L = ...;\n...\n}",
            "class A { int x; Log l = new Log(1); void m() {} }\nclass B { }", [1]),
        Case("java", "new $T(...)", "class A { Object x = new B(1); }", [1]),
        Case("java", "new B(...)", "class A {\n Object x = new B(1);\n Object y = new C(1);\n}", [2]),
        Case(
            "java", "catch ($E $X) { }", "class A { void m() {\n try { a(); } catch (E e) {\n }\n } }", [2]),
        Case(
            "java", "$X = new Foo(...);\n...\n$X.bar();",
            "class A { void m() {\n Foo x = new Foo();\n y();\n x.bar();\n } }", [2]),
        Case("java", "synchronized ($X) { ... }", "class A { void m() { synchronized (this) { a(); } } }", [1]),
        Case("java", "if ($X) { ... }", "class A { void m() { if (a) { b(); } } }", [1]),
        Case("java", "return $X;", "class A { int m() { return 1; } }", [1]),
        Case("java", "$X.equals($X)", "class A { boolean m() { return a.equals(a); } }", [1]),
        Case(
            "java", "$R $F(..., String $P, ...) { ... }",
            "class A {\n int m(int a, String b) { return 1; }\n int n() { return 1; }\n }", [2]),
        Case("java", "import java.util.*;", "import java.util.*;\nimport java.io.*;\nclass A {}", [1]),
        Case("c", "gets(...)", "int main(void) {\n  gets(b);\n  x = gets(c);\n}", [2, 3]),
        Case("c", "strcpy($D, $S)", "void f(void) { strcpy(a, b); strncpy(a, b, 1); }", [1]),
        Case("c", "$X = malloc(...);", "void f(void) {\n  char *p = malloc(3);\n  q = malloc(4);\n}", [2, 3]),
        Case("c", "free($X);\n...\nfree($X);", "void f(void) {\n  free(p);\n  g();\n  free(p);\n  free(q);\n}", [2]),
        Case("c", "if ($X = $Y) $S", "void f(void) {\n  if (a = b) c();\n  if (a == b) c();\n}", [2]),
        Case("c", "printf($X)", "void f(void) { printf(s); printf(\"a\", b); }", [1]),
        Case("c", "$T $F(...) { ... }", "int f(int a) { return a; }\nvoid g(void) { }", [1, 2]),
        Case("c", "sizeof($X)", "int f(void) { return sizeof(a); }", [1]),
        Case("c", "$X->next", "void f(void) { a->next; a.next; }", [1]),
        Case("cpp", "new $T[$N]", "void f() { auto p = new int[3]; }", [1]),
        Case("cpp", "delete $X;", "void f() { delete p; delete[] q; }", [1]),
        Case("cpp", "std::strcpy(...)", "void f() { std::strcpy(a, b); strcpy(a, b); }", [1]),
        Case("cpp", "$X.c_str()", "void f() { g(s.c_str()); }", [1]),
        Case("cpp", "try { ... } catch (...) { }", "void f() {\n try { a(); } catch (...) { }\n}", [2]),
        Case("csharp", "Process.Start(...)", "class A { void M() { Process.Start(\"a\"); } }", [1]),
        Case("csharp", "$X == null", "class A { bool M() { return x == null; } }", [1]),
        Case("csharp", "catch ($E) { }", "class A { void M() { try { a(); } catch (E) { } } }", [1]),
        Case("csharp", "new $T(...)", "class A { void M() { var x = new B(1); } }", [1]),
        Case(
            "go", "exec.Command(...)", "package a\nfunc f() {\n\texec.Command(\"ls\")\n\tx := exec.Command(a, b)\n}",
            [3, 4]),
        Case("go", "$X := $Y", "package a\nfunc f() {\n\tx := 1\n\ty = 2\n}", [3]),
        Case("go", "$X = foo(...)", "package a\nfunc f() {\n\tx := foo()\n\ty = foo(1)\n}", [3, 4]),
        Case("go", "if $ERR != nil { ... }", "package a\nfunc f() {\n\tif err != nil {\n\t\treturn\n\t}\n}", [3]),
        Case("go", "func $F(...) { ... }", "package a\nfunc f(a int) { g() }\n", [2]),
        Case("go", "defer $X.Close()", "package a\nfunc f() {\n\tdefer b.Close()\n}", [3]),
        Case("go", "for ... { ... }", "package a\nfunc f() {\n\tfor i := range b {\n\t\tc()\n\t}\n}", [3]),
        Case(
            "go", "$X, err := foo(...)\n...\n$X.Close()",
            "package a\nfunc f() {\n\tx, err := foo()\n\tg()\n\tx.Close()\n}", [3]),
        Case("go", "&http.Server{...}", "package a\nvar s = &http.Server{Addr: \"a\"}", [2]),
        Case(
            "go", "tls.Config{..., InsecureSkipVerify: true, ...}",
            "package a\nvar s = tls.Config{MinVersion: 1, InsecureSkipVerify: true}", [2]),
        Case("go", "fmt.Sprintf(\"...\", ...)", "package a\nvar s = fmt.Sprintf(\"%d\", 1)", [2]),
        Case("go", "import \"a/b\"\n...\nb.C()", "package a\nimport (\n\t\"x\"\n\t\"a/b\"\n)\nvar d = b.C()", [2]),
        Case("go", "import \"a/b\"", "package a\nimport (\n\t\"x\"\n\t\"a/b\"\n)\nimport \"a/b\"", [2, 6]),
        Case("rust", "$X.unwrap()", "fn f() { a.unwrap(); b(c.unwrap()); }", [1, 1]),
        Case("rust", "unsafe { ... }", "fn f() { unsafe { a(); } }", [1]),
        Case("rust", "let $X = $Y;", "fn f() { let a = 1; }", [1]),
        Case("rust", "fn $F(...) { ... }", "fn f(a: i32) { b(); }", [1]),
        Case("rust", "std::mem::transmute(...)", "fn f() { std::mem::transmute(a); }", [1]),
        Case("php", "eval(...);", "<?php\neval($x);\n", [2]),
        Case("php", "eval($X)", "<?php\neval($x);\n", [2]),
        Case("php", "$F(...)", "<?php\nfoo($x);\n", [2]),
        Case("php", "$X = $_GET[...];", "<?php\n$a = $_GET['b'];\n$c = $_POST['d'];\n", [2]),
        Case("php", "$X->query(...)", "<?php\n$db->query($q);\n", [2]),
        Case("php", "md5(...)", "<?php\n$x = md5($y);\n", [2]),
        Case("php", "function $F(...) { ... }", "<?php\nfunction f($a) { g(); }\n", [2]),
    ]

    static let others = [
        Case("swift", "try! $X", "let a = try! b()\nlet c = try b()", [1]),
        Case("swift", "$X!", "let a = b!\nlet c = d", [1]),
        Case("swift", "foo(...)", "foo(1, a: 2)\nlet x = foo()", [1, 2]),
        Case("swift", "print($X)", "print(1)\nprint(1, 2)", [1]),
        Case("swift", "$X == nil", "if a == nil { b() }", [1]),
        Case("swift", "if $C { ... }", "if a { b(); c() }", [1]),
        Case("swift", "func $F(...) { ... }", "func f(a: Int) { g() }\nfunc h() { i() }", [1, 2]),
        Case("swift", "do { ... } catch { }", "do { try a() } catch { }\ndo { try a() } catch { b() }", [1]),
        Case("swift", "Process()", "let p = Process()\nq()", [1]),
        Case("swift", "foo(name: \"...\")", "foo(name: \"a\")\nfoo(name: b)", [1]),
        Case("swift", "$X as! $T", "let a = b as! C\nlet d = e as? F", [1]),
        Case("swift", "let $X = $Y", "let a = 1\nvar b = 2", [1]),
        Case("ruby", "eval(...)", "eval(x)\nfoo(eval(y))", [1, 2]),
        Case("ruby", "$X.html_safe", "a.html_safe\nb.c.html_safe", [1, 2]),
        Case("ruby", "def $F(...)\n  ...\nend", "def f(a)\n  b\n  c\nend", [1]),
        Case("ruby", "system(\"...\")", "system('ls')\nsystem(x)\nsystem(\"a#{b}\")", [1]),
        Case("ruby", "$X == nil", "a == nil", [1]),
        Case("kotlin", "$X!!", "fun f() { a!! }", [1]),
        Case("kotlin", "foo(...)", "fun f() { foo(1, 2) }", [1]),
        Case("kotlin", "fun $F(...) { ... }", "fun f(a: Int) { b() }", [1]),
        Case("scala", "$X.get", "object A { def f = b.get }", [1]),
        Case("scala", "foo(...)", "object A { def f = foo(1, 2) }", [1]),
        Case("bash", "eval ...", "eval \"$x\"\nls\n", [1]),
        Case("bash", "rm -rf $X", "rm -rf /tmp/a\nrm -r b\n", [1]),
    ]
}
