/// Writes values one after another: numbers as LEB128 varints, text with its length before it.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func put(_ byte: UInt8) { bytes.append(byte) }

    mutating func put(varint value: Int) {
        var rest = UInt64(bitPattern: Int64(value))
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Eight bytes, the lowest first.
    mutating func put(word value: UInt64) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    mutating func put(_ text: String) {
        put(varint: text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// A marker byte, then the text when there is one.
    mutating func put(optional text: String?) {
        put(text == nil ? 0 : 1)
        if let text { put(text) }
    }

    mutating func put(contentsOf other: [UInt8]) { bytes.append(contentsOf: other) }
}

/// Reads what `ByteWriter` wrote. Every byte may be damaged: whatever doesn't make sense throws, nothing traps.
struct ByteReader {
    /// The bytes are not what a writer wrote.
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    var isAtEnd: Bool { position >= bytes.count }
    private var remaining: Int { bytes.count - position }

    mutating func byte() throws(Damage) -> UInt8 {
        guard remaining > 0 else { throw Damage() }
        defer { position += 1 }
        return bytes[position]
    }

    /// A number that is not negative.
    mutating func varint() throws(Damage) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 63, by: 7) {
            let next = try byte()
            value |= UInt64(next & 0x7F) << shift
            if next & 0x80 == 0 { return Int(value) }
        }
        throw Damage()
    }

    /// The number of things that follow, each at least a byte long: never more than there are bytes.
    mutating func count() throws(Damage) -> Int {
        let count = try varint()
        guard count <= remaining else { throw Damage() }
        return count
    }

    mutating func word() throws(Damage) -> UInt64 {
        guard remaining >= 8 else { throw Damage() }
        defer { position += 8 }
        return (0..<8).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64($1 * 8) }
    }

    mutating func text() throws(Damage) -> String {
        let count = try count()
        defer { position += count }
        guard let text = String(validating: bytes[position..<(position + count)], as: UTF8.self) else { throw Damage() }
        return text
    }

    mutating func optionalText() throws(Damage) -> String? {
        switch try byte() {
        case 0: nil
        case 1: try text()
        default: throw Damage()
        }
    }

    /// A range as its distance from `base` and its length.
    mutating func range(after base: Int = 0) throws(Damage) -> Range<Int> {
        let (lower, lowerOverflows) = base.addingReportingOverflow(try varint())
        guard !lowerOverflows else { throw Damage() }
        let (upper, upperOverflows) = lower.addingReportingOverflow(try varint())
        guard !upperOverflows else { throw Damage() }
        return lower..<upper
    }
}
