import CogniSyntax
import Testing

/// Text made to hurt: every parse ends, soon, in a tree that tells of its errors or in a failure.
@Suite struct HostileTextTests {
    /// A valid beginning, a piece to repeat 100,000 times, what goes into the middle, and a piece to repeat behind it.
    struct Nesting: CustomTestStringConvertible, Sendable {
        let language: String
        let head: String
        let open: String
        let middle: String
        let close: String
        let tail: String

        init(_ language: String, _ head: String, _ open: String, _ middle: String, _ close: String, _ tail: String = "")
        {
            self.language = language
            self.head = head
            self.open = open
            self.middle = middle
            self.close = close
            self.tail = tail
        }

        var testDescription: String { "\(language) \(open)" }
        func text(_ depth: Int) -> [UInt8] {
            Array(
                (head + String(repeating: open, count: depth) + middle + String(repeating: close, count: depth) + tail)
                    .utf8)
        }
    }

    static let nestings: [Nesting] = [
        Nesting("bash", "", "( ", "a", " )"), Nesting("bash", "x=", "$(", "a", ")"),
        Nesting("bash", "", "if a; then ", "b", "; fi"), Nesting("c", "int x = ", "(", "1", ")", ";"),
        Nesting("c", "void f(void) ", "{", "", "}"), Nesting("c", "int ", "*", "x", "", ";"),
        Nesting("cpp", "", "A<", "int", ">", " x;"), Nesting("cpp", "", "namespace a {", "", "}"),
        Nesting("csharp", "class C { object x = ", "(", "1", ")", "; }"),
        Nesting("csharp", "class C { void F() ", "{", "", "}", " }"),
        Nesting("csharp", "class C { ", "L<", "int", ">", " x; }"),
        Nesting("go", "package p\nvar x = ", "(", "1", ")"), Nesting("go", "package p\nfunc f() ", "{", "", "}"),
        Nesting("go", "package p\nvar x ", "[]", "int", ""),
        Nesting("java", "class C { int x = ", "(", "1", ")", "; }"),
        Nesting("java", "class C { ", "L<", "A", ">", " x; }"), Nesting("java", "", "class C {", "", "}"),
        Nesting("javascript", "x = ", "[", "", "]"), Nesting("javascript", "x = ", "`${", "1", "}`"),
        Nesting("javascript", "", "() => ", "1", ""), Nesting("javascript", "", "!", "1", ""),
        Nesting("kotlin", "val x = ", "(", "1", ")"), Nesting("kotlin", "val x = ", "\"${", "1", "}\""),
        Nesting("kotlin", "fun f() ", "{", "", "}"), Nesting("php", "<?php $x = ", "[", "", "]", ";"),
        Nesting("php", "<?php ", "if ($a) {", "", "}"), Nesting("python", "x = ", "(", "1", ")"),
        Nesting("python", "x = ", "{1: ", "1", "}"), Nesting("python", "x = ", "not ", "1", ""),
        Nesting("ruby", "x = ", "[", "", "]"), Nesting("ruby", "x = ", "\"#{", "1", "}\""),
        Nesting("ruby", "", "if a then ", "b", " end"), Nesting("rust", "const X: i32 = ", "(", "1", ")", ";"),
        Nesting("rust", "fn f() ", "{", "", "}"), Nesting("rust", "type X = ", "A<", "B", ">", ";"),
        Nesting("scala", "val x = ", "(", "1", ")"), Nesting("scala", "object A ", "{", "", "}"),
        Nesting("scala", "val x: ", "A[", "B", "]", " = 1"), Nesting("swift", "let x = ", "(", "1", ")"),
        Nesting("swift", "func f() ", "{", "", "}"), Nesting("swift", "let x: ", "A<", "B", ">"),
        Nesting("swift", "let x = ", "\"\\(", "1", ")\""), Nesting("tsx", "x = ", "<a>", "", "</a>"),
        Nesting("tsx", "x = ", "{a: ", "1", "}"), Nesting("typescript", "type X = ", "A<", "B", ">"),
        Nesting("typescript", "x = ", "(", "1", ")"), Nesting("typescript", "", "if (a) {", "", "}"),
    ]

    @Test func everyLanguageIsNested() {
        #expect(Set(Self.nestings.map(\.language)) == Set(LanguagePack.all.map(\.name)))
    }

    @Test(arguments: nestings) func nestedHundredThousandDeep(nesting: Nesting) throws {
        let pack = try #require(LanguagePack.named(nesting.language))
        let parser = Parser(limits: ParseLimits(seconds: 0.5))
        do throws(ParseFailure) {
            let tree = try parser.parse(nesting.text(100_000), as: pack)
            #expect(tree.hasError, "100,000 levels are neither refused nor an error")
        } catch {
            switch error {
            case .tooDeep, .tooSlow, .tooLarge: break
            }
        }
    }

    @Test func fiftyMegabytesOnOneLine() {
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000)
        #expect(throws: ParseFailure.tooLarge(bytes: 50_000_000, limit: 1 << 20)) {
            try Parser().parse(text, as: .javascript)
        }
    }

    @Test(arguments: LanguagePack.all) func oneLineOfOneMegabyte(pack: LanguagePack) {
        for piece in ["a ", "\"", "(", "<", "/", "é"] {
            let text = Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
            do throws(ParseFailure) {
                _ = try Parser(limits: ParseLimits(seconds: 0.05)).parse(text, as: pack)
            } catch {
                #expect(error == .tooSlow(seconds: 0.05) || error == .tooDeep(limit: 2_000))
            }
        }
    }

    /// Bytes of a small linear congruential generator, so that a failure can be repeated.
    private func noise(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
    }

    @Test(arguments: LanguagePack.all) func randomBytes(pack: LanguagePack) throws {
        for seed in 1...20 {
            let text = noise(2_000, seed: UInt64(seed))
            #expect(try Parser().parse(text, as: pack).nodes[0].end <= 2_000)
        }
    }

    static let samples: [(String, String)] = [
        ("bash", "f() { if [ \"$a\" ]; then echo \"${b}\"; fi; }\n"),
        ("c", "int f(int a) { return a ? g(\"x\") : 'c'; }\n"),
        ("cpp", "template <class T> struct A { T f() { return T{1}; } };\n"),
        ("csharp", "class A { int F(int a) { return a > 1 ? G($\"{a}\") : 2; } }\n"),
        ("go", "package p\n\nfunc f(a int) string { return g(\"x\", []int{1}) }\n"),
        ("java", "class A { int f(int a) { return g(\"x\", new int[] {1}); } }\n"),
        ("javascript", "function f(a) { return g(`x${a}`, [1], /r/) }\n"),
        ("kotlin", "fun f(a: Int): String { return g(\"x$a\", listOf(1)) }\n"),
        ("php", "<?php function f($a) { return g(\"x$a\", [1]); }\n"),
        ("python", "def f(a):\n    return g(f'x{a}', [1], {2: 3})\n"),
        ("ruby", "def f(a)\n  g(\"x#{a}\", [1]) { |b| b }\nend\n"),
        ("rust", "fn f(a: i32) -> String { g(\"x\", vec![1], |b| b + a) }\n"),
        ("scala", "object A { def f(a: Int): String = g(s\"x$a\", List(1)) }\n"),
        ("swift", "func f(_ a: Int) -> String { g(\"x\\(a)\", [1]) { $0 } }\n"),
        ("tsx", "const F = (a: number) => <p b={[a]}>x{a}</p>;\n"),
        ("typescript", "function f<T>(a: T): string { return g(`x${a}`, [1]) }\n"),
    ]

    @Test(arguments: samples) func validTextHasNoError(language: String, text: String) throws {
        let pack = try #require(LanguagePack.named(language))
        #expect(try !Parser().parse(Array(text.utf8), as: pack).hasError)
    }

    /// Line ends, a byte order mark, or a missing line end at the end are no errors.
    @Test(arguments: samples) func lineEndsAndByteOrderMark(language: String, text: String) throws {
        let pack = try #require(LanguagePack.named(language))
        let crlf = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        #expect(try !Parser().parse(Array(crlf.utf8), as: pack).hasError)
        #expect(try !Parser().parse(Array(text.utf8.dropLast()), as: pack).hasError)
        #expect(try !Parser().parse([0xEF, 0xBB, 0xBF] + Array(text.utf8), as: pack).hasError)
    }

    /// Cut off inside the outermost bracket, no text is valid; wherever it is cut, it has a tree.
    @Test(arguments: samples) func truncated(language: String, text: String) throws {
        let pack = try #require(LanguagePack.named(language))
        let bytes = Array(text.utf8)
        for end in bytes.indices { _ = try Parser().parse(Array(bytes[..<end]), as: pack) }
        let bracket = try #require(bytes.lastIndex { "(){}[]".utf8.contains($0) })
        let cut = try Parser().parse(Array(bytes[..<bracket]), as: pack)
        #expect(cut.hasError || language == "ruby" || language == "python")
    }

    @Test(arguments: samples) func nulBytes(language: String, text: String) throws {
        let pack = try #require(LanguagePack.named(language))
        var bytes = Array(text.utf8)
        bytes.insert(contentsOf: [0, 0], at: bytes.count / 2)
        #expect(try Parser().parse(bytes, as: pack).nodes[0].end > 0)
        #expect(try Parser().parse([0], as: pack).nodes.isEmpty == false)
    }

    @Test(arguments: LanguagePack.all) func emptyText(pack: LanguagePack) throws {
        let tree = try Parser().parse([], as: pack)
        #expect(!tree.hasError)
        #expect(tree.nodes[0].range == 0..<0)
        #expect(try !Parser().parse(Array("\n\n".utf8), as: pack).hasError)
    }

    @Test(arguments: samples) func flatTreeIsWellFormed(language: String, text: String) throws {
        let tree = try Parser().parse(Array(text.utf8), as: try #require(LanguagePack.named(language)))
        #expect(tree.nodes[0].parent == -1)
        #expect(Int(tree.nodes[0].next) == tree.nodes.count)
        for index in tree.nodes.indices {
            #expect(tree.nodes[index].range.upperBound <= tree.bytes.count)
            for child in tree.children(index) { #expect(Int(tree.nodes[child].parent) == index) }
        }
    }
}
