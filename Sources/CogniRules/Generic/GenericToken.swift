import CogniCore

/// A piece of text in generic mode: a word of ASCII letters, digits and `_`, a punctuation mark, or another byte.
struct GenericToken: Sendable {
    let range: ByteRange
    let isWord: Bool
    /// From 0.
    let line: Int32
}

/// A line that isn't blank.
struct GenericLine {
    /// Columns before the first token; a tab counts eight.
    let indentation: Int
    /// Its tokens, as places in the list of all.
    let tokens: Range<Int>
}

/// Cuts text into tokens and lines.
struct GenericLexer {
    private(set) var tokens: [GenericToken] = []
    private(set) var lines: [GenericLine] = []

    /// The tokens of `range`; comments are read as white space.
    init(_ bytes: [UInt8], in range: ByteRange, comments: [ByteRange]) {
        tokens.reserveCapacity(range.count / 4)
        var comments = comments[...]
        var (position, line, indentation, first) = (range.lowerBound, Int32(0), 0, 0)
        bytes.withUnsafeBufferPointer { bytes in
            func endLine() {
                if first < tokens.count {
                    lines.append(GenericLine(indentation: indentation, tokens: first..<tokens.count))
                }
                (first, indentation) = (tokens.count, 0)
            }
            while position < range.upperBound {
                let byte = bytes[position]
                let isInComment = comments.first?.contains(position) == true
                if byte == UInt8(ascii: "\n") {
                    endLine()
                    line += 1
                    position += 1
                } else if isInComment || byte == 0x20 || byte == 0x09 || byte == 0x0D {
                    if first == tokens.count { indentation += byte == 0x09 ? 8 : 1 }
                    position += 1
                } else {
                    var end = position + 1
                    let isWord = WordSet.isWordByte(byte)
                    if isWord { while end < range.upperBound, WordSet.isWordByte(bytes[end]) { end += 1 } }
                    tokens.append(GenericToken(range: position..<end, isWord: isWord, line: line))
                    position = end
                }
                while let comment = comments.first, comment.upperBound <= position { comments.removeFirst() }
            }
            endLine()
        }
    }
}

/// `generic_comment_style`: comments that generic mode reads as white space.
enum GenericCommentStyle: Sendable {
    /// `/* … */`
    case c
    /// `/* … */` and `// …`
    case cpp
    /// `# …`
    case shell

    /// The comments in `range`, in order.
    func comments(in bytes: [UInt8], _ range: ByteRange) -> [ByteRange] {
        var found: [ByteRange] = []
        var position = range.lowerBound
        while position < range.upperBound {
            let rest = bytes[position..<range.upperBound]
            if self != .shell, rest.starts(with: "/*".utf8) {
                var end = position + 2
                while end < range.upperBound, !bytes[end..<range.upperBound].starts(with: "*/".utf8) { end += 1 }
                // One that isn't closed is none.
                guard end < range.upperBound else { return found }
                found.append(position..<(end + 2))
                position = end + 2
            } else if self == .cpp && rest.starts(with: "//".utf8) || self == .shell && rest.first == UInt8(ascii: "#")
            {
                let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
                found.append(position..<end)
                position = end
            } else {
                position += 1
            }
        }
        return found
    }
}
