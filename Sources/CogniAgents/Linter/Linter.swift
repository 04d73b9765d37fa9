import CogniCore
import CogniRules
import CogniSemantics
import CogniSyntax

/// The agent that needs nothing but the text: conflict markers, secrets, syntax errors, rules, semantic checks and metrics.
public struct Linter: Agent {
    private let engine: RuleEngine
    private let limits: MetricLimits

    /// Raised when a check that is not a rule, or the engine that runs the rules, changes what it says.
    private static let version = 5

    /// `linter`.
    public let name = "linter"
    /// The version of the checks, the rules' content and the limits.
    public let fingerprint: String

    /// A linter with its rules and the limits of its metrics.
    public init(rules: RuleSet = .builtIn, limits: MetricLimits = MetricLimits()) {
        engine = RuleEngine(rules)
        fingerprint = "\(Self.version)-\(rules.fingerprint)-\(limits.fingerprint)"
        self.limits = limits
    }

    /// Runs every check that applies to the source.
    public func examine(_ source: Source) -> BlobFacts {
        var facts = BlobFacts()
        let markers = ConflictMarkers.findings(in: source.bytes)
        facts.findings = markers + SecretScanner.findings(in: source.bytes, incomplete: &facts.incomplete)
        let code = source.tree.map { LazyCodeTree($0) }
        facts.findings += ruleFindings(in: source, code, incomplete: &facts.incomplete)
        if let code { facts.findings += SemanticChecks.findings(in: code) }
        if let tree = source.tree {
            facts.codeLines = CodeLines.of(tree)
            // A file full of conflict markers does not parse; one reason is enough.
            if markers.isEmpty { facts.findings += SyntaxErrors.findings(in: tree) }
            facts.findings += MetricFindings.findings(
                in: tree, codeLines: facts.codeLines, lines: source.lines, limits: limits)
        }
        finish(&facts.findings, of: source)
        return facts
    }

    /// Text without a grammar has rules, too: those whose language is `regex` or `generic`.
    private func ruleFindings(
        in source: Source, _ code: LazyCodeTree?, incomplete: inout [String]
    ) -> [BlobFinding] {
        let outcome = engine.run(on: code.map { RuleSource(code: $0) } ?? RuleSource(bytes: source.bytes))
        incomplete += outcome.failures.map { "rule \($0.rule): \($0.reason)" }
        return Echoes.removed(from: outcome.matches).map { match in
            BlobFinding(
                rule: match.rule.id, severity: match.rule.severity, category: match.rule.category,
                confidence: match.rule.confidence, range: match.range, message: match.message,
                remedy: match.rule.remedy, cwe: match.rule.cwe, fix: match.fix,
                evidence: match.evidence)
        }
    }

    /// Names the enclosing symbols, gives identities to those that have none, marks what comments switch off, and sorts.
    private func finish(_ findings: inout [BlobFinding], of source: Source) {
        guard !findings.isEmpty else { return }
        let suppressions =
            source.tree.map { Suppressions(tree: $0, lines: source.lines) }
            ?? Suppressions(text: source.bytes, lines: source.lines)
        for index in findings.indices {
            let range = findings[index].range
            if findings[index].symbol.isEmpty {
                findings[index].symbol = source.tree?.symbol(at: range.lowerBound) ?? ""
            }
            if findings[index].identity == 0 { findings[index].identity = StableHash.folded(source.bytes[range]) }
            findings[index].suppression = suppressions.reason(
                for: findings[index], lines: source.lines.lines(of: range))
        }
        findings.sort { ($0.range.lowerBound, $0.rule) < ($1.range.lowerBound, $1.rule) }
    }
}
