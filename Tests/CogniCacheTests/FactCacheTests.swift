import CogniCore
import Foundation
import TestSupport
import Testing

@testable import CogniCache

/// Asks a cache that has never run in this process: nothing but the disk can answer.
private func cold(_ folder: TemporaryFolder, _ keys: [FactKey]) -> [FactKey: BlobFacts] {
    FactCache(folder: folder.path).facts(for: keys)
}

private func store(_ range: Range<Int>, in folder: TemporaryFolder) {
    FactCache(folder: folder.path).store(
        Dictionary(uniqueKeysWithValues: range.map { (Sample.key($0), Sample.facts($0)) }))
}

@Test func factsOutliveTheProcessMemory() throws {
    let folder = try TemporaryFolder()
    let keys = (0..<1_200).map { Sample.key($0) }
    let cache = FactCache(folder: folder.path + "/cognicode")
    #expect(cache.facts(for: keys).isEmpty)
    cache.store(Dictionary(uniqueKeysWithValues: keys.indices.map { (keys[$0], Sample.facts($0)) }))
    #expect(cache.trouble == nil)

    let other = FactCache(folder: folder.path + "/cognicode")
    let found = other.facts(for: keys + [Sample.key(5_000), Sample.key(1, language: "c")])
    #expect(found.count == keys.count)
    #expect(found[keys[700]] == Sample.facts(700))
    #expect(other.trouble == nil)
}

@Test func incompleteFactsAreNotRemembered() throws {
    let folder = try TemporaryFolder()
    let cache = FactCache(folder: folder.path)
    cache.store([Sample.key(1): BlobFacts(incomplete: ["rule x ran out of steps"]), Sample.key(2): Sample.facts()])
    #expect(Set(cache.facts(for: [Sample.key(1), Sample.key(2)]).keys) == [Sample.key(2)])
    #expect(Set(cold(folder, [Sample.key(1), Sample.key(2)]).keys) == [Sample.key(2)])
}

@Test func aRunAsksTheDiskOnce() throws {
    let folder = try TemporaryFolder()
    store(0..<3, in: folder)
    let cache = FactCache(folder: folder.path)
    let keys = (0..<3).map { Sample.key($0) }
    #expect(cache.facts(for: keys).count == 3)
    _ = try FactCache.clear(folder: folder.path)
    #expect(cache.facts(for: keys).count == 3)
    #expect(cold(folder, keys).isEmpty)
}

@Test func memoryForgetsTheLongestUnused() {
    var memory = MemoryCache(capacity: 10)
    for number in 0..<100 {
        memory.store(Sample.facts(number), for: Sample.key(number))
        #expect(memory.facts(for: Sample.key(0)) == Sample.facts(0))
    }
    #expect(memory.facts(for: Sample.key(50)) == nil)
    #expect(memory.facts(for: Sample.key(99)) == Sample.facts(99))
}

@Test func theDiskForgetsTheLongestUnusedWhenFull() throws {
    let folder = try TemporaryFolder()
    let database = try FactDatabase.open(in: CacheFolder(path: folder.path)).database
    let limit = 1 << 18
    let row = [UInt8](repeating: 7, count: 1_000)
    let keys = (0..<300).map { Sample.key($0).stored }
    try database.store(keys.prefix(150).map { ($0, row) }, today: 100, maximumBytes: limit)
    // Used again, the first ten are the last to go.
    #expect(try database.rows(for: Array(keys.prefix(10)), today: 102).count == 10)
    try database.store(keys.dropFirst(150).map { ($0, row) }, today: 101, maximumBytes: limit)
    let (entries, bytes) = try database.contents()
    #expect(entries > 80 && entries < 200)
    #expect(bytes <= limit)
    #expect(try database.rows(for: Array(keys.prefix(10)), today: 102).count == 10)
    #expect(try database.rows(for: Array(keys[10..<60]), today: 102).isEmpty)
}

@Test func rowsAreMarkedAsUsedOnceADay() throws {
    let folder = try TemporaryFolder()
    let database = try FactDatabase.open(in: CacheFolder(path: folder.path)).database
    try database.store([(Sample.key(1).stored, [1])], today: 100, maximumBytes: 1 << 20)
    func log() throws -> Int {
        try FileManager.default.attributesOfItem(atPath: folder.path + "/cache.sqlite-wal")[.size] as? Int ?? 0
    }
    let before = try log()
    _ = try database.rows(for: [Sample.key(1).stored], today: 100)
    #expect(try log() == before)
    _ = try database.rows(for: [Sample.key(1).stored], today: 101)
    let touched = try log()
    #expect(touched > before)
    _ = try database.rows(for: [Sample.key(1).stored], today: 101)
    #expect(try log() == touched)
}

@Test func contentsAreCountedAndCleared() throws {
    let folder = try TemporaryFolder()
    #expect(try FactCache.contents(ofFolder: folder.path) == nil)
    #expect(try FactCache.clear(folder: folder.path) == 0)
    store(0..<300, in: folder)
    let contents = try #require(try FactCache.contents(ofFolder: folder.path))
    #expect(contents.entries == 300 && contents.bytes > 30_000)
    #expect(contents.path == folder.path + "/cache.sqlite")
    #expect(try FactCache.clear(folder: folder.path) == 300)
    let cleared = try #require(try FactCache.contents(ofFolder: folder.path))
    #expect(cleared.entries == 0 && cleared.bytes < contents.bytes)
}

@Test func closingLeavesNoLogBehind() throws {
    let folder = try TemporaryFolder()
    let cache = FactCache(folder: folder.path)
    cache.store([Sample.key(1): Sample.facts()])
    let log = folder.path + "/cache.sqlite-wal"
    #expect(FileManager.default.fileExists(atPath: log))
    cache.close()
    #expect(!FileManager.default.fileExists(atPath: log))
    #expect(cache.facts(for: [Sample.key(1)]).count == 1)
    #expect(cold(folder, [Sample.key(1)]).count == 1)
}

@Test func askingTouchesNothingUntilThereIsAQuestion() throws {
    let folder = try TemporaryFolder()
    let cache = FactCache(folder: folder.path + "/cognicode")
    #expect(cache.facts(for: []).isEmpty)
    cache.store([:])
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/cognicode"))
}

@Test func derivedBytesOutliveTheProcessMemory() throws {
    let folder = try TemporaryFolder()
    FactCache(folder: folder.path).store(derived: [Sample.key(1): [1, 2, 3], Sample.key(2): []])
    let other = FactCache(folder: folder.path)
    let found = other.derived(for: [Sample.key(1), Sample.key(2), Sample.key(3)])
    #expect(found == [Sample.key(1): [1, 2, 3], Sample.key(2): []])
    // What isn't facts is not read as such.
    #expect(other.facts(for: [Sample.key(2)])[Sample.key(2)] == nil)
    #expect(other.trouble == nil)
}
