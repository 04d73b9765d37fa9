/// The names that imports give to things from elsewhere: `sp` is `subprocess`, `call` is `subprocess.call`.
public struct Imports: Sendable {
    /// Labels of the full name's components, by the label of the local name.
    private var names: [UInt32: [UInt32]] = [:]

    /// The imports of a file.
    public init(of tree: CodeTree) {
        let function = LanguageForms.of(tree.language).importFunction.map { CodeLabel.of($0) }
        for (index, node) in tree.nodes.enumerated() {
            if node.kind == .assign, let function { addCall(of: function, index, in: tree) }
            guard node.kind == .importing else { continue }
            let module = tree.child(index, .module).map { Self.components(of: $0, in: tree) } ?? []
            let name = tree.child(index, .name).map { Self.components(of: $0, in: tree) } ?? []
            guard let alias = tree.child(index, .alias) else {
                if let local = name.last { names[local] = module + name }
                continue
            }
            names[tree.nodes[alias].label] = module + name
        }
    }

    /// `const sp = require("a")`, `const {call: c} = require("a")`
    private mutating func addCall(of function: UInt32, _ index: Int, in tree: CodeTree) {
        guard tree.nodes[index].flags.contains(.declaration), let target = tree.child(index, .target),
            let string = tree.importedModule(index, by: function)
        else { return }
        let module = Self.components(of: string, in: tree)
        switch tree.nodes[target].kind {
        case .name: names[tree.nodes[target].label] = module
        case .dictionary:
            for pair in tree.children(target) {
                guard tree.nodes[pair].kind == .pair, let key = tree.child(pair, .key), tree.nodes[key].kind == .name,
                    let local = tree.child(pair, .value), tree.nodes[local].kind == .name
                else { continue }
                names[tree.nodes[local].label] = module + [tree.nodes[key].label]
            }
        default: return
        }
    }

    /// What the local name with this label stands for; `nil` for a name that no import gives.
    public func components(of label: UInt32) -> [UInt32]? { names[label] }

    /// The components of a dotted name, or a string as one.
    private static func components(of index: Int, in tree: CodeTree) -> [UInt32] {
        let arePaths = LanguageForms.of(tree.language).modulesArePaths
        return tree.subtree(index).filter { tree.nodes[$0].kind == .name || tree.nodes[$0].kind == .stringContent }
            .map { part in
                guard arePaths, let last = tree.text(part).split(separator: UInt8(ascii: "/")).last else {
                    return tree.nodes[part].label
                }
                return CodeLabel.of(last)
            }
    }
}

extension CodeTree {
    /// The string that names the module which a declaration gets from the language's import function (`require`); `nil` for
    /// anything else.
    public func importedModule(_ index: Int) -> Int? {
        LanguageForms.of(language).importFunction.flatMap { importedModule(index, by: CodeLabel.of($0)) }
    }

    fileprivate func importedModule(_ index: Int, by function: UInt32) -> Int? {
        guard let call = child(index, .value), nodes[call].kind == .call, let callee = child(call, .callee),
            nodes[callee].kind == .name, nodes[callee].label == function, let arguments = child(call, .arguments),
            let module = children(arguments).first(where: { _ in true }), nodes[module].kind == .string
        else { return nil }
        return module
    }

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
