import Foundation

/// A child process that runs every `step`th case, seen from the driver.
final class Worker {
    private let process = Process()
    private let pipe = Pipe()
    private let limit: Int
    private var unread: [UInt8] = []
    /// The case that runs, and since when.
    private(set) var current: (number: Int, since: ContinuousClock.Instant)
    /// Whether the child has closed its output: it has ended, or is about to.
    private(set) var hasEnded = false

    init(first: Int, step: Int, limit: Int, options: CaseOptions) throws {
        guard let executable = Bundle.main.executableURL else {
            throw FuzzFailure(description: "no path to this program")
        }
        self.limit = limit
        current = (first, .now)
        process.executableURL = executable
        process.arguments =
            ["work", "--first", "\(first)", "--step", "\(step)", "--limit", "\(limit)"] + options.arguments
        // The message of a crash is enough; backtraces of hundreds of them would take minutes.
        process.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        process.standardOutput = pipe
        try process.run()
    }

    /// What to wait for.
    var descriptor: Int32 { pipe.fileHandleForReading.fileDescriptor }

    /// Reads what the child has written; to be called when there is something.
    func read() -> [WorkReport] {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = Foundation.read(descriptor, &chunk, chunk.count)
        if count <= 0 { hasEnded = count == 0 || errno != EINTR }
        unread += chunk.prefix(max(0, count))
        var reports: [WorkReport] = []
        while let end = unread.firstIndex(of: 10) {
            let line = String(decoding: unread[..<end], as: UTF8.self)
            unread.removeSubrange(...end)
            guard let report = WorkReport(line: line[...]) else { continue }
            if case .started(let number) = report { current = (number, .now) }
            reports.append(report)
        }
        return reports
    }

    /// Ends the child, whatever it is doing.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// How a child that has ended came to its end.
    func ending() -> String {
        process.waitUntilExit()
        guard process.terminationReason == .uncaughtSignal else {
            return "crash: ended with status \(process.terminationStatus)"
        }
        return process.terminationStatus == ProcessorTime.signal
            ? "hang: more than \(limit) s of processor time" : "crash: signal \(process.terminationStatus)"
    }
}

/// Why the fuzzer itself cannot go on.
struct FuzzFailure: Error, CustomStringConvertible {
    let description: String
}
