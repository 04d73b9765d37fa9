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
    let braces: Braces

    /// What an ellipsis between braces is; tried in this order.
    enum Braces: CaseIterable {
        case statement, element, member, switchCase
    }

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
        var end = code.count
        code += Array(wrapper.after.utf8)
        // The semicolon that the wrapper adds belongs to the statement before it.
        if wrapper.after.hasPrefix(";") {
            if let last = marks.last, last.range.upperBound == end {
                marks[marks.count - 1].range = last.range.lowerBound..<(end + 1)
            }
            end += 1
        }
        return RenderedPattern(code: code, range: start..<end, marks: marks)
    }

    /// The form that an ellipsis takes in its place.
    private func ellipsis(_ identifier: String, at index: Int, in lexer: PatternLexer) -> String {
        let place = lexer.pieces[index].range
        let before = lexer.bytes[..<place.lowerBound].last { !Self.isSpace($0) }
        let after = lexer.bytes[place.upperBound...].first { !Self.isSpace($0) }
        // `$X. ... .f()` and `for ... {`
        if before == UInt8(ascii: ".") || after == UInt8(ascii: "{") { return identifier }
        let bracket = enclosingBracket(of: place.lowerBound, in: lexer)
        // `x = ...` and `{key: ...}`
        if before == UInt8(ascii: "=") || before == UInt8(ascii: ":") && bracket == UInt8(ascii: "{") {
            return identifier
        }
        switch bracket {
        case UInt8(ascii: "("): return argument(identifier, at: place, in: lexer)
        case UInt8(ascii: "["): return identifier
        case UInt8(ascii: "{") where braces == .element:
            return syntax.statementEnd.isEmpty ? form(syntax.pair, identifier) : identifier
        case UInt8(ascii: "{") where braces == .member: return form(syntax.memberDeclaration, identifier)
        case UInt8(ascii: "{") where braces == .switchCase: return "case \(identifier):"
        default:
            let isElement =
                before == UInt8(ascii: ",") || after == UInt8(ascii: ",") || before == UInt8(ascii: "=")
                || before == UInt8(ascii: ":") && !syntax.statementEnd.isEmpty || after == UInt8(ascii: ";")
            return isElement ? identifier : identifier + syntax.statementEnd
        }
    }

    private func form(_ form: String, _ identifier: String) -> String {
        // PHP's placeholders may have the dollar already.
        form.replacing("%", by: form.contains("$") ? String(identifier.drop { $0 == "$" }) : identifier)
    }

    /// The form of an ellipsis between parentheses.
    private func argument(_ identifier: String, at place: Range<Int>, in lexer: PatternLexer) -> String {
        let word = wordBeforeParenthesis(of: place, in: lexer)
        let isAlone =
            lexer.bytes[..<place.lowerBound].last { !Self.isSpace($0) } == UInt8(ascii: "(")
            && lexer.bytes[place.upperBound...].first { !Self.isSpace($0) } == UInt8(ascii: ")")
        if word == "for", isAlone { return "\(identifier); \(identifier); \(identifier)" }
        guard syntax.parameter != "%", !Self.statementWords.contains(word), isDeclaration(around: place, in: lexer)
        else {
            return identifier
        }
        return form(syntax.parameter, identifier)
    }

    private static let statementWords: Set<String> = [
        "if", "for", "while", "switch", "catch", "using", "try", "synchronized", "foreach",
    ]

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

    /// Whether a block or a `throws` follows the parentheses around `place`.
    private func isDeclaration(around place: Range<Int>, in lexer: PatternLexer) -> Bool {
        var depth = 1
        var position = place.upperBound
        while position < lexer.bytes.count, depth > 0 {
            if lexer.bytes[position] == UInt8(ascii: "(") { depth += 1 }
            if lexer.bytes[position] == UInt8(ascii: ")") { depth -= 1 }
            position += 1
        }
        let rest = lexer.bytes[position...].drop(while: Self.isSpace)
        return ["{", "throws", "->", "=>"].contains { rest.starts(with: $0.utf8) }
    }

    /// The word before the parenthesis that is open at `place`.
    private func wordBeforeParenthesis(of place: Range<Int>, in lexer: PatternLexer) -> String {
        var depth = 1
        var position = place.lowerBound
        while position > 0, depth > 0 {
            position -= 1
            if lexer.bytes[position] == UInt8(ascii: ")") { depth += 1 }
            if lexer.bytes[position] == UInt8(ascii: "(") { depth -= 1 }
        }
        let head = lexer.bytes[..<position].reversed().drop(while: Self.isSpace)
        return String(decoding: head.prefix(while: Self.isLetter).reversed(), as: UTF8.self)
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
