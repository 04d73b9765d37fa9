import CogniRuleFormat

/// `metavariable-type`: the expression is of one of the types: by its literal, or by the declaration of its name in the
/// file.
struct MetavariableType: Condition {
    static let key = "metavariable-type"

    let metavariable: Int
    let types: [[UInt8]]

    init(from node: RuleNode, with decoder: inout FormulaDecoder) throws(RuleError) {
        try decoder.decoder.checkKeys(of: node, known: ["metavariable", "type", "types", "language"], what: "key")
        metavariable = try decoder.metavariable("metavariable", of: node)
        let names = [node["type"], node["types"]].compactMap { $0 }.flatMap(\.elements).compactMap(\.text)
        guard !names.isEmpty else { throw decoder.decoder.error(node, "`metavariable-type` needs `type` or `types`") }
        types = names.map { Self.folded($0.utf8) }
    }

    func filter(_ match: Area, in evaluator: inout Evaluator) throws(RuleError) -> [Area] {
        guard let binding = match.bindings[metavariable] else { return [] }
        return evaluator.types(of: binding).contains { types.contains(Self.folded($0)) } ? [match] : []
    }

    /// Without white space.
    private static func folded(_ type: some Sequence<UInt8>) -> [UInt8] { type.filter { $0 > 0x20 } }

    var subject: (metavariable: Int?, text: String) {
        (metavariable, types.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", "))
    }

    func check(_ rule: CompiledRule) throws(RuleError) {}
}
