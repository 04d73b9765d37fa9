/// What is certain of a value at a point of the program.
public enum FlowConstant: Hashable, Sendable {
    /// A whole number.
    case integer(Int)
    /// `true` or `false`.
    case boolean(Bool)
    /// A string or a character, as it stands between the quotes.
    case text([UInt8])
    /// `null`, by whatever name.
    case null
    /// A sequence that was made here: its elements are parts of its place, by their number. How many there are, when that is certain.
    case list(count: Int?)
    /// A map that was made here: its values are parts of its place, by their key.
    case map
    /// One of the values that a check let through, whichever.
    case allowed

    /// What is certain where two ways meet.
    func joined(with other: FlowConstant) -> FlowConstant? {
        if self == other { return self }
        if case .list = self, case .list = other { return .list(count: nil) }
        return nil
    }

    /// Whether the value lets a condition hold; `nil` when languages differ on that.
    public var truth: Bool? {
        switch self {
        case .boolean(let value): value
        case .integer(let value): value != 0
        case .null: false
        case .text, .list, .map, .allowed: nil
        }
    }

    /// Whether it is a value of its own, and not what is known of a container.
    public var isValue: Bool {
        switch self {
        case .integer, .boolean, .text, .null: true
        case .list, .map, .allowed: false
        }
    }

    /// Whether both are the same value; `nil` when that isn't certain.
    func equals(_ other: FlowConstant) -> Bool? {
        guard isValue, other.isValue else { return nil }
        if self == other { return true }
        switch (self, other) {
        case (.integer, .integer), (.boolean, .boolean), (.text, .text): return false
        case (.null, .text), (.text, .null), (.null, .boolean), (.boolean, .null): return false
        // `0 == null`, `"1" == 1`: as the language likes.
        default: return nil
        }
    }
}
