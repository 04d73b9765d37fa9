import CogniCore

/// Which rules there are, which of them are heard, and how loudly. All but the first two is applied to findings, after the
/// cache; the rules themselves have a fingerprint of their own.
public struct RuleChoices: Sendable, Equatable {
    /// Rule files, and folders of them, as written: `Configuration.ruleFiles(currentDirectory:)` says where they are.
    public var config: [String] = []
    /// Whether the rules that are part of the program are used.
    public var builtIn = true
    /// Rules that are off: ids (`python/eval-input`), or groups (`security/*`, `python/*`) named by a category or by the
    /// first part of an id.
    public var disable: [RuleSelector] = []
    /// Severities that replace the rules' own, by rule id.
    public var severity: [String: Severity] = [:]
    /// Findings of less confidence are not shown, 0 to 1. The default leaves out what a rule itself calls a guess.
    public var minimumConfidence = 0.35

    /// Every rule as it comes.
    public init() {}

    /// The entry of `disable` that switches the rule off; `nil` when it is on.
    public func disabling(rule: String, category: Category) -> RuleSelector? {
        disable.first { $0.selects(rule: rule, category: category) }
    }

    /// The severity to use for a finding of the rule.
    public func severity(of rule: String, default own: Severity) -> Severity { severity[rule] ?? own }
}

/// Names one rule or a group of rules.
public struct RuleSelector: Sendable, Hashable, CustomStringConvertible {
    /// As written in the configuration.
    public let description: String
    private let group: String?

    /// Reads `part/name` or `part/*`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, Self.isName(parts[0]), parts[1] == "*" || Self.isName(parts[1]) else { return nil }
        description = text
        group = parts[1] == "*" ? String(parts[0]) : nil
    }

    /// Whether the rule is meant.
    public func selects(rule: String, category: Category) -> Bool {
        guard let group else { return rule == description }
        return category.rawValue == group || rule.hasPrefix(group + "/")
    }

    /// Whether it stands for several rules.
    var isGroup: Bool { group != nil }

    static func isName(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "-_.+#".utf8.contains($0)
            }
    }
}
