import CogniRegex

/// What the code of a metavariable means beyond its text.
extension Evaluator {
    /// The literal that a metavariable stands for, else its code.
    func value(of binding: Binding) -> Value? {
        let subject = scope.subject
        // A name that stands for a literal.
        if let name = binding.nodes.first, binding.nodes.count == 1, let matcher = subject.matcher,
            let literal = matcher.constants.literal(of: name), literal != name
        {
            return value(of: Binding(literal, of: matcher.tree))
        }
        if let content = subject.string(of: binding) {
            return .string(String(decoding: subject.bytes[content], as: UTF8.self))
        }
        let text = subject.bytes[binding.range]
        switch String(decoding: text.prefix(6), as: UTF8.self) {
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default: break
        }
        if text.first == UInt8(ascii: "-") {
            switch Value(number: text.dropFirst().drop { $0 == 0x20 }) {
            case .int(let number)?: return .int(-number)
            case .float(let number)?: return .float(-number)
            default: break
            }
        }
        return Value(number: text) ?? .code(String(decoding: text, as: UTF8.self))
    }

    /// What a search gives; a search that fails stops the rule.
    func found<Found>(_ search: () throws(PCREError) -> Found?) -> Found? {
        do {
            return try search()
        } catch {
            effort.fail(error)
            return nil
        }
    }
}
