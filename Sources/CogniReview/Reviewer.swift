import CogniAgents
import CogniCore
import CogniSyntax

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reviews change sets: gets the facts of both sides of every file, keeps what the change introduced, scores it and asks
/// the gate. The same input gives the same result, whatever the number of cores and whatever the cache holds.
public struct Reviewer: Sendable {
    private let agents: [any Agent]
    private let parser: Parser
    private let store: (any FactStore)?
    private let options: ReviewOptions

    /// A reviewer with its agents; `store` remembers facts between runs.
    public init(
        agents: [any Agent], parser: Parser = Parser(), store: (any FactStore)? = nil,
        options: ReviewOptions = ReviewOptions()
    ) {
        self.agents = agents
        self.parser = parser
        self.store = store
        self.options = options
    }

    /// Reviews `changes`, whose contents `content` reads. Never throws: what cannot be reviewed is part of the result,
    /// which is then no pass. `observer` hears of the progress.
    public func review(
        _ changes: ChangeSet, content: any ContentSource, observer: ReviewObserver? = nil
    ) async -> ReviewResult {
        var run = Run(options: options, isMerge: changes.isMerge)
        run.statistics.files = changes.files.count
        let units = run.triage(changes.files)
        let finder = FactFinder(
            analyst: Analyst(agents: agents, parser: parser, content: content), store: store,
            jobs: options.jobs ?? processorCount(), observer: observer)
        var clock = PhaseClock()
        let new = await run.newSides(of: units, finder: finder)
        clock.lap("analysis", into: &run.statistics)
        let old = await run.oldSides(of: new, finder: finder)
        clock.lap("comparison", into: &run.statistics)
        for side in new { run.judge(side, old: old[side.unit.change.path] ?? [:], content: content) }
        clock.lap("judgement", into: &run.statistics)
        observer?(.finished)
        return run.result(title: changes.title, warnings: [store?.trouble].compactMap { $0 })
    }

    private func processorCount() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
