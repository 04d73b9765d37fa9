import CogniCore

extension Severity {
    /// Points that a finding of this severity costs when its rule is sure.
    public var weight: Double {
        switch self {
        case .critical: 100
        case .error: 25
        case .warning: 8
        case .info: 1
        }
    }
}

/// Turns findings into a score and a verdict.
enum Scoring {
    /// `max(0, 100 - sum(weight × confidence) / max(1, sqrt(changed code lines / 100)))`: a large change may carry more
    /// than a small one, but not in proportion.
    static func score(_ findings: [Finding], codeLines: Int) -> Score {
        score(penalty: findings.reduce(0) { $0 + $1.deduction }, codeLines: codeLines)
    }

    private static func score(penalty: Double, codeLines: Int) -> Score {
        let divisor = max(1, (Double(codeLines) / 100).squareRoot())
        return Score(value: max(0, 100 - penalty / divisor), penalty: penalty, divisor: divisor, codeLines: codeLines)
    }

    /// What the gate says. A change that is bad for certain is blocked even when part of it could not be reviewed.
    static func verdict(
        _ findings: [Finding], score: Score, policy: GatePolicy, notReviewed: [UnreviewedFile]
    ) -> Verdict {
        if score.value < policy.threshold || findings.contains(where: { $0.blocks(policy) }) {
            return .block
        }
        return notReviewed.contains { $0.why.kind == .failed } ? .incomplete : .pass
    }

    /// The findings to mend so that the gate opens, as indices: all that block by their severity, then the dearest until
    /// the score is reached.
    static func toPass(_ findings: [Finding], score: Score, policy: GatePolicy) -> [Int] {
        var chosen = findings.indices.filter { findings[$0].blocks(policy) }
        var penalty = score.penalty - chosen.reduce(0) { $0 + findings[$1].deduction }
        let others = findings.indices.filter { !findings[$0].blocks(policy) }
            .sorted { (findings[$1].deduction, $0) < (findings[$0].deduction, $1) }
        for index in others where self.score(penalty: penalty, codeLines: score.codeLines).value < policy.threshold {
            chosen.append(index)
            penalty -= findings[index].deduction
        }
        return chosen.sorted()
    }
}

extension Finding {
    /// Weight × confidence: what the finding takes from the score before the division by the size of the change.
    var deduction: Double { weight * fact.confidence }
}
