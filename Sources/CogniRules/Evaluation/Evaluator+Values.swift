import CogniRegex

/// What the code of a metavariable means beyond its text.
extension Evaluator {
    /// The literal that a metavariable stands for, else its code.
    func value(of binding: Binding) -> Value? {
        let subject = scope.subject
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

    /// The names of the type of an expression: of a literal, or as the file declares its name.
    func types(of binding: Binding) -> [ArraySlice<UInt8>] {
        guard let tree = scope.subject.tree, !binding.nodes.isEmpty else { return [] }
        switch value(of: binding) {
        case .string?:
            return ["string", "str", "String", "&str", "char*", "kotlin.String", "java.lang.String"].map(Self.name)
        case .int?: return ["int", "Int", "integer", "Integer", "long", "number", "java.lang.Integer"].map(Self.name)
        case .float?: return ["float", "Float", "double", "Double", "float64", "f64", "number"].map(Self.name)
        case .bool?: return ["bool", "Bool", "boolean", "Boolean"].map(Self.name)
        default: break
        }
        let name = scope.subject.bytes[binding.range]
        var found: [ArraySlice<UInt8>] = []
        for (index, node) in tree.nodes.enumerated() where node.role == .type && node.parent >= 0 {
            guard effort.step() else { return [] }
            let declaration = Int(node.parent)
            guard let declared = tree.child(declaration, .target) ?? tree.child(declaration, .name) else { continue }
            if tree.text(declared).elementsEqual(name) { found.append(tree.text(index)) }
        }
        return found
    }

    private static func name(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

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
