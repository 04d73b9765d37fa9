import CogniCore
import CogniSyntax

/// Runs of statements, in which an ellipsis reaches into nested blocks, as in Semgrep.
extension Matcher {
    /// Statements that follow each other, the first one at `index`.
    func matchRun(_ patterns: [Pattern], from index: Int, _ add: (ByteRange) -> Void) {
        guard isStatement(index) else { return }
        let parent = Int(tree.nodes[index].parent)
        let block = index..<Int(tree.nodes[parent].next)
        if case .ellipsis? = patterns.first, statement(from: parent + 1, to: block.upperBound) != index { return }
        let start = tree.nodes[index].range.lowerBound
        matchStatements(patterns[...], in: block, isWhole: false) { last in
            add(start..<max(start, tree.nodes[last].range.upperBound))
        }
    }

    /// Matches statements one after the other from the start of `block`. `then` gets the last one.
    func matchStatements(
        _ patterns: ArraySlice<Pattern>, in block: Range<Int>, isWhole: Bool, last: Int? = nil,
        _ then: (_ last: Int) -> Void
    ) {
        guard step() else { return }
        let place = block.lowerBound
        guard let first = patterns.first else {
            if isWhole, statement(from: place, to: block.upperBound) != nil { return }
            return then(last ?? place)
        }
        let rest = patterns.dropFirst()
        guard case .ellipsis = first else {
            guard let next = statement(from: place, to: block.upperBound) else { return }
            match(first, next) {
                let after = Int(tree.nodes[next].next)
                matchStatements(rest, in: after..<max(after, block.upperBound), isWhole: isWhole, last: next, then)
            }
            return
        }
        if rest.isEmpty { return then(lastStatement(in: block) ?? last ?? place) }
        if isWhole, rest.allSatisfy({ if case .ellipsis = $0 { true } else { false } }) { return then(last ?? place) }
        // The next statement may stand at this level or in a block further in.
        var index = place
        while index < block.upperBound {
            guard step() else { return }
            if isStatement(index) {
                matchStatements(rest, in: index..<block.upperBound, isWhole: isWhole, last: last, then)
            }
            index = traits.is(tree.nodes[index].kind, .scope) ? Int(tree.nodes[index].next) : index + 1
        }
    }

    /// The innermost statement that holds the node, or is it.
    func enclosingStatement(_ index: Int) -> Int? {
        var current = index
        while current > 0 {
            if isStatement(current) { return current }
            current = Int(tree.nodes[current].parent)
        }
        return nil
    }

    private func isStatement(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        guard node.parent >= 0, node.flags.contains(.named), isSignificant(index) else { return false }
        return traits.is(tree.nodes[Int(node.parent)].kind, .block)
    }

    private func statement(from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end {
            if isStatement(index) { return index }
            index += 1
        }
        return nil
    }

    /// The last statement of the level on which `block` begins.
    private func lastStatement(in block: Range<Int>) -> Int? {
        var last: Int?
        var index = block.lowerBound
        while index < block.upperBound {
            if isStatement(index) { last = index }
            index = Int(tree.nodes[index].next)
        }
        return last
    }

    /// The expression in a statement, but not in the statements inside it.
    func matchDeep(_ pattern: Pattern, inStatement statement: Int, _ then: () -> Void) {
        var index = statement
        let end = Int(tree.nodes[statement].next)
        while index < end {
            guard step() else { return }
            let node = tree.nodes[index]
            if index != statement, traits.is(node.kind, .block) || traits.is(node.kind, .scope) {
                index = Int(node.next)
                continue
            }
            if node.flags.contains(.named) { match(pattern, index, then) }
            index += 1
        }
    }
}
