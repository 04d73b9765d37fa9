import Testing

@testable import CogniSyntax

/// Text that the grammar of Scala reads only when it is written in another way.
struct ScalaTextTests {
    @Test(arguments: [
        ("a { implicit b: C[D] => e }", "a { (        b: C[D])=> e }"),
        ("a { b: C => e }", "a {(b: C)=> e }"),
        ("class A @B()(c: D)", "class A     (c: D)"),
        // No parameters of a lambda.
        ("trait A { self: B => }", "trait A { self: B => }"),
        ("{ implicit val a: B = c }", "{ implicit val a: B = c }"),
        ("a {b: C => e }", "a {b: C => e }"),
        ("{ a => b }", "{ a => b }"),
        ("@A() def b", "@A() def b"),
        ("{ implicit ", "{ implicit "),
        ("@A()", "@A()"),
        ("{", "{"),
    ])
    func rewrites(_ text: String, _ expected: String) {
        #expect(String(decoding: ScalaText.readable(Array(text.utf8)), as: UTF8.self) == expected)
    }

    @Test func theTreeIsThatOfTheText() throws {
        let text = "object A { def a = B { implicit c: D => e(c) } }"
        let tree = try Parser().parse(Array(text.utf8), as: .scala)
        #expect(!tree.hasError)
        #expect(tree.string(0) == text)
        #expect(tree.nodes.indices.contains { tree.kindName($0) == "binding" && tree.string($0) == "c: D" })
    }
}
