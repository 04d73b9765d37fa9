import CogniCore

/// A range where a part of a formula holds, with what the metavariables stand for.
struct Area: Sendable, Hashable {
    var range: ByteRange
    var bindings: [Binding?]
    var kind = Kind.plain

    /// How the range was come by, which decides how it is combined with others.
    enum Kind: Sendable {
        case plain
        /// By `pattern-inside`: others lie in it; it is itself no result beside them.
        case inside
        /// By a regular expression.
        case regex
    }

    /// By the range alone: a rule may have many metavariables, and areas of one range are few.
    func hash(into hasher: inout Hasher) {
        hasher.combine(range.lowerBound)
        hasher.combine(range.upperBound)
    }
}
