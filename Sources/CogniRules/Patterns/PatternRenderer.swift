import CogniSemantics

/// A pattern written down as code of its language, with identifiers in the place of its marks.
struct RenderedPattern {
    /// What an identifier stands for.
    enum Mark {
        case anything
        case metavariable(Int, type: TypePattern?)
        case ellipsis(Int?)

        var isEllipsis: Bool { if case .ellipsis = self { true } else { false } }
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
        return marks.first { $0.range.encloses(range) }?.mark
    }

    /// What exactly these bytes stand for.
    func mark(exactly range: Range<Int>) -> Mark? { marks.first { $0.range == range }?.mark }
}

/// Writes patterns down as code. Each mark can be written in several ways; which one is code depends on its place.
struct PatternRenderer {
    let syntax: PatternSyntax
    let metavariables: [String]
    let lexer: PatternLexer
    /// Indices of the pieces that are marks with more than one form.
    private let marks: [Int]

    /// The function that stands for `<... …>`.
    static let deepName = "cogni_deep_"

    init(syntax: PatternSyntax, metavariables: [String], lexer: PatternLexer) {
        self.syntax = syntax
        self.metavariables = metavariables
        self.lexer = lexer
        marks = lexer.pieces.indices.filter { index in
            switch lexer.pieces[index].kind {
            case .code, .string, .deepStart, .deepEnd: false
            default: true
            }
        }
    }

    /// The forms that the marks most likely take, by their place.
    func firstForms() -> [PatternSyntax.MarkForm] { marks.map { likelyForm(of: $0) } }

    /// All forms of a mark.
    func forms(of mark: Int) -> [PatternSyntax.MarkForm] {
        isEllipsis(marks[mark]) ? syntax.ellipsisForms : syntax.metavariableForms
    }

    func render(_ forms: [PatternSyntax.MarkForm], in wrapper: PatternSyntax.Wrapper) -> RenderedPattern {
        var code = Array(wrapper.before.utf8)
        var found: [(range: Range<Int>, mark: RenderedPattern.Mark)] = []
        let start = code.count
        var next = 0
        for piece in lexer.pieces {
            let lower = code.count
            let identifier: String
            let mark: RenderedPattern.Mark
            switch piece.kind {
            case .code, .string:
                code += lexer.bytes[piece.range]
                continue
            case .deepStart:
                code += Array((Self.deepName + "(").utf8)
                continue
            case .deepEnd:
                code += Array(")".utf8)
                continue
            case .anonymous: (identifier, mark) = ("any_", .anything)
            case .metavariable(let name):
                let number = number(name)
                (identifier, mark) = ("mv_\(number)_", .metavariable(number, type: nil))
            case .typed(let name, let type):
                let number = number(name)
                let pattern = TypePattern(type) { metavariables.firstIndex(of: $0) }
                (identifier, mark) = ("mv_\(number)_", .metavariable(number, type: pattern))
            case .ellipsis: (identifier, mark) = ("dots_\(next)_", .ellipsis(nil))
            case .metavariables(let name):
                let number = number(name)
                (identifier, mark) = ("dots_\(next)_\(number)_", .ellipsis(number))
            }
            code += Array(forms[next].text(identifier).utf8)
            next += 1
            found.append((lower..<code.count, mark))
        }
        var end = code.count
        code += Array(wrapper.after.utf8)
        // The semicolon that the wrapper adds belongs to the statement before it.
        if wrapper.after.hasPrefix(";") {
            if let last = found.last, last.range.upperBound == end {
                found[found.count - 1].range = last.range.lowerBound..<(end + 1)
            }
            end += 1
        }
        return RenderedPattern(code: code, range: start..<end, marks: found)
    }

    private func number(_ name: String) -> Int { metavariables.firstIndex(of: name) ?? 0 }

    private func isEllipsis(_ piece: Int) -> Bool {
        switch lexer.pieces[piece].kind {
        case .ellipsis, .metavariables: true
        default: false
        }
    }

    // MARK: Places

    private func likelyForm(of piece: Int) -> PatternSyntax.MarkForm {
        isEllipsis(piece) ? likelyEllipsis(piece) : syntax.metavariableForms[0]
    }

    /// The form that an ellipsis takes in its place.
    private func likelyEllipsis(_ index: Int) -> PatternSyntax.MarkForm {
        let place = lexer.pieces[index].range
        let head = lexer.bytes[..<place.lowerBound].reversed().drop(while: Self.isSpace)
        let tail = lexer.bytes[place.upperBound...].drop(while: Self.isSpace)
        // The dots of another ellipsis are no dots.
        if head.starts(with: "...".utf8) || tail.starts(with: "...".utf8) { return syntax.statement }
        let (before, after) = (head.first, tail.first)
        if after == UInt8(ascii: "{"), head.starts(with: "rof".utf8) { return syntax.loop }
        // `$X. ... .f()`
        if before == UInt8(ascii: ".") || before == UInt8(ascii: ">") || after == UInt8(ascii: "{")
            || after == UInt8(ascii: ".")
        {
            return syntax.name
        }
        let bracket = enclosingBracket(of: place.lowerBound)
        // `x = ...` and `{key: ...}`
        if before == UInt8(ascii: "=") || before == UInt8(ascii: ":") && bracket == UInt8(ascii: "{") {
            return syntax.expression
        }
        switch bracket {
        case UInt8(ascii: "("): return argument(at: place)
        case UInt8(ascii: "["): return syntax.expression
        default:
            let isElement =
                before == UInt8(ascii: ",") || after == UInt8(ascii: ",")
                || before == UInt8(ascii: ":") && !syntax.statementEnd.isEmpty || after == UInt8(ascii: ";")
            if isElement { return bracket == UInt8(ascii: "{") ? syntax.element : syntax.expression }
            return syntax.statement
        }
    }

    /// The form of an ellipsis between parentheses.
    private func argument(at place: Range<Int>) -> PatternSyntax.MarkForm {
        let word = wordBeforeParenthesis(of: place)
        let isAlone =
            lexer.bytes[..<place.lowerBound].last { !Self.isSpace($0) } == UInt8(ascii: "(")
            && lexer.bytes[place.upperBound...].first { !Self.isSpace($0) } == UInt8(ascii: ")")
        if word == "for", isAlone { return syntax.loop }
        guard !Self.statementWords.contains(word), isDeclaration(around: place) else { return syntax.expression }
        return syntax.parameter
    }

    private static let statementWords: Set<String> = [
        "if", "for", "while", "switch", "catch", "using", "try", "synchronized", "foreach", "when", "match", "elseif",
    ]

    /// The innermost bracket that is open at `offset`.
    private func enclosingBracket(of offset: Int) -> UInt8? {
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
    private func isDeclaration(around place: Range<Int>) -> Bool {
        var depth = 1
        var position = place.upperBound
        while position < lexer.bytes.count, depth > 0 {
            if lexer.bytes[position] == UInt8(ascii: "(") { depth += 1 }
            if lexer.bytes[position] == UInt8(ascii: ")") { depth -= 1 }
            position += 1
        }
        let rest = lexer.bytes[position...].drop(while: Self.isSpace)
        return ["{", "throws", "->", "=>", ":", "= "].contains { rest.starts(with: $0.utf8) }
    }

    /// The word before the parenthesis that is open at `place`.
    private func wordBeforeParenthesis(of place: Range<Int>) -> String {
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
