import Foundation
import FuzzCases

/// What a worker tells its driver, a line each.
enum WorkReport {
    /// A case is about to run.
    case started(Int)
    /// A case has come to its end. Megabytes are the peak of the process so far.
    case ended(Int, FuzzOutcome, milliseconds: Int, megabytes: Int)

    /// Writes the line at once.
    /// - Returns: whether somebody still listens.
    func write() -> Bool {
        let bytes = Array((line + "\n").utf8)
        return Foundation.write(STDOUT_FILENO, bytes, bytes.count) == bytes.count
    }

    private var line: String {
        switch self {
        case .started(let number): return "\(number)"
        case .ended(let number, let outcome, let milliseconds, let megabytes):
            let counts = [
                number, milliseconds, megabytes, outcome.accepted, outcome.refused, outcome.isParsed ? 1 : 0,
                outcome.matches, outcome.failures,
            ]
            return (counts.map(String.init) + outcome.complaints).joined(separator: "\t")
        }
    }

    /// Reads a line; `nil` when it is none of a worker's.
    init?(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        let numbers = fields.prefix(8).compactMap { Int($0) }
        if fields.count == 1, let number = numbers.first {
            self = .started(number)
            return
        }
        guard numbers.count == 8 else { return nil }
        var outcome = FuzzOutcome()
        outcome.accepted = numbers[3]
        outcome.refused = numbers[4]
        outcome.isParsed = numbers[5] == 1
        outcome.matches = numbers[6]
        outcome.failures = numbers[7]
        outcome.complaints = fields.dropFirst(8).map(String.init)
        self = .ended(numbers[0], outcome, milliseconds: numbers[1], megabytes: numbers[2])
    }
}
