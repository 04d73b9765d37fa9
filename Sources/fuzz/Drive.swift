import ArgumentParser
import Foundation

/// Lets workers run cases, and watches them.
struct Drive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs cases until the time is over (the default).")

    @OptionGroup var options: CaseOptions

    @Option(help: "How long to go on.")
    var seconds = 60

    @Option(help: "Worker processes.")
    var jobs = 2

    @Option(help: "Number of the first case.")
    var first = 0

    @Option(help: "Seconds of processor time that a case may take: longer is a hang.")
    var limit = 10

    @Option(help: "Megabytes that a worker may use.")
    var memory = 500

    func validate() throws {
        guard jobs > 0, seconds > 0, limit > 0 else { throw ValidationError("counts have to be at least 1") }
    }

    func run() throws {
        // A mistake in the options shows here, once, and not in every worker.
        _ = try options.cases()
        var tally = Tally(reproduction: options.arguments)
        var workers = try (0..<jobs).map { try worker(from: first + $0) }
        defer { for worker in workers { worker.kill() } }
        let end = ContinuousClock.now + .seconds(seconds)
        while ContinuousClock.now < end {
            var waiting = workers.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
            _ = poll(&waiting, nfds_t(waiting.count), 200)
            for index in workers.indices {
                let worker = workers[index]
                let reports = waiting[index].revents == 0 ? [] : worker.read()
                for report in reports { tally.add(report) }
                guard let trouble = trouble(of: worker, after: reports) else { continue }
                tally.add(trouble, case: worker.current.number)
                worker.kill()
                workers[index] = try self.worker(from: worker.current.number + jobs)
            }
        }
        print(tally.summary)
        if !tally.isClean { throw ExitCode(1) }
    }

    private func worker(from number: Int) throws -> Worker {
        try Worker(first: number, step: jobs, limit: limit, options: options)
    }

    /// Why a worker has to be replaced; `nil` while it does well.
    private func trouble(of worker: Worker, after reports: [WorkReport]) -> String? {
        if worker.hasEnded { return worker.ending() }
        // A worker that waits computes nothing, so the clock on the wall counts, too; a busy machine is slow, not stuck.
        if ContinuousClock.now - worker.current.since > .seconds(60 * limit) { return "hang: it waits" }
        for case .ended(_, _, _, let megabytes) in reports where megabytes > memory { return "\(megabytes) MB" }
        return nil
    }
}
