import CogniCore
import Testing

@testable import CogniReports

private func text(_ result: ReviewResult, _ change: (inout ReportOptions) -> Void = { _ in }) -> String {
    var options = ReportOptions()
    change(&options)
    return TextReporter().render(result, options: options)
}

private let blocked = Sample.result(
    [
        Sample.finding(),
        Sample.finding(
            "metrics/cyclomatic", .warning, message: "`ask` is too complex", remedy: nil, start: (2, 1), end: (3, 22),
            confidence: 0.9),
    ], verdict: .block,
    hidden: [HiddenFinding(finding: Sample.finding(path: GitPath("old.py")), reason: "existed before the change")],
    notReviewed: [
        UnreviewedFile(path: GitPath("a.png"), why: .excluded("binary file")),
        UnreviewedFile(path: GitPath("b.png"), why: .excluded("binary file")),
        UnreviewedFile(path: GitPath("m.bin"), why: .excluded("Git LFS pointer")),
    ], toPass: [0], warnings: ["Results are not remembered: the disk is full. Free some space."])

@Test func theFirstSentenceIsTheHeadlineAndTheRestANote() {
    let message = "a.b runs 3.5 times. It should run once. Really."
    let shown = text(Sample.result([Sample.finding(message: message)], verdict: .block))
    #expect(shown.contains("error: a.b runs 3.5 times [python/eval-input]\n"))
    #expect(shown.contains("= note: It should run once. Really.\n  = help:"))
}

@Test func aBlockedReviewReadsLikeACompiler() {
    #expect(
        text(blocked) == """
            app.py:3:9: error: `eval` runs whatever the user types [python/eval-input]
              |
            2 | def ask():
            3 |     return eval(input())
              |            ^^^^^^^^^^^^^
            4 |
            5 | def other():
              = help: Use ast.literal_eval.

            app.py:2:1: warning: `ask` is too complex [metrics/cyclomatic]
              |
            2 | / def ask():
            3 | |     return eval(input())
              | |________________________^
            4 |
            5 |   def other():

            not reviewed (binary file): a.png, b.png
            not reviewed (Git LFS pointer): m.bin
            1 finding hidden (--explain shows it)
            warning: Results are not remembered: the disk is full. Free some space.

            score 67.8 of 100
              − 25.0  error    python/eval-input app.py:3 (weight 25 × confidence 1.0)
              −  7.2  warning  metrics/cyclomatic app.py:2 (weight 8 × confidence 0.9)
              = 100 − 32.2 ÷ 1.0 (40 changed code lines; divisor max(1, √(lines ÷ 100)))

            blocked: score 67.8 is below the threshold 80
            fix 1 of 2 findings to pass:
              app.py:3:9 [python/eval-input]

            """)
}

@Test func aPassWithoutFindingsIsOneQuietLine() {
    #expect(text(Sample.result()) == "cognicode: 3 files reviewed, no findings\n")
    #expect(text(Sample.result()) { $0.isQuiet = true }.isEmpty)
    let warned = text(Sample.result(warnings: ["The disk is full."])) { $0.isQuiet = true }
    #expect(warned == "warning: The disk is full.\n")
}

@Test func aPassWithFindingsShowsThemAndWhatTheyCost() {
    let shown = text(Sample.result([Sample.finding("x/y", .info)]))
    #expect(shown.hasPrefix("app.py:3:9: info: "))
    #expect(shown.hasSuffix("\npassed: 1 finding in 3 files, score 99.0, threshold 80\n"))
}

@Test func anIncompleteReviewNamesEveryFileThatFailed() {
    let lost = UnreviewedFile(path: GitPath("lost.py"), why: .failed("object not found"))
    let shown = text(Sample.result(verdict: .incomplete, notReviewed: [lost]))
    #expect(
        shown == """
            not reviewed: lost.py: object not found

            incomplete: 1 file could not be reviewed, so the change is neither passed nor blocked

            """)
    #expect(text(Sample.result(verdict: .incomplete, notReviewed: [lost])) { $0.isQuiet = true } == shown)
}

@Test func criticalFindingsBlockWhateverTheScore() {
    let shown = text(
        Sample.result([Sample.finding("secret/x", .critical)], verdict: .block, codeLines: 40_000, toPass: [0]))
    #expect(shown.contains("blocked: 1 critical finding, which no score makes up for\nfix it to pass:\n"))
}

@Test func coloursChangeNothingButColour() throws {
    let coloured = text(blocked) { $0.isColored = true }
    #expect(coloured.contains("\u{1B}[1;31merror\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == text(blocked))
    #expect(!text(blocked).contains("\u{1B}"))
}

@Test func manyFindingsAreCountedByRule() {
    let many = (0..<120).map {
        Sample.finding($0 % 3 == 0 ? "a/a" : "b/b", .warning, start: ($0 + 1, 1), end: ($0 + 1, 2))
    }
    let result = Sample.result(many, verdict: .block, codeLines: 400, toPass: Array(0..<90))
    let shown = text(result)
    #expect(shown.contains("and 70 more findings; --explain shows every one:\n  47 × b/b\n  23 × a/a\n"))
    #expect(shown.contains("− 320.0  warning  a/a (40 findings × weight 8 × confidence 1.0)"))
    #expect(shown.contains("= 100 − 960.0 ÷ 2.0, at least 0 (400 changed code lines;"))
    #expect(shown.contains("fix 90 of 120 findings to pass:") && shown.contains("and the next 85 above"))
    let everything = text(result) { $0.explains = true }
    #expect(everything.split(separator: "\n").filter { $0.contains("warning: `eval`") }.count == 120)
}

@Test func explainShowsHiddenFindingsWithTheirReasons() {
    let shown = text(blocked) { $0.explains = true }
    #expect(
        shown.contains(
            """
            1 hidden finding:
              old.py:3:9: error: `eval` runs whatever the user types [python/eval-input]
                = existed before the change

            """))
    #expect(!shown.contains("--explain shows"))
}

@Test func statisticsAreShownWhenAskedFor() {
    let shown = text(Sample.result()) { $0.showsStatistics = true }
    #expect(
        shown.hasSuffix(
            """
            statistics
              files     3 of 4 reviewed
              changed   48 lines in 5 hunks
              cache     1 blob known, 2 new
              parsed    2 blobs, 48 kB
              changes   3.3 ms
              analysis  11.5 ms
              total     14.8 ms

            """))
}

/// Every text that comes from outside, full of what a terminal obeys.
@Test(arguments: [false, true]) func nothingFromOutsideReachesTheTerminalUnescaped(explains: Bool) {
    let evil = "x\u{1B}]0;title\u{7}\u{202E}\n\r\u{9B}31m\u{2028}y"
    let path = GitPath(bytes: Array(evil.utf8) + [0xFF])
    let finding = Sample.finding(evil, path: path, message: evil, remedy: evil, frame: [evil, evil, evil])
    let result = Sample.result(
        [finding], verdict: .block, hidden: [HiddenFinding(finding: finding, reason: evil)],
        notReviewed: [
            UnreviewedFile(path: path, why: .failed(evil)),
            UnreviewedFile(path: GitPath("\u{202E}a"), why: .excluded(evil)),
        ], toPass: [0], warnings: [evil])
    let shown = text(result) { $0.explains = explains }
    #expect(!shown.unicodeScalars.contains { $0 != "\n" && Printable.isHarmful($0) })
}

@Test(arguments: [(79.96, "79.9"), (67.8, "67.8"), (100, "100.0"), (0, "0.0"), (99.999, "99.9")])
func scoresAreRoundedDown(value: Double, shown: String) {
    #expect(Decimal.score(value) == shown)
}

@Test(arguments: [
    (21.25, "21.25"), (25, "25.0"), (0.333333, "0.333"), (-0.0004, "0.0"), (-2.5, "-2.5"), (19.9996, "20.0"),
])
func decimalsKeepWhatIsNeeded(value: Double, shown: String) {
    #expect(Decimal.text(value) == shown)
}
