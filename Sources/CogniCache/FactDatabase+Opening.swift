import CogniCore

extension FactDatabase {
    /// A database that is ready for use, and whether a damaged one had to make room for it.
    struct Opened {
        let database: FactDatabase
        let replacedDamaged: Bool
    }

    private enum State {
        case ready(FactDatabase)
        case outdated(FactDatabase)
        case damaged
        case missing
    }

    /// Opens the cache in `folder`, made or migrated under the lock where need be. The usual case takes no lock.
    static func open(in folder: CacheFolder) throws(CacheError) -> Opened {
        if case .ready(let database) = try state(of: folder) {
            return Opened(database: database, replacedDamaged: false)
        }
        try folder.make()
        return try FileLock.holding(folder.lock) { () throws(CacheError) -> Opened in
            // Another process may have been faster.
            switch try state(of: folder) {
            case .ready(let database): return Opened(database: database, replacedDamaged: false)
            case .outdated(let database):
                try told { () throws(Failure) in try database.migrate() }
                return Opened(database: database, replacedDamaged: false)
            case .damaged:
                try folder.setAside()
                return Opened(database: try make(in: folder), replacedDamaged: true)
            case .missing: return Opened(database: try make(in: folder), replacedDamaged: false)
            }
        }
    }

    /// Sets a database aside whose pages turned out to be damaged after it was opened; the next run starts a new one.
    static func setAsideDamaged(in folder: CacheFolder) throws(CacheError) {
        try FileLock.holding(folder.lock) { () throws(CacheError) in try folder.setAside() }
    }

    /// Runs `body` with its failures put into words for people.
    static func told<Value>(_ body: () throws(Failure) -> Value) throws(CacheError) -> Value {
        do throws(Failure) {
            return try body()
        } catch {
            switch error {
            case .damaged: throw CacheError("the cache is damaged")
            case .unusable(let error): throw error
            }
        }
    }

    private static func state(of folder: CacheFolder) throws(CacheError) -> State {
        guard folder.hasDatabase else { return .missing }
        let database: FactDatabase
        let version: Int32?
        do throws(Failure) {
            database = try FactDatabase(path: folder.database)
            version = try database.version()
        } catch {
            if case .unusable(let error) = error { throw error }
            return .damaged
        }
        guard let version else { return .damaged }
        guard version <= schemaVersion else {
            throw CacheError(
                "\(folder.database) was written by a newer cognicode", hint: "Update this one, or remove the file.")
        }
        return version == schemaVersion ? .ready(database) : .outdated(database)
    }

    private static func make(in folder: CacheFolder) throws(CacheError) -> FactDatabase {
        folder.removeUnfinished()
        try told { () throws(Failure) in
            let database = try FactDatabase(path: folder.unfinished)
            try database.create()
            // Closed before it takes its name, so that its log is written back and gone.
            try database.close()
        }
        try folder.publish()
        return try told { () throws(Failure) in try FactDatabase(path: folder.database) }
    }
}
