/// Damages sources in the ways that they are damaged in life, and in some that only an attacker thinks of.
struct SourceMutator {
    /// Longer results are cut.
    static let longest = 1 << 18

    var random: CaseRandom

    /// A source after a few mutations: mostly still code of its language, sometimes untouched, sometimes noise.
    mutating func source(from sources: [[UInt8]]) -> [UInt8] {
        var bytes = random.element(of: sources) ?? []
        switch random.below(100) {
        case 0..<12: return bytes
        case 12: return []
        case 13..<18: return random.bytes(upTo: 4_000)
        default: break
        }
        for _ in 0...random.below(4) { mutate(&bytes, sources) }
        return bytes.count > Self.longest ? Array(bytes[..<Self.longest]) : bytes
    }

    private mutating func mutate(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
        switch random.below(12) {
        case 0: bytes = Array(bytes[..<random.below(bytes.count)])
        case 1: bytes = Array(bytes[random.below(bytes.count)...])
        case 2: for _ in 0..<random.below(16) where !bytes.isEmpty { bytes[random.below(bytes.count)] = random.byte() }
        case 3: insert(oddity(), into: &bytes)
        case 4: bytes.removeSubrange(random.range(in: bytes.count, longest: 200))
        case 5: repeatPart(of: &bytes)
        case 6: splice(&bytes, with: random.element(of: others) ?? [])
        case 7: swapLines(of: &bytes)
        case 8: nest(&bytes)
        case 9: dropPunctuation(of: &bytes)
        case 10: replaceWord(of: &bytes)
        default:
            insert(Array(random.one(of: "\"", "'", "`", "/*", "*/", "#", "//", "<<EOF\n", "\\").utf8), into: &bytes)
        }
    }

    private mutating func insert(_ part: [UInt8], into bytes: inout [UInt8]) {
        bytes.insert(contentsOf: part, at: random.below(bytes.count + 1))
    }

    /// What editors, encodings and attackers leave in files.
    private mutating func oddity() -> [UInt8] {
        switch random.below(8) {
        case 0: [0]
        case 1: [0xEF, 0xBB, 0xBF]
        case 2: [0xFF, 0xFE]
        case 3: [0xED, 0xA0, 0x80]
        case 4: Array("\u{2028}\u{202E}\u{1F469}\u{200D}\u{1F4BB}é".utf8)
        case 5: Array("\r".utf8)
        case 6: [0xF4, 0x90, 0x80, 0x80]
        default: random.bytes(upTo: 64)
        }
    }

    private mutating func repeatPart(of bytes: inout [UInt8]) {
        let range = random.range(in: bytes.count, longest: 120)
        let part = Array(bytes[range])
        let times = random.chance(10) ? random.below(2_000) : random.below(8)
        bytes.insert(contentsOf: (0..<times).flatMap { _ in part }, at: range.upperBound)
    }

    private mutating func splice(_ bytes: inout [UInt8], with other: [UInt8]) {
        bytes.insert(
            contentsOf: other[random.range(in: other.count, longest: 2_000)], at: random.below(bytes.count + 1))
    }

    private mutating func swapLines(of bytes: inout [UInt8]) {
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        lines.swapAt(random.below(lines.count), random.below(lines.count))
        bytes = Array(lines.joined(separator: [10]))
    }

    /// Depth is what recursive code breaks at.
    private mutating func nest(_ bytes: inout [UInt8]) {
        let opening = random.one(
            of: "(", "[", "{", "f(", "!", "-", "a.b(", "x + ", "x ? y : ", "if (x) {", "\"${", "<a>", "a = ", "[x, ",
            "function(){", "x => ", "if x:\n ", "{k: ", "not ", "$(")
        let times = random.number(in: 10...(random.chance(20) ? 20_000 : 300))
        insert(Array(String(repeating: opening, count: times).utf8), into: &bytes)
    }

    private mutating func dropPunctuation(of bytes: inout [UInt8]) {
        let places = bytes.indices.filter { Array("()[]{}<>\"'`,;:".utf8).contains(bytes[$0]) }
        let dropped = Set((0...random.below(6)).compactMap { _ in random.element(of: places) })
        bytes = bytes.indices.filter { !dropped.contains($0) }.map { bytes[$0] }
    }

    private mutating func replaceWord(of bytes: inout [UInt8]) {
        let words = Snippets.words(of: bytes)
        guard let word = random.element(of: words), let other = random.element(of: words) else { return }
        bytes.replaceSubrange(word, with: Array(bytes[other]))
    }
}
