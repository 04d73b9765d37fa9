import CogniCore

/// Made-up results, built the way a review builds them.
enum Sample {
    static func finding(
        _ rule: String = "python/eval-input", _ severity: Severity = .error, path: GitPath = GitPath("app.py"),
        message: String = "`eval` runs whatever the user types", remedy: String? = "Use ast.literal_eval.",
        start: (line: Int, column: Int) = (3, 9), end: (line: Int, column: Int) = (3, 22),
        frame: [String] = ["def ask():", "\treturn eval(input())", "", "def other():"], frameStart: Int = 2,
        confidence: Double = 1, fix: [TextEdit] = []
    ) -> Finding {
        let weight: Double =
            switch severity {
            case .critical: 100
            case .error: 25
            case .warning: 8
            case .info: 1
            }
        return Finding(
            fact: BlobFinding(
                rule: rule, severity: severity, category: .security, confidence: confidence, range: 20..<33,
                message: message, remedy: remedy, cwe: "CWE-95", symbol: "ask", fix: fix),
            agent: "linter", path: path, start: Position(line: start.line, column: start.column),
            end: Position(line: end.line, column: end.column), fingerprint: "0123456789abcdef", frame: frame,
            frameStart: frameStart, weight: weight)
    }

    /// Scored by the formula of `Score`.
    static func result(
        _ findings: [Finding] = [], verdict: Verdict = .pass, codeLines: Int = 40, hidden: [HiddenFinding] = [],
        notReviewed: [UnreviewedFile] = [], toPass: [Int] = [], warnings: [String] = []
    ) -> ReviewResult {
        let penalty = findings.reduce(0) { $0 + $1.weight * $1.fact.confidence }
        let divisor = max(1, (Double(codeLines) / 100).squareRoot())
        var statistics = Statistics()
        statistics.files = 4
        statistics.filesReviewed = 3
        statistics.hunks = 5
        statistics.changedLines = 48
        statistics.blobsParsed = 2
        statistics.bytesParsed = 48_211
        statistics.cacheHits = 1
        statistics.cacheMisses = 2
        statistics.milliseconds = [
            .init(name: "changes", milliseconds: 3.25), .init(name: "analysis", milliseconds: 11.5),
        ]
        return ReviewResult(
            title: "staged changes", verdict: verdict,
            score: Score(
                value: max(0, 100 - penalty / divisor), penalty: penalty, divisor: divisor, codeLines: codeLines),
            policy: GatePolicy(), findings: findings, hidden: hidden, notReviewed: notReviewed, toPass: toPass,
            warnings: warnings, statistics: statistics)
    }
}
