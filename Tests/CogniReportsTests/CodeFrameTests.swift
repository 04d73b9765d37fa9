import CogniCore
import Testing

@testable import CogniReports

/// The code frame of a finding, without the gutter's colours.
private func frame(
    _ lines: [String], start: (line: Int, column: Int), end: (line: Int, column: Int), first: Int = 1, width: Int = 60
) -> String {
    let finding = Sample.finding(start: start, end: end, frame: lines, frameStart: first)
    return CodeFrame(finding, style: Style(isColored: false), width: width).lines.joined(separator: "\n")
}

@Test func caretsStandUnderTheRangeAndBlankRimsGo() {
    let shown = frame(["", "a = eval(x)", "b = 1", ""], start: (2, 5), end: (2, 12))
    #expect(
        shown == """
              |
            2 | a = eval(x)
              |     ^^^^^^^
            3 | b = 1
            """)
}

@Test(arguments: [
    // A tab fills up to the next multiple of four.
    ("\tx\ty = bad", 8, 11, "    x   y = bad", "            ^^^"),
    // Wide characters take two columns, combining marks none.
    ("'日本' + bad", 12, 15, "'日本' + bad", "         ^^^"),
    ("e\u{301} = bad", 7, 10, "e\u{301} = bad", "    ^^^"),
    ("👩‍👩‍👧 = bad", 22, 25, "👩‍👩‍👧 = bad", "     ^^^"),
    // A range inside a wide character is marked at its start; one past the end at the end.
    ("日", 2, 3, "日", "^"),
    ("ab", 3, 3, "ab", "  ^"),
    ("ab\r", 1, 3, "ab", "^^"),
])
func columnsFollowTheTerminal(source: String, lower: Int, upper: Int, line: String, carets: String) {
    let shown = frame([source], start: (1, lower), end: (1, upper))
    #expect(shown == "  |\n1 | \(line)\n  | \(carets)")
}

@Test func terminalEscapesAndHiddenControlsAreSpelledOut() {
    let shown = frame(["\u{1B}[31m'\u{202E}x'\u{9B}2J\u{7}\u{200B}"], start: (1, 1), end: (1, 2))
    #expect(shown.contains("␛[31m'\\u{202E}x'\\u{9B}2J␇\\u{200B}"))
    #expect(!shown.unicodeScalars.contains { $0 != "\n" && Printable.isHarmful($0) })
}

@Test func longLinesAreCutAroundTheCaret() throws {
    let line = String(repeating: "abc,", count: 5_000) + "eval(x)" + String(repeating: ",xyz", count: 5_000)
    let shown = frame([line], start: (1, 20_001), end: (1, 20_008), width: 60).split(separator: "\n")
    let code = try #require(shown.dropFirst().first)
    let carets = try #require(shown.last)
    #expect(code.hasPrefix("1 | …") && code.hasSuffix("…"))
    #expect(code.count <= 60)
    let column = try #require(carets.firstIndex(of: "^"))
    let distance = carets.distance(from: carets.startIndex, to: column)
    #expect(code.dropFirst(distance).hasPrefix("eval(x)"))
    #expect(carets.filter { $0 == "^" }.count == 7)
}

@Test func rangesOverSeveralLinesHaveABar() {
    let code = ["def run(x):", "    call(", "        x,", "    )", "    return 1"]
    #expect(
        frame(code, start: (2, 5), end: (4, 6)) == """
              |
            1 |   def run(x):
            2 | /     call(
            3 | |         x,
            4 | |     )
              | |_____^
            5 |       return 1
            """)
    #expect(
        frame(["a = foo {", "}"], start: (1, 5), end: (2, 2)) == """
              |
            1 |   a = foo {
              |  _____^
            2 | | }
              | |_^
            """)
}

@Test func longRangesAreFoldedAndCutOnesSayHowFarTheyGo() {
    let code = (1...30).map { "line \($0)" }
    let folded = frame(code, start: (1, 1), end: (30, 3))
    #expect(folded.contains("⋮ |"))
    #expect(folded.split(separator: "\n").count < 14)
    #expect(folded.contains("30 | | line 30"))
    #expect(frame(Array(code.prefix(3)), start: (1, 1), end: (30, 3)).hasSuffix("  | | … to line 30"))
}

@Test func aRangeThatTakesTheLineBreakAlongEndsBeforeIt() {
    #expect(frame(["bad", "good"], start: (1, 1), end: (2, 1)) == "  |\n1 | bad\n  | ^^^\n2 | good")
}

/// Nothing that a frame or a range can hold may trap.
@Test func oddFramesAreShownSomehow() {
    for (start, end) in [((0, 0), (0, 0)), ((1, 900), (1, 2)), ((7, 1), (9, 1)), ((3, 1), (1, 1)), ((1, 1), (1, .max))]
    {
        #expect(!frame(["x", "y"], start: start, end: end).isEmpty)
    }
    #expect(frame([], start: (1, 1), end: (1, 1)).isEmpty)
}

/// Whatever source looks like and wherever a range points: no trap, nothing harmful, no line wider than the terminal.
@Test(arguments: 0..<15) func randomFramesStayInsideTheTerminal(seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    // Xorshift (Marsaglia, 2003).
    func random(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
    let pool = [
        "\t", "a", "日", "e\u{301}", "\u{301}", "👩‍👩‍👧", "\u{1B}", "\u{202E}", "\r", " ", "\u{200D}", "\u{FE0F}", "🇩🇪",
        "\u{9B}",
    ]
    for _ in 0..<20 {
        let lines = (0..<(1 + random(12))).map { _ in (0..<random(150)).map { _ in pool[random(pool.count)] }.joined() }
        let start = (random(14), random(400))
        let width = 30 + random(80)
        let shown = frame(lines, start: start, end: (start.0 + random(4), random(400)), width: width)
        #expect(!shown.unicodeScalars.contains { $0 != "\n" && Printable.isHarmful($0) })
        for row in shown.split(separator: "\n") { #expect(Printable.width(String(row)) <= width, "\(row)") }
    }
}
