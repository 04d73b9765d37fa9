import CogniRuleFormat

/// A test of what a metavariable stands for, beside the patterns of `patterns`. Adding one is a file with a type of its
/// own, and a line in `Conditions.all`.
protocol Condition: Sendable {
    /// Its name in rules: `metavariable-regex`.
    static var key: String { get }

    /// Reads what stands under its name.
    init(from node: RuleNode, with decoder: inout FormulaDecoder) throws(RuleError)

    /// The ways in which it holds for a match, each with the bindings that it adds; none when it doesn't hold.
    func filter(_ match: Area, in evaluator: inout Evaluator) throws(RuleError) -> [Area]

    /// What it tests and how, for explanations: the number of the metavariable, if it is one, and the expression or type.
    var subject: (metavariable: Int?, text: String) { get }

    /// Compiles what it needs, so that an error shows before the rule is used.
    func check(_ rule: CompiledRule) throws(RuleError)
}

/// The conditions that there are.
enum Conditions {
    static let all: [any Condition.Type] = [
        MetavariableRegex.self, MetavariablePattern.self, MetavariableComparison.self, MetavariableAnalysis.self,
        MetavariableType.self,
    ]

    static func named(_ key: String) -> (any Condition.Type)? {
        key.utf8.starts(with: "metavariable-".utf8) ? all.first { $0.key == key } : nil
    }
}
