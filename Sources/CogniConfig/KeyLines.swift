/// The lines on which the keys of a TOML document stand, for error messages: the TOML library keeps no positions. Expects
/// text that the library has found valid.
struct KeyLines {
    private var lines: [[String]: Int] = [:]
    private var rest: Substring.UTF8View
    private var line = 1

    init(_ text: String) {
        rest = text[...].utf8
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
        scan()
    }

    /// The line of the key, or of the nearest table above it that stands on a line of its own (inline tables).
    func line(of path: [String]) -> Int? {
        for count in stride(from: path.count, to: 0, by: -1) {
            if let line = lines[Array(path[..<count])] { return line }
        }
        return nil
    }

    private mutating func scan() {
        var table: [String] = []
        while true {
            skip { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
            guard let byte = rest.first else { return }
            switch byte {
            case UInt8(ascii: "\n"): next()
            case UInt8(ascii: "#"): skip { $0 != UInt8(ascii: "\n") }
            case UInt8(ascii: "["):
                skip { $0 == UInt8(ascii: "[") }
                table = key(until: UInt8(ascii: "]"))
                record(table)
                skip { $0 != UInt8(ascii: "\n") }
            default:
                record(table + key(until: UInt8(ascii: "=")))
                skipValue()
            }
        }
    }

    private mutating func record(_ path: [String]) {
        for count in 1..<(path.count + 1) where lines[Array(path[..<count])] == nil {
            lines[Array(path[..<count])] = line
        }
    }

    /// A dotted key up to `end`, which is left.
    private mutating func key(until end: UInt8) -> [String] {
        var parts = [""]
        while let byte = rest.first, byte != end, byte != UInt8(ascii: "\n") {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): parts[parts.count - 1] = string()
            case UInt8(ascii: "."):
                parts.append("")
                next()
            case UInt8(ascii: " "), UInt8(ascii: "\t"): next()
            default:
                parts[parts.count - 1].unicodeScalars.append(UnicodeScalar(byte))
                next()
            }
        }
        return parts
    }

    /// Goes to the end of the line on which the value ends.
    private mutating func skipValue() {
        var depth = 0
        while let byte = rest.first, byte != UInt8(ascii: "\n") || depth > 0 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
            case UInt8(ascii: "#"): skip { $0 != UInt8(ascii: "\n") }
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                next()
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                next()
            default: next()
            }
        }
    }

    /// Reads over a string of any of the four kinds and returns what is between its quotes, escapes as written.
    private mutating func string() -> String {
        guard let quote = rest.first else { return "" }
        let long = [quote, quote, quote]
        let end = rest.starts(with: long) ? long : [quote]
        for _ in end { next() }
        var content: [UInt8] = []
        while !rest.isEmpty, !rest.starts(with: end) {
            if rest.first == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { content.append(next()) }
            if !rest.isEmpty { content.append(next()) }
        }
        // A long string may end in up to two quotes of its own before the closing three.
        for _ in end where !rest.isEmpty { next() }
        while end.count == 3, rest.first == quote { next() }
        return String(decoding: content, as: UTF8.self)
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while let byte = rest.first, condition(byte) { next() }
    }

    @discardableResult
    private mutating func next() -> UInt8 {
        let byte = rest.removeFirst()
        if byte == UInt8(ascii: "\n") { line += 1 }
        return byte
    }
}
