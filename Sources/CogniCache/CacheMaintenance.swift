import CogniCore

extension FactCache {
    /// What a cache holds.
    public struct Contents: Sendable, Equatable {
        /// Blobs whose facts are remembered, counted once for every language, agent and fingerprint.
        public let entries: Int
        /// Bytes of the database that they take.
        public let bytes: Int
        /// The database file.
        public let path: String
    }

    /// What the cache in `folder` holds; `nil` when there is none yet.
    /// - Throws: `CacheError` when the file is damaged, locked or was written by a newer version.
    public static func contents(ofFolder folder: String) throws(CacheError) -> Contents? {
        let folder = CacheFolder(path: folder)
        guard folder.hasDatabase else { return nil }
        let database = try FactDatabase.open(in: folder).database
        let (entries, bytes) = try FactDatabase.told { () throws(FactDatabase.Failure) in try database.contents() }
        return Contents(entries: entries, bytes: bytes, path: folder.database)
    }

    /// Forgets everything in the cache in `folder`, also while other processes use it, and returns how many entries there were.
    /// - Throws: `CacheError` when that cannot be done.
    public static func clear(folder: String) throws(CacheError) -> Int {
        let folder = CacheFolder(path: folder)
        guard folder.hasDatabase else { return 0 }
        let database = try FactDatabase.open(in: folder).database
        return try FactDatabase.told { () throws(FactDatabase.Failure) in
            let entries = try database.contents().entries
            try database.clear()
            return entries
        }
    }
}
