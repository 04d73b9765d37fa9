/// What the file says of an expression's type.
public enum CodeType: Sendable, Equatable {
    /// A type that literals and operators have.
    case builtin(Builtin)
    /// A type that is written in the file: its node.
    case written(Int)
    /// A name that nothing in the file explains: perhaps a type itself, as in `Paths.get(…)`. Its node.
    case unexplained(Int)

    /// Types that every language has, under one name or another.
    public enum Builtin: Sendable, Equatable {
        case int, float, bool, string
        /// An `int` or a `float`.
        case number

        /// What languages call them.
        public static let names = [
            "int", "long", "Integer", "Long", "float", "double", "Float", "Double", "bool", "boolean", "Boolean", "str",
            "string", "String", "number",
        ]

        /// The type that languages call `name`.
        public init?(named name: some Sequence<UInt8>) {
            switch String(decoding: Array(name), as: UTF8.self) {
            case "int", "long", "Integer", "Long": self = .int
            case "float", "double", "Float", "Double": self = .float
            case "bool", "boolean", "Boolean": self = .bool
            case "str", "string", "String": self = .string
            case "number": self = .number
            default: return nil
            }
        }

        /// Whether a value of type `other` has this type.
        public func includes(_ other: Builtin) -> Bool {
            self == other || self == .number && (other == .int || other == .float)
        }
    }
}
