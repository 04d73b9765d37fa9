/// The name of a Git object: 20 bytes in SHA-1 repositories, 32 in SHA-256 ones.
public struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The raw digest.
    public let bytes: [UInt8]

    /// Takes a raw digest of 20 or 32 bytes; `nil` for any other length.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 20 || bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// Reads 40 or 64 hexadecimal digits; `nil` for anything else.
    public init?(hex: some StringProtocol) {
        let digits = Array(hex.utf8)
        guard digits.count == 40 || digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = Self.value(digits[index]), let low = Self.value(digits[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    /// Whether every byte is zero: Git's way to say "no object".
    public var isZero: Bool { bytes.allSatisfy { $0 == 0 } }

    /// The digest in lower-case hexadecimal.
    public var hex: String { Hex.string(bytes) }

    /// The first ten digits, for people.
    public var short: String { String(hex.prefix(10)) }

    /// The same as `hex`.
    public var description: String { hex }

    /// Orders by the raw digest.
    public static func < (left: ObjectID, right: ObjectID) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// Hexadecimal text of bytes, without Foundation.
public enum Hex {
    /// Two lower-case digits a byte.
    public static func string(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
