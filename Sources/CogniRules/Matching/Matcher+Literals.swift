import CogniRegex
import CogniSemantics

/// String literals, by what is between their quotes.
extension Matcher {
    func match(_ content: Pattern.StringContent, _ index: Int, _ then: () -> Void) {
        switch content {
        case .anything: if isText(index) || constants.isString(index) { then() }
        case .exactly(let wanted): if text(of: index)?.elementsEqual(wanted) == true { then() }
        case .metavariable(let number):
            if isText(index) { return bind(number, Binding(index, of: tree), then) }
            guard let literal = constants.literal(of: index),
                tree.nodes[literal].kind == .string || tree.isPlainTemplate(literal)
            else {
                // Put together of several: what is bound is the expression.
                if constants.string(of: index) != nil { bind(number, Binding(index, of: tree), then) }
                return
            }
            let pieces = tree.children(literal).map { tree.nodes[$0].range }
            guard let first = pieces.first, let last = pieces.last else { return }
            bind(number, Binding(range: .from(first.lowerBound, to: last.upperBound)), then)
        case .regex(let expression):
            guard let text = text(of: index) else { return }
            do {
                if try expression.firstMatch(in: text[...]) != nil { then() }
            } catch {
                fail(error)
            }
        }
    }

    /// Whether the node is the text between two interpolations.
    private func isText(_ index: Int) -> Bool { tree.nodes[index].kind == .stringContent }

    private func text(of index: Int) -> [UInt8]? {
        isText(index) ? Array(tree.text(index)) : constants.string(of: index)
    }
}
