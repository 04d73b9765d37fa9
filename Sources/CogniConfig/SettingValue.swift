/// A value on its way between a file, the environment or a flag and `Settings`.
enum SettingValue: Equatable, Sendable {
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([String])
    case table([String: String])
    /// Something that no setting may be, described.
    case other(String)

    /// The value as TOML, on one line; tables in the order of their keys.
    var toml: String {
        switch self {
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
        case .text(let value): Self.quoted(value)
        case .list(let values): "[" + values.map(Self.quoted).joined(separator: ", ") + "]"
        case .table(let values) where values.isEmpty: "{}"
        case .other(let description): description
        case .table(let values):
            "{ "
                + values.sorted { $0.key < $1.key }
                .map { "\(Self.quoted($0.key)) = \(Self.quoted($0.value))" }.joined(separator: ", ") + " }"
        }
    }

    /// What the value is, for an error message.
    var kindName: String {
        switch self {
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .text: "a string"
        case .list: "an array"
        case .table: "a table"
        case .other(let description): description
        }
    }

    /// A TOML basic string, harmless on a terminal.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            default:
                if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
                    let digits = String(scalar.value, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}

/// What a setting may be: checked in one place for files, environment and flags alike.
enum SettingKind: Sendable {
    case boolean
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    case choice([String])
    case name
    case list
    case table

    /// What is expected, for error messages and documentation.
    var expectation: String {
        switch self {
        case .boolean: "true or false"
        case .integer(let range): "an integer from \(range.lowerBound) to \(range.upperBound)"
        case .number(let range):
            "a number from \(SettingValue.number(range.lowerBound).toml) to \(SettingValue.number(range.upperBound).toml)"
        case .choice(let names): names.map { "\"\($0)\"" }.joined(separator: ", ")
        case .name: "a name"
        case .list: "an array of strings"
        case .table: "a table of strings"
        }
    }

    /// Whether a value from a TOML file fits, whole numbers standing for numbers.
    func admits(_ value: SettingValue) -> Bool {
        switch (self, value) {
        case (.boolean, .boolean), (.list, .list), (.table, .table): true
        case (.integer(let range), .integer(let value)): range.contains(value)
        case (.number(let range), .number(let value)): range.contains(value)
        case (.number(let range), .integer(let value)): range.contains(Double(value))
        case (.choice(let names), .text(let value)): names.contains(value)
        case (.name, .text(let value)): RuleSelector.isName(value)
        default: false
        }
    }

    /// Reads the text of an environment variable or a flag: lists as `a,b`, tables as `key=value,key=value`. `nil` when
    /// the text has no such form.
    func read(_ text: String) -> SettingValue? {
        switch self {
        case .boolean:
            switch text {
            case "true", "1": return .boolean(true)
            case "false", "0": return .boolean(false)
            default: return nil
            }
        case .integer: return Int(text).map(SettingValue.integer)
        case .number: return Double(text).map(SettingValue.number)
        case .choice, .name: return .text(text)
        case .list: return .list(Self.items(text))
        case .table:
            var table: [String: String] = [:]
            for item in Self.items(text) {
                let pair = item.split(separator: "=", maxSplits: 1)
                guard pair.count == 2 else { return nil }
                table[String(pair[0])] = String(pair[1])
            }
            return .table(table)
        }
    }

    private static func items(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }
}
