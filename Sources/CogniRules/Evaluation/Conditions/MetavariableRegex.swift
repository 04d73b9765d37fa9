import CogniRegex
import CogniRuleFormat

/// `metavariable-regex`: the text matches from its start. Groups of the expression become metavariables.
struct MetavariableRegex: Condition {
    static let key = "metavariable-regex"

    let metavariable: Int
    let regex: Formula.RegexText
    /// `constant-propagation`: the value of a constant is looked at, and not its name.
    let propagatesConstants: Bool

    init(from node: RuleNode, with decoder: inout FormulaDecoder) throws(RuleError) {
        try decoder.decoder.checkKeys(of: node, known: ["metavariable", "regex", "constant-propagation"], what: "key")
        metavariable = try decoder.metavariable("metavariable", of: node)
        guard let text = node["regex"] else { throw decoder.decoder.error(node, "`regex` is missing") }
        regex = try decoder.regex(text)
        propagatesConstants = try decoder.decoder.bool("constant-propagation", of: node, default: false)
    }

    func filter(_ match: Area, in evaluator: inout Evaluator) throws(RuleError) -> [Area] {
        guard let binding = match.bindings[metavariable] else { return [] }
        let expression = try evaluator.rule.regex(regex, options: .ofMetavariable)
        if propagatesConstants, case .string(let text)? = evaluator.value(of: binding) {
            return evaluator.found { () throws(PCREError) in try expression.pcre.firstMatch(in: text) } == nil
                ? [] : [match]
        }
        let text = evaluator.scope.subject.bytes[binding.range]
        guard let found = evaluator.found({ () throws(PCREError) in try expression.pcre.firstMatch(in: text) }) else {
            return []
        }
        var result = match
        for (group, number) in expression.groups where result.bindings[number] == nil {
            result.bindings[number] = found[group].map { Binding(range: $0) }
        }
        return [result]
    }

    var subject: (metavariable: Int?, text: String) { (metavariable, regex.text) }

    func check(_ rule: CompiledRule) throws(RuleError) { _ = try rule.regex(regex, options: .ofMetavariable) }
}
