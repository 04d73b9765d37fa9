import CogniCore
import CogniSemantics

/// Runs of statements. As in Semgrep, an ellipsis spans neighbouring statements, and the statements inside of others count as
/// neighbours, too, in the order of the text.
extension Matcher {
    /// How the statement after another one is found.
    enum Level {
        case neighbours
        /// Statements in bodies, too.
        case allInside
    }

    /// Statements that follow each other, the first one at `index`.
    /// - Parameter isClosed: the pattern ends with a semicolon or an ellipsis; then the match has that of the last statement.
    func matchRun(_ patterns: [Pattern], from index: Int, isClosed: Bool, _ add: (ByteRange) -> Void) {
        guard let parent = tree.parent(index) else { return }
        if patterns.first?.isEllipsis == true, parent + 1 != index { return }
        // What a lambda returns follows nothing and is followed by nothing.
        if tree.nodes[parent].range == tree.nodes[index].range, parent > 0,
            tree.nodes[Int(tree.nodes[parent].parent)].kind == .function
        {
            return
        }
        let start = tree.nodes[index].range.lowerBound
        matchStatements(patterns[...], in: index..<Int(tree.nodes[parent].next), isWhole: false) { end in
            add(start..<max(start, isClosed ? endWithSemicolon(end) : end))
        }
    }

    /// The end of a statement with the semicolon that follows.
    private func endWithSemicolon(_ end: Int) -> Int {
        guard let next = tree.bytes[end...].firstIndex(where: { $0 > 0x20 }), tree.bytes[next] == UInt8(ascii: ";")
        else {
            return end
        }
        return next + 1
    }

    /// Matches statements one after the other from the start of `block`, to its end when `isWhole`. `then` gets the end of the
    /// bytes that they take.
    func matchStatements(
        _ patterns: ArraySlice<Pattern>, in block: Range<Int>, isWhole: Bool, _ then: (_ end: Int) -> Void
    ) {
        let run = StatementRun(end: block.upperBound, isWhole: isWhole)
        var isBegun = patterns.first?.isEllipsis == true
        match(patterns, at: block.lowerBound, run, .neighbours, 0, begun: { isBegun = true }, then)
        guard isBegun, patterns.contains(where: \.isEllipsis) else { return }
        match(patterns, at: block.lowerBound, run, .allInside, 0, begun: {}, then)
    }

    /// Where a run of statements has to end.
    private struct StatementRun {
        let end: Int
        let isWhole: Bool
    }

    private func match(
        _ patterns: ArraySlice<Pattern>, at place: Int, _ run: StatementRun, _ level: Level, _ reached: Int,
        begun: () -> Void,
        _ then: (_ end: Int) -> Void
    ) {
        guard step() else { return }
        guard let first = patterns.first else {
            if !run.isWhole || place >= run.end { then(reached) }
            return
        }
        let rest = patterns.dropFirst()
        guard case .ellipsis(let number) = first else {
            guard place < run.end else { return }
            return match(first, place) {
                begun()
                match(rest, at: after(place, level), run, level, max(reached, end(of: place)), begun: {}, then)
            }
        }
        if rest.isEmpty { return matchRest(from: place, run, level, reached, number, then) }
        var (place, reached) = (place, reached)
        let start = place
        while step() {
            if let number {
                bind(
                    number,
                    Binding(
                        range: place > start ? .from(tree.nodes[start].range.lowerBound, to: reached) : 0..<0,
                        nodes: start..<place)
                ) {
                    match(rest, at: place, run, level, reached, begun: begun, then)
                }
            } else {
                match(rest, at: place, run, level, reached, begun: begun, then)
            }
            guard place < run.end else { return }
            reached = max(reached, end(of: place))
            place = after(place, level)
        }
    }

    /// An ellipsis at the end: nothing more, or all there is.
    private func matchRest(
        from place: Int, _ run: StatementRun, _ level: Level, _ reached: Int, _ number: Int?,
        _ then: (_ end: Int) -> Void
    ) {
        let last = lastStatement(from: place, to: run.end)
        let end = max(reached, last.map { self.end(of: $0) } ?? 0)
        if let number {
            let range = last == nil ? 0..<0 : tree.nodes[place].range.lowerBound..<end
            return bind(number, Binding(range: range, nodes: place..<max(place, run.end))) { then(end) }
        }
        if !run.isWhole, reached > 0, reached < end { then(reached) }
        then(end)
    }

    private func end(of statement: Int) -> Int { tree.nodes[statement].range.upperBound }

    private func after(_ statement: Int, _ level: Level) -> Int {
        switch level {
        case .neighbours: Int(tree.nodes[statement].next)
        case .allInside: nextStatement[statement + 1]
        }
    }

    /// The last of the neighbours that begin at `place`.
    private func lastStatement(from place: Int, to end: Int) -> Int? {
        guard place < end, let parent = tree.parent(place) else { return nil }
        return lastStatements[parent]
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
}

extension CodeTree {
    /// For each node and the end the first statement that isn't before it.
    func nextStatements() -> [Int] {
        var next = [Int](repeating: nodes.count, count: nodes.count + 1)
        for index in nodes.indices.reversed() { next[index] = isStatement(index) ? index : next[index + 1] }
        return next
    }

    /// The last statement directly in each block.
    func lastStatements() -> [Int: Int] {
        var last: [Int: Int] = [:]
        for index in nodes.indices where isStatement(index) { last[Int(nodes[index].parent)] = index }
        return last
    }
}
