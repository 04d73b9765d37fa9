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

    @Option(help: "Seconds of processor time that a case may take.")
    var limit: Int

    func run() throws {
        let maker = try options.cases()
        let (first, step) = (first, step)
        let limit = limit
        Memory.limit()
        onSmallStack(kilobytes: options.stack) {
            var number = first
            while WorkReport.started(number).write() {
                ProcessorTime.limit(seconds: limit)
                let start = ProcessorTime.milliseconds
                let outcome = maker.make(number).run()
                let milliseconds = ProcessorTime.milliseconds - start
                guard WorkReport.ended(number, outcome, milliseconds: milliseconds, megabytes: Memory.peak).write()
                else { return }
                number += step
            }
        }
    }
}
