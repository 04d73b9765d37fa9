import CogniCore
import CogniSemantics

/// Patterns that are found anywhere in code: `<... e ...>`, and expressions that are statements of a pattern.
extension Matcher {
    /// `<... e ...>`: anywhere in an expression, or in the expressions of a statement, but not in the statements inside it.
    func matchDeep(_ pattern: Pattern, _ root: Int, _ then: () -> Void) {
        var index = root
        let end = Int(tree.nodes[root].next)
        while index < end {
            guard step() else { return }
            if !isSearched(index) {
                index = Int(tree.nodes[index].next)
                continue
            }
            if isExpression(index) || index == root { match(pattern, index, then) }
            index += 1
        }
    }

    /// `<... e ...>` by itself: each expression around what matches, as far as the next one that matches itself.
    func findAround(_ pattern: Pattern, _ index: Int, _ found: inout Set<Int>, _ add: (ByteRange) -> Void) {
        let earlier = found
        var isFound = false
        match(pattern, index) {
            isFound = true
            var current: Int? = index
            while let node = current, isSearched(node), node == index || !earlier.contains(node), step() {
                if isExpression(node) { add(tree.nodes[node].range) }
                current = tree.parent(node)
            }
        }
        if isFound { found.insert(index) }
    }

    /// Whether `<... e ...>` looks into a node.
    private func isSearched(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        switch node.kind {
        case .function, .type: return node.flags.contains(.anonymous)
        case .parameters, .members, .decorator, .handler, .importing: return false
        case .block:
            // The expression that a lambda returns.
            guard node.parent >= 0, Int(node.next) > index + 1 else { return false }
            return tree.nodes[Int(node.parent)].kind == .function && tree.nodes[index + 1].range == node.range
        default: return true
        }
    }

    /// An expression as a statement of a pattern: the statement itself, or an expression in it whose value is used wherever the
    /// statement runs. Not what is assigned to, conditions, and bodies of lambdas.
    func matchImplicitly(_ pattern: Pattern, _ statement: Int, _ then: () -> Void) {
        var open = [statement]
        while let index = open.popLast() {
            guard step() else { return }
            if index == statement || isExpression(index) { match(pattern, index, then) }
            open += usedParts(of: index).reversed()
        }
    }

    private func usedParts(of index: Int) -> [Int] {
        switch tree.nodes[index].kind {
        case .assign, .augmentedAssign, .keywordArgument, .pair: [tree.child(index, .value)].compactMap { $0 }
        case .member: [tree.child(index, .object)].compactMap { $0 }
        case .call, .new, .arguments, .spread, .binary, .unary, .list, .tuple, .set, .dictionary, .await, .yield, .cast,
            .template,
            .return, .string:
            Array(tree.children(index))
        case .other: tree.children(index).filter { isExpression($0) }
        default: []
        }
    }
}
