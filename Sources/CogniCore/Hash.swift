/// FNV-1a over 64 bits (Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv/), the same on every run and
/// machine, unlike Swift's `Hasher`. For identities and fingerprints, not for security.
///
/// Inlinable, because an unspecialised generic loop over bytes in another module costs some twenty times as much.
public struct StableHash: Sendable {
    @usableFromInline
    var state: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of everything fed so far.
    public var value: UInt64 { state }

    /// The hash of nothing.
    public init() {}

    /// Feeds bytes.
    @inlinable
    public mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    }

    /// Feeds text and a terminator, so that `("ab", "c")` differs from `("a", "bc")`.
    public mutating func feed(_ text: String) {
        feed(text.utf8)
        feed(CollectionOfOne(0xFF))
    }

    /// The hash of `bytes` with every run of white space folded into one blank and none at the ends: equal for code that
    /// was only moved or re-indented.
    @inlinable
    public static func folded(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = StableHash()
        var pendingSpace = false
        var started = false
        for byte in bytes {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                pendingSpace = started
            } else {
                if pendingSpace { hash.feed(CollectionOfOne(0x20)) }
                hash.feed(CollectionOfOne(byte))
                pendingSpace = false
                started = true
            }
        }
        return hash.value
    }

    /// `value` as 16 hexadecimal digits.
    public var hex: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
