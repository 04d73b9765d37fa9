/// The names that imports give to things from elsewhere: `sp` is `subprocess`, `call` is `subprocess.call`.
public struct Imports: Sendable {
    /// Labels of the full name's components, by the label of the local name.
    private var names: [UInt32: [UInt32]] = [:]

    /// The imports of a file.
    public init(of tree: CodeTree) {
        for (index, node) in tree.nodes.enumerated() where node.kind == .importing {
            let module = tree.child(index, .module).map { Self.components(of: $0, in: tree) } ?? []
            let name = tree.child(index, .name).map { Self.components(of: $0, in: tree) } ?? []
            guard let alias = tree.child(index, .alias) else {
                if let local = name.last { names[local] = module + name }
                continue
            }
            names[tree.nodes[alias].label] = module + name
        }
    }

    /// What the local name with this label stands for; `nil` for a name that no import gives.
    public func components(of label: UInt32) -> [UInt32]? { names[label] }

    /// The components of a dotted name, or a string as one.
    private static func components(of index: Int, in tree: CodeTree) -> [UInt32] {
        tree.subtree(index).filter { tree.nodes[$0].kind == .name || tree.nodes[$0].kind == .stringContent }
            .map { tree.nodes[$0].label }
    }
}

extension CodeTree {
    /// The components of a dotted name (`a.b.c`), its import followed; `nil` for any other code and for names that no import gives.
    public func resolved(_ index: Int, by imports: Imports) -> [UInt32]? {
        var names: [UInt32] = []
        var current = index
        while nodes[current].kind == .member {
            guard let object = child(current, .object), let name = child(current, .name) else { return nil }
            names.append(nodes[name].label)
            current = object
        }
        guard nodes[current].kind == .name, let imported = imports.components(of: nodes[current].label) else {
            return nil
        }
        return imported + names.reversed()
    }
}
