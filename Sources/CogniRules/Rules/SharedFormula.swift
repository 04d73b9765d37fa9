import CogniCore
import CogniRuleFormat

/// A formula that several rules may have in common, as rules about web requests share what a request is: worked out once for
/// a file.
struct SharedFormula: Sendable {
    let formula: Formula
    /// Equal for formulas that find the same: over the text, the numbers of the metavariables, the languages and the options
    /// of the rule.
    let identity: UInt64
    /// How many metavariables there were when the formula was read: it binds no other.
    let metavariables: Int
}

extension FormulaDecoder {
    /// The formula under `node`, ready to be shared.
    mutating func sharedRoot(of node: RuleNode) throws(RuleError) -> SharedFormula {
        let formula = try root(of: node)
        var content = context
        node.pack(into: &content)
        var hash = StableHash()
        hash.feed(content)
        for name in metavariables { hash.feed(name) }
        return SharedFormula(formula: formula, identity: hash.value, metavariables: metavariables.count)
    }
}
