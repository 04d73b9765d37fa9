import CogniCore
import CogniRuleFormat

/// What `metadata` says where it has a form that is known. A user's metadata may say anything else.
struct RuleMetadata {
    var category = Category.correctness
    var confidence = 0.8
    var cwe: String?
    var remedy: String?
    var references: [String] = []
    var documentation = RuleDocumentation()
}

extension RuleDecoder {
    func metadata(of rule: RuleNode) throws(RuleError) -> RuleMetadata {
        var result = RuleMetadata()
        guard let node = rule["metadata"], case .mapping(let entries) = node.content else { return result }
        for entry in entries {
            switch entry.key {
            case "category": result.category = try category(entry.value)
            case "confidence": result.confidence = try confidence(entry.value)
            case "cwe": result.cwe = entry.value.elements.first?.text.flatMap(cweNumber)
            case "remedy": result.remedy = entry.value.text?.trimmed
            case "references": result.references = entry.value.elements.compactMap(\.text)
            case "why": result.documentation.why = entry.value.text?.trimmed
            case "bad": result.documentation.bad = entry.value.text
            case "good": result.documentation.good = entry.value.text
            case "fix-safety": result.documentation.isFixSafe = try isSafe(entry.value)
            default:
                guard isStrict else { continue }
                throw error(entry.value, "`\(entry.key)` is no metadata of built-in rules")
            }
        }
        return result
    }

    private func category(_ node: RuleNode) throws(RuleError) -> Category {
        if node.text == "best-practice" { return .maintainability }
        if let category = node.text.flatMap(Category.init(rawValue:)) { return category }
        guard isStrict else { return .correctness }
        throw error(node, "category is not one of " + Category.allCases.map(\.rawValue).joined(separator: ", "))
    }

    private func isSafe(_ node: RuleNode) throws(RuleError) -> Bool {
        switch node.text {
        case "safe": return true
        case "suggested": return false
        default:
            guard isStrict else { return false }
            throw error(node, "fix-safety is not `safe` or `suggested`")
        }
    }

    private func confidence(_ node: RuleNode) throws(RuleError) -> Double {
        switch node.text?.uppercased() {
        case "HIGH": return 0.95
        case "MEDIUM": return 0.7
        case "LOW": return 0.4
        default:
            if let value = node.text.flatMap(Double.init), value > 0, value <= 1 { return value }
            guard isStrict else { return RuleMetadata().confidence }
            throw error(node, "confidence is not HIGH, MEDIUM, LOW or a number above 0 to 1")
        }
    }

    /// `CWE-78` of `CWE-78: Improper Neutralization …`.
    private func cweNumber(_ text: String) -> String? {
        guard text.utf8.starts(with: "CWE-".utf8) else { return nil }
        let digits = text.utf8.dropFirst(4).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return digits.isEmpty ? nil : "CWE-" + String(Substring(digits))
    }
}
