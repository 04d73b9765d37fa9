import CogniCore

/// The report for a person at a terminal: every finding with its code, then what was not reviewed, then the verdict with
/// the arithmetic behind it, because the end of the output is what is read first.
public struct TextReporter: Reporter {
    /// The format's name.
    public static let name = "text"
    /// What it is for.
    public static let summary = "for people: findings with their code, the score and what to fix"

    /// A reporter.
    public init() {}

    /// The report; one line for a pass with nothing to tell, not even that when asked to be quiet.
    public func render(_ result: ReviewResult, options: ReportOptions) -> String {
        let style = Style(isColored: options.isColored)
        let isUneventful = result.verdict == .pass && result.findings.isEmpty
        if isUneventful, options.isQuiet, !options.explains, !options.showsStatistics {
            let notes = NotesSection(result: result, style: style, explains: false)
            return notes.excluded + notes.warnings
        }

        var blocks = findings(result, options, style)
        let notes = NotesSection(result: result, style: style, explains: options.explains)
        if options.explains { blocks += notes.hiddenFindings }
        let verdict = VerdictSection(result: result, style: style)
        blocks.append(notes.text + (isUneventful ? verdict.conclusion : ""))
        if !isUneventful {
            blocks.append(verdict.ledger)
            blocks.append(verdict.conclusion)
        }
        if options.showsStatistics {
            blocks.append(StatisticsSection(statistics: result.statistics, style: style).text)
        }
        return blocks.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func findings(_ result: ReviewResult, _ options: ReportOptions, _ style: Style) -> [String] {
        let limit = options.explains ? Int.max : max(options.findingLimit, 1)
        let shown = result.findings.prefix(limit)
        let blocks = shown.map { FindingBlock($0, style: style, width: options.width).text }
        let rest = result.findings.dropFirst(shown.count)
        return rest.isEmpty ? blocks : blocks + [folded(rest, style)]
    }

    /// The findings past the limit, counted by rule, most first.
    private func folded(_ rest: ArraySlice<Finding>, _ style: Style) -> String {
        var counts: [String: Int] = [:]
        for finding in rest { counts[finding.fact.rule, default: 0] += 1 }
        let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
            "  \(count) × \(Printable.line(rule))\n"
        }
        let title = "and \(Decimal.count(rest.count, "more finding")); --explain shows every one:"
        return style.bold(title) + "\n" + rows.joined()
    }
}

/// One finding: the line that editors and `grep` understand, its code, its remedy.
struct FindingBlock {
    private let finding: Finding
    private let style: Style
    private let width: Int

    init(_ finding: Finding, style: Style, width: Int) {
        self.finding = finding
        self.style = style
        self.width = width
    }

    /// `path:line:column: severity: message [rule]`.
    var headline: String {
        let fact = finding.fact
        return style.bold(finding.place) + ": " + style.severity(fact.severity, fact.severity.rawValue) + ": "
            + style.bold(Printable.line(message.headline)) + " " + style.dim("[\(Printable.line(fact.rule))]")
    }

    /// The first sentence, which says what is wrong, and those after it, which say why it matters.
    private var message: (headline: String, explanation: String) {
        let text = finding.fact.message
        var from = text.startIndex
        while let stop = text[from...].firstIndex(of: ".") {
            let next = text.index(after: stop)
            let rest = text[next...].drop(while: \.isWhitespace)
            if next < text.endIndex, text[next].isWhitespace, rest.first?.isUppercase == true {
                return (String(text[..<stop]), String(rest))
            }
            from = next
        }
        return (text, "")
    }

    var text: String {
        let frame = CodeFrame(finding, style: style, width: width)
        var lines = [headline] + frame.lines
        if !message.explanation.isEmpty {
            lines.append(
                style.gutter(frame.indent + "=") + " " + style.bold("note:") + " " + Printable.line(message.explanation)
            )
        }
        if let remedy = finding.fact.remedy {
            lines.append(style.gutter(frame.indent + "=") + " " + style.help("help:") + " " + Printable.line(remedy))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Finding {
    /// `path:line:column`, harmless on a terminal.
    var place: String { "\(Printable.line(path.displayed)):\(start.line):\(start.column)" }
    /// Points that the finding costs before division by the size of the change.
    var points: Double { weight * fact.confidence }
}
