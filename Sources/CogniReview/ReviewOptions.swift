import CogniCore

/// What a review shows and when its gate blocks. Nothing here changes what agents find, so it is no part of a cache key.
public struct ReviewOptions: Sendable {
    /// When the gate blocks.
    public var policy = GatePolicy()
    /// The setting that switches a finding off, for people (`rules.disable = style/*`); `nil` when none does.
    public var disabling: @Sendable (BlobFinding) -> String? = { _ in nil }
    /// Why a rule says nothing of a path (`its paths exclude tests/`), for people; `nil` when it does. Asked here and not
    /// where facts are made, for facts belong to a content, wherever it lies.
    public var inapplicable: @Sendable (_ rule: String, GitPath) -> String? = { _, _ in nil }
    /// Severities that replace those of the rules, by rule id.
    public var severities: [String: Severity] = [:]
    /// The setting that keeps a path out of the review, for people; `nil` when none does.
    public var excluding: @Sendable (GitPath) -> String? = { _ in nil }
    /// Findings of less confidence are not shown, 0 to 1.
    public var minimumConfidence = 0.0
    /// How many blobs are analysed at once; the number of processors when `nil`.
    public var jobs: Int?

    /// The defaults: everything is on, score 80 passes.
    public init() {}

    /// Why a fact is not shown in a file, whatever the change, for people; `nil` when nothing speaks against it.
    func reasonToHide(_ fact: BlobFinding, in path: GitPath, evidence: String? = nil) -> String? {
        if let reason = inapplicable(fact.rule, path) { return reason }
        if let suppression = fact.suppression { return suppression }
        if let setting = disabling(fact) { return "switched off by \(setting)" }
        if fact.confidence < minimumConfidence {
            let site = evidence.map { " \($0)" } ?? ""
            return "confidence\(site) \((fact.confidence * 100).rounded() / 100) is below \(minimumConfidence)"
        }
        return nil
    }
}
