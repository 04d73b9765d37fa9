import CogniCore

/// Fills the metavariables of a message or a fix with what they stand for.
struct Template {
    /// What the metavariables stand for, by name.
    let ranges: [String: ByteRange]
    private let bytes: [UInt8]

    init(rule: Rule, match: Match, bytes: [UInt8]) {
        var ranges: [String: ByteRange] = [:]
        for (name, binding) in zip(rule.metavariables, match.bindings) { ranges[name] = binding?.range }
        self.ranges = ranges
        self.bytes = bytes
    }

    /// Longest code in a message, in bytes: its first line, cut.
    private static let longest = 60

    func fill(_ text: String, isMessage: Bool) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        let lexer = PatternLexer(text)
        var result: [UInt8] = []
        for piece in lexer.pieces {
            switch piece.kind {
            case .metavariable(let name), .metavariables(let name), .typed(let name, _):
                guard let range = ranges[name] else { fallthrough }
                result += isMessage ? shortened(bytes[range]) : Array(bytes[range])
            default: result += lexer.bytes[piece.range]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func shortened(_ code: ArraySlice<UInt8>) -> [UInt8] {
        let line = code.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.count > Self.longest || line.count < code.count else { return Array(line) }
        var end = line.startIndex + min(line.count, Self.longest)
        // Not in the middle of a character.
        while end < line.endIndex, line[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(line[..<end]) + Array("…".utf8)
    }
}
