extension Value {
    /// The number that `text` writes in any of our languages: `0x1F`, `0o17`, `017`, `0b1`, `1_000`, `1.5e3`, `10L`.
    init?(number text: some Sequence<UInt8>) {
        let digits = text.filter { $0 != UInt8(ascii: "_") }.map { (65...90).contains($0) ? $0 + 32 : $0 }[...]
        guard let first = digits.first, (48...57).contains(first) || first == UInt8(ascii: ".") else { return nil }
        if let value = Self.integer(digits) ?? Self.integer(Self.withoutSuffix(digits)) {
            self = .int(value)
        } else if let value = Double(String(decoding: digits, as: UTF8.self)) {
            self = .float(value)
        } else if let value = Double(String(decoding: Self.withoutSuffix(digits), as: UTF8.self)) {
            self = .float(value)
        } else {
            return nil
        }
    }

    private static func integer(_ digits: ArraySlice<UInt8>) -> Int? {
        func value(_ drop: Int, _ radix: Int) -> Int? {
            Int(String(decoding: digits.dropFirst(drop), as: UTF8.self), radix: radix)
        }
        if digits.starts(with: "0x".utf8) { return value(2, 16) }
        if digits.starts(with: "0o".utf8) { return value(2, 8) }
        if digits.starts(with: "0b".utf8) { return value(2, 2) }
        if digits.count > 1, digits.first == UInt8(ascii: "0") { return value(1, 8) ?? value(0, 10) }
        return value(0, 10)
    }

    /// `10L`, `1u64`, `2.5f`
    private static func withoutSuffix(_ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let suffix = digits.firstIndex(where: { "lufinb".utf8.contains($0) }) else { return digits }
        return digits[..<suffix]
    }

    /// What Python's `str` makes of it; `nil` for lists.
    var text: String? {
        switch self {
        case .bool(let value): value ? "true" : "false"
        case .int(let value): "\(value)"
        case .float(let value): "\(value)"
        case .string(let text), .code(let text): text
        case .list: nil
        }
    }
}
