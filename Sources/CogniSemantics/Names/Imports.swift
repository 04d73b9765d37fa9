/// The names that imports give to things from elsewhere: `sp` is `subprocess`, `call` is `subprocess.call`.
public struct Imports: Sendable {
    /// What a local name stands for from an import on, by its label; in the order of the text.
    private var names: [UInt32: [(index: Int, path: [UInt32])]] = [:]
    /// Modules of which everything is imported: `import a.b.*`.
    public private(set) var wildcards: [[UInt32]] = []
    private static let star = CodeLabel.of("*")

    /// The imports of a file.
    public init(of tree: CodeTree) {
        let function = LanguageForms.of(tree.language).importFunction.map { CodeLabel.of($0) }
        let lastPartIsKnown = LanguageForms.of(tree.language).lastPartOfImportIsKnown
        for (index, node) in tree.nodes.enumerated() {
            if node.kind == .assign, let function { addCall(of: function, index, in: tree) }
            guard node.kind == .importing else { continue }
            let module = tree.child(index, .module).map { Self.components(of: $0, in: tree) } ?? []
            let name = tree.child(index, .name).map { Self.components(of: $0, in: tree) } ?? []
            if let star = tree.child(index, .modifier), tree.nodes[star].label == Self.star {
                wildcards.append(module)
                continue
            }
            guard let alias = tree.child(index, .alias) else {
                if let local = name.last ?? (lastPartIsKnown ? module.last : nil) { add(local, index, module + name) }
                continue
            }
            add(tree.nodes[alias].label, index, module + name)
        }
    }

    /// `const sp = require("a")`, `const {call: c} = require("a")`
    private mutating func addCall(of function: UInt32, _ index: Int, in tree: CodeTree) {
        guard tree.nodes[index].flags.contains(.declaration), let target = tree.child(index, .target),
            let string = tree.importedModule(index, by: function)
        else { return }
        let module = Self.components(of: string, in: tree)
        switch tree.nodes[target].kind {
        case .name: add(tree.nodes[target].label, index, module)
        case .dictionary:
            for pair in tree.children(target) {
                guard tree.nodes[pair].kind == .pair, let key = tree.child(pair, .key), tree.nodes[key].kind == .name,
                    let local = tree.child(pair, .value), tree.nodes[local].kind == .name
                else { continue }
                add(tree.nodes[local].label, index, module + [tree.nodes[key].label])
            }
        default: return
        }
    }

    private mutating func add(_ name: UInt32, _ index: Int, _ path: [UInt32]) {
        names[name, default: []].append((index, path))
    }

    /// The components of what the local name with this label stands for at a node; `nil` where no import before it gives the name.
    public func components(of label: UInt32, at index: Int) -> [UInt32]? {
        names[label]?.last { $0.index < index }?.path
    }

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
}
