/// Cuts the text of a pattern into code and the marks that are no code of any language: metavariables and ellipses.
struct PatternLexer {
    /// What a piece of the text is.
    enum Kind: Equatable {
        case code
        /// A quoted literal, marks inside it excluded.
        case string
        /// `$X`
        case metavariable(String)
        /// `(T $X)`, `($X : T)`: the metavariable and the text of the type
        case typed(String, type: String)
        /// `$_`
        case anonymous
        /// `$...ARGS`
        case metavariables(String)
        /// `...`
        case ellipsis
        /// `<...`
        case deepStart
        /// `...>`
        case deepEnd
    }

    struct Piece {
        let kind: Kind
        let range: Range<Int>
    }

    /// Names of the metavariables in `text`, as written there, each once.
    static func metavariables(of text: String) -> [String] {
        var names: [String] = []
        for piece in PatternLexer(text).pieces {
            switch piece.kind {
            case .metavariable(let name), .metavariables(let name):
                if !names.contains(name) { names.append(name) }
            case .typed(let name, let type):
                for name in [name] + TypeName(type).metavariables where !names.contains(name) { names.append(name) }
            default: continue
            }
        }
        return names
    }

    /// Whether the text begins as a field of an object does: `name: value`.
    var isField: Bool {
        let name = bytes.prefix { Self.isWordByte($0) || $0 == UInt8(ascii: "$") }
        let rest = bytes[name.endIndex...].drop { $0 == 0x20 }
        guard !name.isEmpty, rest.first == UInt8(ascii: ":") else { return false }
        return ![UInt8(ascii: ":"), UInt8(ascii: "=")].contains(rest.dropFirst().first)
    }

    let bytes: [UInt8]
    private(set) var pieces: [Piece] = []
    private var position = 0
    private var start = 0
    private var quote: UInt8?
    /// Whether the open literal, or the last one, is of the kind `f"{x}"`.
    private var isFormat = false
    /// The literals around an interpolation, with the braces that are open in it.
    private var interrupted: [(quote: UInt8, braces: Int)] = []
    private var deep = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
        while position < bytes.count { step() }
        flush()
    }

    private mutating func step() {
        let byte = bytes[position]
        if byte == UInt8(ascii: "$"), let (kind, length) = metavariable() {
            add(kind, length: length)
        } else if quote == UInt8(ascii: "`") && starts("${...}") || quote == UInt8(ascii: "\"") && starts("#{...}") {
            position += 2
            add(.ellipsis, length: 3)
        } else if quote == UInt8(ascii: "`"), starts("${") {
            position += 2
            flush()
            interrupted.append((UInt8(ascii: "`"), 0))
            quote = nil
        } else if let open = quote {
            if byte == UInt8(ascii: "\\") || isFormat && starts("{{") {
                position = min(position + 2, bytes.count)
                return
            }
            if isFormat, byte == UInt8(ascii: "{") {
                flush()
                interrupted.append((open, 0))
                quote = nil
                position += 1
                return
            }
            position += 1
            if byte == open {
                flush()
                quote = nil
            }
        } else if byte == UInt8(ascii: "("), let (kind, length) = typedMetavariable() {
            add(kind, length: length)
        } else if byte == UInt8(ascii: "<"), starts("<...") {
            deep += 1
            add(.deepStart, length: 4)
        } else if byte == UInt8(ascii: "."), starts("...") {
            // The operator that spreads `...$ARGS`.
            if starts("...$"), !starts("...$..."), metavariable(at: position + 3) != nil {
                position += 3
            } else if deep > 0, starts("...>") {
                deep -= 1
                add(.deepEnd, length: 4)
            } else {
                add(.ellipsis, length: 3)
            }
        } else if let outer = interrupted.last, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
            stepInInterpolation(byte, outer)
        } else if isQuote(byte) {
            isFormat = interrupted.isEmpty && isFormatQuote
            flush()
            quote = byte
            position += 1
        } else {
            position += 1
        }
    }

    /// A brace inside an interpolation; the last one ends it.
    private mutating func stepInInterpolation(_ byte: UInt8, _ outer: (quote: UInt8, braces: Int)) {
        if byte == UInt8(ascii: "}"), outer.braces == 0 {
            flush()
            interrupted.removeLast()
            quote = outer.quote
        } else {
            interrupted[interrupted.count - 1].braces += byte == UInt8(ascii: "{") ? 1 : -1
        }
        position += 1
    }

    /// Whether the quote opens `f"…"`, or is the third quote of `f"""`.
    private var isFormatQuote: Bool {
        if position > 1, bytes[position - 1] == bytes[position], bytes[position - 2] == bytes[position] {
            return isFormat
        }
        let prefix = bytes[..<position].reversed().prefix(while: Self.isWordByte)
        return prefix.count < 3 && prefix.contains { $0 | 0x20 == UInt8(ascii: "f") }
    }

    /// A quote that is closed; Rust's `'a` is none.
    private func isQuote(_ byte: UInt8) -> Bool {
        guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") else { return false }
        return bytes[(position + 1)...].contains(byte)
    }

    private func metavariable() -> (Kind, Int)? { metavariable(at: position) }

    private func metavariable(at position: Int) -> (Kind, Int)? {
        var end = position + 1
        let isList = bytes[position...].starts(with: "$...".utf8)
        if isList { end += 3 }
        let nameStart = end
        while end < bytes.count, Self.isNameByte(bytes[end], isFirst: end == nameStart) { end += 1 }
        guard end > nameStart else { return nil }
        // `$foo` is a variable of PHP or Bash.
        if end < bytes.count, bytes[end] >= UInt8(ascii: "a"), bytes[end] <= UInt8(ascii: "z") { return nil }
        let name = String(decoding: bytes[position..<end], as: UTF8.self)
        if Self.superglobals.contains(name) { return nil }
        if isList { return (.metavariables(name), end - position) }
        return (name == "$_" ? .anonymous : .metavariable(name), end - position)
    }

    /// A parenthesis that holds a type and a metavariable and is no list of parameters.
    private func typedMetavariable() -> (Kind, Int)? {
        let before = bytes[..<position].last { $0 > 0x20 }
        if let before, Self.isWordByte(before) || before == UInt8(ascii: ")") {
            guard Self.mayPrecedeExpression(bytes[..<position]) else { return nil }
        }
        guard let close = bytes[position...].firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == 0x0A }),
            bytes[close] == UInt8(ascii: ")")
        else { return nil }
        let inside = bytes[(position + 1)..<close]
        guard let dollar = inside.lastIndex(of: UInt8(ascii: "$")),
            case (.metavariable(let name), let length)? = metavariable(at: dollar)
        else { return nil }
        let head = String(decoding: inside[..<dollar], as: UTF8.self).trimmed
        let tail = String(decoding: inside[(dollar + length)...], as: UTF8.self).trimmed
        let type: String
        if head.isEmpty, tail.hasPrefix(":"), !tail.hasPrefix("::"), !tail.hasPrefix(":=") {
            type = String(tail.dropFirst()).trimmed
        } else if tail.isEmpty, !head.isEmpty, let first = head.utf8.first,
            Self.isWordByte(first) || first == UInt8(ascii: "$"), let last = head.utf8.last,
            Self.isWordByte(last) && bytes[dollar - 1] <= 0x20 || "*&>]?".utf8.contains(last)
        {
            type = head
        } else {
            return nil
        }
        let words = type.split { !$0.isLetter }.map(String.init)
        guard let first = words.first, !Self.operatorWords.contains(first), Self.infixWords.isDisjoint(with: words),
            type.utf8.allSatisfy(Self.isTypeByte)
        else {
            return nil
        }
        // The parameters of a lambda.
        let rest = bytes[(close + 1)...].drop { $0 <= 0x20 }
        if rest.starts(with: "=>".utf8) || rest.starts(with: "->".utf8) || rest.first == UInt8(ascii: "{") {
            return nil
        }
        return (.typed(name, type: type), close + 1 - position)
    }

    /// Words between two operands.
    private static let infixWords: Set<String> = ["and", "or", "xor", "in", "is", "if", "else"]

    /// Words before an operand that look like types.
    private static let operatorWords: Set<String> = [
        "new", "not", "await", "typeof", "delete", "yield", "void", "throw", "return", "in", "is", "async", "let",
        "var", "const", "val",
    ]

    private static func mayPrecedeExpression(_ text: ArraySlice<UInt8>) -> Bool {
        let word = text.reversed().drop { $0 <= 0x20 }.prefix(while: isWordByte).reversed()
        return ["return", "await", "throw", "in", "yield", "else", "not"].contains(
            String(decoding: word, as: UTF8.self))
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func isTypeByte(_ byte: UInt8) -> Bool {
        isWordByte(byte) || " .:<>[]*&?,$|\"'/-".utf8.contains(byte)
    }

    /// PHP's, which look like metavariables.
    private static let superglobals: Set<String> = [
        "$_GET", "$_POST", "$_REQUEST", "$_COOKIE", "$_FILES", "$_SERVER", "$_SESSION", "$_ENV", "$GLOBALS",
    ]

    private static func isNameByte(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        // `$1` is a group of a regular expression.
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    private func starts(_ prefix: String) -> Bool { bytes[position...].starts(with: prefix.utf8) }

    private mutating func add(_ kind: Kind, length: Int) {
        flush()
        pieces.append(Piece(kind: kind, range: position..<(position + length)))
        position += length
        start = position
    }

    private mutating func flush() {
        if start < position {
            pieces.append(Piece(kind: quote == nil ? .code : .string, range: start..<position))
        }
        start = position
    }
}
