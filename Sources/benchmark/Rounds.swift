#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif
import CogniProcess

/// All measurements of one subject, in the order of the rounds.
struct Series {
    let name: String
    var measurements: [Measurement] = []
}

/// Runs subjects in turn, so that whatever else the machine does hits all of them alike.
struct Rounds {
    private let subjects: [Subject]
    private let environment: [String: String]

    init(of subjects: [Subject], environment: [String: String]) {
        self.subjects = subjects
        self.environment = environment
    }

    /// One unmeasured round fills the caches, `count` more are measured.
    func run(_ count: Int) throws -> [Series] {
        var series = subjects.map { Series(name: $0.name) }
        for subject in subjects { _ = try measureOnce(subject) }
        for round in 0..<count {
            for step in subjects.indices {
                let index = (step + round) % subjects.count
                series[index].measurements.append(try measureOnce(subjects[index]))
            }
        }
        return series
    }

    private func measureOnce(_ subject: Subject) throws -> Measurement {
        if let folder = subject.removedBefore {
            let outcome = try Command("rm", ["-rf", folder]).run()
            guard outcome.status == 0 else { throw Failure(outcome.errorText) }
        }
        guard chdir(subject.directory) == 0 else { throw Failure("\(subject.directory) has gone.") }
        let (measurement, status) = try measure(subject.program, subject.arguments, environment: environment)
        guard subject.successes.contains(status) else {
            throw Failure("'\(subject.command)' ended with status \(status): \(try reason(subject))")
        }
        return measurement
    }

    /// What a failing subject says.
    private func reason(_ subject: Subject) throws -> String {
        try Command(
            subject.program, subject.arguments, environment: environment, directory: subject.directory
        ).run().errorText
    }
}
