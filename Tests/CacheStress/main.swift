import CogniCache
import CogniCore

// One of many processes at one cache: `cache-stress FOLDER WRITER COUNT` stores facts that are its own, reads them back
// through a second, cold cache, and leaves with status 1 and a sentence when anything is lost.

struct Usage: Error {}

func key(writer: Int, number: Int) throws -> FactKey {
    let bytes = (0..<20).map { UInt8(truncatingIfNeeded: $0 < 4 ? writer >> ($0 * 8) : number >> (($0 - 4) * 8 % 32)) }
    guard let oid = ObjectID(bytes: bytes) else { throw Usage() }
    return FactKey(oid: oid, language: "python", agent: "linter", fingerprint: "0123456789abcdef")
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let writer = Int(arguments[2]), let count = Int(arguments[3]) else { throw Usage() }
var facts: [FactKey: BlobFacts] = [:]
for number in 0..<count {
    facts[try key(writer: writer, number: number)] = BlobFacts(
        findings: [
            BlobFinding(
                rule: "python/eval-input", severity: .error, category: .security, range: number..<(number + 10),
                message: "writer \(writer)", identity: UInt64(number))
        ], codeLines: [1..<40])
}
let cache = FactCache(folder: arguments[1])
_ = cache.facts(for: Array(facts.keys))
cache.store(facts)
let reader = FactCache(folder: arguments[1])
let found = reader.facts(for: Array(facts.keys))
if let trouble = cache.trouble ?? reader.trouble { fatalError(trouble) }
guard found == facts else { fatalError("\(found.count) of \(facts.count) found") }
