import CogniCore
import Foundation
import TestSupport
import Testing

@testable import CogniCache

/// A cache folder with thirty facts, and its files.
private struct Fixture {
    let folder: TemporaryFolder
    let keys = (0..<30).map { Sample.key($0) }

    init() throws {
        folder = try TemporaryFolder()
        FactCache(folder: folder.path).store(
            Dictionary(uniqueKeysWithValues: keys.indices.map { (keys[$0], Sample.facts($0)) }))
    }

    var database: URL { URL(fileURLWithPath: folder.path + "/cache.sqlite") }
    var damaged: String { folder.path + "/cache.sqlite.damaged" }

    /// Works on another way through the facts than the one before: a run after the trouble.
    func nextRun() -> (found: Int, trouble: String?) {
        let cache = FactCache(folder: folder.path)
        return (cache.facts(for: keys).count, cache.trouble)
    }
}

@Test(arguments: ["", "this is not a database", String(repeating: "x", count: 9_000)])
func aFileThatIsNoDatabaseIsSetAside(content: String) throws {
    let fixture = try Fixture()
    try Data(content.utf8).write(to: fixture.database)
    let cache = FactCache(folder: fixture.folder.path)
    #expect(cache.facts(for: fixture.keys).isEmpty)
    #expect(cache.trouble?.contains("damaged") == true)
    cache.store([fixture.keys[0]: Sample.facts()])
    #expect(fixture.nextRun() == (1, nil))
    #expect(try Data(contentsOf: URL(fileURLWithPath: fixture.damaged)) == Data(content.utf8))
}

@Test func aDatabaseOfAnotherProgramIsSetAside() throws {
    let fixture = try Fixture()
    try setHeaderVersion(7, of: fixture.database)
    #expect(fixture.nextRun().trouble?.contains("damaged") == true)
    #expect(fixture.nextRun() == (0, nil))
    #expect(FileManager.default.fileExists(atPath: fixture.damaged))
}

@Test func damagedPagesAreSetAsideAndTheNextRunStartsAnew() throws {
    let fixture = try Fixture()
    var bytes = try Data(contentsOf: fixture.database)
    for index in 4_096..<bytes.count { bytes[index] = 0xA5 }
    try bytes.write(to: fixture.database)
    let cache = FactCache(folder: fixture.folder.path)
    #expect(cache.facts(for: fixture.keys).isEmpty)
    #expect(cache.trouble?.contains("set aside") == true)
    cache.store([fixture.keys[0]: Sample.facts()])
    #expect(cache.facts(for: fixture.keys).count == 1)
    #expect(fixture.nextRun() == (0, nil))
}

/// Single damaged bytes anywhere: facts are right or unknown, nothing traps, and the run after the next works again.
@Test(arguments: 0..<40) func randomDamageNeverGivesWrongFacts(seed: UInt64) throws {
    let fixture = try Fixture()
    var random = SplitMix(state: seed)
    var bytes = try Data(contentsOf: fixture.database)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    try bytes.write(to: fixture.database)
    let cache = FactCache(folder: fixture.folder.path)
    for (key, facts) in cache.facts(for: fixture.keys) {
        #expect(facts == fixture.keys.firstIndex(of: key).map { Sample.facts($0) })
    }
    cache.store([fixture.keys[0]: Sample.facts(0)])
    #expect(cache.facts(for: [fixture.keys[0]]).count == 1)
}

@Test func aNewerVersionIsLeftAlone() throws {
    let fixture = try Fixture()
    try setHeaderVersion(FactDatabase.schemaVersion + 1, of: fixture.database)
    let before = try Data(contentsOf: fixture.database)
    let cache = FactCache(folder: fixture.folder.path)
    cache.store([fixture.keys[0]: Sample.facts()])
    #expect(cache.trouble?.contains("newer") == true)
    #expect(cache.facts(for: fixture.keys).count == 1)
    #expect(try Data(contentsOf: fixture.database) == before)
    #expect(throws: CacheError.self) { try FactCache.contents(ofFolder: fixture.folder.path) }
}

@Test func anOlderVersionIsEmptied() throws {
    let fixture = try Fixture()
    try setHeaderVersion(FactDatabase.schemaVersion - 1, of: fixture.database)
    #expect(fixture.nextRun() == (0, nil))
    FactCache(folder: fixture.folder.path).store([fixture.keys[3]: Sample.facts(3)])
    #expect(fixture.nextRun() == (1, nil))
}

@Test func aFolderThatCannotBeMadeMeansUncached() throws {
    let folder = try TemporaryFolder()
    let cache = FactCache(folder: folder.path + "/missing/cognicode")
    cache.store([Sample.key(1): Sample.facts()])
    #expect(cache.facts(for: [Sample.key(1)]).count == 1)
    #expect(cache.trouble?.hasPrefix("Results are not remembered in \(folder.path)/missing/cognicode: ") == true)
}

@Test func aFolderInPlaceOfTheFileMeansUncached() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/cache.sqlite", withIntermediateDirectories: true)
    let cache = FactCache(folder: folder.path)
    #expect(cache.facts(for: [Sample.key(1)]).isEmpty)
    #expect(cache.trouble != nil)
}

@Test func aLeftoverOfAnInterruptedMakingIsNoObstacle() throws {
    let folder = try TemporaryFolder()
    for suffix in ["", "-wal", "-shm"] {
        try Data("half a database".utf8).write(to: URL(fileURLWithPath: folder.path + "/cache.sqlite.new" + suffix))
    }
    let cache = FactCache(folder: folder.path)
    cache.store([Sample.key(1): Sample.facts()])
    #expect(cache.trouble == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/cache.sqlite.new"))
}

/// Writes SQLite's `user_version`: four bytes at offset 60 of the file's header.
private func setHeaderVersion(_ version: Int32, of file: URL) throws {
    var bytes = try Data(contentsOf: file)
    for index in 0..<4 { bytes[60 + index] = UInt8(truncatingIfNeeded: version >> Int32(24 - 8 * index)) }
    try bytes.write(to: file)
}
