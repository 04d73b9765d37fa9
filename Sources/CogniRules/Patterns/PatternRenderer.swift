import CogniSyntax

/// A pattern written down as code of its language, with identifiers in the place of its marks.
struct RenderedPattern {
    /// What an identifier stands for.
    enum Mark {
        case anything
        case metavariable(Int)
        case ellipsis(Int?)
    }

    /// The code, wrapped.
    let code: [UInt8]
    /// The pattern's own part of it.
    let range: Range<Int>
    /// The marks by the bytes that they take, ascending.
    let marks: [(range: Range<Int>, mark: Mark)]

    /// What the code of exactly the bytes in `range`, or of a part of one mark, stands for.
    func mark(covering range: Range<Int>) -> Mark? {
        guard !range.isEmpty else { return nil }
        return marks.first { $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound }?.mark
    }
}

/// Writes patterns down as code.
struct PatternRenderer {
    let syntax: PatternSyntax
    let metavariables: [String]
    let wrapper: PatternSyntax.Wrapper
    let prefix: String
    /// Whether an ellipsis between braces is an element of a list (a dictionary's, say) and no statement.
    let bracesAreLists: Bool

    /// The function that stands for `<... …>`.
    static let deepName = "cogni_deep_"

    func render(_ lexer: PatternLexer) -> RenderedPattern {
        var code = Array(wrapper.before.utf8)
        var marks: [(range: Range<Int>, mark: RenderedPattern.Mark)] = []
        let start = code.count
        for (index, piece) in lexer.pieces.enumerated() {
            let lower = code.count
            switch piece.kind {
            case .code, .string: code += lexer.bytes[piece.range]
            case .anonymous:
                code += Array((prefix + "any_").utf8)
                marks.append((lower..<code.count, .anything))
            case .metavariable(let name):
                let number = metavariables.firstIndex(of: name) ?? 0
                code += Array((prefix + "mv_\(number)_").utf8)
                marks.append((lower..<code.count, .metavariable(number)))
            case .ellipsis, .metavariables:
                var number: Int?
                if case .metavariables(let name) = piece.kind { number = metavariables.firstIndex(of: name) }
                let identifier = prefix + "dots_" + (number.map { "\($0)_" } ?? "")
                code += Array(ellipsis(identifier, at: index, in: lexer).utf8)
                marks.append((lower..<code.count, .ellipsis(number)))
            case .deepStart: code += Array((Self.deepName + "(").utf8)
            case .deepEnd: code += Array(")".utf8)
            }
        }
        let end = code.count
        code += Array(wrapper.after.utf8)
        return RenderedPattern(code: code, range: start..<end, marks: marks)
    }

    /// The form that an ellipsis takes in its place.
    private func ellipsis(_ identifier: String, at index: Int, in lexer: PatternLexer) -> String {
        let place = lexer.pieces[index].range
        let before = lexer.bytes[..<place.lowerBound].last { !Self.isSpace($0) }
        let after = lexer.bytes[place.upperBound...].first { !Self.isSpace($0) }
        if before == UInt8(ascii: ".") { return identifier }
        switch enclosingBracket(of: place.lowerBound, in: lexer) {
        case UInt8(ascii: "("):
            return isParameterList(around: place, in: lexer)
                ? syntax.parameter.replacing("%", by: identifier) : identifier
        case UInt8(ascii: "["): return identifier
        case UInt8(ascii: "{") where bracesAreLists:
            return syntax.statementEnd.isEmpty ? syntax.pair.replacing("%", by: identifier) : identifier
        default:
            let isElement =
                before == UInt8(ascii: ",") || after == UInt8(ascii: ",") || before == UInt8(ascii: "=")
                || before == UInt8(ascii: ":") && !syntax.statementEnd.isEmpty || after == UInt8(ascii: ";")
            return isElement ? identifier : identifier + syntax.statementEnd
        }
    }

    /// The innermost bracket that is open at `offset`.
    private func enclosingBracket(of offset: Int, in lexer: PatternLexer) -> UInt8? {
        var open: [UInt8] = []
        for piece in lexer.pieces where piece.kind == .code {
            for byte in lexer.bytes[piece.range.clamped(to: 0..<offset)] {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(byte)
                case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
                default: continue
                }
            }
        }
        return open.last
    }

    /// Whether the parentheses around `place` belong to a declaration: a block or a `throws` follows them, and no keyword
    /// of a statement goes before.
    private func isParameterList(around place: Range<Int>, in lexer: PatternLexer) -> Bool {
        guard syntax.parameter != "%" else { return false }
        var depth = 1
        var position = place.upperBound
        while position < lexer.bytes.count, depth > 0 {
            if lexer.bytes[position] == UInt8(ascii: "(") { depth += 1 }
            if lexer.bytes[position] == UInt8(ascii: ")") { depth -= 1 }
            position += 1
        }
        let rest = lexer.bytes[position...].drop(while: Self.isSpace)
        guard rest.starts(with: "{".utf8) || rest.starts(with: "throws".utf8) || rest.starts(with: "->".utf8) else {
            return false
        }
        depth = 1
        position = place.lowerBound
        while position > 0, depth > 0 {
            position -= 1
            if lexer.bytes[position] == UInt8(ascii: ")") { depth += 1 }
            if lexer.bytes[position] == UInt8(ascii: "(") { depth -= 1 }
        }
        let head = lexer.bytes[..<position]
        let end = (head.lastIndex { !Self.isSpace($0) } ?? -1) + 1
        let word = String(
            decoding: Array(head[..<end].reversed().prefix { Self.isLetter($0) }.reversed()), as: UTF8.self)
        return !["if", "for", "while", "switch", "catch", "using", "try", "synchronized", "foreach"].contains(word)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }
}

extension String {
    fileprivate func replacing(_ mark: Character, by text: String) -> String {
        split(separator: mark, omittingEmptySubsequences: false).joined(separator: text)
    }
}
