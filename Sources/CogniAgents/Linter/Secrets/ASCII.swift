/// Kinds of ASCII bytes, without Unicode tables.
extension UInt8 {
    var isDigit: Bool { self >= 0x30 && self <= 0x39 }
    var isLower: Bool { self >= 0x61 && self <= 0x7A }
    var isUpper: Bool { self >= 0x41 && self <= 0x5A }
    var isLetter: Bool { (self | 0x20).isLower }
    var isHexDigit: Bool { isDigit || ((self | 0x20) >= 0x61 && (self | 0x20) <= 0x66) }
    var isAlphanumeric: Bool { isLetter || isDigit }
    /// A blank or a tab.
    var isBlank: Bool { self == 0x20 || self == 0x09 }
    /// A line feed or a carriage return.
    var isLineBreak: Bool { self == 0x0A || self == 0x0D }
    /// A character of names in code and configuration: letters, digits, `_`, `-`, `.`.
    var isNameCharacter: Bool {
        isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }
    /// A character of tokens: those of names, of base 64, and what joins parts of a token.
    var isTokenCharacter: Bool {
        switch self {
        case UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "%"),
            UInt8(ascii: ":"), UInt8(ascii: "~"):
            true
        default: isNameCharacter
        }
    }
    /// A single quote, a double quote or a backtick.
    var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "`") }
    /// Whether the byte is one of the ASCII characters of `set`.
    func isOne(of set: StaticString) -> Bool {
        for index in 0..<set.utf8CodeUnitCount where set.utf8Start[index] == self { return true }
        return false
    }
    var asciiLowercased: UInt8 { isUpper ? self | 0x20 : self }
}

extension Collection<UInt8> {
    /// The bytes with ASCII capitals made small.
    var asciiLowercased: [UInt8] { map(\.asciiLowercased) }
}

extension [UInt8] {
    /// Whether `word`, ASCII, occurs in the bytes.
    func contains(word: String) -> Bool {
        let word = Array(word.utf8)
        guard let first = word.first, count >= word.count else { return false }
        for start in 0...(count - word.count) where self[start] == first {
            if self[start..<(start + word.count)].elementsEqual(word) { return true }
        }
        return false
    }

    /// Whether the bytes end with `word`.
    func ends(with word: String) -> Bool { suffix(word.utf8.count).elementsEqual(word.utf8) }
}
