import CogniReports
import CogniRules
import CogniSyntax

/// Words the outcome of rule tests.
struct RuleTestReporter {
    let report: RuleTestReport

    /// `N passed, N failed, N refused`: an interface, always the last line.
    private var total: String { "\(report.passed) passed, \(report.failed) failed, \(report.refused) refused" }

    // MARK: Text

    func text(summary: Bool) -> String {
        var lines = report.results.flatMap(lines(of:))
        lines += report.notes.map { "note: " + Printable.line($0) }
        if summary { lines += (lines.isEmpty ? [] : [""]) + table + [""] }
        switch report.untested {
        case 0: break
        case 1: lines.append("1 rule has no test")
        default: lines.append("\(report.untested) rules have no tests")
        }
        return (lines + [total]).map { $0 + "\n" }.joined()
    }

    private func lines(of result: RuleTestResult) -> [String] {
        switch result.outcome {
        case .passed, .untested: return []
        case .refused(let error):
            let problem = error.problem.split(separator: "\n").map { Printable.line(String($0)) }
            let hint = error.hint.map { ["  hint: " + Printable.line($0)] } ?? []
            return ["refused: \(Printable.line(result.rule))"] + problem.map { "  " + $0 } + hint + [""]
        case .failed(let failures):
            let head = "failed: \(Printable.line(result.rule)), \(Printable.line(result.file)):\(result.line)"
            let logic = result.logic.split(separator: "\n", omittingEmptySubsequences: false)
            return [head] + failures.flatMap(lines(of:)) + ["  the rule is"]
                + logic.map { "    | " + Printable.line(String($0)) } + [""]
        }
    }

    private func lines(of failure: RuleTestFailure) -> [String] {
        let place = Printable.line(failure.target) + (failure.line > 0 ? ":\(failure.line)" : "")
        let code = Printable.line(failure.code)
        switch failure.kind {
        case .missed: return ["  \(place): expected a finding, found none", "    > \(code)"]
        case .unexpected: return ["  \(place): expected no finding, found one", "    > \(code)"]
        case .fixDiffers(let expected, let found):
            let shown = { (text: String?) in text.map { Printable.line($0) } ?? "(end of file)" }
            return [
                "  \(place): the fixes make another text", "    expected \(shown(expected))",
                "    found    \(shown(found))",
            ]
        case .engine(let reason): return ["  \(place): \(Printable.line(reason))"]
        }
    }

    // MARK: Summary

    /// Rules by the first language that they name, with the shares that passed.
    private var table: [String] {
        let languages = Dictionary(grouping: report.results, by: language)
        var rows = [["language", "search", "", "", "", "taint", "", "", ""]]
        rows.append(["", "passed", "failed", "refused", "", "passed", "failed", "refused", ""])
        for name in languages.keys.sorted() { rows.append([name] + cells(languages[name] ?? [])) }
        if languages.count > 1 { rows.append(["all"] + cells(report.results)) }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, text in
                let padding = String(repeating: " ", count: widths[column] - text.count)
                return column == 0 || text == "search" || text == "taint" ? text + padding : padding + text
            }
            return cells.joined(separator: "  ").trimmedEnd
        }
    }

    private func language(of result: RuleTestResult) -> String {
        guard let name = result.languages.first else { return "?" }
        return LanguagePack.named(name)?.name ?? Printable.line(name)
    }

    private func cells(_ results: [RuleTestResult]) -> [String] {
        [RuleMode.search, .taint].flatMap { mode in
            var part = RuleTestReport()
            part.results = results.filter { $0.mode == mode }
            let tested = part.passed + part.failed + part.refused
            let share = tested == 0 ? "" : percent(part.passed, of: tested)
            return ["\(part.passed)", "\(part.failed)", "\(part.refused)", share]
        }
    }

    /// Rounded down to a tenth: 99.9 % is not all.
    private func percent(_ count: Int, of whole: Int) -> String {
        let tenths = count * 1_000 / whole
        return "\(tenths / 10).\(tenths % 10) %"
    }

    // MARK: JSON

    var json: String {
        JSONValue.object([
            ("passed", .integer(report.passed)), ("failed", .integer(report.failed)),
            ("refused", .integer(report.refused)), ("untested", .integer(report.untested)),
            ("rules", .array(report.results.map(value(of:)))), ("notes", .array(report.notes.map { .string($0) })),
        ]).text
    }

    private func value(of result: RuleTestResult) -> JSONValue {
        var members: [(String, JSONValue)] = [
            ("rule", .string(result.rule)), ("file", .string(result.file)), ("line", .integer(result.line)),
            ("languages", .array(result.languages.map { .string($0) })), ("mode", .string(result.mode.rawValue)),
        ]
        switch result.outcome {
        case .passed: members.append(("outcome", .string("passed")))
        case .untested: members.append(("outcome", .string("untested")))
        case .refused(let error):
            members += [
                ("outcome", .string("refused")), ("reason", .string(error.reason)), ("at", .integer(error.line)),
            ]
        case .failed(let failures):
            members += [("outcome", .string("failed")), ("failures", .array(failures.map(value(of:))))]
        }
        return .object(members)
    }

    private func value(of failure: RuleTestFailure) -> JSONValue {
        var members: [(String, JSONValue)] = [("path", .string(failure.target)), ("line", .integer(failure.line))]
        switch failure.kind {
        case .missed: members.append(("kind", .string("missed")))
        case .unexpected: members.append(("kind", .string("unexpected")))
        case .fixDiffers(let expected, let found):
            members += [("kind", .string("fix")), ("expected", .optional(expected)), ("found", .optional(found))]
        case .engine(let reason): members += [("kind", .string("engine")), ("reason", .string(reason))]
        }
        return .object(members)
    }
}
