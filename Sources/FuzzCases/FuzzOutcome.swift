import CogniCore
import CogniRules
import CogniSyntax

/// What became of a case.
public struct FuzzOutcome: Sendable {
    /// Rules that were accepted, and rules and files that were refused.
    public var accepted = 0, refused = 0
    /// Whether the source was parsed: within the parser's limits it always is.
    public var isParsed = false
    /// Places that were found.
    public var matches = 0
    /// Rules that could not be run to their end, as they said themselves.
    public var failures = 0
    /// What must not be, one phrase each: a range outside of the file, a refusal without a reason.
    public var complaints: [String] = []

    /// Nothing yet.
    public init() {}
}

extension FuzzCase {
    /// Tree-sitter needs seconds for some damaged sources, which the parser's limit ends: rules are what is tested here.
    private static let parseLimits = ParseLimits(seconds: 1)

    /// Reads the rules and runs those that are accepted on the source.
    /// - Parameter stepBudget: steps that each rule may take.
    public func run(stepBudget: Int = RuleEngine.defaultStepBudget) -> FuzzOutcome {
        var outcome = FuzzOutcome()
        var rules = RuleSet.none
        for (number, text) in self.rules.enumerated() {
            let loading = RuleSet.loading(
                yaml: String(decoding: text, as: UTF8.self), file: "rules-\(number).yaml", idPrefix: "\(number)/")
            rules = rules.adding(loading.rules)
            outcome.accepted += loading.rules.loaded.count
            outcome.refused += loading.refused.count
            for refusal in loading.refused where refusal.reason.isEmpty {
                outcome.complaints.append("\(refusal.file):\(refusal.line) is refused without a reason")
            }
        }
        let engine = RuleEngine(rules)
        do throws(ParseFailure) {
            let tree = try Parser(limits: Self.parseLimits).parse(source, as: language)
            outcome.isParsed = true
            check(engine.run(on: RuleSource(tree: tree), stepBudget: stepBudget), &outcome)
        } catch {
            // What cannot be parsed is still text, for rules that take any.
            check(engine.run(on: RuleSource(bytes: source), stepBudget: stepBudget), &outcome)
            if error.description.isEmpty { outcome.complaints.append("the source is refused without a reason") }
        }
        return outcome
    }

    private func check(_ found: RuleOutcome, _ outcome: inout FuzzOutcome) {
        outcome.matches += found.matches.count
        outcome.failures += found.failures.count
        let whole = 0...source.count
        func isInside(_ range: ByteRange) -> Bool {
            whole.contains(range.lowerBound) && whole.contains(range.upperBound)
        }
        for match in found.matches {
            let ranges = [match.range] + match.bindings.values + match.fix.map(\.range)
            if let outside = ranges.first(where: { !isInside($0) }) {
                outcome.complaints.append("\(match.rule.id): \(outside) lies outside of the file")
            }
        }
        for failure in found.failures where failure.reason.isEmpty {
            outcome.complaints.append("\(failure.rule) failed without a reason")
        }
    }
}
