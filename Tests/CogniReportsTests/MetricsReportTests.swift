import CogniCore
import CogniReports
import Foundation
import Testing

@Suite struct MetricsReportTests {
    private func file(cyclomatic: Int, nesting: Int = 1, code: Int = 10) -> FileMetrics {
        let function = MeasuredFunction(
            name: "Box.f", lines: 3...9,
            metrics: FunctionMetrics(cyclomatic: cyclomatic, cognitive: 2, length: 7, nesting: nesting, parameters: 1),
            halstead: Halstead(distinctOperators: 2, distinctOperands: 2, operators: 3, operands: 5))
        return FileMetrics(
            language: "python", lines: LineCounts(total: 12, code: code, comments: 1, blank: 1, logical: 9),
            cyclomatic: cyclomatic, halstead: function.halstead, maintainability: 80.26, functions: [function])
    }

    private func text(_ report: MetricsReport, colored: Bool = false) -> String {
        var options = ReportOptions()
        options.isColored = colored
        return MetricsText(report, limits: MetricLimits(), options: options).text
    }

    private var single: MetricsReport {
        let twin = Duplicate(lines: 1...20, twin: GitPath("b.py"), twinLines: 5...24, tokens: 150)
        let back = Duplicate(lines: 5...24, twin: GitPath("a.py"), twinLines: 1...20, tokens: 150)
        return MetricsReport(
            title: "src", isComparison: false,
            files: [
                MeasuredFile(path: GitPath("b.py"), after: file(cyclomatic: 30), duplicates: [back]),
                MeasuredFile(path: GitPath("a.py"), after: file(cyclomatic: 3), duplicates: [twin]),
            ],
            notMeasured: [UnreviewedFile(path: GitPath("c.py"), why: .failed("too deep"))])
    }

    @Test func theWorstComesFirstAndExcessIsMarked() {
        #expect(
            text(single) == """
                functions, worst first  cyclomatic  cognitive  nesting  parameters  lines
                  b.py:3 Box.f                 30!          2        1           1      7
                  a.py:3 Box.f                   3          2        1           1      7

                files, least maintainable first  maintainability  cyclomatic  volume  code  comments  duplicated
                  a.py                                      80.3           3      16    10         1          20
                  b.py                                      80.3          30      16    10         1          20

                duplicated code, longest first
                  a.py:1-20 = b.py:5-24 (150 tokens)

                not measured: c.py: too deep
                src: 2 files, 2 functions, 20 code lines, cyclomatic complexity 16.5 on average
                1 function over a limit (cyclomatic 25, cognitive 40, nesting 6, parameters 10, lines 200; set in metrics.*)

                """)
    }

    @Test func coloursChangeNothingElse() {
        let plain = text(single, colored: true).replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain == text(single))
    }

    @Test func aComparisonShowsBothSides() {
        let report = MetricsReport(
            title: "A..B", isComparison: true,
            files: [
                MeasuredFile(path: GitPath("a.py"), before: file(cyclomatic: 3), after: file(cyclomatic: 30, code: 12)),
                MeasuredFile(path: GitPath("gone.py"), before: file(cyclomatic: 3), after: nil),
                MeasuredFile(path: GitPath("new.py"), before: nil, after: file(cyclomatic: 4)),
            ], notMeasured: [])
        let lines = text(report).split(separator: "\n").map(String.init)
        #expect(
            lines.contains("  a.py:3 Box.f                          3 → 30!          2        1           1      7"))
        #expect(
            lines.contains("+ new.py:3 Box.f                              4          2        1           1      7"))
        #expect(lines.contains("- gone.py:3 Box.f"))
    }

    @Test func jsonHoldsEverything() throws {
        let object = try JSONSerialization.jsonObject(with: Data(MetricsJSON(single).text.utf8))
        let report = try #require(object as? [String: Any])
        #expect(report["version"] as? Int == 1)
        let files = try #require(report["files"] as? [[String: Any]])
        #expect(files.map { $0["path"] as? String } == ["a.py", "b.py"])
        let functions = try #require(files[0]["functions"] as? [[String: Any]])
        #expect(functions.map { $0["cyclomatic"] as? Int } == [3])
        #expect((files[0]["duplicates"] as? [[String: Any]])?.first?["twinEndLine"] as? Int == 24)
        #expect((report["notMeasured"] as? [[String: Any]])?.first?["reason"] as? String == "too deep")
    }
}
