import CogniRules

/// One flaw is told once. A rule that looks at the form of a call (`execute` with a formatted statement) and one that follows
/// the data into it often meet in one place; the one that followed the data knows more.
enum Echoes {
    /// `matches` without those of built-in search rules that overlap what a built-in taint rule found of the same CWE.
    static func removed(from matches: [RuleMatch]) -> [RuleMatch] {
        let traced = matches.filter { $0.rule.isTaint && isBuiltIn($0) && $0.rule.cwe != nil }
        guard !traced.isEmpty else { return matches }
        return matches.filter { match in
            match.rule.isTaint || !isBuiltIn(match)
                || !traced.contains { $0.rule.cwe == match.rule.cwe && $0.range.overlaps(match.range) }
        }
    }

    private static func isBuiltIn(_ match: RuleMatch) -> Bool { !match.rule.id.hasPrefix(RuleSet.ownPrefix) }
}
