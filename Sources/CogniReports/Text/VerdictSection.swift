import CogniCore

/// The verdict and the arithmetic that leads to it, such that a reader can check it by hand.
struct VerdictSection {
    let result: ReviewResult
    let style: Style

    /// Deductions that are listed one by one; more are summed by rule.
    private static let deductionLimit = 20
    /// Findings to mend that are named.
    private static let namedFixes = 5

    private var score: Score { result.score }

    /// `score 67.0 of 100`, a line for every deduction, and the division. Empty when nothing is deducted.
    var ledger: String {
        guard !result.findings.isEmpty else { return "" }
        let rows = deductions
        let decimals = rows.map { Decimal.places($0.points) }.max() ?? 1
        let pointWidth = rows.map { Decimal.text($0.points, least: decimals).count }.max() ?? 0
        let severityWidth = rows.map(\.severity.rawValue.count).max() ?? 0
        let lines = rows.map { row in
            let number = Decimal.text(row.points, least: decimals)
            let points = String(repeating: " ", count: pointWidth - number.count) + number
            let padding = String(repeating: " ", count: severityWidth - row.severity.rawValue.count)
            return "  − \(points)  " + style.severity(row.severity, row.severity.rawValue) + padding
                + "  \(row.subject) " + style.dim("(\(row.formula))") + "\n"
        }
        return style.bold("score \(Decimal.score(score.value)) of 100") + "\n" + lines.joined() + quotient
    }

    /// What the gate says, why, and what to do about it.
    var conclusion: String {
        switch result.verdict {
        case .pass: passed
        case .block: style.bad("blocked:") + " \(blockReason)\n" + toPass
        case .incomplete: style.bad("incomplete:") + " \(incompleteReason)\n" + toPass
        }
    }

    private struct Deduction {
        let points: Double
        let severity: Severity
        let subject: String
        let formula: String
    }

    private var deductions: [Deduction] {
        guard result.findings.count > Self.deductionLimit else { return result.findings.map(single) }
        var groups: [[Finding]] = []
        var index: [String: Int] = [:]
        for finding in result.findings {
            let fact = finding.fact
            let key = "\(fact.rule)\0\(fact.severity)\0\(finding.weight)\0\(fact.confidence)"
            if let known = index[key] {
                groups[known].append(finding)
            } else {
                index[key] = groups.count
                groups.append([finding])
            }
        }
        return groups.map { $0.count == 1 ? single($0[0]) : sum($0) }
    }

    private func single(_ finding: Finding) -> Deduction {
        Deduction(
            points: finding.points, severity: finding.fact.severity,
            subject:
                "\(Printable.line(finding.fact.rule)) \(Printable.line(finding.path.displayed)):\(finding.start.line)",
            formula: formula(finding))
    }

    private func sum(_ findings: [Finding]) -> Deduction {
        let first = findings[0]
        return Deduction(
            points: findings.reduce(0) { $0 + $1.points }, severity: first.fact.severity,
            subject: Printable.line(first.fact.rule), formula: "\(findings.count) findings × \(formula(first))")
    }

    private func formula(_ finding: Finding) -> String {
        "weight \(Decimal.text(finding.weight, least: 0)) × confidence \(Decimal.text(finding.fact.confidence))"
            + (finding.evidence.map { " (\($0))" } ?? "")
    }

    /// `= 100 − 33.0 ÷ 1.0 (42 changed code lines)`.
    private var quotient: String {
        let floor = score.penalty / score.divisor > 100 ? ", at least 0" : ""
        let size = "\(Decimal.count(score.codeLines, "changed code line")); divisor max(1, √(lines ÷ 100))"
        return "  = 100 − \(Decimal.text(score.penalty)) ÷ \(Decimal.text(score.divisor))\(floor) "
            + style.dim("(\(size))")
            + "\n"
    }

    private var passed: String {
        let reviewed = Decimal.count(result.statistics.filesReviewed, "file")
        if result.findings.isEmpty { return style.good("cognicode:") + " \(reviewed) reviewed, no findings\n" }
        return style.good("passed:") + " \(Decimal.count(result.findings.count, "finding")) in \(reviewed), score "
            + "\(Decimal.score(score.value)), threshold \(threshold)\n"
    }

    private var threshold: String { Decimal.text(result.policy.threshold, least: 0) }

    private var blockReason: String {
        var reasons: [String] = []
        let grave = result.findings.count { $0.blocks(result.policy) }
        if grave > 0 {
            let kind =
                result.policy.failOn == .critical ? "critical finding" : "finding of severity \(severity) or above"
            reasons.append("\(grave) \(grave == 1 ? kind : plural(kind)), which no score makes up for")
        }
        if score.value < result.policy.threshold || reasons.isEmpty {
            reasons.append("score \(Decimal.score(score.value)) is below the threshold \(threshold)")
        }
        return reasons.joined(separator: "; ")
    }

    private var severity: String { result.policy.failOn.rawValue }

    private func plural(_ kind: String) -> String {
        kind.hasPrefix("finding") ? "findings" + kind.dropFirst("finding".count) : kind + "s"
    }

    private var incompleteReason: String {
        let failed = result.notReviewed.filter { $0.why.kind == .failed }.count
        guard failed > 0 else { return "the review could not be completed" }
        return "\(Decimal.count(failed, "file")) could not be reviewed, so the change is neither passed nor blocked"
    }

    /// `fix 2 of 5 findings to pass:` and which.
    private var toPass: String {
        let wanted = result.toPass.filter(result.findings.indices.contains)
        guard !wanted.isEmpty else { return "" }
        let total = Decimal.count(result.findings.count, "finding")
        let named = wanted.prefix(Self.namedFixes).map { index in
            "  \(result.findings[index].place) " + style.dim("[\(Printable.line(result.findings[index].fact.rule))]")
                + "\n"
        }
        let rest = wanted.count - named.count
        return "fix "
            + style.bold(
                wanted.count == result.findings.count
                    ? (wanted.count == 1 ? "it" : "all \(total)")
                    : "\(wanted.count) of \(total)") + " to pass:\n" + named.joined()
            + (rest > 0 ? "  and the next \(rest) above\n" : "")
    }
}
