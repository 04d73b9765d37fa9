import CogniCore
import CogniSyntax

/// The first bracket of a text that has no partner, told from its tokens alone, so that it needs no whole grammar.
struct BracketMismatch {
    let range: ByteRange
    let message: String

    /// The mismatch that a person should look at; `nil` when all brackets match, or when they needn't: `case a)` in shell
    /// scripts, branches of conditional compilation that each open the same block.
    static func first(in tree: SyntaxTree, lines: LineIndex) -> BracketMismatch? {
        guard tree.grammar.pack.name != "bash", !hasConditionalCompilation(tree), !quotesCommentMarks(tree, lines)
        else { return nil }
        var scan = Scan(tree: tree, lines: lines)
        return scan.run()
    }

    /// The Swift grammar takes `/*` in a string for the beginning of a comment, and loses every bracket up to its end.
    private static func quotesCommentMarks(_ tree: SyntaxTree, _ lines: LineIndex) -> Bool {
        guard tree.grammar.pack.name == "swift" else { return false }
        return tree.bytes.withUnsafeBufferPointer { bytes in
            var quotes = 0
            for index in bytes.indices {
                switch bytes[index] {
                case 10: quotes = 0
                case UInt8(ascii: "\""): quotes += 1
                case UInt8(ascii: "/") where quotes > 0 && index > 0 && index + 1 < bytes.count:
                    let star = UInt8(ascii: "*")
                    if bytes[index - 1] == star || bytes[index + 1] == star { return true }
                default: continue
                }
            }
            return false
        }
    }

    private static func hasConditionalCompilation(_ tree: SyntaxTree) -> Bool {
        tree.nodes.contains { node in
            guard node.kind != Grammar.errorKind else { return false }
            let kind = tree.grammar.kindNames[Int(node.kind)]
            return kind.hasPrefix("#if") || kind.hasPrefix("#else") || kind == "preproc_directive"
        }
    }

    /// One pass over the tokens with a stack of open brackets.
    private struct Scan {
        let tree: SyntaxTree
        let lines: LineIndex
        private var open: [(bracket: UInt8, range: ByteRange)] = []
        /// The first pair of which one belongs elsewhere, as the indentation of its lines tells.
        private var suspect: BracketMismatch?

        init(tree: SyntaxTree, lines: LineIndex) {
            self.tree = tree
            self.lines = lines
        }

        mutating func run() -> BracketMismatch? {
            var index = 0
            while index < tree.nodes.count {
                let node = tree.nodes[index]
                if node.flags.contains(.named), tree.grammar.comments.contains(node.kind) {
                    index = Int(node.next)
                    continue
                }
                if !node.flags.contains(.named), node.start < node.end, Int(node.next) == index + 1 {
                    for byte in tree.kindName(index).utf8 {
                        if let mismatch = take(byte, node.range) { return suspect ?? mismatch }
                    }
                }
                index += 1
            }
            guard let last = open.last else { return nil }
            return suspect ?? Self.neverClosed(last.bracket, last.range)
        }

        private mutating func take(_ byte: UInt8, _ range: ByteRange) -> BracketMismatch? {
            let opener: UInt8
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                open.append((byte, range))
                return nil
            case UInt8(ascii: ")"): opener = UInt8(ascii: "(")
            case UInt8(ascii: "]"): opener = UInt8(ascii: "[")
            case UInt8(ascii: "}"): opener = UInt8(ascii: "{")
            default: return nil
            }
            guard let last = open.popLast() else { return Self.unexpected(byte, range) }
            guard last.bracket == opener else {
                let isElsewhere = open.contains { $0.bracket == opener }
                return isElsewhere ? Self.neverClosed(last.bracket, last.range) : Self.unexpected(byte, range)
            }
            if suspect == nil { compareIndentation(last, byte, range) }
            return nil
        }

        /// A block that ends on a line of its own is indented like the line it began on; if it isn't, one of the two is
        /// another block's.
        private mutating func compareIndentation(
            _ opener: (bracket: UInt8, range: ByteRange), _ closer: UInt8, _ range: ByteRange
        ) {
            guard closer == UInt8(ascii: "}") else { return }
            let openerLine = lines.line(at: opener.range.lowerBound)
            let closerLine = lines.line(at: range.lowerBound)
            guard closerLine > openerLine else { return }
            let before = indentation(ofLine: openerLine)
            let after = indentation(ofLine: closerLine)
            guard lines.column(at: range.lowerBound) == after + 1 else { return }
            if after < before { suspect = Self.neverClosed(opener.bracket, opener.range) }
            if after > before { suspect = Self.unexpected(closer, range) }
        }

        private func indentation(ofLine line: Int) -> Int {
            tree.bytes[lines.range(ofLine: line)].prefix { $0 == 0x20 || $0 == 0x09 }.count
        }

        private static func neverClosed(_ bracket: UInt8, _ range: ByteRange) -> BracketMismatch {
            BracketMismatch(range: range, message: "this `\(UnicodeScalar(bracket))` is never closed")
        }

        private static func unexpected(_ bracket: UInt8, _ range: ByteRange) -> BracketMismatch {
            BracketMismatch(range: range, message: "unexpected `\(UnicodeScalar(bracket))`")
        }
    }
}
