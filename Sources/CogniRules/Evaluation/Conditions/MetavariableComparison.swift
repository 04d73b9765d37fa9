import CogniRegex
import CogniRuleFormat

/// `metavariable-comparison`: an expression over the values of metavariables is true.
struct MetavariableComparison: Condition {
    static let key = "metavariable-comparison"

    let comparison: Expression
    private let text: String
    /// `strip`: strings count as the numbers in them.
    let strips: Bool
    /// `base`: how numbers without a prefix are written.
    let base: Int?

    init(from node: RuleNode, with decoder: inout FormulaDecoder) throws(RuleError) {
        let keys: Set<String> = ["metavariable", "comparison", "strip", "base"]
        try decoder.decoder.checkKeys(of: node, known: keys, what: "key")
        guard let text = node["comparison"] else { throw decoder.decoder.error(node, "`comparison` is missing") }
        if node["metavariable"] != nil { _ = try decoder.metavariable("metavariable", of: node) }
        comparison = try decoder.expression(text)
        self.text = text.text ?? ""
        strips = try decoder.decoder.bool("strip", of: node, default: false)
        base = try node["base"].map { (value) throws(RuleError) in
            let base = try decoder.decoder.count(RuleNode.Entry(key: "base", value: value))
            guard (2...36).contains(base) else { throw decoder.decoder.error(value, "`base` has to be from 2 to 36") }
            return base
        }
    }

    func filter(_ match: Area, in evaluator: inout Evaluator) throws(RuleError) -> [Area] {
        let values = match.bindings.map { $0.flatMap { evaluator.value(of: $0) } }
        let texts = match.bindings.map { $0.map { evaluator.scope.subject.bytes[$0.range] } }
        let expressions = ExpressionEvaluator { number in
            guard let value = values[number] else { return nil }
            // `0o644` says its base itself.
            if let base, case .int = value, let text = texts[number], text.allSatisfy(WordSet.isWordByte),
                text.dropFirst().first.map({ $0 <= UInt8(ascii: "9") }) ?? true
            {
                return Int(String(decoding: text, as: UTF8.self), radix: base).map(Value.int)
            }
            if strips, case .string(let text) = value, let number = Value(number: text.utf8) { return number }
            return value
        }
        do {
            return try expressions.evaluate(comparison) == .bool(true) ? [match] : []
        } catch {
            evaluator.effort.fail(error)
            return []
        }
    }

    var subject: (metavariable: Int?, text: String) { (nil, text) }

    func check(_ rule: CompiledRule) throws(RuleError) {}
}
