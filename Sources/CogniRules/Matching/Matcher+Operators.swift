import CogniSemantics

/// Operators whose operands may be grouped in several ways: `a && b && c` is `a && (b && c)`.
extension Matcher {
    /// Matches a binary operation as the list of its operands. `false` when it is an operation like any other.
    func matchOperands(_ shape: Pattern.Shape, _ index: Int, _ then: () -> Void) -> Bool {
        let label = tree.nodes[index].label
        guard shape.label == label else { return false }
        switch Grouping(label) {
        case .inAnyOrder: matchUnordered(operands(of: shape).filter { !$0.isEllipsis }[...], operands(of: index), then)
        case .associative: match(operands(of: shape)[...], operands(of: index)[...], then)
        case .asWritten:
            guard let start = shape.slot(.left), shape.slot(.right)?.isEllipsis == true else { return false }
            matchStart(start, of: index, then)
        }
        return true
    }

    /// `a + ...`: whatever is added to `a`, one after the other.
    private func matchStart(_ pattern: Pattern, of index: Int, _ then: () -> Void) {
        var current = index
        while step(), tree.nodes[current].kind == .binary, tree.nodes[current].label == tree.nodes[index].label,
            let left = tree.child(current, .left)
        {
            var isFound = false
            match(pattern, left) {
                isFound = true
                then()
            }
            if isFound { return }
            current = left
        }
    }

    private enum Grouping {
        case asWritten, associative, inAnyOrder

        init(_ label: UInt32) {
            self =
                Self.ordered.contains(label) ? .associative : Self.unordered.contains(label) ? .inAnyOrder : .asWritten
        }

        private static let ordered = Set(["&&", "||", "and", "or"].map { CodeLabel.of($0) })
        private static let unordered = Set(["&", "|", "^"].map { CodeLabel.of($0) })
    }

    private func match(
        _ patterns: ArraySlice<Pattern>, _ nodes: ArraySlice<Int>, _ then: () -> Void
    ) {
        guard step() else { return }
        guard let first = patterns.first else {
            if nodes.isEmpty { then() }
            return
        }
        let rest = patterns.dropFirst()
        switch first {
        case .ellipsis:
            if rest.isEmpty { return then() }
            for count in 0...nodes.count { match(rest, nodes.dropFirst(count), then) }
        case .metavariable(let number) where nodes.count > 1:
            for count in 1...nodes.count {
                bind(number, operandRun(nodes.prefix(count))) {
                    match(rest, nodes.dropFirst(count), then)
                }
            }
        case .anything where nodes.count > 1:
            for count in 1...nodes.count { match(rest, nodes.dropFirst(count), then) }
        default:
            guard let node = nodes.first else { return }
            match(first, node) { match(rest, nodes.dropFirst(), then) }
        }
    }

    private func operandRun(_ nodes: ArraySlice<Int>) -> Binding {
        guard nodes.count > 1, let first = nodes.first, let last = nodes.last else {
            return Binding(nodes.first ?? 0, of: tree)
        }
        let range = Range<Int>.from(tree.nodes[first].range.lowerBound, to: tree.nodes[last].range.upperBound)
        return Binding(range: range, nodes: .from(first, to: Int(tree.nodes[last].next)))
    }

    private func operands(of shape: Pattern.Shape) -> [Pattern] {
        [CodeRole.left, .right].flatMap { role -> [Pattern] in
            guard let pattern = shape.slot(role) else { return [] }
            if case .node(let inner) = pattern, inner.kind == .binary, inner.label == shape.label {
                return operands(of: inner)
            }
            return [pattern]
        }
    }

    /// In the order of the text.
    private func operands(of index: Int) -> [Int] {
        let label = tree.nodes[index].label
        var found: [Int] = []
        var open = [index]
        while let node = open.popLast() {
            if tree.nodes[node].kind == .binary, tree.nodes[node].label == label, let left = tree.child(node, .left),
                let right = tree.child(node, .right)
            {
                open += [right, left]
            } else {
                found.append(node)
            }
        }
        return found
    }
}
