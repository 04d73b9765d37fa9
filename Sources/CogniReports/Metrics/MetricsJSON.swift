import CogniCore

/// The metrics report for programs. Within one `version`, members are only ever added; `docs/metrics.md` describes them.
public struct MetricsJSON: Sendable {
    /// The version of the format.
    static let version = 1
    private let report: MetricsReport

    /// Writes `report`.
    public init(_ report: MetricsReport) {
        self.report = report
    }

    /// The whole report as one JSON object.
    public var text: String {
        JSONValue.object([
            ("version", .integer(Self.version)), ("title", .string(report.title)),
            ("comparison", .bool(report.isComparison)),
            ("files", .array(report.files.map { report.isComparison ? comparison($0) : file($0) })),
            (
                "notMeasured",
                .array(
                    report.notMeasured.map { file in
                        .object(
                            JSONValue.path(file.path) + [
                                ("reason", .string(file.why.reason)), ("kind", .string(file.why.kind.rawValue)),
                            ])
                    })
            ),
        ]).text
    }

    private func file(_ file: MeasuredFile) -> JSONValue {
        guard let metrics = file.after else { return .object(JSONValue.path(file.path)) }
        return .object(
            JSONValue.path(file.path) + summary(metrics) + [
                ("duplicatedLines", .integer(file.duplicatedLines)), ("duplicates", duplicates(file)),
                (
                    "functions",
                    .array(metrics.functions.map { .object([("name", .string($0.name))] + function($0)) })
                ),
            ])
    }

    private func comparison(_ file: MeasuredFile) -> JSONValue {
        .object(
            JSONValue.path(file.path) + [
                ("before", file.before.map { .object(summary($0)) } ?? .null),
                ("after", file.after.map { .object(summary($0)) } ?? .null),
                ("duplicatedLines", .integer(file.duplicatedLines)), ("duplicates", duplicates(file)),
                (
                    "functions",
                    .array(
                        file.functionChanges.map { change in
                            .object([
                                ("name", .string(change.name)),
                                ("before", change.before.map { .object(function($0)) } ?? .null),
                                ("after", change.after.map { .object(function($0)) } ?? .null),
                            ])
                        })
                ),
            ])
    }

    private func summary(_ metrics: FileMetrics) -> [(String, JSONValue)] {
        let lines = metrics.lines
        return [
            ("language", .string(metrics.language)), ("syntaxErrors", .bool(metrics.hasSyntaxErrors)),
            (
                "lines",
                .object([
                    ("total", .integer(lines.total)), ("code", .integer(lines.code)),
                    ("comments", .integer(lines.comments)), ("docStrings", .integer(lines.docStrings)),
                    ("blank", .integer(lines.blank)), ("logical", lines.logical.map(JSONValue.integer) ?? .null),
                ])
            ),
            ("cyclomatic", .integer(metrics.cyclomatic)), ("maintainability", .number(metrics.maintainability)),
            ("halstead", halstead(metrics.halstead)),
        ]
    }

    private func function(_ function: MeasuredFunction) -> [(String, JSONValue)] {
        let metrics = function.metrics
        return [
            ("line", .integer(function.lines.lowerBound)), ("endLine", .integer(function.lines.upperBound)),
            ("cyclomatic", .integer(metrics.cyclomatic)), ("cognitive", .integer(metrics.cognitive)),
            ("codeLines", .integer(metrics.length)), ("nesting", .integer(metrics.nesting)),
            ("parameters", .integer(metrics.parameters)), ("halstead", halstead(function.halstead)),
        ]
    }

    private func halstead(_ counts: Halstead) -> JSONValue {
        .object([
            ("distinctOperators", .integer(counts.distinctOperators)),
            ("distinctOperands", .integer(counts.distinctOperands)), ("operators", .integer(counts.operators)),
            ("operands", .integer(counts.operands)), ("volume", .number(counts.volume)),
            ("difficulty", .number(counts.difficulty)), ("effort", .number(counts.effort)),
            ("bugs", .number(counts.bugs)),
        ])
    }

    private func duplicates(_ file: MeasuredFile) -> JSONValue {
        .array(
            file.duplicates.map { duplicate in
                .object([
                    ("line", .integer(duplicate.lines.lowerBound)), ("endLine", .integer(duplicate.lines.upperBound)),
                    ("twin", .object(JSONValue.path(duplicate.twin))),
                    ("twinLine", .integer(duplicate.twinLines.lowerBound)),
                    ("twinEndLine", .integer(duplicate.twinLines.upperBound)), ("tokens", .integer(duplicate.tokens)),
                ])
            })
    }
}
