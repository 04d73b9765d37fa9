/// The value of a number as written in most languages, so that `16`, `0x10` and `1_6` are one number. Only whole numbers have a
/// value here; others are compared as text.
struct NumberLiteral: Equatable {
    private let value: UInt64

    init?(_ text: ArraySlice<UInt8>) {
        var digits = text.filter { $0 != UInt8(ascii: "_") }.map { $0 | 0x20 }
        var radix: UInt64 = 10
        if digits.count > 2, digits[0] == UInt8(ascii: "0") {
            switch digits[1] {
            case UInt8(ascii: "x"): radix = 16
            case UInt8(ascii: "o"): radix = 8
            case UInt8(ascii: "b"): radix = 2
            default: break
            }
            if radix != 10 { digits.removeFirst(2) }
        }
        // `1L`, `1u`
        while let last = digits.last, last == UInt8(ascii: "l") || last == UInt8(ascii: "u") { digits.removeLast() }
        guard !digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for digit in digits {
            guard let number = Self.digit(digit), number < radix else { return nil }
            let (product, isTooLong) = value.multipliedReportingOverflow(by: radix)
            let (sum, isTooLarge) = product.addingReportingOverflow(number)
            guard !isTooLong, !isTooLarge else { return nil }
            value = sum
        }
        self.value = value
    }

    /// The value of a digit; letters are lower case, and digits are as they were with 0x20 set.
    private static func digit(_ byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}
