/// Base 64 (RFC 4648) in either alphabet.
enum Base64 {
    /// The bytes that `text` stands for; `nil` when it is no base 64. Padding may be missing.
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let padding = UInt8(ascii: "=")
        let digits = text.last == padding ? text.dropLast(text.suffix(2).count { $0 == padding }) : text
        var bytes: [UInt8] = []
        var bits: UInt32 = 0
        var count: UInt32 = 0
        for digit in digits {
            guard let value = value(of: digit) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        return bytes
    }

    /// The decoded bytes when all of them are printable ASCII, which random bytes never are.
    static func printableText(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard let bytes = decode(text), bytes.allSatisfy({ 0x20..<0x7F ~= $0 }) else { return nil }
        return bytes
    }

    private static func value(of digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): digit - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): digit - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
