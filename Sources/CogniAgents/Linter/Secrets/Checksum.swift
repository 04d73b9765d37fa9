/// Checksums that providers put into their tokens, so that a scanner can tell a token from a look-alike.
enum Checksum {
    /// Whether the last six of `body` are the CRC-32 of the thirty before them, in base 62: GitHub's and npm's tokens.
    static func holds(for body: ArraySlice<UInt8>) -> Bool {
        body.count == 36 && base62(crc32(body.dropLast(6))).elementsEqual(body.suffix(6))
    }

    /// CRC-32 as in ISO 3309 and zip: reflected polynomial 0xEDB88320. Bit by bit: it sees thirty bytes.
    static func crc32(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return ~sum
    }

    /// Six digits `0-9A-Za-z`, zeros in front.
    static func base62(_ number: UInt32) -> [UInt8] {
        let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
        var rest = Int(number)
        var text = [UInt8](repeating: digits[0], count: 6)
        for place in text.indices.reversed() {
            text[place] = digits[rest % 62]
            rest /= 62
        }
        return text
    }
}
