import CogniSemantics

/// Names that imports stand for, and chains of members.
extension Matcher {
    /// The components of what a name that isn't part of a longer one was imported from: `sp` is `subprocess`.
    func importedPath(of index: Int) -> [UInt32]? {
        let node = tree.nodes[index]
        guard node.kind == .name, node.role != .name, node.role != .label else { return nil }
        return imports.components(of: node.label, at: index)
    }

    /// Whether the dotted name of a pattern may be what the name at `index` stands for, by an import of everything.
    func isFromWildcard(_ shape: Pattern.Shape, _ index: Int) -> Bool {
        guard !imports.wildcards.isEmpty, tree.nodes[index].kind == .name, tree.nodes[index].role != .name,
            let path = Pattern.node(shape).literalPath, path.last == tree.nodes[index].label
        else { return false }
        return imports.wildcards.contains { $0.elementsEqual(path.dropLast()) }
    }

    /// A dotted pattern against the components that a name stands for: `subprocess.$F` against `call` of `subprocess`.
    func matchPath(_ pattern: Pattern, _ path: ArraySlice<UInt32>, _ index: Int, _ then: () -> Void) {
        switch pattern {
        case .anything: then()
        case .metavariable(let number): bind(number, Binding(index, of: tree), then)
        case .leaf(.name, let label, _): if path.count == 1, path.first == label { then() }
        case .node(let shape) where shape.kind == .member:
            guard path.count > 1, let object = shape.slot(.object), let name = shape.slot(.name) else { return }
            matchPath(object, path.dropLast(), index) { matchPath(name, path.suffix(1), index, then) }
        default: return
        }
    }

    /// `a.b().c` is a chain that begins with `a`, `a.b`, `a.b()` and itself. The shortest beginning that matches counts.
    func matchChain(_ start: Pattern, _ index: Int, _ then: () -> Void) {
        var links = [index]
        while let last = links.last, step() {
            guard tree.nodes[last].kind == .call || tree.nodes[last].kind == .member,
                let inner = tree.child(last, .callee) ?? tree.child(last, .object)
            else { break }
            links.append(inner)
        }
        var isFound = false
        for link in links.reversed() where !isFound {
            match(start, link) {
                isFound = true
                then()
            }
        }
    }
}
