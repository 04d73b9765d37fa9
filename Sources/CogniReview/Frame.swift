import CogniCore

/// Cuts the lines around a finding out of its file, with every secret of the file made unreadable.
struct Frame {
    private let bytes: [UInt8]
    private let lines: LineIndex

    /// Lines shown before and after those of the finding, and the most lines of the finding itself.
    private static let context = 1
    private static let longest = 8

    /// Frames of `bytes`, in which the ranges of `secrets`, and every repetition of their text, are covered with stars.
    init(bytes: [UInt8], lines: LineIndex, secrets: [ByteRange]) {
        var redacted = bytes
        for secret in Set(secrets.filter { !$0.isEmpty }.map { Array(bytes[$0]) }) {
            for start in Self.occurrences(of: secret, in: bytes) {
                for index in start..<(start + secret.count) where redacted[index] != 10 {
                    redacted[index] = UInt8(ascii: "*")
                }
            }
        }
        self.bytes = redacted
        self.lines = lines
    }

    /// The lines around `range` and the number of the first.
    func cut(around range: ByteRange) -> (lines: [String], start: Int) {
        guard lines.lineCount > 0 else { return ([], 1) }
        let touched = lines.lines(of: range)
        let first = max(1, min(touched.lowerBound, lines.lineCount) - Self.context)
        let last = min(
            lines.lineCount, min(touched.upperBound, touched.lowerBound + Self.longest - 1) + Self.context)
        let texts = (first...max(first, last)).map { number in
            var line = bytes[lines.range(ofLine: number)]
            if line.last == 13 { line = line.dropLast() }
            return String(decoding: line, as: UTF8.self)
        }
        return (texts, first)
    }

    private static func occurrences(of needle: [UInt8], in haystack: [UInt8]) -> [Int] {
        guard let first = needle.first, haystack.count >= needle.count else { return [] }
        return (0...(haystack.count - needle.count)).filter { start in
            haystack[start] == first && haystack[start..<(start + needle.count)].elementsEqual(needle)
        }
    }
}
