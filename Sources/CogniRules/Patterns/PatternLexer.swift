/// Cuts the text of a pattern into code and the marks that are no code of any language: metavariables and ellipses.
struct PatternLexer {
    /// What a piece of the text is.
    enum Kind: Equatable {
        case code
        /// A quoted literal, marks inside it excluded.
        case string
        /// `$X`
        case metavariable(String)
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
            default: continue
            }
        }
        return names
    }

    let bytes: [UInt8]
    private(set) var pieces: [Piece] = []
    private var position = 0
    private var start = 0
    private var quote: UInt8?
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
        } else if quote == UInt8(ascii: "`"), starts("${...}") {
            position += 2
            add(.ellipsis, length: 3)
        } else if let open = quote {
            if byte == UInt8(ascii: "\\") {
                position = min(position + 2, bytes.count)
                return
            }
            position += 1
            if byte == open {
                flush()
                quote = nil
            }
        } else if byte == UInt8(ascii: "<"), starts("<...") {
            deep += 1
            add(.deepStart, length: 4)
        } else if byte == UInt8(ascii: "."), starts("...") {
            if deep > 0, starts("...>") {
                deep -= 1
                add(.deepEnd, length: 4)
            } else {
                add(.ellipsis, length: 3)
            }
        } else if isQuote(byte) {
            flush()
            quote = byte
            position += 1
        } else {
            position += 1
        }
    }

    /// A quote that is closed; Rust's `'a` is none.
    private func isQuote(_ byte: UInt8) -> Bool {
        guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") else { return false }
        return bytes[(position + 1)...].contains(byte)
    }

    private func metavariable() -> (Kind, Int)? {
        var end = position + 1
        let isList = starts("$...")
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
