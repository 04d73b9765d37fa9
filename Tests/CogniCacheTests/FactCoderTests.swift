import CogniCore
import Testing

@testable import CogniCache

private let key = Sample.key(1).stored

@Test(arguments: [BlobFacts(), Sample.facts(), Sample.facts(1 << 40), BlobFacts(excluded: "generated code")])
func factsComeBackAsTheyWere(facts: BlobFacts) {
    #expect(FactCoder.decode(FactCoder.encode(facts, key: key), key: key) == facts)
}

@Test(arguments: Severity.allCases) func everySeverityComesBack(severity: Severity) {
    for category in Category.allCases {
        for scope in [Scope.place, .declaration, .file] {
            let finding = BlobFinding(
                rule: "a/b", severity: severity, category: category, range: 0..<1, message: "m", scope: scope)
            let facts = BlobFacts(findings: [finding])
            #expect(FactCoder.decode(FactCoder.encode(facts, key: key), key: key) == facts)
        }
    }
}

@Test func factsOfAnotherKeyOrVersionAreUnknown() {
    var bytes = FactCoder.encode(Sample.facts(), key: key)
    #expect(FactCoder.decode(bytes, key: Sample.key(2).stored) == nil)
    bytes[0] += 1
    #expect(FactCoder.decode(bytes, key: key) == nil)
    #expect(FactCoder.decode([], key: key) == nil)
}

@Test func keysThatDifferAreStoredDifferently() {
    let keys = [
        Sample.key(1), Sample.key(2), Sample.key(1, language: "c"), Sample.key(1, fingerprint: "f"),
        Sample.key(1, language: "pythonl"),
    ]
    #expect(Set(keys.map(\.stored)).count == keys.count)
}

@Test func everyDamagedByteIsNoticed() {
    let bytes = FactCoder.encode(Sample.facts(), key: key)
    for index in bytes.indices {
        var damaged = bytes
        damaged[index] ^= 1 << UInt8(index % 8)
        #expect(FactCoder.decode(damaged, key: key) == nil, "byte \(index)")
        #expect(FactCoder.decode(Array(bytes[..<index]), key: key) == nil, "cut at \(index)")
    }
    #expect(FactCoder.decode(bytes + [0], key: key) == nil)
}

/// The body behind the checksum: random damage may give other facts or none, but never traps.
@Test(arguments: 0..<20) func randomDamageNeverTraps(seed: UInt64) {
    var random = SplitMix(state: seed)
    let body = Array(FactCoder.encode(Sample.facts(), key: key).dropFirst(9))
    var understood = 0
    for _ in 0..<2_000 {
        var damaged = body
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let index = Int.random(in: damaged.indices, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: damaged[index] = 0xFF
            case 1: damaged.remove(at: index)
            case 2: damaged.insert(UInt8.random(in: 0...255, using: &random), at: index)
            default: damaged[index] = UInt8.random(in: 0...255, using: &random)
            }
        }
        var reader = ByteReader(damaged)
        if (try? FactCoder.decodeBody(&reader)) != nil { understood += 1 }
    }
    #expect(understood < 2_000)
}

@Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 40, Int.max]) func varintsComeBack(value: Int) throws {
    var writer = ByteWriter()
    writer.put(varint: value)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.varint() == value)
    #expect(reader.isAtEnd)
}

@Test func rangesThatOverflowAreDamage() {
    var writer = ByteWriter()
    writer.put(varint: .max)
    writer.put(varint: .max)
    var reader = ByteReader(writer.bytes)
    #expect(throws: ByteReader.Damage.self) { try reader.range() }
    var endless = ByteReader(Array(repeating: 0xFF, count: 20))
    #expect(throws: ByteReader.Damage.self) { try endless.varint() }
}

/// A small random generator with a seed (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014), so
/// that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
