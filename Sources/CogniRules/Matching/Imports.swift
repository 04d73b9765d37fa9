import CogniCore
import CogniSyntax

/// The names that imports give to things from elsewhere: `sp` is `subprocess`, `call` is `subprocess.call`.
struct Imports: Sendable {
    /// Components of the full name, by the hash of the local one.
    private var names: [UInt64: [[UInt8]]] = [:]

    /// No imports.
    init() {}

    /// The imports of `tree`, for languages whose imports are known here.
    init(of tree: SyntaxTree) {
        switch tree.grammar.pack.name {
        case "python": readPython(tree)
        default: return
        }
    }

    /// What the local name `text` stands for; `nil` for a name that no import gives.
    func components(of text: ArraySlice<UInt8>) -> [[UInt8]]? {
        guard !names.isEmpty else { return nil }
        return names[Self.hash(text)]
    }

    private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
        var hash = StableHash()
        hash.feed(text)
        return hash.value
    }

    private mutating func add(_ name: ArraySlice<UInt8>, _ components: [[UInt8]]) {
        names[Self.hash(name)] = components
    }

    /// `import a.b as c`, `from a.b import c, d as e`.
    private mutating func readPython(_ tree: SyntaxTree) {
        let grammar = tree.grammar
        guard let plain = grammar.number(ofNamed: "import_statement"),
            let from = grammar.number(ofNamed: "import_from_statement"),
            let alias = grammar.number(ofNamed: "aliased_import"), let name = grammar.field("name"),
            let moduleName = grammar.field("module_name"), let aliasName = grammar.field("alias")
        else { return }
        for (index, node) in tree.nodes.enumerated() where node.kind == plain || node.kind == from {
            let module = node.kind == from ? tree.child(index, field: moduleName).map { dotted(tree.text($0)) } : nil
            for child in tree.children(index) where tree.nodes[child].field == name {
                if tree.nodes[child].kind == alias, let target = tree.child(child, field: name),
                    let local = tree.child(child, field: aliasName)
                {
                    add(tree.text(local), (module ?? []) + dotted(tree.text(target)))
                } else if let module {
                    add(tree.text(child), module + dotted(tree.text(child)))
                }
            }
        }
    }

    private func dotted(_ text: ArraySlice<UInt8>) -> [[UInt8]] {
        text.split(separator: UInt8(ascii: ".")).map { $0.filter { !PatternRenderer.isSpace($0) } }
    }
}
