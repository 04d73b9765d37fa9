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
        (ends, blocks) = (nesting.ends, nesting.blocks)
    }

    /// Blocks while they are found, outer ones before those inside them.
    private struct Nesting {
        var ends: [Int32]
        var blocks: [Int32]

        init(count: Int) {
            ends = Array(repeating: Int32(count), count: count)
            blocks = Array(repeating: 0, count: count)
        }

        mutating func addIndentation(_ lines: [GenericLine]) {
            // Blocks that are open: their indentation and first token.
            var open: [(indentation: Int, start: Int)] = []
            var found: [(start: Int, end: Int)] = []
            for line in lines {
                while let last = open.last, line.indentation < last.indentation {
                    open.removeLast()
                    found.append((last.start, line.tokens.lowerBound))
                }
                if line.indentation > open.last?.indentation ?? 0 { open.append((line.indentation, line.tokens.lowerBound)) }
            }
            while let last = open.popLast() { found.append((last.start, ends.count)) }
            // Outer blocks begin earlier, or end later.
            for block in found.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) { add(block.start..<block.end) }
        }

        mutating func addBrackets(_ tokens: [GenericToken], _ line: Range<Int>, _ bytes: [UInt8]) {
            var open: [Int] = []
            var found: [Range<Int>] = []
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
                    if last + 1 < index { found.append((last + 1)..<index) }
                default: continue
                }
            }
            for block in found.sorted(by: { $0.lowerBound < $1.lowerBound }) { add(block) }
        }

        private mutating func add(_ block: Range<Int>) {
            guard !block.isEmpty else { return }
            for index in block { ends[index] = Int32(block.upperBound) }
            if blocks[block.lowerBound] == 0 { blocks[block.lowerBound] = Int32(block.upperBound) }
        }
    }
}
