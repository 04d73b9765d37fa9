extension PatternSyntax {
    static let python = {
        var syntax = PatternSyntax()
        let afterTry = Wrapper(before: "try:\n  pass\n")
        let afterIf = Wrapper(before: "if cogni_x:\n  pass\n")
        syntax.clauses = ["except": afterTry, "finally": afterTry, "elif": afterIf, "else": afterIf]
        syntax.loop = syntax.expression
        syntax.headEnd = ":"
        syntax.typesFollowArguments = true
        return syntax
    }()
}

extension PatternLexer {
    /// The text with arguments `$X: T` written as `(T $X)`.
    var withTypesInFront: String {
        var text: [UInt8] = []
        var skipped = 0
        for (number, piece) in pieces.enumerated() {
            let written = bytes[piece.range].dropFirst(skipped)
            skipped = 0
            if case .metavariable = piece.kind, number + 1 < pieces.count,
                let (type, length) = type(in: pieces[number + 1])
            {
                text += Array("(\(type) ".utf8) + written + [UInt8(ascii: ")")]
                skipped = length
            } else {
                text += written
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `: T` at the start of a piece and at the end of an argument.
    private func type(in piece: Piece) -> (type: String, length: Int)? {
        let code = bytes[piece.range]
        guard piece.kind == .code, code.first == UInt8(ascii: ":") else { return nil }
        let type = code.dropFirst().drop { $0 == UInt8(ascii: " ") }.prefix {
            $0 == UInt8(ascii: ".") || WordSet.isWordByte($0)
        }
        guard !type.isEmpty, [UInt8(ascii: ","), UInt8(ascii: ")")].contains(code[type.endIndex...].first) else {
            return nil
        }
        return (String(decoding: type, as: UTF8.self), type.endIndex - code.startIndex)
    }
}
