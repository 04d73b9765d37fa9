import CogniCore

/// What a reader must know besides the findings: files that were not reviewed, findings that are hidden, warnings.
struct NotesSection {
    let result: ReviewResult
    let style: Style
    /// Whether every path and every hidden finding is wanted.
    let explains: Bool

    /// Paths that are named for one reason; the rest is counted.
    private static let pathLimit = 5

    var text: String { failed + excluded + hiddenCounts + warnings }

    /// Files that should have been reviewed, each with its own line: they keep the review from being whole.
    private var failed: String {
        result.notReviewed.filter { $0.why.kind == .failed }.map { file in
            style.bad("not reviewed: ") + style.bold(Printable.line(file.path.displayed)) + ": "
                + Printable.line(file.why.reason) + "\n"
        }.joined()
    }

    /// Files that no review is about, by reason, in the order of their first paths.
    var excluded: String {
        var paths: [String: [String]] = [:]
        var reasons: [String] = []
        for file in result.notReviewed where file.why.kind == .excluded {
            if paths[file.why.reason] == nil { reasons.append(file.why.reason) }
            paths[file.why.reason, default: []].append(Printable.line(file.path.displayed))
        }
        return reasons.map { reason in
            let all = paths[reason] ?? []
            let named = explains ? all : Array(all.prefix(Self.pathLimit))
            let rest = all.count - named.count
            return style.dim("not reviewed (\(Printable.line(reason))): ") + named.joined(separator: ", ")
                + (rest > 0 ? " and \(rest) more" : "") + "\n"
        }.joined()
    }

    private var hiddenCounts: String {
        guard !result.hidden.isEmpty, !explains else { return "" }
        let count = Decimal.count(result.hidden.count, "finding")
        return style.dim("\(count) hidden (--explain shows \(result.hidden.count == 1 ? "it" : "them"))") + "\n"
    }

    var warnings: String {
        result.warnings.map { style.severity(.warning, "warning:") + " " + Printable.line($0) + "\n" }.joined()
    }

    /// The hidden findings, a line each with the reason below.
    var hiddenFindings: [String] {
        guard !result.hidden.isEmpty else { return [] }
        let rows = result.hidden.map { hidden in
            let fact = hidden.finding.fact
            return "  \(hidden.finding.place): \(fact.severity.rawValue): \(Printable.line(fact.message)) "
                + style.dim("[\(Printable.line(fact.rule))]") + "\n" + style.gutter("    =") + " "
                + "\(Printable.line(hidden.reason))\n"
        }
        return [style.bold("\(Decimal.count(result.hidden.count, "hidden finding")):") + "\n" + rows.joined()]
    }
}
