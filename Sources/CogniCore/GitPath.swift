/// A path inside a repository, as Git stores it: bytes with `/` between components, in no particular encoding.
public struct GitPath: Hashable, Comparable, Sendable, Codable {
    /// The path as Git has it, not escaped.
    public let bytes: [UInt8]

    /// Takes the bytes as they are.
    public init(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    /// Takes the UTF-8 bytes of `string`.
    public init(_ string: String) {
        self.bytes = Array(string.utf8)
    }

    /// The last component: `c.py` of `a/b/c.py`.
    public var name: ArraySlice<UInt8> {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
        return bytes[(slash + 1)...]
    }

    /// The path as text when it is valid UTF-8 without control characters, else `nil`.
    public var text: String? {
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// The path for a person or a report: as it is when it is printable, else quoted in C style like `git status` does
    /// (`"a\tb"`, `"\377"`). Bytes are compared and looked up, never this text.
    public var displayed: String {
        if let text, !text.contains("\""), !text.contains("\\") { return text }
        return "\"" + escaped + "\""
    }

    private var escaped: String {
        var result = ""
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\n"): result += "\\n"
            case UInt8(ascii: "\t"): result += "\\t"
            case UInt8(ascii: "\r"): result += "\\r"
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += "\\" + String(UnicodeScalar(byte))
            case 0x20..<0x7F: result.unicodeScalars.append(UnicodeScalar(byte))
            default:
                let octal = String(byte, radix: 8)
                result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
            }
        }
        return result
    }

    /// Orders paths by their bytes, as Git's index does.
    public static func < (left: GitPath, right: GitPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
