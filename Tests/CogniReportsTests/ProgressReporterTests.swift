import CogniCore
import Synchronization
import Testing

@testable import CogniReports

/// A clock that stands where it is put, and what was written.
private final class Recorder: Sendable {
    let time = Mutex(Duration.zero)
    let output = Mutex("")

    func reporter(_ style: ProgressReporter.Style) -> ProgressReporter {
        ProgressReporter(
            style: style, elapsed: { [self] in time.withLock { $0 } },
            write: { [self] text in output.withLock { $0 += text } })
    }

    func at(_ milliseconds: Int) { time.withLock { $0 = .milliseconds(milliseconds) } }
    var text: String { output.withLock { $0 } }
}

private func event(_ done: Int, _ path: String = "a.py") -> ReviewEvent {
    .analysed(path: GitPath(path), done: done, of: 40)
}

@Test func quickWorkPassesInSilence() {
    let recorder = Recorder()
    for style in [ProgressReporter.Style.terminal(columns: 80), .plain] {
        let reporter = recorder.reporter(style)
        reporter.observe(.started(blobs: 40))
        recorder.at(299)
        reporter.observe(event(40))
        reporter.observe(.finished)
    }
    #expect(recorder.text.isEmpty)
}

@Test func aTerminalLineIsRewrittenAndTakenAway() {
    let recorder = Recorder()
    let reporter = recorder.reporter(.terminal(columns: 24))
    recorder.at(300)
    reporter.observe(event(1))
    recorder.at(310)
    reporter.observe(event(2))
    recorder.at(400)
    reporter.observe(event(3, "a/very/long/path\u{1B}.py"))
    #expect(recorder.text == "\r\u{1B}[2Kreviewing 1/40 a.py\r\u{1B}[2Kreviewing 3/40 \"a/very…")
    reporter.observe(.finished)
    reporter.observe(.finished)
    #expect(recorder.text.hasSuffix("…\r\u{1B}[2K"))
}

@Test func logsGetALineEveryFewSeconds() {
    let recorder = Recorder()
    let reporter = recorder.reporter(.plain)
    for (time, done) in [(1_900, 1), (2_000, 2), (6_900, 3), (7_000, 4)] {
        recorder.at(time)
        reporter.observe(event(done))
    }
    reporter.observe(.finished)
    #expect(recorder.text == "cognicode: 2 of 40 files reviewed\ncognicode: 4 of 40 files reviewed\n")
}

@Test func eventsMayComeFromManyThreads() async {
    let recorder = Recorder()
    recorder.at(1_000_000)
    let reporter = recorder.reporter(.plain)
    await withTaskGroup(of: Void.self) { group in
        for number in 1...200 { group.addTask { reporter.observe(event(number)) } }
    }
    #expect(recorder.text.split(separator: "\n").count == 1)
}
