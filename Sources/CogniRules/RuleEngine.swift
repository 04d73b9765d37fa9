import CogniCore
import CogniSemantics
import CogniSyntax
import Synchronization

/// What the rules say of one file.
public struct RuleOutcome: Sendable {
    /// In the order of their ranges.
    public var matches: [RuleMatch] = []
    /// Rules that could not be run to their end, each with the reason: the file may not be called clean.
    public var failures: [RuleFailure] = []

    /// The ids of the rules that were not run to their end.
    public var exhausted: [String] { failures.map(\.rule) }
}

/// A rule that was not run to its end on a file.
public struct RuleFailure: Sendable, Equatable {
    /// The rule's id.
    public let rule: String
    /// A phrase for people: `ran out of steps`.
    public let reason: String
}

/// A place where a rule holds.
public struct RuleMatch: Sendable {
    /// The rule that holds.
    public let rule: Rule
    /// The bytes where it holds.
    public let range: ByteRange
    /// What the metavariables stand for, by their names (`$X`).
    public let bindings: [String: ByteRange]
    /// The rule's message with the metavariables filled in.
    public let message: String
    /// Edits that mend the place; empty when the rule has no fix.
    public let fix: [TextEdit]
}

/// Runs rules on syntax trees. Values of it share what they compiled; threads may share a value.
public struct RuleEngine: Sendable {
    private let cache: RuleCache

    /// An engine for `rules`. Nothing is read or compiled before it is needed.
    public init(_ rules: RuleSet) { cache = RuleCache(rules) }

    /// Steps that a rule may take on a file: far more than any sane rule needs on a file within the parser's limits, and
    /// about a second of work.
    public static let defaultStepBudget = 5_000_000

    /// Runs every rule of the tree's language.
    /// - Parameter stepBudget: steps of work that each rule may take; one that needs more is reported as failed.
    public func run(on tree: SyntaxTree, stepBudget: Int = RuleEngine.defaultStepBudget) -> RuleOutcome {
        var outcome = RuleOutcome()
        let entries = cache.entries(for: tree.grammar.pack)
        guard !entries.isEmpty else { return outcome }
        let words = WordSet(tree.bytes)
        let due = entries.filter { $0.words.isMet(by: words) }
        guard !due.isEmpty else { return outcome }
        let matcher = Matcher(CodeTree(tree))
        for entry in due {
            do {
                matcher.begin(steps: stepBudget)
                var evaluator = Evaluator(cache.compiled(entry, for: tree.grammar), matcher, words: words)
                let matches = try evaluator.run()
                switch matcher.failure {
                case nil: outcome.matches += report(matches, of: entry.rule, in: tree)
                case .outOfSteps?: outcome.failures.append(RuleFailure(rule: entry.rule.id, reason: "ran out of steps"))
                case .regex(let reason)?: outcome.failures.append(RuleFailure(rule: entry.rule.id, reason: reason))
                }
            } catch {
                outcome.failures.append(RuleFailure(rule: entry.rule.id, reason: error.reason))
            }
        }
        outcome.matches.sort {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule.id) < (
                $1.range.lowerBound, $1.range.upperBound, $1.rule.id
            )
        }
        return outcome
    }

    /// One report a range: how the rule came to it doesn't matter to a person.
    private func report(_ matches: [Match], of rule: Rule, in tree: SyntaxTree) -> [RuleMatch] {
        var seen: Set<ByteRange> = []
        return matches.filter { seen.insert($0.range).inserted }.map { match in
            let template = Template(rule: rule, match: match, bytes: tree.bytes)
            let fix = rule.fix.map { [TextEdit(range: match.range, replacement: template.fill($0, isMessage: false))] }
            return RuleMatch(
                rule: rule, range: match.range, bindings: template.ranges,
                message: template.fill(rule.message, isMessage: true), fix: fix ?? [])
        }
    }
}

/// A rule of a language and what a file needs for it to run.
struct RuleEntry: Sendable {
    let rule: Rule
    let words: RequiredWords
    let number: Int
}

/// What an engine read and compiled so far.
final class RuleCache: Sendable {
    private let rules: RuleSet
    private let state = Mutex<State>(State())

    private struct State {
        var entries: [String: [RuleEntry]] = [:]
        /// By language and the rule's number.
        var compiled: [String: [Int: CompiledRule]] = [:]
    }

    init(_ rules: RuleSet) { self.rules = rules }

    func entries(for pack: LanguagePack) -> [RuleEntry] {
        state.withLock { state in
            if let known = state.entries[pack.name] { return known }
            let entries = rules.rules(for: pack).enumerated().map { number, rule in
                RuleEntry(rule: rule, words: RequiredWords(rule.formula), number: number)
            }
            state.entries[pack.name] = entries
            return entries
        }
    }

    func compiled(_ entry: RuleEntry, for grammar: Grammar) -> CompiledRule {
        state.withLock { state in
            let language = grammar.pack.name
            if let known = state.compiled[language]?[entry.number] { return known }
            let compiled = CompiledRule(entry.rule, for: grammar)
            state.compiled[language, default: [:]][entry.number] = compiled
            return compiled
        }
    }
}
