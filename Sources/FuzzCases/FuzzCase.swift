import CogniSyntax

/// A source and rules to run on it, made from nothing but a seed, a number and a corpus: the same three give the same case.
public struct FuzzCase: Sendable {
    /// The language that the source is parsed as.
    public let language: LanguagePack
    /// The source.
    public let source: [UInt8]
    /// Texts of rule files.
    public let rules: [[UInt8]]

    /// - Parameters:
    ///   - number: of the case; numbers take turns through the languages.
    ///   - language: the only language to use; every one when `nil`.
    public init(seed: UInt64, number: Int, corpus: Corpus, language: LanguagePack? = nil) {
        var random = CaseRandom(seed: seed, number: number)
        let pack = language ?? LanguagePack.all[number % LanguagePack.all.count]
        let sources = corpus.sources(of: pack)
        var mutator = SourceMutator(random: random)
        source = mutator.source(from: sources)
        random = mutator.random
        // Patterns of another file of the language find less, so most are of the same.
        let model = random.chance(80) ? source : random.element(of: sources) ?? []
        self.language = pack
        rules = (0...random.below(4)).map { _ in Self.rules(&random, model: model, pack, corpus) }
    }

    private static func rules(
        _ random: inout CaseRandom, model: [UInt8], _ pack: LanguagePack, _ corpus: Corpus
    ) -> [UInt8] {
        // Each maker goes on with numbers of its own.
        let own = CaseRandom(seed: random.next(), number: 0)
        var damage = RuleDamage(random: CaseRandom(seed: random.next(), number: 1))
        let kind = random.below(100)
        if kind < 4 { return random.bytes(upTo: 300) }
        if kind < 60 {
            var assembler = RuleAssembler(own, source: model, language: pack.name)
            let rules = Array(assembler.rules().utf8)
            return kind < 45 ? rules : damage.damaged(rules, corpus.rules)
        }
        let rules = random.element(of: corpus.rules(naming: pack, or: &random)) ?? []
        return kind < 80 ? rules : damage.damaged(rules, corpus.rules)
    }
}

extension Corpus {
    /// Rule files for a language; now and then those of all.
    fileprivate func rules(naming pack: LanguagePack, or random: inout CaseRandom) -> [[UInt8]] {
        let own = random.chance(90) ? rulesByLanguage[pack.name] ?? [] : []
        return own.isEmpty ? rules : own
    }
}
