import CogniCore

/// A literal that a program or a configuration file gives to a name, found without a grammar: `name = "value"`,
/// `"name": "value"`, `NAME=value`, `name: value`, `<name>value</name>`, `setName("value")`.
struct Assignment {
    /// The name, with the path that precedes it: `db.password`.
    let name: ByteRange
    /// The literal without its quotes.
    let value: ByteRange
    let isQuoted: Bool

    /// The assignment to `name`; `nil` when a literal isn't assigned to it there.
    init?(to name: ByteRange, in text: UnsafeBufferPointer<UInt8>) {
        self.name = name
        var reader = Reader(text: text, offset: name.upperBound)

        if reader.next == UInt8(ascii: ">"), name.lowerBound > 0, text[name.lowerBound - 1] == UInt8(ascii: "<") {
            reader.offset += 1
            guard let value = reader.value(until: { $0 == UInt8(ascii: "<") }) else { return nil }
            self.value = value
            isQuoted = false
            return
        }

        let hasQuotedName = reader.skipClosers()
        let nameEnd = reader.offset
        reader.skipBlanks()
        guard let sign = reader.operator(hasQuotedName: hasQuotedName, isSetter: Self.isSetter(name, in: text))
        else { return nil }
        let isGlued = reader.offset == nameEnd + sign
        let signEnd = reader.offset
        reader.skipBlanks()
        if let value = reader.quotedValue() {
            self.value = value
            isQuoted = true
            return
        }
        // Without quotes: configuration files, environment variables, command lines, connection strings.
        let isTight = isGlued && reader.offset == signEnd && text[signEnd - 1] == UInt8(ascii: "=")
        guard sign == 1, isTight || Self.beginsLine(name, in: text), let value = reader.bareValue(endsLine: !isTight)
        else { return nil }
        self.value = value
        isQuoted = false
    }

    /// The name that holds `offset`.
    static func name(around offset: Int, in text: UnsafeBufferPointer<UInt8>) -> ByteRange {
        var lower = offset
        while lower > 0, offset - lower < 64, text[lower - 1].isNameCharacter { lower -= 1 }
        var upper = offset
        while upper < text.count, upper - offset < 64, text[upper].isNameCharacter { upper += 1 }
        return lower..<upper
    }

    /// Whether an assignment may follow behind `name`, by a glance at the next byte: most names are only used.
    static func mayFollow(_ name: ByteRange, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name.upperBound < text.count else { return false }
        switch text[name.upperBound] {
        case UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"), 0x0A, 0x0D: return false
        case 0x20:
            guard name.upperBound + 1 < text.count else { return false }
            let next = text[name.upperBound + 1]
            return next != UInt8(ascii: "{") && next != UInt8(ascii: ")") && next != UInt8(ascii: "+")
        default: return true
        }
    }

    /// Whether the name reads like a call that sets something: `config.password(`, `setPassword(`, `withToken(`.
    private static func isSetter(_ name: ByteRange, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let name = Array(text[name]).asciiLowercased
        return name.contains(UInt8(ascii: ".")) || name.contains(word: "set") || name.contains(word: "with")
    }

    /// Whether only white space, a list dash, or a word such as `export` stands before the name in its line.
    private static func beginsLine(_ name: ByteRange, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = name.lowerBound
        while start > 0, name.lowerBound - start < 80, !text[start - 1].isLineBreak { start -= 1 }
        let before = text[start..<name.lowerBound].filter { !$0.isBlank && $0 != UInt8(ascii: "-") }
        return before.isEmpty
            || ["export", "set", "ENV", "ARG", "$env:", "\"", "'"].contains { before.elementsEqual($0.utf8) }
    }
}

/// Reads on behind a name.
private struct Reader {
    let text: UnsafeBufferPointer<UInt8>
    var offset: Int

    var next: UInt8? { offset < text.count ? text[offset] : nil }

    private func peek(_ distance: Int) -> UInt8 { offset + distance < text.count ? text[offset + distance] : 0 }

    mutating func skipBlanks() {
        while let byte = next, byte.isBlank { offset += 1 }
    }

    /// Skips the quote and the bracket that close a name; says whether there was a quote.
    mutating func skipClosers() -> Bool {
        if next == UInt8(ascii: "\\"), peek(1).isQuote { offset += 1 }
        let isQuoted = next?.isQuote ?? false
        if isQuoted { offset += 1 }
        if next == UInt8(ascii: "]") { offset += 1 }
        return isQuoted
    }

    /// Skips the sign of an assignment, a comparison or an argument, and a type between name and sign. Returns the sign's length; 0
    /// stands for one behind a type.
    mutating func `operator`(hasQuotedName: Bool, isSetter: Bool) -> Int? {
        if let length = sign(hasQuotedName: hasQuotedName, isSetter: isSetter) {
            if !(next == UInt8(ascii: ":") && length == 1 && !hasQuotedName && skipType()) { offset += length }
            return length
        }
        return !hasQuotedName && skipType() ? 0 : nil
    }

    private func sign(hasQuotedName: Bool, isSetter: Bool) -> Int? {
        for sign in ["===", "||=", "??=", "==", ":=", "=>", "?=", "::", "=", ":"] where matches(sign) {
            return sign == "::" ? nil : sign.utf8.count
        }
        if hasQuotedName, matches(",") { return 1 }
        if isSetter, matches("(") { return 1 }
        return nil
    }

    private func matches(_ word: String) -> Bool {
        var distance = 0
        for byte in word.utf8 {
            guard peek(distance) == byte else { return false }
            distance += 1
        }
        return true
    }

    /// Skips `: Type =`, `Type =` or `[] =` in the same line.
    private mutating func skipType() -> Bool {
        let limit = min(text.count, offset + 48)
        for place in offset..<limit {
            let byte = text[place]
            if byte == UInt8(ascii: "=") {
                offset = place + 1
                return true
            }
            let isType =
                byte.isAlphanumeric || byte.isBlank || byte.isOne(of: ":_.<>[]?|&*")
                || byte == UInt8(ascii: "'") && place + 1 < limit && text[place + 1] == UInt8(ascii: "s")
            guard isType else { return false }
        }
        return false
    }

    /// A string literal in one line, with up to two letters in front (`b"`, `r'`, `@"`).
    mutating func quotedValue() -> ByteRange? {
        var start = offset
        if next == UInt8(ascii: "\\"), peek(1).isQuote { return escapedValue() }
        while start - offset < 2, start < text.count, text[start].isOne(of: "bBrRuUfFL@$") { start += 1 }
        guard start < text.count, text[start].isQuote else { return nil }
        let quote = text[start]
        let isTemplate = text[offset] | 0x20 == UInt8(ascii: "f") || text[offset] == UInt8(ascii: "$")
        var end = start + 1
        let limit = min(text.count, end + 600)
        while end < limit, text[end] != quote {
            if text[end].isLineBreak || isTemplate && text[end] == UInt8(ascii: "{") { return nil }
            end += text[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return end < limit ? start + 1..<end : nil
    }

    /// A literal within a literal: `\"value\"`.
    private func escapedValue() -> ByteRange? {
        let start = offset + 2
        let limit = min(text.count, start + 600)
        guard start < limit,
            let end = (start..<limit).first(where: { text[$0] == UInt8(ascii: "\\") || text[$0].isLineBreak })
        else { return nil }
        return text[end] == UInt8(ascii: "\\") ? start..<end : nil
    }

    /// The bytes up to one for which `isEnd` holds, in the same line.
    func value(until isEnd: (UInt8) -> Bool) -> ByteRange? {
        let limit = min(text.count, offset + 600)
        guard let end = (offset..<limit).first(where: { isEnd(text[$0]) || text[$0].isLineBreak }), isEnd(text[end])
        else { return nil }
        return offset..<end
    }

    /// A value without quotes that ends its line, its parameter or the string that it stands in.
    func bareValue(endsLine: Bool) -> ByteRange? {
        let limit = min(text.count, offset + 600)
        var end = offset
        while end < limit {
            let byte = text[end]
            if byte <= 0x20 || byte.isQuote || byte.isOne(of: ";,&<)") { break }
            guard !byte.isOne(of: "({[") else { return nil }
            end += 1
        }
        guard end > offset, end < limit || end == text.count else { return nil }
        guard endsLine else { return offset..<end }
        var rest = end
        while rest < text.count, text[rest].isBlank { rest += 1 }
        let endsThere = rest == text.count || text[rest].isLineBreak || text[rest] == UInt8(ascii: "#") || rest == end
        return endsThere ? offset..<end : nil
    }
}
