/// Pieces of a source, of which patterns are made.
struct Snippets {
    private let bytes: [UInt8]
    private let lines: [Range<Int>]
    private let words: [Range<Int>]

    init(of bytes: [UInt8]) {
        self.bytes = bytes
        words = Self.words(of: bytes)
        var lines: [Range<Int>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == 10 {
            if index > start { lines.append(start..<index) }
            start = index + 1
        }
        if start < bytes.count { lines.append(start..<bytes.count) }
        self.lines = lines
    }

    /// One to four lines, a bracketed part, or just some bytes.
    mutating func snippet(_ random: inout CaseRandom) -> String {
        let range: Range<Int>
        switch random.below(10) {
        case 0..<6:
            let first = random.below(lines.count)
            let last = min(lines.count - 1, first + (random.chance(60) ? 0 : random.below(4)))
            range = lines.isEmpty ? 0..<0 : lines[first].lowerBound..<lines[last].upperBound
        case 6..<9: range = call(from: random.element(of: words)?.lowerBound ?? 0)
        default: range = random.range(in: bytes.count, longest: 80)
        }
        let text = String(decoding: bytes[range], as: UTF8.self)
        return String(text.drop { $0 == " " || $0 == "\t" })
    }

    mutating func word(_ random: inout CaseRandom) -> String {
        String(decoding: bytes[random.element(of: words) ?? 0..<0], as: UTF8.self)
    }

    /// From a word to the bracket that closes what it opens.
    private func call(from start: Int) -> Range<Int> {
        var depth = 0
        for index in start..<min(bytes.count, start + 160) {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                if depth <= 0 { return start..<(index + (depth == 0 ? 1 : 0)) }
            case 10 where depth == 0: return start..<index
            default: break
            }
        }
        return start..<min(bytes.count, start + 160)
    }

    /// Runs of letters, digits and `_`.
    static func words(of bytes: [UInt8]) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start: Int?
        for index in bytes.indices {
            let byte = bytes[index]
            let isWord = byte == 95 || (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            if isWord, start == nil { start = index }
            if !isWord, let begin = start {
                words.append(begin..<index)
                start = nil
            }
        }
        if let begin = start { words.append(begin..<bytes.count) }
        return words
    }
}
