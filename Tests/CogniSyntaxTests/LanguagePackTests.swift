import CogniSyntax
import Testing

@Suite struct LanguagePackTests {
    @Test func sixteenLanguagesWithStableNames() {
        #expect(
            LanguagePack.all.map(\.name) == [
                "bash", "c", "cpp", "csharp", "go", "java", "javascript", "kotlin", "php", "python", "ruby", "rust",
                "scala", "swift", "tsx", "typescript",
            ])
    }

    @Test func noNameIsTakenTwice() {
        let names = LanguagePack.all.flatMap { [$0.name] + $0.aliases }
        #expect(Set(names).count == names.count)
        let extensions = LanguagePack.all.flatMap(\.extensions)
        #expect(Set(extensions).count == extensions.count)
        let fileNames = LanguagePack.all.flatMap(\.fileNames)
        #expect(Set(fileNames).count == fileNames.count)
        let interpreters = LanguagePack.all.flatMap(\.interpreters)
        #expect(Set(interpreters).count == interpreters.count)
    }

    @Test(arguments: LanguagePack.all) func everyKindExistsInTheGrammar(pack: LanguagePack) {
        let grammar = Grammar.of(pack)
        let kinds = pack.kinds
        let named = [
            kinds.functions, kinds.types, kinds.calls, kinds.comments, kinds.strings, kinds.parameters, kinds.branches,
            kinds.logicalOperators, kinds.nesting, kinds.continuations,
        ]
        for name in named.joined() where !grammar.hasKind(name) {
            Issue.record("\(pack.name) has no node kind \(name)")
        }
    }

    @Test func aliasesInAnyCase() {
        #expect(LanguagePack.named("C#")?.name == "csharp")
        #expect(LanguagePack.named("PY")?.name == "python")
        #expect(LanguagePack.named("cobol") == nil)
    }
}

extension LanguagePack: CustomTestStringConvertible {
    /// The stable name.
    public var testDescription: String { name }
}
