/// An expression of `metavariable-comparison` or `requires`: the part of Python that rules are written in.
indirect enum Expression: Sendable {
    case value(Value)
    /// By its number in the rule.
    case metavariable(Int)
    case name(String)
    case list([Expression])
    /// `int(x)`, `re.match(pattern, text)`
    case call(String, [Expression])
    case unary(Unary, Expression)
    case binary(Binary, Expression, Expression)

    enum Unary: Sendable { case not, minus, plus, complement }

    enum Binary: Sendable {
        case or, and
        case less, lessOrEqual, greater, greaterOrEqual, equal, unequal, isIn, isNotIn
        case bitOr, bitXor, bitAnd
        case plus, minus, times, divided, dividedWhole, modulo, power
    }
}

/// What an expression comes to.
enum Value: Sendable, Equatable {
    case bool(Bool)
    case int(Int)
    case float(Double)
    case string(String)
    case list([Value])
    /// Code that is no literal, by its text: comparable only through `str()`.
    case code(String)
}
