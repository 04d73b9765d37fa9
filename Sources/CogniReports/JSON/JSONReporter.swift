import CogniCore

/// The report for programs. `report.schema.json` beside the sources describes it; within one `version`, members are only
/// ever added.
public struct JSONReporter: Reporter {
    /// The format's name.
    public static let name = "json"
    /// What it is for.
    public static let summary = "for programs: everything, versioned, with a JSON schema"
    /// The version of the format.
    static let version = 1

    /// A reporter.
    public init() {}

    /// The whole result as one JSON object. Colours, quietness and limits do not apply.
    public func render(_ result: ReviewResult, options: ReportOptions) -> String {
        JSONValue.object([
            ("version", .integer(Self.version)),
            ("title", .string(result.title)),
            ("verdict", .string(result.verdict.rawValue)),
            ("score", .number(result.score.value)),
            ("threshold", .number(result.policy.threshold)),
            ("failOn", .string(result.policy.failOn.rawValue)),
            ("scoreBreakdown", breakdown(result.score)),
            ("findings", .array(result.findings.map { .object(finding($0)) })),
            ("toPass", .array(result.toPass.map(JSONValue.integer))),
            ("hidden", .array(result.hidden.map { .object(finding($0.finding) + [("reason", .string($0.reason))]) })),
            ("notReviewed", .array(result.notReviewed.map(unreviewed))),
            ("warnings", .array(result.warnings.map(JSONValue.string))),
            ("statistics", statistics(result.statistics)),
        ]).text
    }

    private func breakdown(_ score: Score) -> JSONValue {
        .object([
            ("penalty", .number(score.penalty)), ("divisor", .number(score.divisor)),
            ("codeLines", .integer(score.codeLines)),
        ])
    }

    private func finding(_ finding: Finding) -> [(String, JSONValue)] {
        let fact = finding.fact
        return [
            ("rule", .string(fact.rule)),
            ("severity", .string(fact.severity.rawValue)),
            ("category", .string(fact.category.rawValue)),
            ("confidence", .number(fact.confidence)), ("evidence", .optional(finding.evidence)),
            ("agent", .string(finding.agent)),
        ] + JSONValue.path(finding.path) + [
            ("line", .integer(finding.start.line)),
            ("column", .integer(finding.start.column)),
            ("endLine", .integer(finding.end.line)),
            ("endColumn", .integer(finding.end.column)),
            ("message", .string(fact.message)),
            ("remedy", .optional(fact.remedy)),
            ("cwe", .optional(fact.cwe)),
            ("symbol", .string(fact.symbol)),
            ("fingerprint", .string(finding.fingerprint)),
            ("weight", .number(finding.weight)),
            ("fixes", .array(fact.fix.isEmpty ? [] : [fix(fact.fix)])),
        ]
    }

    private func fix(_ edits: [TextEdit]) -> JSONValue {
        .object([
            (
                "edits",
                .array(
                    edits.map { edit in
                        .object([
                            ("start", .integer(edit.range.lowerBound)), ("end", .integer(edit.range.upperBound)),
                            ("replacement", .string(edit.replacement)),
                        ])
                    })
            )
        ])
    }

    private func unreviewed(_ file: UnreviewedFile) -> JSONValue {
        .object(
            JSONValue.path(file.path) + [
                ("reason", .string(file.why.reason)), ("kind", .string(file.why.kind.rawValue)),
            ])
    }

    private func statistics(_ statistics: Statistics) -> JSONValue {
        .object([
            ("files", .integer(statistics.files)),
            ("filesReviewed", .integer(statistics.filesReviewed)),
            ("hunks", .integer(statistics.hunks)),
            ("changedLines", .integer(statistics.changedLines)),
            ("blobsParsed", .integer(statistics.blobsParsed)),
            ("bytesParsed", .integer(statistics.bytesParsed)),
            ("cacheHits", .integer(statistics.cacheHits)),
            ("cacheMisses", .integer(statistics.cacheMisses)),
            (
                "phases",
                .array(
                    statistics.milliseconds.map {
                        .object([("name", .string($0.name)), ("milliseconds", .number($0.milliseconds))])
                    })
            ),
        ])
    }
}
