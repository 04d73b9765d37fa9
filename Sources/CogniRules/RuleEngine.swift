import CogniCore
import CogniSemantics
import CogniSyntax
import Synchronization

/// A text that rules are run on.
public struct RuleSource: Sendable {
    /// The text.
    public let bytes: [UInt8]
    /// Its tree; `nil` when it is in none of our languages: then only rules for any text run.
    public let tree: SyntaxTree?
    let code: LazyCodeTree?
    /// Where it lies, for rules that are for some paths only; `nil` runs every rule, and leaves `Rule.paths` to the caller.
    public let path: GitPath?

    /// A text in no language.
    public init(bytes: [UInt8], path: GitPath? = nil) {
        self.bytes = bytes
        tree = nil
        code = nil
        self.path = path
    }

    /// A parsed text.
    public init(tree: SyntaxTree, path: GitPath? = nil) { self.init(code: LazyCodeTree(tree), path: path) }

    /// A parsed text whose code tree is shared with others.
    public init(code: LazyCodeTree, path: GitPath? = nil) {
        bytes = code.syntax.bytes
        tree = code.syntax
        self.code = code
        self.path = path
    }
}

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
    /// What in the code speaks against the match; `nil` when nothing does.
    public let evidence: Evidence?
}

/// Runs rules on texts. Values of it share what they compiled; threads may share a value.
public struct RuleEngine: Sendable {
    private let cache: RuleCache

    /// An engine for `rules`. Nothing is read or compiled before it is needed.
    public init(_ rules: RuleSet) { cache = RuleCache(rules) }

    /// Steps that a rule may take on a file: far more than any sane rule needs on a file within the parser's limits, and
    /// about a second of work.
    public static let defaultStepBudget = 5_000_000

    /// Runs every rule of the tree's language, and those for any text.
    /// - Parameter stepBudget: steps of work that each rule may take; one that needs more is reported as failed.
    public func run(on tree: SyntaxTree, stepBudget: Int = RuleEngine.defaultStepBudget) -> RuleOutcome {
        run(on: RuleSource(tree: tree), stepBudget: stepBudget)
    }

    /// Runs every rule of the text's language, and those for any text.
    /// - Parameter stepBudget: steps of work that each rule may take; one that needs more is reported as failed.
    public func run(on source: RuleSource, stepBudget: Int = RuleEngine.defaultStepBudget) -> RuleOutcome {
        // Lowering, matching and taint go down a tree by recursion.
        DeepStack.run { outcome(on: source, stepBudget) }
    }

    private func outcome(on source: RuleSource, _ stepBudget: Int) -> RuleOutcome {
        var outcome = RuleOutcome()
        var entries = cache.entries(for: source.tree?.grammar.pack)
        if let path = source.path { entries.removeAll { !$0.rule.paths.admits(path) } }
        guard !entries.isEmpty else { return outcome }
        let subject = Subject(bytes: source.bytes, code: source.code)
        for entry in entries where entry.words.isMet(by: subject.words) {
            do {
                let compiled = cache.compiled(entry, for: source.tree?.grammar)
                let effort = Effort(steps: stepBudget)
                subject.matcher?.begin(steps: stepBudget, options: compiled.rule.options)
                var evaluator = Evaluator(compiled, on: subject, effort: effort)
                let matches = try Self.matches(of: compiled.rule, in: subject, with: &evaluator)
                let reports = try report(matches, of: compiled, in: subject, with: effort)
                // What was found before the work was stopped may not be true.
                if let failure = effort.failure { throw failure }
                if let failure = subject.matcher?.failure { throw Effort.Failure(failure) }
                outcome.matches += reports
            } catch let error as RuleError {
                outcome.failures.append(RuleFailure(rule: entry.rule.id, reason: error.problemOfRule))
            } catch let error as Effort.Failure {
                outcome.failures.append(RuleFailure(rule: entry.rule.id, reason: error.reason))
            } catch {
                outcome.failures.append(RuleFailure(rule: entry.rule.id, reason: "\(error)"))
            }
        }
        outcome.matches.sort {
            ($0.range.lowerBound, $0.range.upperBound, $0.rule.id) < (
                $1.range.lowerBound, $1.range.upperBound, $1.rule.id
            )
        }
        return outcome
    }

    /// Where a rule holds in a text.
    static func matches(
        of rule: Rule, in subject: Subject, with evaluator: inout Evaluator
    ) throws(RuleError) -> [Match] {
        switch rule.logic {
        case .search(let formula): return try evaluator.matches(of: formula)
        case .taint(let specification):
            guard let tree = subject.tree, let matcher = subject.matcher else { return [] }
            let analysis = TaintAnalysis(specification: specification, options: rule.options)
            return try analysis.matches(in: tree, matcher: matcher, evaluator: &evaluator)
        }
    }

    /// One report a range: how the rule came to it doesn't matter to a person.
    private func report(
        _ matches: [Match], of compiled: CompiledRule, in subject: Subject, with effort: Effort
    ) throws -> [RuleMatch] {
        var seen: Set<ByteRange> = []
        let rule = compiled.rule
        let distinct = matches.filter { seen.insert($0.range).inserted }
        guard distinct.count <= Self.mostMatches else { throw Effort.Failure.tooManyMatches(distinct.count) }
        return try distinct.map { match in
            let template = Template(rule: rule, match: match, subject: subject)
            let fix = try template.fix(of: compiled, at: match.range)
            let length = fix.reduce(0) { $0 + $1.replacement.utf8.count }
            guard effort.step(length) else { throw Effort.Failure.outOfSteps }
            return RuleMatch(
                rule: rule, range: match.range, bindings: template.ranges, message: template.message(rule.message),
                fix: fix, evidence: MatchEvidence.against(match, of: rule, in: subject))
        }
    }

    /// Places in one file that a rule may report; nobody reads more.
    private static let mostMatches = 10_000
}

extension Effort.Failure {
    init(_ failure: Matcher.Failure) {
        switch failure {
        case .outOfSteps: self = .outOfSteps
        case .regex(let reason): self = .regex(reason)
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
    private let patterns = PatternCache()
    private let state = Mutex<State>(State())

    private struct State {
        /// By language; for files in none, `""`.
        var entries: [String: [RuleEntry]] = [:]
        /// By language and the rule's number.
        var compiled: [String: [Int: CompiledRule]] = [:]
    }

    init(_ rules: RuleSet) { self.rules = rules }

    /// The rules for files in a language, or in none.
    func entries(for pack: LanguagePack?) -> [RuleEntry] {
        state.withLock { state in
            let language = pack?.name ?? ""
            if let known = state.entries[language] { return known }
            let due = (pack.map { rules.rules(for: $0) } ?? []) + rules.rulesForAnyText
            let entries = due.enumerated().map { number, rule in
                RuleEntry(rule: rule, words: RequiredWords(rule.logic), number: number)
            }
            state.entries[language] = entries
            return entries
        }
    }

    func compiled(_ entry: RuleEntry, for grammar: Grammar?) -> CompiledRule {
        state.withLock { state in
            let language = grammar?.pack.name ?? ""
            if let known = state.compiled[language]?[entry.number] { return known }
            let compiled = CompiledRule(
                entry.rule, for: entry.rule.isForAnyText ? nil : grammar, patterns: patterns)
            state.compiled[language, default: [:]][entry.number] = compiled
            return compiled
        }
    }
}
