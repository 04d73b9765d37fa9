import CogniCore

/// The facts that this process has seen, so that it asks the disk once. Bounded by forgetting the older of two
/// generations, which comes close to least recently used without bookkeeping for every read.
struct MemoryCache {
    private let generationSize: Int
    private var young: [FactKey: BlobFacts] = [:]
    private var old: [FactKey: BlobFacts] = [:]

    /// Holds at least `capacity` of the last used facts, and at most twice as many.
    init(capacity: Int) { generationSize = max(1, capacity) }

    mutating func facts(for key: FactKey) -> BlobFacts? {
        if let facts = young[key] { return facts }
        guard let facts = old[key] else { return nil }
        store(facts, for: key)
        return facts
    }

    mutating func store(_ facts: BlobFacts, for key: FactKey) {
        if young.count >= generationSize, young[key] == nil {
            old = young
            young = [:]
        }
        young[key] = facts
    }
}
