import CogniCore
import Foundation
import Testing

@testable import CogniReports

/// A result that uses every member of the format.
private let full = Sample.result(
    [
        Sample.finding(fix: [TextEdit(range: 20..<24, replacement: "ast.literal_eval")]),
        Sample.finding(path: GitPath(bytes: [0x61, 0xFF]), remedy: nil, confidence: 0.35),
    ], verdict: .block, codeLines: 312,
    hidden: [HiddenFinding(finding: Sample.finding(), reason: "existed before the change")],
    notReviewed: [
        UnreviewedFile(path: GitPath("a\tb.png"), why: .excluded("binary file")),
        UnreviewedFile(path: GitPath(bytes: [0xFE]), why: .failed("object not found")),
    ], toPass: [0], warnings: ["quote \" backslash \\ escape \u{1B} line\nbreak"])

private func parsed(_ result: ReviewResult) throws -> [String: Any] {
    let text = JSONReporter().render(result, options: ReportOptions())
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}

private func schema() throws -> [String: Any] {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Sources/CogniReports/report.schema.json")
    return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: sources)) as? [String: Any])
}

@Test func reportsFollowTheSchema() throws {
    let schema = try schema()
    for result in [full, Sample.result(), Sample.result(verdict: .incomplete)] {
        #expect(try SchemaCheck(root: schema).problems(try parsed(result)) == [])
    }
}

/// The check itself must be able to fail.
@Test(arguments: ["verdict", "findings", "statistics", "score"]) func theSchemaRefusesWhatIsWrong(member: String) throws
{
    let check = SchemaCheck(root: try schema())
    var report = try parsed(full)
    report[member] = nil
    #expect(try check.problems(report) == ["$: \(member) is missing"])
    report[member] = ["nonsense"]
    #expect(try !check.problems(report).isEmpty)
    report = try parsed(full)
    report["unheardOf"] = 1
    #expect(try check.problems(report) == ["$: unheardOf is not in the schema"])
}

@Test func membersSayWhatTheResultSays() throws {
    let report = try parsed(full)
    #expect(report["version"] as? Int == 1)
    #expect(report["verdict"] as? String == "block")
    #expect(report["warnings"] as? [String] == full.warnings)
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings[0]["line"] as? Int == 3 && findings[0]["endColumn"] as? Int == 22)
    #expect(findings[0]["pathBytes"] == nil)
    #expect(findings[1]["path"] as? String == "\"a\\377\"" && findings[1]["pathBytes"] as? String == "61ff")
    #expect(findings[1]["remedy"] is NSNull)
    let skipped = try #require(report["notReviewed"] as? [[String: Any]])
    #expect(skipped[0]["path"] as? String == "a\tb.png")
    #expect(skipped[1]["kind"] as? String == "failed")
}

@Test func theSameResultGivesTheSameBytesAndNoneThatATerminalObeys() {
    let first = JSONReporter().render(full, options: ReportOptions())
    #expect(first == JSONReporter().render(full, options: ReportOptions()))
    #expect(!first.unicodeScalars.contains { $0 != "\n" && Printable.isHarmful($0) })
}

@Test(arguments: [
    (JSONValue.number(0.1), "0.1"), (.number(80), "80"), (.number(.nan), "null"), (.number(1e300), "1e+300"),
    (.string("\u{1F600}\u{E0001}"), "\"\u{1F600}\\udb40\\udc01\""), (.array([]), "[]"), (.object([]), "{}"),
    (.array([.null, .bool(true)]), "[\n  null,\n  true\n]"),
])
func valuesAreWrittenAsJSONHasThem(value: JSONValue, text: String) throws {
    #expect(value.text == text + "\n")
    _ = try JSONSerialization.jsonObject(with: Data(value.text.utf8), options: .fragmentsAllowed)
}
