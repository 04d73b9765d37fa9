import CogniRuleFormat

/// What a rule looks for, without what it says of itself.
enum RuleLogic {
    /// Keys of a rule that don't decide where it matches.
    private static let description: Set<String> = [
        "id", "languages", "severity", "message", "metadata", "fix", "fix-regex", "min-version", "max-version",
    ]

    /// The operators of a rule as YAML.
    static func yaml(of rule: RuleNode) -> String {
        guard case .mapping(let entries) = rule.content else { return "" }
        return RuleNode(.mapping(entries.filter { !description.contains($0.key) })).yaml.trimmed
    }
}
