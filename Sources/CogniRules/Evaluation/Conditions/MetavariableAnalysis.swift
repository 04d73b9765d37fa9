import CogniRuleFormat

/// `metavariable-analysis`: what an analyser says of the text, a string's without its quotes.
struct MetavariableAnalysis: Condition {
    static let key = "metavariable-analysis"

    enum Analyzer: Sendable {
        /// The text looks random, as secrets do.
        case entropy
        /// The text is a regular expression that can take exponential time.
        case redos
    }

    let metavariable: Int
    let analyzer: Analyzer

    init(from node: RuleNode, with decoder: inout FormulaDecoder) throws(RuleError) {
        try decoder.decoder.checkKeys(of: node, known: ["metavariable", "analyzer"], what: "key")
        metavariable = try decoder.metavariable("metavariable", of: node)
        switch node["analyzer"]?.text {
        case "entropy", "entropy_v2": analyzer = .entropy
        case "redos": analyzer = .redos
        case let other:
            throw decoder.decoder.error(
                node["analyzer"] ?? node, "`metavariable-analysis`: the analyzer `\(other ?? "")` is not supported")
        }
    }

    func filter(_ match: Area, in evaluator: inout Evaluator) throws(RuleError) -> [Area] {
        guard let binding = match.bindings[metavariable] else { return [] }
        let subject = evaluator.scope.subject
        let text = Array(subject.bytes[subject.content(of: binding)])
        guard evaluator.effort.step(text.count) else { return [] }
        return switch analyzer {
        case .entropy: Entropy.isHigh(text) ? [match] : []
        case .redos: RegexRisk.isExponential(text) ? [match] : []
        }
    }

    var subject: (metavariable: Int?, text: String) { (metavariable, "\(analyzer)") }

    func check(_ rule: CompiledRule) throws(RuleError) {}
}
