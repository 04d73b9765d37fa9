import CogniCore

/// A JSON document (RFC 8259) whose objects keep the order of their members, so that equal reviews give equal bytes.
/// Written here because Foundation's encoder neither keeps an order nor starts for free.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    /// A string, or `null`.
    public static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// The member `path` as text where it is text; else as people are shown it, with the bytes in hexadecimal beside it.
    static func path(_ path: GitPath) -> [(String, JSONValue)] {
        if let text = String(validating: path.bytes, as: UTF8.self) { return [("path", .string(text))] }
        return [("path", .string(path.displayed)), ("pathBytes", .string(Hex.string(path.bytes)))]
    }

    /// The document with two blanks of indentation a level.
    public var text: String {
        var result = ""
        write(to: &result, indentation: "")
        return result + "\n"
    }

    private func write(to result: inout String, indentation: String) {
        let inner = indentation + "  "
        switch self {
        case .null: result += "null"
        case .bool(let value): result += value ? "true" : "false"
        case .integer(let value): result += String(value)
        case .number(let value): result += Self.number(value)
        case .string(let value): Self.quote(value, into: &result)
        case .array(let values):
            Self.list(values, "[", "]", indentation, &result) { value, result in
                value.write(to: &result, indentation: inner)
            }
        case .object(let members):
            Self.list(members, "{", "}", indentation, &result) { member, result in
                Self.quote(member.0, into: &result)
                result += ": "
                member.1.write(to: &result, indentation: inner)
            }
        }
    }

    private static func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, _ indentation: String, _ result: inout String,
        _ write: (Element, inout String) -> Void
    ) {
        result += open
        for (index, element) in elements.enumerated() {
            result += index == 0 ? "\n  " : ",\n  "
            result += indentation
            write(element, &result)
        }
        result += elements.isEmpty ? close : "\n" + indentation + close
    }

    /// JSON knows no infinity; whole numbers are written without a fraction.
    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return Int(exactly: value).map(String.init) ?? "\(value)"
    }

    /// Escapes what JSON asks for, and what a terminal would act upon.
    private static func quote(_ text: String, into result: inout String) {
        result += "\""
        defer { result += "\"" }
        if Printable.isPlain(text), !text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") })
        {
            result += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if Printable.isHarmful(scalar) {
                    for unit in String(scalar).utf16 { result += "\\u" + hex(unit) }
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
    }

    private static func hex(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return String(repeating: "0", count: 4 - digits.count) + digits
    }
}
