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
            kinds.functions, kinds.lambdas, kinds.types, kinds.calls, kinds.comments, kinds.strings,
            kinds.parameterLists, kinds.parameters, kinds.branches, kinds.cases, kinds.logicalOperators,
            kinds.logicalExpressions, kinds.operatorNames, kinds.nesting, kinds.ternaries, kinds.continuations,
            kinds.elseIfs, kinds.jumps, Array(kinds.names.keys), Array(kinds.bindings.keys),
            Array(kinds.qualifiers.keys),
        ]
        for name in named.joined().flatMap({ $0.split(separator: ">").map(String.init) }) {
            let isOperatorText = !kinds.operatorNames.isEmpty && kinds.logicalOperators.contains(name)
            #expect(grammar.hasKind(name) || isOperatorText, "\(pack.name) has no node kind \(name)")
        }
        for field in Array(kinds.bindings.values) + Array(kinds.qualifiers.values) {
            #expect(grammar.field(field) != nil, "\(pack.name) has no field \(field)")
        }
    }

    @Test func aliasesInAnyCase() {
        #expect(LanguagePack.named("C#")?.name == "csharp")
        #expect(LanguagePack.named("PY")?.name == "python")
        #expect(LanguagePack.named("cobol") == nil)
    }

    @Test func rulesForALanguageAreForThoseThatExtendIt() {
        #expect(LanguagePack.tsx.isMeant(by: "ts"))
        #expect(LanguagePack.tsx.isMeant(by: "tsx"))
        #expect(!LanguagePack.typescript.isMeant(by: "tsx"))
        #expect(!LanguagePack.tsx.isMeant(by: "javascript"))
    }
}

extension LanguagePack: CustomTestStringConvertible {
    /// The stable name.
    public var testDescription: String { name }
}
