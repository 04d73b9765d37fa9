import CogniCore
import CogniRegex

/// Fills the metavariables of a message or a fix with what they stand for.
struct Template {
    /// What the metavariables stand for, by name.
    let ranges: [String: ByteRange]
    private let bytes: [UInt8]

    init(rule: Rule, match: Match, subject: Subject) {
        var ranges: [String: ByteRange] = [:]
        for (name, binding) in zip(rule.metavariables, match.bindings) { ranges[name] = binding?.range }
        self.ranges = ranges
        bytes = subject.bytes
    }

    /// Longest code in a message, in bytes: its first line, cut.
    private static let longest = 60

    /// A message for people; `value($X)` is what `$X` comes to, as far as that is known.
    func message(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        return filled(text, unwrapping: "value(") { shortened(bytes[$0]) }
    }

    private func shortened(_ code: ArraySlice<UInt8>) -> [UInt8] {
        let line = code.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard line.count > Self.longest || line.count < code.count else { return Array(line) }
        var end = line.startIndex + min(line.count, Self.longest)
        // Not in the middle of a character.
        while end < line.endIndex, line[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(line[..<end]) + Array("…".utf8)
    }

    /// `text` with every metavariable that is bound replaced, wherever it stands; others stay.
    private func filled(_ text: String, unwrapping wrapper: String? = nil, _ code: (ByteRange) -> [UInt8]) -> String {
        var rest = Array(text.utf8)[...]
        var result: [UInt8] = []
        while let byte = rest.first {
            if let wrapper, rest.starts(with: wrapper.utf8),
                let (range, length) = metavariable(rest.dropFirst(wrapper.utf8.count)),
                rest.dropFirst(wrapper.utf8.count + length).first == UInt8(ascii: ")")
            {
                result += code(range)
                rest = rest.dropFirst(wrapper.utf8.count + length + 1)
            } else if byte == UInt8(ascii: "$"), let (range, length) = metavariable(rest) {
                let value = code(range)
                result += value
                rest = rest.dropFirst(length)
                if value.isEmpty { closeGap(in: &result, before: &rest) }
            } else {
                result.append(byte)
                rest.removeFirst()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What the longest name of a bound metavariable at the start of `text` stands for.
    private func metavariable(_ text: ArraySlice<UInt8>) -> (ByteRange, length: Int)? {
        guard text.first == UInt8(ascii: "$") else { return nil }
        var length = text.dropFirst().starts(with: "...".utf8) ? 4 : 1
        let shortest = length
        length += text.dropFirst(length).prefix(while: WordSet.isWordByte).count
        while length > shortest {
            if let range = ranges[String(decoding: text.prefix(length), as: UTF8.self)] { return (range, length) }
            length -= 1
        }
        return nil
    }

    /// An empty list of arguments takes the comma beside it along.
    private func closeGap(in result: inout [UInt8], before rest: inout ArraySlice<UInt8>) {
        let before = result.last { $0 != 0x20 }
        let after = rest.drop { $0 == 0x20 }
        if after.first == UInt8(ascii: ","), before == UInt8(ascii: "(") || before == UInt8(ascii: "[") {
            rest = after.dropFirst().drop { $0 == 0x20 }
        } else if before == UInt8(ascii: ","), after.first == UInt8(ascii: ")") || after.first == UInt8(ascii: "]") {
            while result.last == 0x20 { result.removeLast() }
            result.removeLast()
        }
    }
}

// MARK: - Fixes

extension Template {
    /// The edits of `fix` or `fix-regex` over a match.
    func fix(of compiled: CompiledRule, at range: ByteRange) throws -> [TextEdit] {
        if let fix = compiled.rule.fix {
            let text = aligned(fix, at: range.lowerBound)
            return [TextEdit(range: range, replacement: filled(text) { Array(bytes[$0]) })]
        }
        guard let fix = compiled.rule.fixRegex else { return [] }
        let regex = try compiled.regex(fix.regex, options: []).pcre
        let found = try regex.matches(in: bytes[range]).filter { !$0.range.isEmpty }.prefix(fix.count ?? .max)
        return found.map { TextEdit(range: $0.range, replacement: replacement(fix.replacement, for: $0)) }
    }

    /// Lines of the fix after its first one begin in the column of the match; code that is filled in stays as it is.
    private func aligned(_ text: String, at start: Int) -> String {
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return text }
        let column = start - (bytes[..<start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.joined(separator: "\n" + String(repeating: " ", count: column))
    }

    /// `\1` is what the first group matched.
    private func replacement(_ text: String, for match: PCRE.Match) -> String {
        var rest = Array(text.utf8)[...]
        var result: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.first else {
                result.append(byte)
                continue
            }
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            if let group = Int(String(decoding: digits, as: UTF8.self)) {
                result += match[group].map { bytes[$0] } ?? []
                rest = rest.dropFirst(digits.count)
            } else {
                switch next {
                case UInt8(ascii: "n"): result.append(0x0A)
                case UInt8(ascii: "t"): result.append(0x09)
                case UInt8(ascii: "\\"): result.append(next)
                default: result += [byte, next]
                }
                rest.removeFirst()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
