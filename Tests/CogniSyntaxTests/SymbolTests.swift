import CogniSyntax
import Testing

@Suite struct SymbolTests {
    /// Each text has `HERE` where the symbol is asked for.
    @Test(arguments: [
        ("python", "class A:\n    def f(self):\n        def g():\n            HERE\n", "A.f.g"),
        ("python", "HERE = 1\n", ""),
        ("javascript", "class A { f() { HERE } }", "A.f"),
        ("javascript", "const f = () => { xs.map(x => HERE) }", "f"),
        ("javascript", "const o = { k: function () { HERE } }", "k"),
        ("typescript", "namespace N { class A { private x = (a: number) => { HERE } } }", "N.A.x"),
        ("tsx", "export const Page = () => <div>{HERE}</div>", "Page"),
        ("java", "class A<T> { A() { HERE; } }", "A.A"),
        ("java", "class A { class B { <U> int f(int x) { return HERE; } } }", "A.B.f"),
        ("c", "static int *f(int x) { return HERE; }", "f"),
        ("cpp", "template <class T> A<T>::~A() { HERE; }", "A::~A"),
        ("cpp", "namespace n { struct A { bool operator==(const A &o) { return HERE; } }; }", "n::A::operator=="),
        ("cpp", "int &A::f() { return HERE; }", "A::f"),
        ("csharp", "class A { int P { get { return HERE; } } }", "A.P.get"),
        ("csharp", "class A { void F() { int L(int q) { return HERE; } } }", "A.F.L"),
        ("go", "package p\nfunc (s *S[T]) F() { HERE() }", "S.F"),
        ("go", "package p\nfunc F() { go func() { HERE() }() }", "F"),
        ("rust", "impl<T> A for B<T> { fn f() { HERE; } }", "B::f"),
        ("rust", "mod m { trait T { fn d(&self) { HERE; } } }", "m::T::d"),
        ("ruby", "module M\n  class A::B\n    def self.f\n      HERE\n    end\n  end\nend\n", "M.A::B.f"),
        ("ruby", "class A\n  def <=>(other)\n    HERE\n  end\nend\n", "A.<=>"),
        ("php", "<?php class C { function f() { $g = fn($z) => HERE; } }", "C.f.$g"),
        ("swift", "extension A.B where T == Int { init?(x: Int) { HERE } }", "A.B.init"),
        ("swift", "struct A { var p: Int { HERE } }", "A.p"),
        ("swift", "struct A { var q: Int { get { HERE } set { } } }", "A.q.get"),
        ("kotlin", "class A { companion object {\n fun make(): A = HERE\n } }", "A.companion.make"),
        ("kotlin", "object O { fun <T> List<T>.f(a: Int) { HERE } }", "O.f"),
        ("scala", "object A { def f(x: Int): Int = { xs.map { y => HERE } } }", "A.f"),
        ("bash", "f() { HERE; }\n", "f"),
    ])
    func enclosingDeclaration(language: String, text: String, symbol: String) throws {
        let pack = try #require(LanguagePack.named(language))
        let tree = try Parser().parse(Array(text.utf8), as: pack)
        #expect(!tree.hasError)
        let place = try #require(text.utf8.indices.first { text[$0...].hasPrefix("HERE") })
        #expect(tree.symbol(at: text.utf8.distance(from: text.startIndex, to: place)) == symbol)
    }

    @Test func offsetsOutsideAnyDeclaration() throws {
        let tree = try Parser().parse(Array("def f(): pass\n\n".utf8), as: .python)
        #expect(tree.symbol(at: 0) == "f")
        #expect(tree.symbol(at: 14) == "")
        #expect(tree.symbol(at: 1_000) == "")
    }
}
