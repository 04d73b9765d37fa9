import CogniSemantics

/// Types of expressions, against those that a rule names.
extension Matcher {
    /// Whether the expression at `index` has the type `wanted`.
    func match(_ wanted: TypePattern, ofExpression index: Int, _ then: () -> Void) {
        let (numbers, wanted) = (wanted.numbers, wanted.name)
        for type in types.types(of: index) {
            switch type {
            case .written(let node): matchType(wanted, numbers, TypeName(tree.text(node)), at: node, then)
            case .unexplained(let name):
                let found = TypeName(kind: .name([tree.nodes[name].label]), range: tree.nodes[name].range)
                matchType(wanted, numbers, found, at: name, isResolved: true, then)
            case .builtin(let found):
                switch wanted.kind {
                case .metavariable(let name):
                    // The type is written nowhere; the expression stands for it.
                    guard let number = numbers[name] else { return then() }
                    bind(number, Binding(range: tree.nodes[index].range), then)
                case .name(let parts) where parts.count == 1:
                    if Self.builtinNames[parts[0]]?.includes(found) == true { then() }
                // The strings of C.
                case .pointer(let inner):
                    if case .name([Self.character]) = inner.kind, found == .string { then() }
                default: continue
                }
            }
        }
    }

    /// Whether a type that the file names is the one that a rule names.
    private func matchType(
        _ wanted: TypeName, _ numbers: [String: Int], _ found: TypeName, at node: Int? = nil, isResolved: Bool = false,
        _ then: () -> Void
    ) {
        guard step() else { return }
        switch (wanted.kind, found.kind) {
        case (.metavariable(let name), _):
            guard let number = numbers[name] else { return then() }
            bind(number, node.map { Binding($0, of: tree) } ?? Binding(range: found.range), then)
        case (.name(let one), .name(let two)): if areSame(one, two, isResolved) { then() }
        // A type without arguments stands for one with any.
        case (.name, .applied(let base, _)): matchType(wanted, numbers, base, then)
        case (.applied(let base, let arguments), .applied(let otherBase, let others))
        where arguments.count == others.count:
            matchType(base, numbers, otherBase) {
                self.matchTypes(arguments[...], numbers, others[...], then)
            }
        case (.array(let one), .array(let two)), (.pointer(let one), .pointer(let two)):
            matchType(one, numbers, two, then)
        case (.other(let one), .other(let two)): if one == two { then() }
        default: return
        }
    }

    private func matchTypes(
        _ wanted: ArraySlice<TypeName>, _ numbers: [String: Int], _ found: ArraySlice<TypeName>, _ then: () -> Void
    ) {
        guard let first = wanted.first, let other = found.first else { return then() }
        matchType(first, numbers, other) { matchTypes(wanted.dropFirst(), numbers, found.dropFirst(), then) }
    }

    /// Whether a name in the file is the one wanted: as written, through an import, or as another word for a builtin type.
    private func areSame(_ wanted: [UInt32], _ found: [UInt32], _ isResolved: Bool) -> Bool {
        if wanted == found { return true }
        guard let first = found.first else { return false }
        if let imported = imports.components(of: first, at: tree.nodes.count), imported + found.dropFirst() == wanted {
            return true
        }
        if !isResolved, imports.wildcards.contains(where: { $0 + found == wanted }) { return true }
        guard wanted.count == 1, found.count == 1, let one = Self.builtinNames[wanted[0]],
            let two = Self.builtinNames[first]
        else { return false }
        return one.includes(two)
    }

    private static let character = CodeLabel.of("char")

    /// Builtin types by the labels of their names.
    private static let builtinNames: [UInt32: CodeType.Builtin] = {
        var names: [UInt32: CodeType.Builtin] = [:]
        for name in CodeType.Builtin.names { names[CodeLabel.of(name)] = CodeType.Builtin(named: name.utf8) }
        return names
    }()
}
