import Testing

@testable import CogniRules

/// What patterns find in Ruby, PHP, Bash and Swift.
struct ScriptPatternTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let pattern: String
        let code: String
        let lines: [Int]
        var testDescription: String { pattern }

        init(_ pattern: String, _ code: String, _ lines: [Int]) {
            (self.pattern, self.code, self.lines) = (pattern, code, lines)
        }
    }

    @Test(arguments: ruby)
    func rubyPattern(_ test: Case) throws {
        #expect(try Search.lines("ruby", pattern: test.pattern, on: test.code) == test.lines)
    }

    @Test(arguments: php)
    func phpPattern(_ test: Case) throws {
        #expect(try Search.lines("php", pattern: test.pattern, on: "<?php\n" + test.code) == test.lines.map { $0 + 1 })
    }

    @Test(arguments: bash)
    func bashPattern(_ test: Case) throws {
        #expect(try Search.lines("bash", pattern: test.pattern, on: test.code) == test.lines)
    }

    @Test(arguments: swift)
    func swiftPattern(_ test: Case) throws {
        #expect(try Search.lines("swift", pattern: test.pattern, on: test.code) == test.lines)
    }

    static let ruby = [
        Case("foo(...)", "foo\nfoo()\nfoo 1\nfoo { a }\nx = foo", [1, 2, 3, 4]),
        Case("$X.foo", "a.foo\na.foo(1)\na.foo { b }\nfoo", [1, 2, 3]),
        Case("$X.foo(...)", "a.foo\na.foo(1)\na.foo 1\na.foo { b }", [2, 3, 4]),
        Case("foo(k: 1)", "foo k: 1\nfoo :k => 1\nfoo 'k' => 1\nfoo({k: 1})", [1, 2]),
        Case("foo(..., :k => $V, ...)", "foo 1, k: 2, l: 3\nfoo 1", [1]),
        Case("foo($X)", "foo 1\nfoo k: 1\nfoo 1, 2", [1]),
        Case(":$K => false", "x = {a: false}\ny = {:b => false}\nz = {'c' => false}", [1, 2]),
        Case("if $C\n  ...\nend", "foo if a\nif b then c end\nbar unless d", [1, 2, 3]),
        Case("$A && $B", "a && b\na and b\na || b", [1, 2]),
        Case("A.B", "A::B\nA::C", [1]),
        Case("class $C < $B\n  ...\nend", "class A < B\n  foo\nend\nclass C\nend", [1]),
        Case("def $F(...)\n  ...\nend", "def a\n  1\nend\ndef self.b\n  2\nend", [1]),
        Case("return $X", "def a\n  b\n  c\nend\ndef d\n  if e\n    f\n  end\nend", [3, 7]),
        Case("`...`", "`ls`\n`ls #{x}`\n%x(ls)", [1, 2, 3]),
        Case("`...#{$X}...`", "`ls`\n`ls #{x} y`", [2]),
        Case("\"...#{$X}...\"", "\"a#{b}c\"\n'abc'", [1]),
        Case("$X.each do |$Y|\n  ...\nend", "a.each { |b| c }\na.map { |b| c }", [1]),
        Case("foo(\"a\")", "foo <<~X\n  a\nX\nfoo 'a'", [4]),
        Case("/...#{...}.../", "/a#{b}/\n/a/", [1]),
    ]

    static let php = [
        Case("foo(...);", "foo(1);\n$x = foo(2);\nFOO(3);", [1, 2, 3]),
        Case("$X->foo(...)", "$a->foo();\n$a?->foo(1);\nfoo();", [1, 2]),
        Case("new C\\D\\E(...)", "use C\\D\\E;\nuse C\\D\\E as F;\nnew E(1);\nnew F();\nnew G();", [3, 4]),
        Case("echo $X;", "echo $a;\nprint $a;\n?><?= $a ?>", [1, 3]),
        Case("include(...)", "include 'a.php';\ninclude_once $a;", [1]),
        Case("[..., 'k' => $V, ...]", "$a = ['k' => 1];\n$b = array('l' => 2, 'k' => 3);\n$c = ['k'];", [1, 2]),
        Case("foreach ($A as $B) { ... }", "foreach ($a as $b) { c(); }\nforeach ($a as $k => $v) { d(); }", [1, 2]),
        Case("if ($C) { ... }", "if ($a) b();\nif ($a): b(); endif;", [1, 2]),
        Case(
            "function $F(..., Request $R, ...) { ... }",
            "class A { private function b(Request $c, $d) { } }\nfunction e($f) { }", [1]),
        Case(
            "public function $F(...) { ... }", "class A { public function b() { } }\nclass C { function d() { } }",
            [1, 2]),
        Case("class $C extends D { ... }", "class A extends D implements E { public $x; }\nclass B { }", [1]),
        Case("$x = [];", "class A { protected $x = []; }\n$x = [];\n$y = [];", [1, 2]),
        Case("\"...$X...\"", "$a = \"b $c\";\n$d = \"e {$f->g}\";\n$h = 'i';", [1, 2]),
        Case("\"$X\" . $Y", "$a = \"b\" . $c;\n$d . $e;", [1]),
        Case("$_SESSION[$K] = $V;", "$_SESSION[$a] = 1;\n$b[$a] = 1;", [1]),
        Case("`...`", "`ls`;\n`ls $x`;", [1, 2]),
        Case(
            "try { ... } catch ($T $E) { ... }", "try { a(); } catch (B $c) { d(); }\ntry { a(); } finally { b(); }",
            [1]),
    ]

    static let bash = [
        Case("foo ...", "foo\nfoo a b\nbar foo", [1, 2]),
        Case("... bash ...", "sudo bash -x\nbash\nsh -c bash\nls", [1, 2, 3]),
        Case("... | bash", "curl x | bash\nls | wc -l | bash\nbash", [1, 2]),
        Case("eval ${$X}", "eval $a\neval ${b:-c}\neval d", [1, 2]),
        Case("x=...", "x=1\nx=2 foo\nexport x=3", [1, 3]),
        Case("$(curl ...)", "a=$(curl b)\nc=`curl d`\ncurl e", [1, 2]),
        Case("if ...; then ...; fi", "if a; then b; fi\nwhile a; do b; done", [1]),
        Case("for $V in $L; do\n  ...\ndone", "for a in $b; do c; done", [1]),
        Case("\"$(curl ...)\"", "a \"$(curl b)\"\na $(curl b)", [1]),
    ]

    static let swift = [
        Case("$X = foo(...)", "let a = foo()\nvar b: Int = foo(1)\nc.d = foo(2)", [1, 2, 3]),
        Case("\"...\\($X)...\"", "let a = \"b\\(c)d\"\nlet e = \"f\"", [1]),
        Case("foo(a: $X, ...)", "foo(a: 1, b: 2)\nfoo(1)", [1]),
        Case("$X.map { ... }", "a.map { b() }\na.map(c)", [1]),
        Case("guard let $X = $Y else { ... }", "func f() { guard let a = b else { return } }\nif let c = d { }", [1]),
        Case("class $C: D { ... }", "class A: D, E { let x = 1 }\nclass B { }", [1]),
        Case("switch $X { ... }", "switch a { case 1: b() default: c() }", [1]),
        Case("do { ... } catch { ... }", "do { try a() } catch { b() }\ndo { c() }", [1]),
    ]
}
