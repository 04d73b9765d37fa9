import ArgumentParser
import Foundation
import FuzzCases

/// Runs one case in this process, where a debugger can see it.
struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "replay", abstract: "Runs one case again.")

    @Argument(help: "The number of the case.")
    var number: Int

    @OptionGroup var options: CaseOptions

    @Option(help: "A folder to which the source and the rules are written first.")
    var save: String?

    func run() throws {
        let fuzzCase = try options.cases().make(number)
        if let save { try write(fuzzCase, to: save) }
        let number = number
        onSmallStack(kilobytes: options.stack) {
            let start = ProcessorTime.milliseconds
            let outcome = fuzzCase.run()
            let milliseconds = ProcessorTime.milliseconds - start
            print(
                "case \(number), \(fuzzCase.language.name), \(fuzzCase.source.count) bytes: \(milliseconds) ms, \(Memory.peak) MB"
            )
            print("\(outcome.accepted) rules accepted, \(outcome.refused) refused, \(outcome.matches) matches")
            print(outcome.failures == 0 ? "every rule came to its end" : "\(outcome.failures) rules did not end")
            for complaint in outcome.complaints { print(complaint) }
        }
    }

    private func write(_ fuzzCase: FuzzCase, to folder: String) throws {
        let folder = URL(fileURLWithPath: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let suffix = fuzzCase.language.extensions.first ?? "txt"
        try Data(fuzzCase.source).write(to: folder.appending(path: "source.\(suffix)"))
        for (index, rules) in fuzzCase.rules.enumerated() {
            try Data(rules).write(to: folder.appending(path: "rules-\(index).yaml"))
        }
    }
}
