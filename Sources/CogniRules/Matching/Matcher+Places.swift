import CogniSemantics

/// Where a pattern by itself may be found.
extension Matcher {
    /// Whether `root` may be found at a node: what could be any expression is found at expressions only.
    func isPlace(_ index: Int, of root: Pattern) -> Bool {
        switch root {
        case .node, .ellipsis: !isImported(index)
        case .leaf(let kind, _, _): kind == .token || isExpression(index)
        case .string: isExpression(index) || isTemplateText(index)
        case .anything, .metavariable, .typed, .chain, .deep, .deepStatement: isExpression(index)
        case .either(let alternatives): alternatives.contains { isPlace(index, of: $0) }
        }
    }

    /// Whether the node is an expression: neither a statement nor a declaration, nor a part of one that has no value.
    func isExpression(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        switch node.kind {
        case .name, .number, .literal: return !isMereName(index)
        case .string, .template, .regex, .call, .new, .spread, .member, .index, .binary, .unary, .conditional, .assign,
            .augmentedAssign, .element, .list, .tuple, .set, .dictionary, .pair, .comprehension, .await, .cast,
            .genericType, .yield:
            return !isMereName(index)
        case .function, .type: return node.flags.contains(.anonymous)
        case .other: return !tree.isStatement(index)
        default: return false
        }
    }

    /// Whether the node is the text between two interpolations.
    private func isTemplateText(_ index: Int) -> Bool {
        tree.nodes[index].kind == .stringContent && tree.parent(index).map { tree.nodes[$0].kind == .template } ?? false
    }

    /// The name in `a.b`, of a parameter, of a declaration: names that aren't read.
    private func isMereName(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        switch node.role {
        case .name, .label, .alias: return true
        // `*args` as a parameter
        case .item where node.parent > 0 && tree.nodes[Int(node.parent)].kind == .spread:
            return isMereName(Int(node.parent))
        default: return isImported(index) || isLoopTarget(index)
        }
    }

    /// Whether the node is part of an import.
    private func isImported(_ index: Int) -> Bool {
        var current = index
        while let parent = tree.parent(current) {
            switch tree.nodes[parent].kind {
            case .importing: return true
            case .member: current = parent
            default: return false
            }
        }
        return false
    }

    /// Whether the node is what a loop assigns to, or part of it.
    private func isLoopTarget(_ index: Int) -> Bool {
        var current = index
        while let parent = tree.parent(current) {
            switch tree.nodes[parent].kind {
            case .forEach: return tree.nodes[current].role == .target
            case .tuple, .list: current = parent
            default: return false
            }
        }
        return false
    }
}
