import CogniCore
import Testing

@testable import CogniRules

/// Rules for any text: the modes `generic` and `regex`.
struct GenericTests {
    static func matches(_ pattern: String, on text: String, options: String = "{}") throws -> [String] {
        let lines = pattern.split(separator: "\n", omittingEmptySubsequences: false).map { "          " + $0 }
        let yaml = """
            rules:
              - id: a
                languages: [generic]
                severity: ERROR
                message: found $X
                options: \(options)
                patterns:
                  - pattern: |
            \(lines.joined(separator: "\n"))
            """
        let outcome = RuleEngine(try RuleSet(yaml: yaml, file: "a.yaml")).run(on: RuleSource(bytes: Array(text.utf8)))
        #expect(outcome.failures.isEmpty)
        return outcome.matches.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }

    @Test(arguments: [
        ("a b", "a b; a  b\nab a\n b", ["a b", "a  b", "a\n b"]),
        ("foo", "foo foobar _foo foo-bar", ["foo", "foo"]),
        ("f($X)", "f(a) f(a b) f (c) f()", ["f(a)", "f (c)"]),
        ("$X = $X", "a = b; b = b", ["b = b"]),
        ("f(...)", "f() f(a, (b)) f(", ["f()", "f(a, (b)"]),
        ("a ... b", "a x y b b", ["a x y b"]),
        ("a $...X b", "a b\na c d b", ["a b", "a c d b"]),
        ("$...X;", "a b;", ["a b;"]),
        ("a\n  b\nc", "a\n    b\nc", ["a\n    b\nc"]),
        ("a\n  b\nc", "a\nb\nc", []),
        ("a b c", "a\n  b\nc", ["a\n  b\nc"]),
        ("a ...", "{ a b c } d", ["a b c"]),
        ("é x", "é x", ["é x"]),
        ("a....b", "a....b a...b", ["a....b"]),
        ("a[0] = $X", "a[0] = 1\nb[0] = 1", ["a[0] = 1"]),
    ])
    func pattern(_ pattern: String, _ text: String, _ expected: [String]) throws {
        #expect(try Self.matches(pattern, on: text) == expected)
    }

    @Test func anEllipsisSpansTenLinesUnlessTold() throws {
        let near = "a" + String(repeating: "\n", count: 10) + "b"
        let far = "a" + String(repeating: "\n", count: 11) + "b"
        #expect(try Self.matches("a ... b", on: near) == [near])
        #expect(try Self.matches("a ... b", on: far).isEmpty)
        #expect(try Self.matches("a ... b", on: far, options: "{generic_ellipsis_max_span: 11}") == [far])
        #expect(try Self.matches("a ... b", on: "a\nb", options: "{generic_ellipsis_max_span: 0}").isEmpty)
    }

    @Test(arguments: [
        ("shell", "a # c\nb", 1), ("cpp", "a // c\nb", 1), ("c", "a /* c */ b", 1), ("c", "a // c\nb", 0),
        ("shell", "a /* c */ b", 0),
    ])
    func commentsAreBlank(_ style: String, _ text: String, _ count: Int) throws {
        #expect(try Self.matches("a b", on: text, options: "{generic_comment_style: \(style)}").count == count)
    }

    @Test func aLongLineOfBracketsIsNoTrouble() throws {
        let text = String(repeating: "([{", count: 20_000) + "a" + String(repeating: "}])", count: 20_000) + " b"
        #expect(try Self.matches("a ... b", on: text).count <= 1)
    }

    @Test func regularExpressionsRunOnAnyText() throws {
        let yaml = """
            rules:
              - id: a
                languages: [regex]
                severity: ERROR
                message: found $1
                patterns:
                  - pattern-regex: ^key=(\\w+)$
                  - pattern-not-regex: =x
                paths: {include: ["*.conf"], exclude: [old/]}
            """
        let engine = RuleEngine(try RuleSet(yaml: yaml, file: "a.yaml"))
        let text = Array("key=a1\nkey=x\n key=b".utf8)
        #expect(engine.run(on: RuleSource(bytes: text)).matches.map(\.message) == ["found a1"])
        for (path, count) in [("a.conf", 1), ("x/y/b.conf", 1), ("a.conf.py", 0), ("x/old/a.conf", 0), ("old", 0)] {
            #expect(engine.run(on: RuleSource(bytes: text, path: GitPath(path))).matches.count == count, "\(path)")
        }
    }

    @Test(arguments: [
        ("a/*.py", "x/a/b.py", true), ("a/*.py", "a/b/c.py", false), ("a/**/*.py", "a/b/c/d.py", true),
        ("a", "b/a/c", true), ("a?", "a", false), ("*Dockerfile*", "x/my.Dockerfile.in", true), ("/a/b", "a/b", true),
    ])
    func paths(_ glob: String, _ path: String, _ isMatch: Bool) {
        #expect(PathFilter(include: [glob], exclude: []).admits(GitPath(path)) == isMatch)
        #expect(PathFilter(include: [], exclude: [glob]).admits(GitPath(path)) != isMatch)
    }
}
