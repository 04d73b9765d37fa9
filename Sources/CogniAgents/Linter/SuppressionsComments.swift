import CogniCore
import CogniSyntax

/// Lines of comments, as directives are looked for in them.
struct Comments {
    /// One line of a comment.
    struct Line {
        let number: Int
        let text: [UInt8]
        /// The line after the comments that stand here; `nil` when code stands before it in its line.
        let lineAfter: Int?
        /// Whether only comments and blanks stand before it in the file.
        let isAtTop: Bool
    }

    let lines: [Line]

    static func of(_ tree: SyntaxTree, lines index: LineIndex) -> Comments {
        var found: [(range: ByteRange, standsAlone: Bool, isAtTop: Bool)] = []
        var position = 0
        // The end of the last token that isn't a comment.
        var codeEnd = 0
        var sawCode = false
        while position < tree.nodes.count {
            let node = tree.nodes[position]
            if node.flags.contains(.named), tree.grammar.comments.contains(node.kind) {
                let line = index.line(at: node.range.lowerBound)
                let sharesLine = sawCode && index.line(at: max(0, codeEnd - 1)) == line
                found.append((node.range, !sharesLine, !sawCode))
                position = Int(node.next)
                continue
            }
            if Int(node.next) == position + 1, node.start < node.end {
                codeEnd = trimmedEnd(of: node.range, in: tree.bytes)
                sawCode = true
            }
            position += 1
        }
        return Comments(lines: expand(found, bytes: tree.bytes, index: index))
    }

    static func ofText(_ bytes: [UInt8], lines index: LineIndex) -> Comments {
        var result: [Line] = []
        var isAtTop = true
        for number in 1...max(1, index.lineCount) where index.lineCount > 0 {
            let text = Array(bytes[index.range(ofLine: number)])
            let first = text.first { $0 > 0x20 }
            let looksLikeComment = first.map { "#/*;-<%'\"".utf8.contains($0) } ?? true
            isAtTop = isAtTop && looksLikeComment
            result.append(
                Line(number: number, text: text, lineAfter: looksLikeComment ? number + 1 : nil, isAtTop: isAtTop))
        }
        return Comments(lines: result)
    }

    private static func trimmedEnd(of range: ByteRange, in bytes: [UInt8]) -> Int {
        range.lowerBound + (bytes[range].lastIndex { $0 > 0x20 }.map { $0 + 1 - range.lowerBound } ?? 0)
    }

    private static func expand(
        _ comments: [(range: ByteRange, standsAlone: Bool, isAtTop: Bool)], bytes: [UInt8], index: LineIndex
    ) -> [Line] {
        // Comments in a row count as one: what they say is about the line after the last of them.
        var lineAfter = 0
        var nextStart = -1
        var result: [Line] = []
        for comment in comments.reversed() {
            let text = bytes[comment.range]
            let trimmed = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? comment.range.lowerBound
            let first = index.line(at: comment.range.lowerBound)
            let last = index.line(at: max(comment.range.lowerBound, trimmed - 1))
            if comment.standsAlone {
                if nextStart != last + 1 { lineAfter = last + 1 }
                nextStart = first
            }
            for number in (first...last).reversed() {
                let line = index.range(ofLine: number).clamped(to: comment.range)
                result.append(
                    Line(
                        number: number, text: Array(bytes[line]), lineAfter: comment.standsAlone ? lineAfter : nil,
                        isAtTop: comment.isAtTop))
            }
        }
        return result.reversed()
    }
}
