import CogniCore
import CogniSyntax

/// Halstead counts from the tokens of a text, for every language but Python. Operands are the tokens that name or spell a
/// value: identifiers and literals, a string as one. Operators are all others: keywords, signs, separators, and brackets,
/// of which a pair counts once. Comments don't count. Tokens are distinct by their text.
enum TokenHalstead {
    static func count(in tree: SyntaxTree) -> HalsteadCounts {
        let kinds = tree.grammar.pack.kinds
        let strings = tree.grammar.kinds(kinds.strings)
        var tally = HalsteadTally()
        var index = 0
        while index < tree.nodes.count {
            let node = tree.nodes[index]
            tally.advance(to: index)
            let isNamed = node.flags.contains(.named)
            if isNamed, tree.grammar.comments.contains(node.kind) {
                index = Int(node.next)
                continue
            }
            if isNamed, tree.grammar.functions.contains(node.kind) { tally.open(index, end: node.next) }
            let isString = isNamed && strings.contains(node.kind)
            if isString || Int(node.next) == index + 1, !node.range.isEmpty {
                count(tree.text(index), isOperand: isString || isNamed, in: &tally)
            }
            index = isString ? Int(node.next) : index + 1
        }
        return tally.finish()
    }

    private static func count(_ text: ArraySlice<UInt8>, isOperand: Bool, in tally: inout HalsteadTally) {
        var hash = StableHash()
        hash.feed(text)
        if isOperand {
            tally.add(operand: hash.value)
        } else if text.count > 1 || !closing.contains(text[text.startIndex]) {
            tally.add(operator: hash.value)
        }
    }

    private static let closing = [UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}")]
}
