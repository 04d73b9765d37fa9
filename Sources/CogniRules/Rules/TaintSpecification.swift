/// The logic of a rule in `mode: taint`: data from a source must not reach a sink without passing a sanitizer. Formulas
/// share the metavariables of the rule, by number.
struct TaintSpecification: Sendable {
    var sources: [Source] = []
    var sinks: [Sink] = []
    var sanitizers: [Sanitizer] = []
    var propagators: [Propagator] = []

    /// `pattern-sources`: where taint begins.
    struct Source: Sendable {
        let formula: SharedFormula
        /// `exact`: only the whole match is tainted, not the expressions inside it.
        let isExact: Bool
        let sideEffect: SideEffect
        /// `control`: taints what runs after it, not data.
        let isControl: Bool
        let label: String
        /// Labels that the source needs on its input.
        let requires: LabelExpression?

        static let defaultLabel = "__SOURCE__"
    }

    /// `by-side-effect` of a source: whether the matched variable itself stays tainted from there on.
    enum SideEffect: Sendable {
        case no, yes
        /// Only by side effect: the matched expression is not itself tainted.
        case only
    }

    /// `pattern-sinks`: where taint must not arrive.
    struct Sink: Sendable {
        let formula: Formula
        /// `exact`, true by default: the match itself has to be tainted; otherwise any expression inside it.
        let isExact: Bool
        /// Labels that make the sink a finding; the default one when absent.
        let requires: LabelExpression?
        /// `at-exit`: the match has to be an exit of its function.
        let isAtExit: Bool
        /// Whether a `focus-metavariable` says which part of the match is the sink.
        let hasFocus: Bool
    }

    /// `pattern-sanitizers`: what cleans.
    struct Sanitizer: Sendable {
        let formula: SharedFormula
        /// `exact`: only the whole match is clean, not the expressions inside it.
        let isExact: Bool
        /// `by-side-effect`: the matched variable is clean from there on.
        let isBySideEffect: Bool
        /// `not_conflicting`: doesn't clean what is also a source or a sink.
        let isNotConflicting: Bool
        /// `cleans`, of this engine: the match is a condition, and what the metavariable stands for is clean where the condition
        /// has the value that `when` says.
        let guards: Guard?
    }

    /// A condition that cleans.
    struct Guard: Sendable {
        /// The number of the metavariable.
        let metavariable: Int
        /// The value of the condition on the way where it is clean.
        let when: Bool
    }

    /// `pattern-propagators`: how taint goes from one metavariable of a match to another.
    struct Propagator: Sendable {
        let formula: Formula
        /// Numbers of the metavariables.
        let from: Int
        let to: Int
        /// `by-side-effect`, true by default: the variable in `to` stays tainted from there on.
        let isBySideEffect: Bool
        /// Labels that `from` needs.
        let requires: LabelExpression?
        /// The label that is given on instead of those of `from`.
        let label: String?
        /// `replace-labels`: the labels that `label` takes the place of; all of them when absent.
        let replacedLabels: [String]?
    }
}

/// `requires`: a Boolean expression over labels.
indirect enum LabelExpression: Sendable, Equatable {
    case label(String)
    case constant(Bool)
    case not(LabelExpression)
    case and(LabelExpression, LabelExpression)
    case or(LabelExpression, LabelExpression)

    /// Whether taint with these labels meets it.
    func isMet(by labels: Set<String>) -> Bool {
        switch self {
        case .label(let label): labels.contains(label)
        case .constant(let value): value
        case .not(let inner): !inner.isMet(by: labels)
        case .and(let left, let right): left.isMet(by: labels) && right.isMet(by: labels)
        case .or(let left, let right): left.isMet(by: labels) || right.isMet(by: labels)
        }
    }
}
