import CogniCore

/// Lines that hold code, numbered from 1, as ascending ranges: what is neither blank nor only comment.
public enum CodeLines {
    /// The code lines of a parsed text: those with something other than white space outside its comments.
    public static func of(_ tree: SyntaxTree) -> [Range<Int>] {
        var comments: [Range<Int>] = []
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            if node.flags.contains(.named), tree.grammar.comments.contains(node.kind) {
                comments.append(node.range)
                index = Int(node.next)
            } else {
                index += 1
            }
        }
        return lines(of: tree.bytes, without: comments)
    }

    /// The lines of text without a grammar that aren't blank.
    public static func ofText(_ bytes: [UInt8]) -> [Range<Int>] { lines(of: bytes, without: []) }

    /// How many of `codeLines` are in `lines`.
    public static func count(_ codeLines: [Range<Int>], in lines: ClosedRange<Int>) -> Int {
        var low = 0
        var high = codeLines.count
        while low < high {
            let middle = (low + high) / 2
            if codeLines[middle].upperBound <= lines.lowerBound { low = middle + 1 } else { high = middle }
        }
        var count = 0
        for range in codeLines[low...] {
            guard range.lowerBound <= lines.upperBound else { break }
            count += min(range.upperBound, lines.upperBound + 1) - max(range.lowerBound, lines.lowerBound)
        }
        return count
    }

    private static func lines(of bytes: [UInt8], without comments: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { text in
            var line = 1
            var offset = 0
            var comment = 0
            var holdsCode = false
            func endLine() {
                if holdsCode {
                    if let last = result.last, last.upperBound == line {
                        result[result.count - 1] = last.lowerBound..<(line + 1)
                    } else {
                        result.append(line..<(line + 1))
                    }
                }
                holdsCode = false
                line += 1
            }
            while offset < text.count {
                let inComment = comment < comments.count && comments[comment].lowerBound <= offset
                if inComment && comments[comment].upperBound <= offset {
                    comment += 1
                    continue
                }
                if text[offset] == 10 {
                    endLine()
                } else if !inComment && text[offset] > 0x20 {
                    holdsCode = true
                }
                offset += 1
            }
            endLine()
        }
        return result
    }
}
