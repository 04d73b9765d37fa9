import CogniRegex
import CogniSyntax
import Synchronization

/// A rule in one language. What its formula needs is compiled when it is first needed, and shared between threads: a
/// pattern whose words no file has is never compiled.
final class CompiledRule: Sendable {
    let rule: Rule
    /// `nil` for rules of any text.
    private let grammar: Grammar?
    private let patterns: PatternCache
    private let state = Mutex<State>(State())

    /// By the number that the formula gives to each text.
    private struct State {
        var words: [Int: RequiredWords] = [:]
        var plans: [Int: SearchPlan] = [:]
        var patterns: [Int: CompiledPattern] = [:]
        var generics: [Int: GenericPattern] = [:]
        var regexes: [Int: CompiledRegex] = [:]
    }

    init(_ rule: Rule, for grammar: Grammar?, patterns: PatternCache = PatternCache()) {
        self.rule = rule
        self.patterns = patterns
        self.grammar = grammar
    }

    /// The words that a file must have for the pattern to match.
    func words(_ text: Formula.PatternText) -> RequiredWords {
        state.withLock { state in
            if let known = state.words[text.number] { return known }
            let words = RequiredWords(.pattern(text))
            state.words[text.number] = words
            return words
        }
    }

    func plan(of conjunction: Formula.Conjunction) -> SearchPlan {
        state.withLock { state in
            if let known = state.plans[conjunction.number] { return known }
            let plan = SearchPlan(conjunction)
            state.plans[conjunction.number] = plan
            return plan
        }
    }

    func pattern(_ text: Formula.PatternText) throws(RuleError) -> CompiledPattern {
        if let known = state.withLock({ $0.patterns[text.number] }) { return known }
        var failures: [PatternFailure] = []
        for pack in languages(of: text) {
            do {
                let pattern = try patterns.pattern(text.text, in: pack, metavariables: rule.metavariables)
                state.withLock { $0.patterns[text.number] = pattern }
                return pattern
            } catch {
                failures.append(error)
            }
        }
        throw failure(failures.first?.reason ?? "a pattern needs a language", line: text.line)
    }

    /// The languages that a pattern may be written in, the one of the file first: a pattern means the same in all of them.
    /// Semgrep reads JavaScript with types and elements, so its rules have patterns that are TypeScript.
    private func languages(of text: Formula.PatternText) -> [LanguagePack] {
        if case .language(let name) = text.dialect { return LanguagePack.named(name).map { [$0] } ?? [] }
        guard let grammar else { return [] }
        var packs = [grammar.pack] + rule.languages.compactMap { LanguagePack.named($0) }
        if packs.contains(where: { Self.scripts.contains($0.name) }) {
            packs += Self.scripts.compactMap { LanguagePack.named($0) }
        }
        var seen: Set<String> = []
        return packs.filter { seen.insert($0.name).inserted }
    }

    private static let scripts = ["typescript", "tsx", "javascript"]

    func generic(_ text: Formula.PatternText) throws(RuleError) -> GenericPattern {
        if let known = state.withLock({ $0.generics[text.number] }) { return known }
        do {
            let pattern = try GenericPattern(text.text, metavariables: rule.metavariables)
            state.withLock { $0.generics[text.number] = pattern }
            return pattern
        } catch {
            throw failure(error.reason, line: text.line)
        }
    }

    func regex(_ text: Formula.RegexText, options: PCRE.Options) throws(RuleError) -> CompiledRegex {
        if let known = state.withLock({ $0.regexes[text.number] }) { return known }
        do {
            let regex = try CompiledRegex(text.text, options: options, metavariables: rule.metavariables)
            state.withLock { $0.regexes[text.number] = regex }
            return regex
        } catch {
            throw failure("\(error)", line: text.line)
        }
    }

    private func failure(_ reason: String, line: Int) -> RuleError {
        RuleError(file: rule.origin.file, line: line, reason: reason, rule: rule.id)
    }
}

// MARK: - Checking

extension CompiledRule {
    /// Compiles everything, so that an error shows before the rule is used.
    func check() throws(RuleError) {
        switch rule.logic {
        case .search(let formula): try check(formula)
        case .taint(let specification):
            for source in specification.sources { try check(source.formula.formula) }
            for sink in specification.sinks { try check(sink.formula) }
            for sanitizer in specification.sanitizers { try check(sanitizer.formula.formula) }
            for propagator in specification.propagators { try check(propagator.formula) }
        }
        if let fix = rule.fixRegex { _ = try regex(fix.regex, options: []) }
    }

    func check(_ formula: Formula) throws(RuleError) {
        switch formula {
        case .pattern(let text):
            if text.dialect == .generic { _ = try generic(text) } else { _ = try pattern(text) }
        case .regex(let text): _ = try regex(text, options: .ofPattern)
        case .any(let alternatives): for alternative in alternatives { try check(alternative) }
        case .inside(let inner), .not(let inner): try check(inner)
        case .all(let conjunction):
            for operand in conjunction.operands { try check(operand) }
            for condition in conjunction.conditions { try condition.check(self) }
        }
    }
}

/// How the operands of `patterns` are searched for at the least cost.
struct SearchPlan: Sendable {
    /// The words that a file must have for all of them to match.
    let words: RequiredWords
    /// The operands that find: those with words to look for leave the fewest places for the others, and what others lie in
    /// comes last.
    let searchOrder: [Formula]

    init(_ conjunction: Formula.Conjunction) {
        let ranked = conjunction.operands.filter(\.finds).map { operand in
            let words = RequiredWords(operand)
            let isInside = if case .inside = operand { true } else { false }
            return (operand: operand, words: words, rank: isInside ? 2 : words.demandsWords ? 0 : 1)
        }
        words = .all(ranked.map(\.words))
        searchOrder = (0...2).flatMap { wanted in ranked.filter { $0.rank == wanted }.map(\.operand) }
    }
}

/// A regular expression, with the metavariables that stand for its groups.
struct CompiledRegex: Sendable {
    let pcre: PCRE
    let groups: [(group: Int, metavariable: Int)]

    init(_ text: String, options: PCRE.Options, metavariables: [String]) throws(PCREError) {
        let pcre = try PCRE(text, options: options)
        self.pcre = pcre
        groups = metavariables.enumerated().compactMap { number, name in
            let name = String(name.dropFirst())
            return (Int(name) ?? pcre.group(named: name)).map { ($0, number) }
        }
    }
}

extension PCRE.Options {
    /// `pattern-regex`: `^` and `$` stand for lines.
    static let ofPattern: PCRE.Options = [.multiline]
    /// `metavariable-regex` matches from the start, as Semgrep's does.
    static let ofMetavariable: PCRE.Options = [.anchored]
}
