import Foundation
import GRDB

/// The facts on disk: one SQLite table, one row a key. Every call is one statement or one short transaction.
final class FactDatabase: Sendable {
    /// Why the database said no.
    enum Failure: Error {
        /// Its file is no database, or not one of ours, or its pages contradict each other.
        case damaged
        case unusable(CacheError)
    }

    /// What SQLite's `user_version` says in our files: `cc` in the upper half tells them from other programs', the lower
    /// half is the version of the table. An older one is emptied, a newer one is left alone.
    static let schemaVersion: Int32 = 0x6363_0000 | 1
    /// Keys asked for in one statement: well below the least limit of variables, 999.
    private static let batch = 500

    private let queue: DatabaseQueue

    /// Opens the file at `path`, or makes it.
    init(path: String) throws(Failure) {
        queue = try Self.checked {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.foreignKeysEnabled = false
            configuration.label = "cognicode.cache"
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    /// The version in the header; `nil` when the file isn't one of ours.
    func version() throws(Failure) -> Int32? {
        let version = try Self.checked { try queue.read { try Int32.fetchOne($0, sql: "PRAGMA user_version") } }
        return version.flatMap { $0 >> 16 == Self.schemaVersion >> 16 ? $0 : nil }
    }

    /// Makes the table in an empty file.
    func create() throws(Failure) {
        try Self.checked {
            try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        }
        try migrate()
    }

    /// Replaces the table of an older version by an empty one: what it knew can be made anew.
    func migrate() throws(Failure) {
        try write { database in
            try database.execute(
                sql: """
                    DROP TABLE IF EXISTS fact;
                    CREATE TABLE fact (
                        id INTEGER PRIMARY KEY,
                        key BLOB NOT NULL UNIQUE,
                        facts BLOB NOT NULL,
                        used INTEGER NOT NULL -- day since 1970
                    );
                    PRAGMA user_version = \(Self.schemaVersion);
                    """)
        }
    }

    /// The rows among `keys`. Rows last used before `today` are marked as used: at most one write a day and row.
    func rows(for keys: [[UInt8]], today: Int) throws(Failure) -> [(key: [UInt8], facts: [UInt8])] {
        var found: [(key: [UInt8], facts: [UInt8])] = []
        var stale: [Int64] = []
        try Self.checked {
            try queue.read { database in
                for start in stride(from: 0, to: keys.count, by: Self.batch) {
                    let batch = keys[start..<min(start + Self.batch, keys.count)]
                    let marks = Self.marks(batch.count)
                    let rows = try Row.fetchCursor(
                        database, sql: "SELECT id, key, facts, used FROM fact WHERE key IN (\(marks))",
                        arguments: StatementArguments(batch.map { Data($0) }))
                    while let row = try rows.next() {
                        found.append((Self.bytes(row, 1), Self.bytes(row, 2)))
                        if (row[3] as Int) < today { stale.append(row[0]) }
                    }
                }
            }
        }
        if !stale.isEmpty { try touch(stale, today: today) }
        return found
    }

    private func touch(_ ids: [Int64], today: Int) throws(Failure) {
        try write { database in
            let statement = try database.makeStatement(sql: "UPDATE fact SET used = ? WHERE id = ?")
            for id in ids { try statement.execute(arguments: [today, id]) }
        }
    }

    /// Stores rows in one transaction, then forgets the longest unused ones when they outgrow `maximumBytes`.
    func store(_ rows: [(key: [UInt8], facts: [UInt8])], today: Int, maximumBytes: Int) throws(Failure) {
        try write { database in
            let statement = try database.makeStatement(
                sql: """
                    INSERT INTO fact (key, facts, used) VALUES (?, ?, ?)
                    ON CONFLICT (key) DO UPDATE SET facts = excluded.facts, used = excluded.used
                    """)
            for row in rows { try statement.execute(arguments: [Data(row.key), Data(row.facts), today]) }
            guard try Self.bytesInUse(database) > maximumBytes else { return }
            while try Self.bytesInUse(database) > maximumBytes / 4 * 3 {
                try database.execute(
                    sql: """
                        DELETE FROM fact WHERE id IN (
                            SELECT id FROM fact ORDER BY used, id LIMIT (SELECT count(*) / 8 + 1 FROM fact))
                        """)
                if database.changesCount == 0 { break }
            }
        }
    }

    /// Closes the connection; the log is written back when it was the last one.
    func close() throws(Failure) { try Self.checked { try queue.close() } }

    /// Entries, and the bytes that they take.
    func contents() throws(Failure) -> (entries: Int, bytes: Int) {
        try Self.checked {
            try queue.read { database in
                (try Int.fetchOne(database, sql: "SELECT count(*) FROM fact") ?? 0, try Self.bytesInUse(database))
            }
        }
    }

    /// Forgets everything and gives the space back.
    func clear() throws(Failure) {
        try write { try $0.execute(sql: "DELETE FROM fact") }
        try Self.checked { try queue.vacuum() }
    }

    /// One transaction that takes the write lock at its start, so that waiting for it works: a deferred one that first
    /// reads fails at once when another process writes in between.
    private func write(_ body: (Database) throws -> Void) throws(Failure) {
        try Self.checked {
            try queue.writeWithoutTransaction { database in
                // No waiting for the disk, which would be most of what a commit pays for the cache: a power failure may
                // damage the file, which is noticed like any damage, and every row has its checksum. Said here, because
                // a run that only reads need not pay for saying it.
                try database.execute(sql: "PRAGMA synchronous = OFF")
                try database.inTransaction(.immediate) {
                    try body(database)
                    return .commit
                }
            }
        }
    }

    /// Runs `body` and puts what SQLite says into our terms: the only place that knows its codes.
    private static func checked<Value>(_ body: () throws -> Value) throws(Failure) -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw .damaged
            case .SQLITE_FULL: throw .unusable(CacheError("the disk is full", hint: "Free some space."))
            case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
                throw .unusable(CacheError("the cache cannot be written", hint: "Make its folder writable."))
            case .SQLITE_BUSY, .SQLITE_LOCKED:
                throw .unusable(CacheError("the cache was locked by another process for 5 seconds"))
            default:
                throw .unusable(CacheError("SQLite says: \(error.message ?? error.resultCode.description)"))
            }
        } catch {
            throw .unusable(CacheError("\(error)"))
        }
    }

    private static func bytesInUse(_ database: Database) throws -> Int {
        func pragma(_ name: String) throws -> Int { try Int.fetchOne(database, sql: "PRAGMA \(name)") ?? 0 }
        return try (pragma("page_count") - pragma("freelist_count")) * pragma("page_size")
    }

    private static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ",") }

    private static func bytes(_ row: Row, _ index: Int) -> [UInt8] { Array(row[index] as Data) }
}
