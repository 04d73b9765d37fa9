import CogniCore
import CogniSyntax

/// Lines of Python by kind, as radon counts them (`analyze` in radon/raw.py): the lines of a logical line that holds nothing
/// but a string are a doc string's, all others that aren't blank hold code, and a logical line counts one, one more for
/// what follows a colon in it, and likewise for each part between semicolons.
struct PythonLines {
    private let tree: SyntaxTree
    private let index: LineIndex
    private var tokens: [Token] = []
    private var counts = LineCounts(logical: 0)

    private struct Token {
        let kind: Kind
        let lines: ClosedRange<Int>

        enum Kind { case comment, string, colon, semicolon, opening, closing, other }
    }

    static func count(in tree: SyntaxTree) -> LineCounts {
        var pass = PythonLines(tree: tree, index: LineIndex(tree.bytes))
        pass.read()
        pass.walk()
        return pass.counts
    }

    private init(tree: SyntaxTree, index: LineIndex) {
        self.tree = tree
        self.index = index
    }

    /// The tokens: leaves, and whole strings.
    private mutating func read() {
        let comments = tree.grammar.comments
        let strings = tree.grammar.kinds(["string"])
        var position = 0
        while position < tree.nodes.count {
            let node = tree.nodes[position]
            let isString = node.flags.contains(.named) && strings.contains(node.kind)
            let isComment = node.flags.contains(.named) && comments.contains(node.kind)
            if isString || isComment || Int(node.next) == position + 1, !node.range.isEmpty {
                let kind: Token.Kind = isComment ? .comment : isString ? .string : sign(tree.text(position))
                tokens.append(Token(kind: kind, lines: index.lines(of: node.range)))
            }
            position = isString ? Int(node.next) : position + 1
        }
    }

    private func sign(_ text: ArraySlice<UInt8>) -> Token.Kind {
        guard text.count == 1, let byte = text.first else { return .other }
        switch byte {
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: ";"): return .semicolon
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .opening
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .closing
        default: return .other
        }
    }

    /// Goes from one logical line to the next.
    private mutating func walk() {
        counts.total = index.lineCount
        var first = 1
        var next = 0
        while first <= index.lineCount {
            var last = first
            var depth = 0
            let start = next
            while true {
                while next < tokens.count, tokens[next].lines.lowerBound <= last {
                    last = max(last, tokens[next].lines.upperBound)
                    if tokens[next].kind == .opening { depth += 1 }
                    if tokens[next].kind == .closing { depth -= 1 }
                    next += 1
                }
                guard last < index.lineCount, depth > 0 || isContinued(last, after: tokens[start..<next].last) else {
                    break
                }
                last += 1
            }
            add(tokens[start..<next], lines: first...min(last, index.lineCount))
            first = last + 1
        }
    }

    /// Whether a line ends with a backslash that isn't part of a comment.
    private func isContinued(_ line: Int, after token: Token?) -> Bool {
        if let token, token.kind == .comment, token.lines.upperBound == line { return false }
        return tree.bytes[index.range(ofLine: line)].last { $0 > 0x20 } == UInt8(ascii: "\\")
    }

    private mutating func add(_ tokens: ArraySlice<Token>, lines: ClosedRange<Int>) {
        let blank = lines.count { tree.bytes[index.range(ofLine: $0)].allSatisfy { $0 <= 0x20 } }
        counts.blank += blank
        counts.comments += tokens.count { $0.kind == .comment }
        let isAlone = tokens.count == 1
        if isAlone, tokens.first?.kind == .string {
            if lines.count > 1 { counts.docStrings += lines.count - blank }
        } else if !(isAlone && tokens.first?.kind == .comment) {
            counts.code += lines.count - blank
        }
        counts.logical = (counts.logical ?? 0) + logicalLines(tokens)
    }

    private func logicalLines(_ tokens: ArraySlice<Token>) -> Int {
        let parts = tokens.map(\.kind).filter { $0 != .comment }
            .split(separator: .semicolon, omittingEmptySubsequences: false)
        return parts.enumerated().reduce(0) { total, part in
            guard let colon = part.element.lastIndex(of: .colon) else { return total + (part.element.isEmpty ? 0 : 1) }
            // radon means to ask whether the colon is the last token; before a semicolon it asks for the one before.
            let isLastPart = part.offset == parts.count - 1
            return total + (colon == part.element.endIndex - (isLastPart ? 1 : 2) ? 1 : 2)
        }
    }
}
