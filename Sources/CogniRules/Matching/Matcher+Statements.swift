import CogniCore
import CogniSemantics

/// Runs of statements, in which an ellipsis reaches into nested blocks, as in Semgrep.
extension Matcher {
    /// Statements that follow each other, the first one at `index`.
    func matchRun(_ patterns: [Pattern], from index: Int, _ add: (ByteRange) -> Void) {
        guard let parent = tree.parent(index) else { return }
        let block = index..<Int(tree.nodes[parent].next)
        if patterns.first?.isEllipsis == true, parent + 1 != index { return }
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
            if isWhole, place < block.upperBound { return }
            return then(last ?? place)
        }
        let rest = patterns.dropFirst()
        guard case .ellipsis(let number) = first else {
            guard place < block.upperBound else { return }
            match(first, place) {
                let after = Int(tree.nodes[place].next)
                matchStatements(rest, in: after..<max(after, block.upperBound), isWhole: isWhole, last: place, then)
            }
            return
        }
        if rest.isEmpty {
            let end = lastStatement(in: block)
            guard let number else { return then(end ?? last ?? place) }
            let upper = end.map { tree.nodes[$0].range.upperBound } ?? 0
            let whole = place < block.upperBound ? tree.nodes[place].range.lowerBound..<upper : 0..<0
            return bind(number, Binding(range: whole, nodes: block)) { then(end ?? last ?? place) }
        }
        if isWhole, rest.allSatisfy(\.isEllipsis) { return then(last ?? place) }
        // The next statement may stand at this level or in a block further in.
        var index = place
        while index < block.upperBound {
            guard step() else { return }
            if tree.isStatement(index) {
                let parent = Int(tree.nodes[index].parent)
                let level = index..<min(block.upperBound, Int(tree.nodes[parent].next))
                matchStatements(rest, in: level, isWhole: isWhole, last: last, then)
            }
            index += 1
        }
    }

    /// The innermost statement that holds the node, or is it.
    func enclosingStatement(_ index: Int) -> Int? {
        var current: Int? = index
        while let node = current {
            if tree.isStatement(node) { return node }
            current = tree.parent(node)
        }
        return nil
    }

    /// The last statement of the level on which `block` begins.
    private func lastStatement(in block: Range<Int>) -> Int? {
        var last: Int?
        var index = block.lowerBound
        while index < block.upperBound {
            last = index
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
            let kind = tree.nodes[index].kind
            if index != statement, kind == .block || kind == .function || kind == .type {
                index = Int(tree.nodes[index].next)
                continue
            }
            match(pattern, index, then)
            index += 1
        }
    }
}
