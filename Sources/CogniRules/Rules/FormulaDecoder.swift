import CogniRuleFormat

/// Reads the pattern operators of one rule, and numbers its patterns and metavariables.
struct FormulaDecoder {
    let decoder: RuleDecoder
    private(set) var metavariables: [String] = []
    private var patterns = 0

    init(decoder: RuleDecoder) { self.decoder = decoder }

    /// The formula of a rule, or of a `metavariable-pattern`: the one operator that it has.
    mutating func root(of node: RuleNode) throws(RuleError) -> Formula {
        guard case .mapping(let entries) = node.content else {
            throw decoder.error(node, "a mapping was expected here")
        }
        let operators = entries.filter { Self.positive.contains($0.key) }
        guard let only = operators.first, operators.count == 1 else {
            throw decoder.error(node, "exactly one of pattern, patterns, pattern-either and pattern-regex is needed")
        }
        return try formula(only)
    }

    private static let positive: Set<String> = ["pattern", "patterns", "pattern-either", "pattern-regex"]

    private mutating func formula(_ entry: RuleNode.Entry) throws(RuleError) -> Formula {
        switch entry.key {
        case "pattern": return .pattern(try pattern(entry.value))
        case "pattern-regex": return .regex(try regex(entry.value))
        case "pattern-not-regex": return .notRegex(try regex(entry.value))
        case "pattern-inside": return .inside(try nested(entry.value))
        case "pattern-not": return .not(try nested(entry.value))
        case "pattern-not-inside": return .notInside(try nested(entry.value))
        case "patterns":
            let conjunction = try conjunction(entry.value)
            guard conjunction.finds else {
                throw decoder.error(entry.value, "`patterns` needs an operator that finds something")
            }
            return .all(conjunction)
        case "pattern-either":
            var alternatives: [Formula] = []
            for element in try list(entry.value) { alternatives.append(try formula(try operand(element))) }
            return .any(alternatives)
        default:
            throw decoder.error(entry.value, "the operator `\(entry.key)` is not supported")
        }
    }

    private mutating func conjunction(_ node: RuleNode) throws(RuleError) -> Formula.Conjunction {
        var result = Formula.Conjunction()
        for element in try list(node) {
            let entry = try operand(element)
            switch entry.key {
            case "focus-metavariable":
                for name in entry.value.elements { result.focus.append(try metavariable(name)) }
            case "metavariable-regex":
                try decoder.checkKeys(of: entry.value, known: ["metavariable", "regex"], what: "key")
                guard let text = entry.value["regex"] else { throw decoder.error(entry.value, "`regex` is missing") }
                result.conditions.append(
                    .regex(metavariable: try metavariable(entry.value["metavariable"] ?? entry.value), try regex(text)))
            case "metavariable-pattern":
                try decoder.checkKeys(
                    of: entry.value, known: Self.positive.union(["metavariable"]), what: "key")
                let number = try metavariable(entry.value["metavariable"] ?? entry.value)
                result.conditions.append(.formula(metavariable: number, try nestedRoot(of: entry.value)))
            default: result.operands.append(try formula(entry))
            }
        }
        return result
    }

    /// The formula of a `metavariable-pattern`: `patterns` may do with exclusions there, for the metavariable is found.
    private mutating func nestedRoot(of node: RuleNode) throws(RuleError) -> Formula {
        if let patterns = node["patterns"], Self.positive.allSatisfy({ $0 == "patterns" || node[$0] == nil }) {
            return .all(try conjunction(patterns))
        }
        return try root(of: node)
    }

    /// `pattern-not: text`, or a nested formula.
    private mutating func nested(_ node: RuleNode) throws(RuleError) -> Formula {
        if case .scalar = node.content { return .pattern(try pattern(node)) }
        return try root(of: node)
    }

    private mutating func pattern(_ node: RuleNode) throws(RuleError) -> Formula.PatternText {
        guard let text = node.text?.trimmed, !text.isEmpty else {
            throw decoder.error(node, "a pattern has to be text")
        }
        for name in PatternLexer.metavariables(of: text) { intern(name) }
        patterns += 1
        return Formula.PatternText(text: text, number: patterns - 1, line: node.line)
    }

    private mutating func regex(_ node: RuleNode) throws(RuleError) -> Formula.RegexText {
        guard let text = node.text, !text.isEmpty else {
            throw decoder.error(node, "a regular expression has to be text")
        }
        patterns += 1
        return Formula.RegexText(text: text, number: patterns - 1, line: node.line)
    }

    private mutating func metavariable(_ node: RuleNode) throws(RuleError) -> Int {
        guard let name = node.text, PatternLexer.metavariables(of: name) == [name] else {
            throw decoder.error(node, "the name of a metavariable was expected here, such as $X")
        }
        return intern(name)
    }

    @discardableResult
    private mutating func intern(_ name: String) -> Int {
        if let known = metavariables.firstIndex(of: name) { return known }
        metavariables.append(name)
        return metavariables.count - 1
    }

    private func list(_ node: RuleNode) throws(RuleError) -> [RuleNode] {
        guard case .sequence(let elements) = node.content, !elements.isEmpty else {
            throw decoder.error(node, "a list of operators was expected here")
        }
        return elements
    }

    private func operand(_ node: RuleNode) throws(RuleError) -> RuleNode.Entry {
        guard case .mapping(let entries) = node.content, let only = entries.first, entries.count == 1 else {
            throw decoder.error(node, "one operator an entry was expected here")
        }
        return only
    }
}

extension Formula.Conjunction {
    /// Whether some operand finds places, and not only excludes some.
    fileprivate var finds: Bool {
        operands.contains { operand in
            switch operand {
            case .pattern, .regex, .all, .any, .inside: true
            case .not, .notInside, .notRegex: false
            }
        }
    }
}
