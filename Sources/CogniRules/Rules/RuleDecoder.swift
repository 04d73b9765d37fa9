import CogniCore
import CogniRuleFormat

/// Makes rules of nodes: the only reader of Semgrep's syntax. What it doesn't know is an error.
struct RuleDecoder {
    let file: String
    /// Put before the ids: `python/`.
    var idPrefix = ""
    /// Whether the metadata has to have the form that built-in rules have; a user's may say anything.
    var isStrict = false

    /// The nodes of the rules of a file: a mapping with the key `rules`.
    func ruleNodes(of root: RuleNode) throws(RuleError) -> [RuleNode] {
        // The other two are Semgrep's own, and mean nothing to rules.
        try checkKeys(of: root, known: ["rules", "missed", "version"], what: "key")
        guard let list = root["rules"], case .sequence(let nodes) = list.content else {
            throw error(root, "no list of `rules`")
        }
        return nodes
    }

    /// One rule.
    func rule(_ node: RuleNode) throws(RuleError) -> Rule {
        let id = try required("id", of: node)
        do {
            return try rule(node, id: id)
        } catch {
            throw error.of(rule: idPrefix + id)
        }
    }

    private func rule(_ node: RuleNode, id: String) throws(RuleError) -> Rule {
        try checkMode(of: node)
        try checkKeys(of: node, known: Self.keys, what: "operator or key")
        let languages = try languages(of: node)
        let message = try required("message", of: node).trimmed
        let fix = node["fix"]?.text?.trimmed
        var formulas = FormulaDecoder(decoder: self, dialect: Rule.textLanguages[languages[0]] ?? .ofFile)
        formulas.intern(groupsIn: message)
        for key in ["languages", "options"] { node[key]?.pack(into: &formulas.context) }
        let logic: Rule.Logic =
            node["mode"]?.text == "taint"
            ? .taint(try formulas.taint(of: node)) : .search(try formulas.root(of: node))
        let fixRegex = try node["fix-regex"].map { (node) throws(RuleError) in try formulas.fixRegex(of: node) }
        let metadata = try metadata(of: node)
        return Rule(
            id: idPrefix + id, languages: languages, severity: try severity(of: node), message: message,
            category: metadata.category, confidence: metadata.confidence, cwe: metadata.cwe, remedy: metadata.remedy,
            references: metadata.references, documentation: metadata.documentation, fix: fix,
            paths: try paths(of: node), fixRegex: fixRegex,
            options: try node["options"].map { (node) throws(RuleError) in try RuleOptions(node, self) }
                ?? RuleOptions(),
            logic: logic, metavariables: formulas.metavariables, origin: .init(file: file, line: node.line))
    }

    private static let keys: Set<String> = [
        "id", "languages", "severity", "message", "metadata", "mode", "fix", "fix-regex", "paths", "options",
        "min-version", "max-version", "product", "pattern", "patterns", "pattern-either", "pattern-regex",
        "pattern-sources", "pattern-sinks", "pattern-sanitizers", "pattern-propagators",
    ]

    private func checkMode(of node: RuleNode) throws(RuleError) {
        guard let mode = node["mode"] else { return }
        guard mode.text == "search" || mode.text == "taint" else {
            throw RuleError(
                file: file, line: mode.line, reason: "`mode: \(mode.text ?? "")` is not supported",
                hint: "Supported are `search` and `taint`.")
        }
    }

    private func languages(of node: RuleNode) throws(RuleError) -> [String] {
        let languages = node["languages"]?.elements.compactMap { $0.text?.lowercased() } ?? []
        guard !languages.isEmpty else { throw error(node, "no `languages`") }
        if languages.count > 1, let text = languages.first(where: { Rule.textLanguages[$0] != nil }) {
            throw error(node["languages"] ?? node, "the language `\(text)` can't be joined with others")
        }
        return languages
    }

    private func severity(of node: RuleNode) throws(RuleError) -> Severity {
        switch try required("severity", of: node).uppercased() {
        case "INFO", "LOW", "INVENTORY", "EXPERIMENT": return .info
        case "WARNING", "MEDIUM": return .warning
        case "ERROR", "HIGH": return .error
        case "CRITICAL": return .critical
        default:
            throw error(node["severity"] ?? node, "severity is not INFO, WARNING, ERROR, LOW, MEDIUM, HIGH or CRITICAL")
        }
    }

    private func paths(of node: RuleNode) throws(RuleError) -> PathFilter {
        guard let paths = node["paths"] else { return .all }
        try checkKeys(of: paths, known: ["include", "exclude"], what: "key")
        return PathFilter(
            include: paths["include"]?.elements.compactMap(\.text) ?? [],
            exclude: paths["exclude"]?.elements.compactMap(\.text) ?? [])
    }
}

// MARK: - Values of keys

extension RuleDecoder {
    func required(_ key: String, of node: RuleNode) throws(RuleError) -> String {
        guard let value = node[key] else { throw error(node, "`\(key)` is missing") }
        guard let text = value.text, !text.trimmed.isEmpty else { throw error(value, "`\(key)` has to be text") }
        return text
    }

    func bool(_ entry: RuleNode.Entry) throws(RuleError) -> Bool { try choice(entry, ["true": true, "false": false]) }

    /// The value of an optional key that is true or false.
    func bool(_ key: String, of node: RuleNode, default fallback: Bool) throws(RuleError) -> Bool {
        guard let value = node[key] else { return fallback }
        return try bool(RuleNode.Entry(key: key, value: value))
    }

    func choice<Value>(_ entry: RuleNode.Entry, _ choices: [String: Value]) throws(RuleError) -> Value {
        guard let value = entry.value.text.flatMap({ choices[$0.lowercased()] }) else {
            throw error(entry.value, "`\(entry.key)` has to be " + choices.keys.sorted().joined(separator: " or "))
        }
        return value
    }

    func count(_ entry: RuleNode.Entry) throws(RuleError) -> Int {
        guard let value = entry.value.text.flatMap({ Int($0) }), value >= 0 else {
            throw error(entry.value, "`\(entry.key)` has to be a number")
        }
        return value
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
