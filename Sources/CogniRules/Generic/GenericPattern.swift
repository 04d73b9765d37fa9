/// A pattern of generic mode: tokens, metavariables and ellipses in blocks by indentation.
struct GenericPattern: Sendable {
    indirect enum Element: Sendable {
        case token([UInt8])
        /// A word.
        case metavariable(Int)
        /// `...`, or `$...X` with its number.
        case ellipsis(Int?)
        case block([Element])

        var isEllipsis: Bool { if case .ellipsis = self { true } else { false } }

        /// Whether it can stand for nothing.
        var mayBeEmpty: Bool {
            switch self {
            case .token, .metavariable: false
            case .ellipsis: true
            case .block(let inner): inner.allSatisfy(\.mayBeEmpty)
            }
        }
    }

    let elements: [Element]

    init(_ text: String, metavariables: [String]) throws(PatternFailure) {
        let pieces = Pieces(text)
        var lines = pieces.lexer.lines[...]
        func block(_ indentation: Int, _ start: [Element]) throws(PatternFailure) -> [Element] {
            var result = start
            while let line = lines.first, line.indentation >= indentation {
                lines.removeFirst()
                let elements = pieces.elements(of: line, metavariables)
                if line.indentation == indentation {
                    result += elements
                } else {
                    result.append(.block(try block(line.indentation, elements)))
                }
            }
            return result
        }
        elements = try block(0, [])
        if elements.isEmpty { throw PatternFailure(reason: "the pattern `\(text)` is empty") }
        if zip(elements, elements.dropFirst()).contains(where: { first, second in
            if first.isEllipsis, case .ellipsis(.some) = second { true } else { false }
        }) {
            throw PatternFailure(reason: "in the pattern `\(text)` an ellipsis stands right before another with a name")
        }
    }

    /// The metavariables of a pattern, as written there, each once.
    static func metavariables(of text: String) -> [String] {
        var names: [String] = []
        let pieces = Pieces(text)
        for line in pieces.lexer.lines {
            for piece in pieces.pieces(of: line) {
                if case .metavariable(let name) = piece, !names.contains(name) { names.append(name) }
                if case .ellipsis(let name?) = piece, !names.contains(name) { names.append(name) }
            }
        }
        return names
    }

    /// Hashes of the words that a text needs for the pattern to match.
    static func words(of text: String) -> [UInt64] {
        let pieces = Pieces(text)
        return pieces.lexer.lines.flatMap { pieces.pieces(of: $0) }.flatMap { piece in
            if case .token(let bytes) = piece { WordSet.hashes(of: bytes[...]) } else { [UInt64]() }
        }
    }
}

/// The tokens of a pattern, with marks put together.
private struct Pieces {
    enum Piece {
        case token([UInt8])
        case metavariable(String)
        case ellipsis(String?)
    }

    let bytes: [UInt8]
    let lexer: GenericLexer

    init(_ text: String) {
        bytes = Array(text.utf8)
        lexer = GenericLexer(bytes, in: 0..<bytes.count, comments: [])
    }

    func pieces(of line: GenericLine) -> [Piece] {
        var result: [Piece] = []
        var rest = lexer.tokens[line.tokens]
        while let first = rest.popFirst() {
            let start = first.range.lowerBound
            if bytes[start] == UInt8(ascii: "$") {
                if dots(rest) == 3, let name = name(rest.dropFirst(3)) {
                    result.append(.ellipsis("$..." + name))
                    rest = rest.dropFirst(4)
                    continue
                }
                if let name = name(rest), rest.first?.range.lowerBound == start + 1 {
                    result.append(.metavariable("$" + name))
                    rest.removeFirst()
                    continue
                }
            } else if bytes[start] == UInt8(ascii: ".") {
                let more = dots(rest)
                if more == 2 {
                    result.append(.ellipsis(nil))
                    rest = rest.dropFirst(2)
                    continue
                }
                for _ in 0..<more { result.append(.token([UInt8(ascii: ".")])) }
                rest = rest.dropFirst(more)
            }
            result.append(.token(Array(bytes[first.range])))
        }
        return result
    }

    /// How many dots begin `tokens`, without space between them.
    private func dots(_ tokens: ArraySlice<GenericToken>) -> Int {
        guard let start = tokens.first?.range.lowerBound else { return 0 }
        return tokens.enumerated().prefix { offset, token in
            token.range.lowerBound == start + offset && bytes[token.range.lowerBound] == UInt8(ascii: ".")
        }.count
    }

    private func name(_ tokens: ArraySlice<GenericToken>) -> String? {
        guard let first = tokens.first, (65...90).contains(bytes[first.range.lowerBound]) else { return nil }
        return String(decoding: bytes[first.range], as: UTF8.self)
    }

    func elements(of line: GenericLine, _ metavariables: [String]) -> [GenericPattern.Element] {
        pieces(of: line).compactMap { piece in
            switch piece {
            case .token(let bytes): .token(bytes)
            case .metavariable(let name): metavariables.firstIndex(of: name).map { .metavariable($0) }
            case .ellipsis(let name): .ellipsis(name.flatMap { metavariables.firstIndex(of: $0) })
            }
        }
    }
}
