import CogniSemantics

/// Imports: `import a`, `import a.b` and `from a import b` match what is imported from there, however it is written.
extension Matcher {
    /// Matches an import by the path of what it imports. `false` when the pattern has no dotted path: then it is compared as
    /// any other code.
    func matchImport(_ shape: Pattern.Shape, _ index: Int, _ then: () -> Void) -> Bool {
        guard let module = shape.slot(.module), module.isPath, let found = tree.child(index, .module) else {
            return false
        }
        // `import a.*` is an import of everything.
        let modifiers = tree.children(index).filter { tree.nodes[$0].role == .modifier }.map { tree.nodes[$0].label }
        for extra in shape.extras {
            if case .leaf(_, let label, _) = extra.pattern, !modifiers.contains(label) { return true }
        }
        let name = tree.child(index, .name)
        func matchAlias() {
            guard let alias = shape.slot(.alias) else { return then() }
            if let child = tree.child(index, .alias), name == nil || shape.slot(.name) != nil {
                match(alias, child, then)
            }
        }
        if let wanted = shape.slot(.name) {
            if let name {
                // `*` is no name.
                if tree.text(name).elementsEqual("*".utf8), case .metavariable = wanted { return true }
                match(module, found) { match(wanted, name, matchAlias) }
            } else if let object = tree.child(found, .object), let last = tree.child(found, .name) {
                match(module, object) { match(wanted, last, matchAlias) }
            }
        } else if let wanted = module.literalPath {
            if path(of: found, name).starts(with: wanted) { matchAlias() }
        } else {
            // `a.$X` stands for what is imported from further inside, too.
            var current: Int? = found
            while let part = current, step() {
                match(module, part, matchAlias)
                current = name == nil ? tree.child(part, .object) : nil
            }
        }
        return true
    }

    /// A module stands for those in it: `"a"` is `"a/b"`.
    func matchModule(_ pattern: Pattern, _ index: Int, _ then: () -> Void) {
        guard case .string(.exactly(let wanted)) = pattern, tree.nodes[index].kind == .string else {
            return match(pattern, index, then)
        }
        let text = tree.children(index).flatMap { tree.text($0) }
        if text == wanted || text.starts(with: wanted + [UInt8(ascii: "/")]) { then() }
    }

    private func path(of module: Int, _ name: Int?) -> [UInt32] {
        var labels: [UInt32] = []
        for part in [module, name] {
            guard let part else { continue }
            labels += tree.subtree(part).filter { tree.nodes[$0].kind == .name }.map { tree.nodes[$0].label }
        }
        return labels
    }
}

extension Pattern {
    /// Whether the pattern is a dotted name, perhaps with metavariables in it.
    fileprivate var isPath: Bool {
        switch self {
        case .leaf(.name, _, _), .metavariable, .anything: true
        case .node(let shape): shape.kind == .member && shape.slots.allSatisfy { $0.pattern.isPath }
        default: false
        }
    }

    /// The labels of a dotted name without metavariables.
    var literalPath: [UInt32]? {
        switch self {
        case .leaf(.name, let label, _): return [label]
        case .node(let shape) where shape.kind == .member:
            guard let object = shape.slot(.object)?.literalPath, let name = shape.slot(.name)?.literalPath else {
                return nil
            }
            return object + name
        default: return nil
        }
    }
}
