import CogniRegex
import CogniSyntax

/// A rule ready to run on one language.
struct CompiledRule: Sendable {
    let rule: Rule
    /// By the number that the formula gives them.
    private(set) var patterns: [Int: [CompiledPattern]] = [:]
    private(set) var regexes: [Int: PCRE] = [:]
    /// Metavariables `$1`, `$2` that stand for groups of `pattern-regex`: group and number.
    let groups: [(group: Int, metavariable: Int)]

    init(_ rule: Rule, for grammar: Grammar) throws(RuleError) {
        self.rule = rule
        groups = rule.metavariables.enumerated().compactMap { number, name in
            Int(name.dropFirst()).map { ($0, number) }
        }
        let compiler = PatternCompiler(traits: GrammarTraits.of(grammar), metavariables: rule.metavariables)
        try add(rule.formula, compiler)
    }

    private mutating func add(_ formula: Formula, _ compiler: PatternCompiler) throws(RuleError) {
        switch formula {
        case .pattern(let text):
            do {
                patterns[text.number] = [try compiler.compile(text.text)]
            } catch {
                throw failure(error.reason, line: text.line)
            }
        case .regex(let text), .notRegex(let text): try add(text, options: [.multiline])
        case .any(let alternatives): for alternative in alternatives { try add(alternative, compiler) }
        case .inside(let inner), .not(let inner), .notInside(let inner): try add(inner, compiler)
        case .all(let conjunction):
            for operand in conjunction.operands { try add(operand, compiler) }
            for condition in conjunction.conditions {
                switch condition {
                case .regex(_, let text): try add(text, options: [.anchored])
                case .formula(_, let inner): try add(inner, compiler)
                }
            }
        }
    }

    private mutating func add(_ text: Formula.RegexText, options: PCRE.Options) throws(RuleError) {
        do {
            regexes[text.number] = try PCRE(text.text, options: options)
        } catch {
            throw failure("\(error)", line: text.line)
        }
    }

    private func failure(_ reason: String, line: Int) -> RuleError {
        RuleError(file: rule.origin.file, line: line, reason: "rule `\(rule.id)`: \(reason)")
    }
}
