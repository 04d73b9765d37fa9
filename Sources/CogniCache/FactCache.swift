import CogniCore
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Facts remembered in this process and, for all runs on a repository and its worktrees, in
/// `<common git dir>/cognicode/cache.sqlite`. The file is opened by the first question. Whatever goes wrong with it, the
/// process goes on with its memory, and `trouble` says so.
public final class FactCache: FactStore, DerivedStore {
    private enum Disk {
        case unopened
        case open(FactDatabase)
        /// Given up for this run.
        case off
    }

    private struct State {
        var memory = MemoryCache(capacity: 4096)
        var disk = Disk.unopened
        var trouble: String?
    }

    private let folder: CacheFolder
    private let maximumBytes: Int
    private let state = Mutex(State())

    /// A cache in `folder`, the `cognicode` folder of a common Git directory, that takes at most about `maximumBytes` of
    /// disk. Touches nothing yet.
    public init(folder: String, maximumBytes: Int = 64 << 20) {
        self.folder = CacheFolder(path: folder)
        self.maximumBytes = max(maximumBytes, 1 << 18)
    }

    /// What went wrong so far; `nil` when nothing did.
    public var trouble: String? { state.withLock { $0.trouble } }

    /// The facts known among `keys`.
    public func facts(for keys: [FactKey]) -> [FactKey: BlobFacts] {
        state.withLock { state in
            var found: [FactKey: BlobFacts] = [:]
            // By hash: a dictionary over arrays costs 0.2 ms of start-up, in search of their conformances.
            var unknown: [UInt64: FactKey] = [:]
            for key in keys {
                if let facts = state.memory.facts(for: key) {
                    found[key] = facts
                } else {
                    unknown[Self.hash(key.stored)] = key
                }
            }
            guard !unknown.isEmpty else { return found }
            let rows = onDisk(&state) { database throws(FactDatabase.Failure) in
                try database.rows(for: unknown.values.map(\.stored), today: Self.today)
            }
            for (stored, bytes) in rows ?? [] {
                guard let key = unknown[Self.hash(stored)], key.stored == stored,
                    let facts = FactCoder.decode(bytes, key: stored)
                else { continue }
                found[key] = facts
                state.memory.store(facts, for: key)
            }
            return found
        }
    }

    /// Remembers complete facts.
    public func store(_ facts: [FactKey: BlobFacts]) {
        // Sorted, so that the same facts make the same database.
        let complete = facts.filter { $0.value.incomplete.isEmpty }.map { ($0.key.stored, $0.key, $0.value) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
        guard !complete.isEmpty else { return }
        state.withLock { state in
            var rows: [(key: [UInt8], facts: [UInt8])] = []
            for (stored, key, facts) in complete {
                state.memory.store(facts, for: key)
                let bytes = FactCoder.encode(facts, key: stored)
                // One giant must not push everything else out.
                if bytes.count <= maximumBytes / 8 { rows.append((stored, bytes)) }
            }
            _ = onDisk(&state) { database throws(FactDatabase.Failure) in
                try database.store(rows, today: Self.today, maximumBytes: maximumBytes)
            }
        }
    }

    /// The bytes known among `keys`. Those are on disk only: what asks for them asks once.
    public func derived(for keys: [FactKey]) -> [FactKey: [UInt8]] {
        guard !keys.isEmpty else { return [:] }
        return state.withLock { state in
            let wanted = Dictionary(keys.map { (Self.hash($0.stored), $0) }) { first, _ in first }
            let rows = onDisk(&state) { database throws(FactDatabase.Failure) in
                try database.rows(for: wanted.values.map(\.stored), today: Self.today)
            }
            var found: [FactKey: [UInt8]] = [:]
            for (stored, bytes) in rows ?? [] {
                guard let key = wanted[Self.hash(stored)], key.stored == stored else { continue }
                found[key] = FactCoder.unsealed(bytes, key: stored)
            }
            return found
        }
    }

    /// Remembers bytes.
    public func store(derived bytes: [FactKey: [UInt8]]) {
        let rows = bytes.map { (key: $0.key.stored, facts: FactCoder.sealed($0.value, key: $0.key.stored)) }
            .filter { $0.facts.count <= maximumBytes / 8 }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        guard !rows.isEmpty else { return }
        state.withLock { state in
            _ = onDisk(&state) { database throws(FactDatabase.Failure) in
                try database.store(rows, today: Self.today, maximumBytes: maximumBytes)
            }
        }
    }

    /// Closes the file, to be called before the process leaves without giving this cache up: the next start need not read
    /// the log then, which costs it about a millisecond. Further questions are answered from memory.
    public func close() {
        state.withLock { $0.disk = .off }
    }

    /// Runs `body` on the database, opened when need be; gives the disk up for this run when that fails.
    private func onDisk<Value>(
        _ state: inout State, _ body: (FactDatabase) throws(FactDatabase.Failure) -> Value
    ) -> Value? {
        let database: FactDatabase
        do throws(CacheError) {
            guard let opened = try open(&state) else { return nil }
            database = opened
        } catch {
            state.disk = .off
            state.trouble = uncached(error)
            return nil
        }
        do throws(FactDatabase.Failure) {
            return try body(database)
        } catch {
            state.disk = .off
            switch error {
            case .damaged: state.trouble = setAsideDamaged()
            case .unusable(let error): state.trouble = uncached(error)
            }
            return nil
        }
    }

    private func open(_ state: inout State) throws(CacheError) -> FactDatabase? {
        switch state.disk {
        case .off: return nil
        case .open(let database): return database
        case .unopened:
            let opened = try FactDatabase.open(in: folder)
            if opened.replacedDamaged {
                state.trouble = "The cache was damaged and has been started anew; the old file is \(folder.damaged)."
            }
            state.disk = .open(opened.database)
            return opened.database
        }
    }

    private func setAsideDamaged() -> String {
        do throws(CacheError) {
            try FactDatabase.setAsideDamaged(in: folder)
            return "The cache is damaged and was set aside as \(folder.damaged); the next run starts a new one."
        } catch {
            return uncached(error)
        }
    }

    private func uncached(_ error: CacheError) -> String { "Results are not remembered in \(folder.path): \(error)" }

    private static func hash(_ stored: [UInt8]) -> UInt64 {
        var hash = StableHash()
        hash.feed(stored)
        return hash.value
    }

    /// Days since 1970: as fine as the order of use needs to be.
    private static var today: Int { time(nil) / 86_400 }
}
