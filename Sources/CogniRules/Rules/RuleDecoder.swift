import CogniCore
import CogniRuleFormat

/// Makes rules of nodes: the only reader of Semgrep's syntax. What it doesn't know is an error.
struct RuleDecoder {
    let file: String
    /// Put before the ids: `python/`.
    var idPrefix = ""

    /// The rules of a file: a mapping with the key `rules`.
    func rules(of root: RuleNode) throws(RuleError) -> [Rule] {
        try checkKeys(of: root, known: ["rules"], what: "key")
        guard let list = root["rules"], case .sequence(let nodes) = list.content else {
            throw error(root, "no list of `rules`")
        }
        var rules: [Rule] = []
        for node in nodes { rules.append(try rule(node)) }
        return rules
    }

    /// One rule.
    func rule(_ node: RuleNode) throws(RuleError) -> Rule {
        try checkKeys(of: node, known: Self.ruleKeys, what: "operator or key")
        let metadata = node["metadata"]
        let id = try required("id", of: node)
        guard let languages = node["languages"]?.elements.compactMap({ $0.text?.lowercased() }), !languages.isEmpty
        else {
            throw error(node, "rule `\(id)` names no `languages`")
        }
        var formulas = FormulaDecoder(decoder: self)
        let formula = try formulas.root(of: node)
        return Rule(
            id: idPrefix + id, languages: languages, severity: try severity(of: node),
            message: try required("message", of: node).trimmed, category: try category(of: metadata),
            confidence: try confidence(of: metadata), cwe: metadata?["cwe"]?.elements.first?.text.map(cweNumber),
            remedy: metadata?["remedy"]?.text?.trimmed,
            references: metadata?["references"]?.elements.compactMap(\.text) ?? [], fix: node["fix"]?.text?.trimmed,
            formula: formula, metavariables: formulas.metavariables, origin: .init(file: file, line: node.line))
    }

    private static let ruleKeys: Set<String> = [
        "id", "languages", "severity", "message", "metadata", "fix", "pattern", "patterns", "pattern-either",
        "pattern-regex",
    ]

    private func severity(of node: RuleNode) throws(RuleError) -> Severity {
        switch try required("severity", of: node).uppercased() {
        case "INFO", "LOW": return .info
        case "WARNING", "MEDIUM": return .warning
        case "ERROR", "HIGH": return .error
        case "CRITICAL": return .critical
        default:
            throw error(node["severity"] ?? node, "severity is not INFO, WARNING, ERROR, LOW, MEDIUM, HIGH or CRITICAL")
        }
    }

    private func category(of metadata: RuleNode?) throws(RuleError) -> Category {
        guard let node = metadata?["category"] else { return .correctness }
        if node.text == "best-practice" { return .maintainability }
        guard let category = node.text.flatMap(Category.init(rawValue:)) else {
            let known = Category.allCases.map(\.rawValue).joined(separator: ", ")
            throw error(node, "category is not one of \(known)")
        }
        return category
    }

    private func confidence(of metadata: RuleNode?) throws(RuleError) -> Double {
        guard let node = metadata?["confidence"] else { return 0.8 }
        switch node.text?.uppercased() {
        case "HIGH": return 0.95
        case "MEDIUM": return 0.7
        case "LOW": return 0.4
        default:
            guard let value = node.text.flatMap(Double.init), value > 0, value <= 1 else {
                throw error(node, "confidence is not HIGH, MEDIUM, LOW or a number above 0 to 1")
            }
            return value
        }
    }

    /// `CWE-78` of `CWE-78: Improper Neutralization …`.
    private func cweNumber(_ text: String) -> String { String(text.prefix { $0 != ":" && $0 != " " }) }

    func required(_ key: String, of node: RuleNode) throws(RuleError) -> String {
        guard let value = node[key] else { throw error(node, "`\(key)` is missing") }
        guard let text = value.text, !text.trimmed.isEmpty else { throw error(value, "`\(key)` has to be text") }
        return text
    }

    func checkKeys(of node: RuleNode, known: Set<String>, what: String) throws(RuleError) {
        guard case .mapping(let entries) = node.content else { throw error(node, "a mapping was expected here") }
        for entry in entries where !known.contains(entry.key) {
            throw RuleError(
                file: file, line: entry.value.line, reason: "the \(what) `\(entry.key)` is not supported",
                hint: "Known here: " + known.sorted().joined(separator: ", ") + ".")
        }
    }

    func error(_ node: RuleNode, _ reason: String) -> RuleError {
        RuleError(file: file, line: node.line, reason: reason)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = utf8.firstIndex(where: { !isSpace($0) }), let last = utf8.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(self[first...last])
    }
}
