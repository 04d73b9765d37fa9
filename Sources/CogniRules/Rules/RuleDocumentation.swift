/// What `metadata` tells people about a rule, beyond its message and remedy.
public struct RuleDocumentation: Sendable, Equatable {
    /// What goes wrong when the code stays as it is (`why`).
    public var why: String?
    /// Code that the rule finds (`bad`), which `rules test` tries.
    public var bad: String?
    /// The same code as it should be (`good`), in which the rule finds nothing.
    public var good: String?
    /// Whether the fix keeps the behaviour for every input (`fix-safety: safe`) or needs a person (`suggested`).
    public var isFixSafe = false
}
