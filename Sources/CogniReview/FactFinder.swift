import CogniAgents
import CogniCore

/// Gets the facts of blobs: from the store where it has them, else from the analyst, on every core.
struct FactFinder: Sendable {
    let analyst: Analyst
    let store: (any FactStore)?
    /// How many blobs are analysed at once.
    let jobs: Int
    let observer: ReviewObserver?

    /// Facts are stored in batches of this many blobs, so that an interrupted run keeps most of its work.
    private static let batch = 64

    /// The outcome of every blob, in their order. Adds what was done to `statistics`.
    func outcomes(of blobs: [Blob], statistics: inout Statistics) async -> [Outcome] {
        var known = stored(blobs)
        statistics.cacheHits += blobs.count { known[$0.identity] != nil }
        var wanted: Set<Blob.Identity> = []
        let missing = blobs.filter { known[$0.identity] == nil && wanted.insert($0.identity).inserted }
        if !missing.isEmpty {
            statistics.cacheMisses += missing.count
            await analyse(missing, into: &known, statistics: &statistics)
        }
        return blobs.map { known[$0.identity] ?? .failed("it was not analysed") }
    }

    private func stored(_ blobs: [Blob]) -> [Blob.Identity: Outcome] {
        guard let store, !blobs.isEmpty else { return [:] }
        let identities = Set(blobs.map(\.identity))
        let found = store.facts(
            for: identities.flatMap { identity in analyst.agents.map { analyst.key(identity, $0) } })
        var outcomes: [Blob.Identity: Outcome] = [:]
        for identity in identities {
            var facts: [String: BlobFacts] = [:]
            for agent in analyst.agents { facts[agent.name] = found[analyst.key(identity, agent)] }
            if facts.count == analyst.agents.count { outcomes[identity] = .facts(facts) }
        }
        return outcomes
    }

    /// As many tasks as cores, each taking the next blob when it is free, whatever the number of blobs.
    private func analyse(
        _ blobs: [Blob], into known: inout [Blob.Identity: Outcome], statistics: inout Statistics
    ) async {
        observer?(.started(blobs: blobs.count))
        // The longest first would balance better; sizes aren't known without reading, and blobs are many and small.
        await withTaskGroup(of: (Int, Analyst.Result).self) { group in
            var next = 0
            var done = 0
            var fresh: [FactKey: BlobFacts] = [:]
            func submit() {
                guard next < blobs.count else { return }
                let index = next
                next += 1
                group.addTask { (index, analyst.analyse(blobs[index])) }
            }
            for _ in 0..<max(1, jobs) { submit() }
            while let (index, result) = await group.next() {
                submit()
                done += 1
                observer?(.analysed(path: blobs[index].path, done: done, of: blobs.count))
                if let bytes = result.bytesParsed {
                    statistics.blobsParsed += 1
                    statistics.bytesParsed += bytes
                }
                known[blobs[index].identity] = result.outcome
                remember(result.outcome, of: blobs[index], in: &fresh)
                if fresh.count >= Self.batch || done == blobs.count {
                    store?.store(fresh)
                    fresh.removeAll()
                }
            }
        }
    }

    private func remember(_ outcome: Outcome, of blob: Blob, in fresh: inout [FactKey: BlobFacts]) {
        guard case .facts(let facts) = outcome else { return }
        for agent in analyst.agents { fresh[analyst.key(blob.identity, agent)] = facts[agent.name] }
    }
}
