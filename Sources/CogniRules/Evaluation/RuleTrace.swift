import CogniCore

/// What the evaluation of a rule did with a text, step by step: why it did, or didn't, match at a place.
public struct RuleTrace: Sendable {
    /// The steps in the order in which they were begun.
    public let steps: [Step]

    /// One operator of the rule at work.
    public struct Step: Sendable {
        /// How deep the operator stands in the rule, from 0.
        public let depth: Int
        /// Its name in rules: `pattern-inside`.
        public let name: String
        /// The pattern or the expression; empty for operators that hold others.
        public let text: String
        /// Its line in the rule file; 0 when it isn't known.
        public let line: Int
        /// The places that it found by itself; `nil` for conditions, which find nothing.
        public internal(set) var found: [Place]?
        /// The places that hold after it, beside the operators before it; `nil` when it stands alone.
        public internal(set) var kept: [Place]?
        /// The places that held before it and don't any more.
        public internal(set) var removed: [Place] = []
    }

    /// A range with what the metavariables stand for there.
    public struct Place: Sendable, Equatable {
        /// The bytes where it holds.
        public let range: ByteRange
        /// What the metavariables stand for, in the order of the rule.
        public let bindings: [Binding]
    }

    /// A metavariable and its code.
    public struct Binding: Sendable, Equatable {
        /// `$X`.
        public let name: String
        /// The bytes that it stands for.
        public let range: ByteRange
    }
}

extension RuleTrace {
    /// Runs a rule on a text and writes down what it does.
    init(of rule: Rule, on source: RuleSource, stepBudget: Int = RuleEngine.defaultStepBudget) throws(RuleError) {
        let compiled = CompiledRule(rule, for: rule.isForAnyText ? nil : source.tree?.grammar)
        let recorder = TraceRecorder(metavariables: rule.metavariables)
        let subject = Subject(bytes: source.bytes, code: source.code)
        subject.matcher?.begin(steps: stepBudget, options: rule.options)
        var evaluator = Evaluator(compiled, on: subject, effort: Effort(steps: stepBudget), trace: recorder)
        let matches = try RuleEngine.matches(of: rule, in: subject, with: &evaluator)
        if rule.isTaint {
            let step = recorder.begin("sinks that data of a source reaches")
            recorder.end(step, found: matches.map { Area(range: $0.range, bindings: $0.bindings) })
        }
        self = recorder.trace
    }
}

/// Writes down what an evaluator does. Evaluators have none unless somebody asks for an explanation.
final class TraceRecorder {
    private var steps: [RuleTrace.Step] = []
    private var depth = 0
    /// The step that was finished last at each depth.
    private var last: [Int: Int] = [:]
    private let metavariables: [String]
    /// Whether the step that was begun last stands for the next formula, too.
    private var isWhole = false

    init(metavariables: [String]) { self.metavariables = metavariables }

    var trace: RuleTrace { RuleTrace(steps: steps) }

    /// An operator begins; what begins before it ends stands inside it.
    func begin(_ name: String, _ text: String = "", line: Int = 0) -> Int {
        steps.append(RuleTrace.Step(depth: depth, name: name, text: text, line: line))
        depth += 1
        return steps.count - 1
    }

    /// A formula begins; `nil` for the pattern of a `pattern-inside` or `pattern-not`, which is one operator with it.
    func begin(_ formula: Formula) -> Int? {
        let (text, line) = formula.ownText
        if isWhole, !text.isEmpty {
            isWhole = formula.isPrefix
            return nil
        }
        isWhole = formula.isPrefix && !text.isEmpty
        return begin(formula.operatorName, text, line: line)
    }

    /// A condition begins.
    func begin(_ condition: some Condition) -> Int {
        let (metavariable, text) = condition.subject
        let parts = [metavariable.map { metavariables[$0] }, text].compactMap { $0 }.filter { !$0.isEmpty }
        return begin(type(of: condition).key, parts.joined(separator: " "))
    }

    /// A narrowing to metavariables begins.
    func begin(focus: [[Int]]) -> Int {
        let names = focus.map { entry in entry.map { metavariables[$0] }.joined(separator: ", ") }
        return begin("focus-metavariable", names.joined(separator: " and "))
    }

    /// The operator is done and has found `areas`.
    func end(_ step: Int?, found areas: [Area]?) {
        guard let step else { return }
        depth -= 1
        steps[step].found = areas?.map(place)
        last[depth] = step
    }

    /// What holds now that the operator that ended last is taken into account.
    func combined(_ before: [Area]?, _ after: [Area]?) {
        guard let step = last[depth], let after else { return }
        let ranges = Set(after.map(\.range))
        steps[step].kept = after.map(place)
        steps[step].removed = (before ?? []).filter { !ranges.contains($0.range) }.map(place)
    }

    private func place(_ area: Area) -> RuleTrace.Place {
        let bindings = zip(metavariables, area.bindings).compactMap { name, binding in
            binding.map { RuleTrace.Binding(name: name, range: $0.range) }
        }
        return RuleTrace.Place(range: area.range, bindings: bindings)
    }
}

extension Formula {
    /// Its name in rules.
    fileprivate var operatorName: String {
        switch self {
        case .pattern: "pattern"
        case .regex: "pattern-regex"
        case .all: "patterns"
        case .any: "pattern-either"
        case .inside: "pattern-inside"
        case .not(.inside): "pattern-not-inside"
        case .not(.regex): "pattern-not-regex"
        case .not: "pattern-not"
        }
    }

    /// Whether it is another formula with a word before it.
    fileprivate var isPrefix: Bool {
        switch self {
        case .inside, .not: true
        default: false
        }
    }

    /// The text of the pattern or expression that it is, or that it says something of, with the line.
    fileprivate var ownText: (text: String, line: Int) {
        switch self {
        case .pattern(let pattern): (pattern.text, pattern.line)
        case .regex(let regex): (regex.text, regex.line)
        case .inside(let inner), .not(let inner): inner.ownText
        case .all, .any: ("", 0)
        }
    }
}
