import CogniCore

/// Tells what a change introduced from what was there before, by comparing the facts of a file's two sides.
///
/// A finding existed before when the old blob has one of the same rule, symbol and identity; line numbers don't matter, so
/// moved and re-indented code is not blamed on whoever moved it. Each old finding stands for one new one; where the new
/// blob has more of them, those on changed lines are the introduced ones.
struct Comparison {
    let unit: Unit
    let lines: LineIndex
    let isMerge: Bool

    /// For each of `findings`, in their order, whether the change introduced it.
    func introduced(_ findings: [BlobFinding], old: [BlobFinding]) -> [Bool] {
        var remaining: [Likeness: Int] = [:]
        for finding in old { remaining[Likeness(finding), default: 0] += 1 }
        let worseFiles = rulesWithMore(findings, than: old)
        var result = [Bool](repeating: false, count: findings.count)
        let touched = findings.map { unit.isChanged(lines.lines(of: $0.range)) }
        // Findings off the changed lines take the old ones first.
        for index in findings.indices.filter({ !touched[$0] }) + findings.indices.filter({ touched[$0] }) {
            let finding = findings[index]
            if finding.scope == .file {
                result[index] = worseFiles.contains(finding.rule)
                continue
            }
            let likeness = Likeness(finding)
            if let count = remaining[likeness], count > 0 {
                remaining[likeness] = count - 1
            } else {
                result[index] = touched[index] || (finding.scope == .place && !isMerge)
            }
        }
        return result
    }

    /// Rules about whole files of which the new side has more findings than the old one.
    private func rulesWithMore(_ findings: [BlobFinding], than old: [BlobFinding]) -> Set<String> {
        var balance: [String: Int] = [:]
        for finding in findings where finding.scope == .file { balance[finding.rule, default: 0] += 1 }
        for finding in old where finding.scope == .file { balance[finding.rule, default: 0] -= 1 }
        return Set(balance.filter { $0.value > 0 }.keys)
    }

    private struct Likeness: Hashable {
        let rule: String
        let symbol: String
        let identity: UInt64

        init(_ finding: BlobFinding) {
            rule = finding.rule
            symbol = finding.symbol
            identity = finding.identity
        }
    }
}
