import CogniCore

/// Text in generic mode: tokens in nested blocks, after Semgrep's spacegrep. Deeper indentation opens a block; so do
/// brackets that close on their line, for what is inside them.
struct GenericDocument {
    let bytes: [UInt8]
    let tokens: [GenericToken]
    /// By token: the end of the innermost block that holds it.
    let ends: [Int32]
    /// By token: the end of the block that begins with it; 0 when none does.
    let blocks: [Int32]

    init(_ bytes: [UInt8], in range: ByteRange, comments style: GenericCommentStyle?) {
        let lexer = GenericLexer(bytes, in: range, comments: style?.comments(in: bytes, range) ?? [])
        self.bytes = bytes
        tokens = lexer.tokens
        var nesting = Nesting(count: tokens.count)
        nesting.addIndentation(lexer.lines)
        for line in lexer.lines { nesting.addBrackets(tokens, line.tokens, bytes) }
        (ends, blocks) = (nesting.ends(), nesting.blocks)
    }

    /// Blocks while they are found.
    private struct Nesting {
        var blocks: [Int32]

        init(count: Int) { blocks = Array(repeating: 0, count: count) }

        mutating func addIndentation(_ lines: [GenericLine]) {
            // Blocks that are open: their indentation and first token.
            var open: [(indentation: Int, start: Int)] = []
            for line in lines {
                while let last = open.last, line.indentation < last.indentation {
                    open.removeLast()
                    add(last.start..<line.tokens.lowerBound)
                }
                if line.indentation > open.last?.indentation ?? 0 {
                    open.append((line.indentation, line.tokens.lowerBound))
                }
            }
            while let last = open.popLast() { add(last.start..<blocks.count) }
        }

        mutating func addBrackets(_ tokens: [GenericToken], _ line: Range<Int>, _ bytes: [UInt8]) {
            var open: [Int] = []
            for index in line where !tokens[index].isWord {
                switch bytes[tokens[index].range.lowerBound] {
                case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open.append(index)
                case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                    let close = bytes[tokens[index].range.lowerBound]
                    // `()` are neighbours in ASCII, the others have one between them. What is open inside is no bracket.
                    let match = open.lastIndex { place in
                        (1...2).contains(Int(close) - Int(bytes[tokens[place].range.lowerBound]))
                    }
                    guard let match else {
                        open.removeAll()
                        continue
                    }
                    let last = open[match]
                    open.removeSubrange(match...)
                    if last + 1 < index { add((last + 1)..<index) }
                default: continue
                }
            }
        }

        /// Blocks come in any order; no two begin with the same token.
        private mutating func add(_ block: Range<Int>) { blocks[block.lowerBound] = Int32(block.upperBound) }

        /// The end of the innermost block of each token.
        func ends() -> [Int32] {
            var open: [Int32] = []
            return blocks.indices.map { index in
                while let last = open.last, Int(last) <= index { open.removeLast() }
                if blocks[index] > 0 { open.append(blocks[index]) }
                return open.last ?? Int32(blocks.count)
            }
        }
    }
}
