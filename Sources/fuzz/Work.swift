import ArgumentParser
import Foundation
import FuzzCases

/// The child of `Drive`: runs cases until it is ended, and says of each when it starts and what came of it.
struct Work: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "work", shouldDisplay: false)

    @OptionGroup var options: CaseOptions

    @Option(help: "Number of the first case.")
    var first: Int

    @Option(help: "Distance of the case numbers.")
    var step: Int

    func run() throws {
        let maker = try options.cases()
        let (first, step) = (first, step)
        Memory.limit()
        onSmallStack(kilobytes: options.stack) {
            var number = first
            while WorkReport.started(number).write() {
                let start = ContinuousClock.now
                let outcome = maker.make(number).run()
                let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
                guard
                    WorkReport.ended(number, outcome, milliseconds: Int(milliseconds), megabytes: Memory.peak).write()
                else { return }
                number += step
            }
        }
    }
}

/// The memory of this process.
enum Memory {
    /// Peak resident memory in megabytes.
    static var peak: Int {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            return usage.ru_maxrss >> 10
        #else
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss >> 20
        #endif
    }

    /// Keeps a runaway from taking the machine with it: it crashes, and so has a name. macOS knows no such limit.
    static func limit() {
        #if os(Linux)
            var limit = rlimit(rlim_cur: 4 << 30, rlim_max: 4 << 30)
            setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        #endif
    }
}
