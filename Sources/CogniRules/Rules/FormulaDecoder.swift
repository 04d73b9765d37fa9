import CogniRuleFormat

/// Reads the pattern operators of one rule, and numbers its patterns and metavariables.
struct FormulaDecoder {
    let decoder: RuleDecoder
    /// What the text of patterns is read as, where the decoder stands.
    private var dialect: Formula.Dialect
    private(set) var metavariables: [String] = []
    /// What of the rule bears on where its formulas hold: part of the identity of those that rules share.
    var context: [UInt8] = []
    private var patterns = 0

    init(decoder: RuleDecoder, dialect: Formula.Dialect) {
        self.decoder = decoder
        self.dialect = dialect
    }

    /// The formula of a rule, or of what holds one: the one operator that it has.
    mutating func root(of node: RuleNode) throws(RuleError) -> Formula { try formula(try rootOperator(of: node)) }

    /// The formula of a `metavariable-pattern`: `patterns` may do with exclusions there, for the metavariable is found.
    mutating func nestedRoot(of node: RuleNode, dialect nested: Formula.Dialect?) throws(RuleError) -> Formula {
        let outer = dialect
        defer { dialect = outer }
        if let nested { dialect = nested }
        let entry = try rootOperator(of: node)
        return entry.key == "patterns" ? .all(try conjunction(entry.value)) : try formula(entry)
    }

    /// The keys of which a mapping with a formula has one.
    static let roots: Set<String> = ["pattern", "patterns", "pattern-either", "pattern-regex"]

    private func rootOperator(of node: RuleNode) throws(RuleError) -> RuleNode.Entry {
        guard case .mapping(let entries) = node.content else {
            throw decoder.error(node, "a mapping was expected here")
        }
        let operators = entries.filter { Self.roots.contains($0.key) }
        guard let only = operators.first, operators.count == 1 else {
            throw decoder.error(node, "exactly one of pattern, patterns, pattern-either and pattern-regex is needed")
        }
        return only
    }

    private mutating func formula(_ entry: RuleNode.Entry) throws(RuleError) -> Formula {
        switch entry.key {
        case "pattern": return try pattern(entry.value)
        case "pattern-regex": return .regex(try regex(entry.value))
        case "pattern-not-regex": return .not(.regex(try regex(entry.value)))
        case "pattern-inside": return .inside(try nested(entry.value))
        case "pattern-not": return .not(try nested(entry.value))
        case "pattern-not-inside": return .not(.inside(try nested(entry.value)))
        case "patterns":
            let conjunction = try conjunction(entry.value)
            guard conjunction.operands.contains(where: \.finds) else {
                throw decoder.error(entry.value, "`patterns` needs an operator that finds something")
            }
            return .all(conjunction)
        case "pattern-either":
            var alternatives: [Formula] = []
            for element in try list(entry.value) {
                let entry = try operand(element)
                let alternative = try formula(entry)
                guard alternative.finds else {
                    throw decoder.error(
                        element, "the operator `\(entry.key)` finds nothing: it belongs under `patterns`")
                }
                alternatives.append(alternative)
            }
            return .any(alternatives)
        case "focus-metavariable": throw decoder.error(entry.value, "`focus-metavariable` belongs under `patterns`")
        default:
            let isCondition = Conditions.named(entry.key) != nil
            throw decoder.error(
                entry.value,
                "the operator `\(entry.key)` " + (isCondition ? "belongs under `patterns`" : "is not supported"))
        }
    }

    private mutating func conjunction(_ node: RuleNode) throws(RuleError) -> Formula.Conjunction {
        var result = Formula.Conjunction(number: nextNumber())
        for element in try list(node) {
            let entry = try operand(element)
            if entry.key == "focus-metavariable" {
                var focus: [Int] = []
                for name in try list(entry.value) { focus.append(try metavariable(name)) }
                result.focus.append(focus)
            } else if let condition = Conditions.named(entry.key) {
                result.conditions.append(try condition.init(from: entry.value, with: &self))
            } else {
                result.operands.append(try formula(entry))
            }
        }
        return result
    }

    /// `pattern-not: text`, or a nested formula.
    private mutating func nested(_ node: RuleNode) throws(RuleError) -> Formula {
        if case .scalar = node.content { return try pattern(node) }
        guard case .mapping(let entries) = node.content, let only = entries.first, entries.count == 1 else {
            return try root(of: node)
        }
        return try formula(only)
    }

    private func list(_ node: RuleNode) throws(RuleError) -> [RuleNode] {
        let elements = node.elements
        guard !elements.isEmpty else { throw decoder.error(node, "a list was expected here") }
        return elements
    }

    private func operand(_ node: RuleNode) throws(RuleError) -> RuleNode.Entry {
        guard case .mapping(let entries) = node.content, let only = entries.first, entries.count == 1 else {
            throw decoder.error(node, "one operator an entry was expected here")
        }
        return only
    }
}

// MARK: - Texts and names, numbered

extension FormulaDecoder {
    private mutating func pattern(_ node: RuleNode) throws(RuleError) -> Formula {
        guard let text = node.text?.trimmed, !text.isEmpty else {
            throw decoder.error(node, "a pattern has to be text")
        }
        switch dialect {
        case .regex: return .regex(try regex(node))
        case .generic:
            // Indentation means something: only empty lines go.
            let text = node.text?.withoutEmptyEnds ?? text
            for name in GenericPattern.metavariables(of: text) { intern(name) }
            return .pattern(Formula.PatternText(text: text, dialect: dialect, number: nextNumber(), line: node.line))
        case .ofFile, .language:
            intern(metavariablesIn: text)
            return .pattern(Formula.PatternText(text: text, dialect: dialect, number: nextNumber(), line: node.line))
        }
    }

    mutating func regex(_ node: RuleNode) throws(RuleError) -> Formula.RegexText {
        guard let text = node.text, !text.isEmpty else {
            throw decoder.error(node, "a regular expression has to be text")
        }
        for name in RegexGroups.names(in: text) { intern("$" + name) }
        return Formula.RegexText(text: text, number: nextNumber(), line: node.line)
    }

    mutating func metavariable(_ node: RuleNode) throws(RuleError) -> Int {
        guard let name = node.text, Self.isName(name) else {
            throw decoder.error(node, "the name of a metavariable was expected here, such as $X")
        }
        return intern(name)
    }

    /// `$X`, `$1`, `$...ARGS`; lower case, too, for named groups of regular expressions.
    private static func isName(_ text: String) -> Bool {
        var name = Substring(text).utf8
        guard name.popFirst() == UInt8(ascii: "$") else { return false }
        if name.starts(with: "...".utf8) { name = name.dropFirst(3) }
        return !name.isEmpty && name.allSatisfy(WordSet.isWordByte)
    }

    /// The metavariable in the value of `key`.
    mutating func metavariable(_ key: String, of node: RuleNode) throws(RuleError) -> Int {
        guard let value = node[key] else { throw decoder.error(node, "`\(key)` is missing") }
        return try metavariable(value)
    }

    /// Makes `$1`, `$2` in a message metavariables: they stand for groups of regular expressions.
    mutating func intern(groupsIn message: String) {
        let bytes = message.utf8
        var index = bytes.startIndex
        while let dollar = bytes[index...].firstIndex(of: UInt8(ascii: "$")) {
            index = bytes.index(after: dollar)
            let digits = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            if !digits.isEmpty { intern("$" + String(Substring(digits))) }
        }
    }

    /// Makes everything in a pattern a metavariable that may be one. Whether it is one, the compiler sees: a name that
    /// nothing is ever bound to does no harm, and reading the pattern properly would take half of the time of decoding.
    private mutating func intern(metavariablesIn pattern: String) {
        let bytes = pattern.utf8
        var index = bytes.startIndex
        while let dollar = bytes[index...].firstIndex(of: UInt8(ascii: "$")) {
            var end = bytes.index(after: dollar)
            if bytes[end...].starts(with: "...".utf8) { end = bytes.index(end, offsetBy: 3) }
            let name = bytes[end...].prefix { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
            if !name.isEmpty { intern(String(pattern[dollar..<name.endIndex])) }
            index = name.isEmpty ? bytes.index(after: dollar) : name.endIndex
        }
    }

    @discardableResult
    mutating func intern(_ name: String) -> Int {
        if let known = metavariables.firstIndex(of: name) { return known }
        metavariables.append(name)
        return metavariables.count - 1
    }

    private mutating func nextNumber() -> Int {
        defer { patterns += 1 }
        return patterns
    }

    mutating func fixRegex(of node: RuleNode) throws(RuleError) -> FixRegex {
        try decoder.checkKeys(of: node, known: ["regex", "replacement", "count"], what: "key")
        guard let expression = node["regex"] else { throw decoder.error(node, "`regex` is missing") }
        guard let replacement = node["replacement"]?.text else { throw decoder.error(node, "`replacement` is missing") }
        let count = try node["count"].map { (value) throws(RuleError) in
            try decoder.count(RuleNode.Entry(key: "count", value: value))
        }
        return FixRegex(regex: try regex(expression), replacement: replacement, count: count == 0 ? nil : count)
    }
}

extension String {
    /// Without empty lines at the start, and without white space at the end.
    fileprivate var withoutEmptyEnds: String {
        var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let first = lines.first, String(first).trimmed.isEmpty { lines.removeFirst() }
        while let last = lines.last, String(last).trimmed.isEmpty { lines.removeLast() }
        return lines.joined(separator: "\n")
    }
}
