import CogniRegex
import CogniSyntax
import Synchronization

/// A rule in one language. What its formula needs is compiled when it is first needed, and shared between threads: a
/// pattern whose words no file has is never compiled.
final class CompiledRule: Sendable {
    let rule: Rule
    /// Metavariables `$1`, `$2` that stand for groups of `pattern-regex`: group and number.
    let groups: [(group: Int, metavariable: Int)]
    private let compiler: PatternCompiler
    private let state = Mutex<State>(State())

    /// By the number that the formula gives to each text.
    private struct State {
        var words: [Int: RequiredWords] = [:]
        var patterns: [Int: CompiledPattern] = [:]
        var regexes: [Int: PCRE] = [:]
    }

    init(_ rule: Rule, for grammar: Grammar) {
        self.rule = rule
        groups = rule.metavariables.enumerated().compactMap { number, name in
            Int(name.dropFirst()).map { ($0, number) }
        }
        compiler = PatternCompiler(language: grammar.pack, metavariables: rule.metavariables)
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

    func pattern(_ text: Formula.PatternText) throws(RuleError) -> CompiledPattern {
        if let known = state.withLock({ $0.patterns[text.number] }) { return known }
        do {
            let pattern = try compiler.compile(text.text)
            state.withLock { $0.patterns[text.number] = pattern }
            return pattern
        } catch {
            throw failure(error.reason, line: text.line)
        }
    }

    func regex(_ text: Formula.RegexText, options: PCRE.Options) throws(RuleError) -> PCRE {
        if let known = state.withLock({ $0.regexes[text.number] }) { return known }
        do {
            let regex = try PCRE(text.text, options: options)
            state.withLock { $0.regexes[text.number] = regex }
            return regex
        } catch {
            throw failure("\(error)", line: text.line)
        }
    }

    /// Compiles everything, so that an error shows before the rule is used.
    func check() throws(RuleError) { try check(rule.formula) }

    private func check(_ formula: Formula) throws(RuleError) {
        switch formula {
        case .pattern(let text): _ = try pattern(text)
        case .regex(let text), .notRegex(let text): _ = try regex(text, options: .ofPattern)
        case .any(let alternatives): for alternative in alternatives { try check(alternative) }
        case .inside(let inner), .not(let inner), .notInside(let inner): try check(inner)
        case .all(let conjunction):
            for operand in conjunction.operands { try check(operand) }
            for condition in conjunction.conditions {
                switch condition {
                case .regex(_, let text): _ = try regex(text, options: .ofMetavariable)
                case .formula(_, let inner): try check(inner)
                }
            }
        }
    }

    private func failure(_ reason: String, line: Int) -> RuleError {
        RuleError(file: rule.origin.file, line: line, reason: "rule `\(rule.id)`: \(reason)")
    }
}

extension PCRE.Options {
    /// `pattern-regex`: `^` and `$` stand for lines.
    static let ofPattern: PCRE.Options = [.multiline]
    /// `metavariable-regex` matches from the start, as Semgrep's does.
    static let ofMetavariable: PCRE.Options = [.anchored]
}
