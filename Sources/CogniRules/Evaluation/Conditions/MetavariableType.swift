import CogniRuleFormat

/// `metavariable-type`: the expression is of one of the types: by its literal, or by the declaration of its name in the
/// file.
struct MetavariableType: Condition {
    static let key = "metavariable-type"

    let metavariable: Int
    let types: [TypePattern]
    private let texts: [String]

    init(from node: RuleNode, with decoder: inout FormulaDecoder) throws(RuleError) {
        try decoder.decoder.checkKeys(of: node, known: ["metavariable", "type", "types", "language"], what: "key")
        metavariable = try decoder.metavariable("metavariable", of: node)
        let names = [node["type"], node["types"]].compactMap { $0 }.flatMap(\.elements).compactMap(\.text)
        guard !names.isEmpty else { throw decoder.decoder.error(node, "`metavariable-type` needs `type` or `types`") }
        texts = names
        types = names.map { TypePattern($0) { _ in nil } }
    }

    func filter(_ match: Area, in evaluator: inout Evaluator) throws(RuleError) -> [Area] {
        guard let binding = match.bindings[metavariable], let node = binding.nodes.first,
            let matcher = evaluator.scope.subject.matcher
        else { return [] }
        var isMet = false
        for type in types where !isMet { matcher.match(type, ofExpression: node) { isMet = true } }
        return isMet ? [match] : []
    }

    var subject: (metavariable: Int?, text: String) { (metavariable, texts.joined(separator: ", ")) }

    func check(_ rule: CompiledRule) throws(RuleError) {}
}
