import CogniCore

/// The metrics report for a person at a terminal: functions and files, the worst first, then what it comes to.
public struct MetricsText: Sendable {
    private let report: MetricsReport
    private let limits: MetricLimits
    private let options: ReportOptions

    /// Writes `report`; what exceeds `limits` is marked. `options.explains` shows every row.
    public init(_ report: MetricsReport, limits: MetricLimits, options: ReportOptions) {
        self.report = report
        self.limits = limits
        self.options = options
    }

    /// Rows that are shown of a table; the rest is counted.
    private static let rowLimit = 20

    private var style: Style { Style(isColored: options.isColored) }

    /// The whole report.
    public var text: String {
        let tables = report.isComparison ? [changes, fileChanges] : [functions, files]
        return (tables + [duplicates, notes + conclusion]).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    // MARK: Functions

    private struct FunctionRow {
        let path: GitPath
        let before: MeasuredFunction?
        let after: MeasuredFunction?
        /// What the rows are sorted by, the largest first.
        let rank: Double
    }

    private static let functionColumns = ["cyclomatic", "cognitive", "nesting", "parameters", "lines"]

    private var functions: String {
        let rows = report.files.flatMap { file in
            (file.after?.functions ?? []).map { function in
                FunctionRow(path: file.path, before: nil, after: function, rank: limits.excess(function.metrics))
            }
        }
        return table("functions, worst first", Self.functionColumns, rows.sorted { $0.rank > $1.rank }) { row in
            guard let function = row.after else { return nil }
            return MetricsTable.Row(subject: subject(row.path, function), cells: cells(function.metrics))
        }
    }

    private var changes: String {
        let rows = report.files.flatMap { file in
            file.functionChanges.map { change in
                let growth = excess(change.after) - excess(change.before)
                return FunctionRow(path: file.path, before: change.before, after: change.after, rank: growth)
            }
        }
        let columns = Self.functionColumns
        return table("functions that changed, worst first", columns, rows.sorted { $0.rank > $1.rank }) { row in
            switch (row.before, row.after) {
            case (let before?, let after?):
                MetricsTable.Row(
                    subject: subject(row.path, after),
                    cells: zip(cells(before.metrics), cells(after.metrics)).map(MetricsTable.Cell.change))
            case (nil, let after?):
                MetricsTable.Row(mark: "+", subject: subject(row.path, after), cells: cells(after.metrics))
            case (let before?, nil): MetricsTable.Row(mark: "-", subject: subject(row.path, before), cells: [])
            case (nil, nil): nil
            }
        }
    }

    private func excess(_ function: MeasuredFunction?) -> Double { function.map { limits.excess($0.metrics) } ?? 0 }

    private func subject(_ path: GitPath, _ function: MeasuredFunction) -> String {
        "\(Printable.line(path.displayed)):\(function.lines.lowerBound) \(Printable.line(function.name))"
    }

    private func cells(_ metrics: FunctionMetrics) -> [MetricsTable.Cell] {
        [
            MetricsTable.Cell(metrics.cyclomatic, limit: limits.cyclomatic),
            MetricsTable.Cell(metrics.cognitive, limit: limits.cognitive),
            MetricsTable.Cell(metrics.nesting, limit: limits.nesting),
            MetricsTable.Cell(metrics.parameters, limit: limits.parameters),
            MetricsTable.Cell(metrics.length, limit: limits.length),
        ]
    }

    // MARK: Files

    private static let fileColumns = ["maintainability", "cyclomatic", "volume", "code", "comments", "duplicated"]

    private var files: String {
        let rows = report.files.filter { $0.after != nil }
            .sorted { ($0.after?.maintainability ?? 0) < ($1.after?.maintainability ?? 0) }
        return table("files, least maintainable first", Self.fileColumns, rows) { file in
            file.after.map { metrics in
                MetricsTable.Row(subject: Printable.line(file.path.displayed), cells: cells(metrics, of: file))
            }
        }
    }

    private var fileChanges: String {
        let rows = report.files.map { file in
            (file, (file.after?.maintainability ?? 100) - (file.before?.maintainability ?? 100))
        }
        return table("files, most worsened first", Self.fileColumns, rows.sorted { $0.1 < $1.1 }.map(\.0)) { file in
            let path = Printable.line(file.path.displayed)
            switch (file.before, file.after) {
            case (let before?, let after?):
                var old = cells(before, of: file)
                // What was duplicated before isn't known.
                if let last = cells(after, of: file).last { old[old.count - 1] = last }
                return MetricsTable.Row(
                    subject: path, cells: zip(old, cells(after, of: file)).map(MetricsTable.Cell.change))
            case (nil, let after?): return MetricsTable.Row(mark: "+", subject: path, cells: cells(after, of: file))
            default: return MetricsTable.Row(mark: "-", subject: path, cells: [])
            }
        }
    }

    private func cells(_ metrics: FileMetrics, of file: MeasuredFile) -> [MetricsTable.Cell] {
        let lines = metrics.lines
        return [
            MetricsTable.Cell(Decimal.text(metrics.maintainability, most: 1)), MetricsTable.Cell(metrics.cyclomatic),
            MetricsTable.Cell(Int(metrics.halstead.volume.rounded())), MetricsTable.Cell(lines.code),
            MetricsTable.Cell(lines.comments + lines.docStrings), MetricsTable.Cell(file.duplicatedLines),
        ]
    }

    private func table<Value>(
        _ title: String, _ columns: [String], _ values: [Value], row: (Value) -> MetricsTable.Row?
    ) -> String {
        let shown = options.explains ? values[...] : values.prefix(Self.rowLimit)
        let table = MetricsTable(title: title, columns: columns, rows: shown.compactMap(row))
        guard !table.rows.isEmpty else { return "" }
        let rest = values.count - shown.count
        let more = rest > 0 ? "  " + style.dim("and \(rest) more; --all shows every one") + "\n" : ""
        return table.text(style: style, width: options.width) + more
    }

    // MARK: Duplicates

    private var duplicates: String {
        let all = report.files.flatMap { file in file.duplicates.map { (file.path, $0) } }
            .sorted { $0.1.tokens > $1.1.tokens }
        // Of two that are each other's twin one line is enough.
        var seen: Set<Set<String>> = []
        let pairs = all.filter { path, duplicate in
            seen.insert([place(path, duplicate.lines), place(duplicate.twin, duplicate.twinLines)]).inserted
        }
        guard !pairs.isEmpty else { return "" }
        let shown = options.explains ? pairs[...] : pairs.prefix(Self.rowLimit)
        let lines = shown.map { path, duplicate in
            "  \(place(path, duplicate.lines)) = \(place(duplicate.twin, duplicate.twinLines)) "
                + style.dim("(\(Decimal.count(duplicate.tokens, "token")))") + "\n"
        }
        let rest = pairs.count - shown.count
        let more = rest > 0 ? "  " + style.dim("and \(rest) more; --all shows every one") + "\n" : ""
        return style.bold("duplicated code, longest first") + "\n" + lines.joined() + more
    }

    private func place(_ path: GitPath, _ lines: ClosedRange<Int>) -> String {
        "\(Printable.line(path.displayed)):\(lines.lowerBound)-\(lines.upperBound)"
    }

    // MARK: Summary

    private var notes: String {
        let failed = report.notMeasured.filter { $0.why.kind == .failed }.map { file in
            style.bad("not measured: ") + style.bold(Printable.line(file.path.displayed)) + ": "
                + Printable.line(file.why.reason) + "\n"
        }
        let excluded = report.notMeasured.filter { $0.why.kind == .excluded }
        let named = excluded.prefix(options.explains ? .max : 5).map { file in
            style.dim("not measured (\(Printable.line(file.why.reason))): ") + Printable.line(file.path.displayed)
                + "\n"
        }
        let rest = excluded.count - named.count
        let broken = report.files.filter { $0.after?.hasSyntaxErrors == true }.count
        return failed.joined() + named.joined() + (rest > 0 ? style.dim("and \(rest) more not measured") + "\n" : "")
            + (broken > 0
                ? style.dim("\(Decimal.count(broken, "file")) with syntax errors, whose numbers may be off") + "\n"
                : "")
    }

    private var conclusion: String {
        let measured = report.files.compactMap(\.after)
        let functions = measured.flatMap(\.functions)
        let code = measured.reduce(0) { $0 + $1.lines.code }
        let total = functions.reduce(0) { $0 + $1.metrics.cyclomatic }
        let mean = functions.isEmpty ? 0 : Double(total) / Double(functions.count)
        let over = functions.count { limits.excess($0.metrics) > 1 }
        let counts = [
            Decimal.count(measured.count, "file"), Decimal.count(functions.count, "function"),
            Decimal.count(code, "code line"), "cyclomatic complexity \(Decimal.text(mean, most: 1)) on average",
        ]
        let verdict =
            over == 0
            ? style.good("no function is over a limit")
            : style.bad("\(Decimal.count(over, "function")) over a limit")
        return style.bold("\(Printable.line(report.title)):") + " " + counts.joined(separator: ", ") + "\n" + verdict
            + style.dim(
                " (cyclomatic \(limits.cyclomatic), cognitive \(limits.cognitive), nesting \(limits.nesting), parameters "
                    + "\(limits.parameters), lines \(limits.length); set in metrics.*)") + "\n"
    }
}

extension MetricLimits {
    /// The largest of the metrics as a share of its limit: above 1 when one of them is over it. Parameters count only
    /// then: many of them make no simple function a bad one.
    func excess(_ metrics: FunctionMetrics) -> Double {
        var shares = [
            (metrics.cyclomatic, cyclomatic), (metrics.cognitive, cognitive), (metrics.nesting, nesting),
            (metrics.length, length),
        ]
        if metrics.parameters > parameters { shares.append((metrics.parameters, parameters)) }
        return shares.map { Double($0.0) / Double(max(1, $0.1)) }.max() ?? 0
    }
}
