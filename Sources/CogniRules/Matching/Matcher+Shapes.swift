import CogniSemantics

/// Nodes with children.
extension Matcher {
    func match(_ shape: Pattern.Shape, _ index: Int, _ then: () -> Void) {
        let node = tree.nodes[index]
        if shape.kind == .member, node.kind == .name, let path = importedPath(of: index) {
            return matchPath(.node(shape), path[...], index, then)
        }
        if shape.kind == .member, isFromWildcard(shape, index) { return then() }
        guard node.kind == shape.kind else { return matchEquivalent(shape, index, then) }
        guard shape.label == node.label || shape.label == 0 && node.kind != .index && node.kind != .template else {
            return
        }
        if shape.flags.contains(.declaration), !node.flags.contains(.declaration) { return }
        if shape.flags.contains(.implied) != node.flags.contains(.implied) { return }
        guard node.kind != .member || matchesOptional(shape, node) else { return }
        switch shape.kind {
        case .binary: if matchOperands(shape, index, then) { return }
        case .importing: if matchImport(shape, index, then) { return }
        default: break
        }
        matchSlots(shape.slots[...], of: shape, index, then)
    }

    /// `a.b` is no `a?.b`; `$X.b` is any.
    private func matchesOptional(_ shape: Pattern.Shape, _ node: CodeNode) -> Bool {
        if shape.flags.contains(.optional) { return node.flags.contains(.optional) }
        guard node.flags.contains(.optional) else { return true }
        switch shape.slot(.object) {
        case .anything, .metavariable, .typed: return true
        default: return false
        }
    }

    /// Code of another kind that says the same.
    private func matchEquivalent(_ shape: Pattern.Shape, _ index: Int, _ then: () -> Void) {
        let node = tree.nodes[index]
        switch (shape.kind, node.kind) {
        case (.for, .forEach):
            // `for (...) { }` is every loop.
            let head = shape.slots.filter { $0.role != .body }
            guard !head.isEmpty, head.allSatisfy(\.pattern.isEllipsis), let body = shape.slot(.body),
                let found = tree.child(index, .body)
            else { return }
            match(body, found, then)
        case (.list, .comprehension):
            if shape.isOnlyEllipsis, node.label == Self.listComprehension { then() }
        case (.set, .comprehension):
            if shape.isOnlyEllipsis, node.label != Self.listComprehension, node.label != Self.generator { then() }
        // `{...}`
        case (.member, .genericType): if let base = tree.child(index, .type) { match(shape, base, then) }
        case (.set, .dictionary): if shape.isOnlyEllipsis { then() }
        // Two literals side by side, one of them with interpolations.
        case (.string, .template): if shape.label == node.label { matchItems(shape, index, then) }
        case (.importing, .assign):
            // `import "a"` is any way to import it.
            guard shape.slots.count == 1, let wanted = shape.slot(.module), let module = tree.importedModule(index)
            else { return }
            matchModule(wanted, module, then)
        case (.regex, .name), (.regex, .member):
            if let literal = constants.literal(of: index), tree.nodes[literal].kind == .regex {
                match(shape, literal, then)
            }
        case (_, .cast): if let value = tree.child(index, .value) { match(shape, value, then) }
        default: return
        }
    }

    private static let listComprehension = CodeLabel.of("list_comprehension")
    private static let generator = CodeLabel.of("generator_expression")

    private func matchSlots(
        _ slots: ArraySlice<(role: CodeRole, pattern: Pattern)>, of shape: Pattern.Shape, _ index: Int,
        _ then: () -> Void
    ) {
        guard let slot = slots.first else {
            guard hasNothingElse(shape, index) else { return }
            return matchExtras(shape.extras[...], of: shape, index, taken: [], then)
        }
        var isThere = false
        // There is one child, but for the types that a handler is for.
        for child in tree.children(index) where tree.nodes[child].role == slot.role {
            isThere = true
            if slot.role == .module {
                matchModule(slot.pattern, child) { matchSlots(slots.dropFirst(), of: shape, index, then) }
            } else {
                match(slot.pattern, child) { matchSlots(slots.dropFirst(), of: shape, index, then) }
            }
        }
        // `return ...` is `return`, too; `f() { ... }` one without a body.
        if !isThere, slot.pattern.isEllipsis || shape.kind == .function && slot.pattern.isAnyBlock {
            matchSlots(slots.dropFirst(), of: shape, index, then)
        }
    }

    /// Whether every child that a pattern may not leave out is in the pattern.
    private func hasNothingElse(_ shape: Pattern.Shape, _ index: Int) -> Bool {
        tree.children(index).allSatisfy { child in
            let role = tree.nodes[child].role
            switch role {
            case .item, .decorator, .modifier, .base, .attribute, .detail, .alias: return true
            // `import a` is every way to import from `a`.
            case .name where shape.kind == .importing && shape.slot(.alias) == nil: return true
            case .handler: return shape.extras.contains { $0.role == .handler }
            case .type: return shape.kind != .handler || shape.slot(role) != nil
            // Less is more: `if c { }` matches with an `else`, too; a parameter with a default.
            case .alternative: return shape.kind != .conditional && shape.kind != .try || shape.slot(role) != nil
            case .value where shape.kind == .assert:
                return shape.slot(.condition)?.isEllipsis == true || shape.slot(role) != nil
            case .value: return shape.kind == .parameter || shape.slot(role) != nil
            default: return shape.slot(role) != nil
            }
        }
    }

    /// Decorators, modifiers and bases: all of the pattern, in any order, among those of the node.
    private func matchExtras(
        _ extras: ArraySlice<(role: CodeRole, pattern: Pattern)>, of shape: Pattern.Shape, _ index: Int, taken: [Int],
        _ then: () -> Void
    ) {
        guard let extra = extras.first else { return matchItems(shape, index, then) }
        for child in tree.children(index) where tree.nodes[child].role == extra.role && !taken.contains(child) {
            match(extra.pattern, child) {
                matchExtras(extras.dropFirst(), of: shape, index, taken: taken + [child], then)
            }
        }
    }

    private func matchItems(_ shape: Pattern.Shape, _ index: Int, _ then: () -> Void) {
        if shape.kind == .block {
            let block = (index + 1)..<Int(tree.nodes[index].next)
            // As in Semgrep, a body with an ellipsis may go on after what the pattern names.
            return matchStatements(shape.items[...], in: block, isWhole: !shape.hasEllipsis) { _ in then() }
        }
        var items: [Int] = []
        for child in tree.children(index) where tree.nodes[child].role == .item { items.append(child) }
        switch shape.kind {
        case .members: matchUnordered(shape.items.filter { !$0.isEllipsis }[...], items, then)
        case .dictionary, .set:
            let named = shape.items.filter { !$0.isEllipsis }
            if shape.hasEllipsis || named.count == items.count { matchUnordered(named[...], items, then) }
        case .arguments: matchArguments(shape.items[...], items, then)
        default: matchList(shape.items[...], items[...], then)
        }
    }
}
