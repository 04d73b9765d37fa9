import CogniAgents
import CogniCore
import Synchronization

@testable import CogniReview

/// Contents by object id, and the ids whose content is missing.
struct FakeContent: ContentSource {
    var texts: [ObjectID: String] = [:]

    struct Missing: Error, CustomStringConvertible {
        let description = "object not found"
    }

    func bytes(of reference: ContentReference) throws -> [UInt8] {
        guard let text = texts[reference.oid] else { throw Missing() }
        return Array(text.utf8)
    }

    /// Adds a text and returns where it is.
    mutating func add(_ text: String) throws -> ContentReference {
        var hash = StableHash()
        hash.feed(text)
        let digits = hash.hex + hash.hex + String(hash.hex.prefix(8))
        guard let oid = ObjectID(hex: digits) else { throw Missing() }
        texts[oid] = text
        return .blob(oid)
    }
}

/// Finds every `BAD`, `WORSE` (critical) and, once a file, `LONG` (about the whole declaration).
final class FakeAgent: Agent {
    let name = "fake"
    let fingerprint = "1"
    private let counter = Mutex(0)

    /// How many blobs it has looked at.
    var examined: Int { counter.withLock { $0 } }

    func examine(_ source: Source) -> BlobFacts {
        counter.withLock { $0 += 1 }
        var facts = BlobFacts()
        facts.codeLines = [1..<(source.lines.lineCount + 1)]
        for (word, severity, scope) in [
            ("BAD", Severity.error, Scope.place), ("WORSE", .critical, .place), ("LONG", .warning, .declaration),
            ("BROKEN", .critical, .file),
        ] {
            for range in ranges(of: word, in: source.bytes) {
                facts.findings.append(
                    BlobFinding(
                        rule: "fake/\(word.lowercased())", severity: severity, category: .correctness, range: range,
                        message: word, identity: 7, scope: scope))
            }
        }
        if !ranges(of: "GIVEUP", in: source.bytes).isEmpty { facts.incomplete = ["gave up"] }
        return facts
    }

    private func ranges(of word: String, in bytes: [UInt8]) -> [ByteRange] {
        let word = Array(word.utf8)
        guard bytes.count >= word.count else { return [] }
        return (0...(bytes.count - word.count)).filter { Array(bytes[$0..<($0 + word.count)]) == word }
            .map { $0..<($0 + word.count) }
    }
}

/// A store in memory that counts what it was asked.
final class FakeStore: FactStore {
    private let known = Mutex<[FactKey: BlobFacts]>([:])
    let trouble: String?

    init(trouble: String? = nil) { self.trouble = trouble }

    func facts(for keys: [FactKey]) -> [FactKey: BlobFacts] {
        known.withLock { known in known.filter { keys.contains($0.key) } }
    }

    func store(_ facts: [FactKey: BlobFacts]) {
        known.withLock { known in known.merge(facts.filter { $0.value.incomplete.isEmpty }) { $1 } }
    }
}
