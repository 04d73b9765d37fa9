/// Which variables nobody changes but the function that has them, so that what it assigned to them is what they hold.
public struct LocalVariables: Sendable {
    private let tree: CodeTree
    private let constants: Constants
    /// Labels of variables that other code may change: closures, globals, what is handed on by reference.
    private var shared: Set<UInt32> = []

    /// The variables of a file.
    public init(of tree: CodeTree, constants: Constants) {
        self.tree = tree
        self.constants = constants
        let assigningDeclares = LanguageForms.whereAssigningDeclares.contains(tree.language.name)
        let argumentsAreReferences = ["cpp", "php", "csharp"].contains(tree.language.name)
        for (index, node) in tree.nodes.enumerated() {
            switch node.kind {
            case .assign, .augmentedAssign:
                if !assigningDeclares, let target = tree.child(index, .target) { shareIfOuter(target) }
            case .unary:
                guard let value = tree.child(index, .value), tree.nodes[value].kind == .name else { continue }
                if isReference(index) {
                    shared.insert(tree.nodes[value].label)
                } else if !assigningDeclares {
                    shareIfOuter(value)
                }
            case .token where tree.isDeclarationOfGlobals(index):
                for name in tree.subtree(tree.parent(index) ?? index) where tree.nodes[name].kind == .name {
                    shared.insert(tree.nodes[name].label)
                }
            case .name where argumentsAreReferences:
                if let parent = tree.parent(index), tree.nodes[parent].kind == .arguments { shared.insert(node.label) }
            default: continue
            }
        }
    }

    /// Whether the name at `index` is a variable of the function around it, or of the file, that nothing else changes.
    public func isOwn(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        guard node.kind == .name, !shared.contains(node.label), let declaration = constants.declaration(of: index)
        else {
            return false
        }
        let scope = Scopes.scope(of: declaration, in: tree)
        return tree.nodes[scope].kind != .type && scope == Scopes.scope(of: index, in: tree)
    }

    private mutating func shareIfOuter(_ target: Int) {
        for name in tree.subtree(target) where tree.nodes[name].kind == .name {
            let scope = Scopes.scope(of: name, in: tree)
            guard scope > 0 else { continue }
            if let declaration = constants.declaration(of: name), Scopes.scope(of: declaration, in: tree) == scope {
                continue
            }
            shared.insert(tree.nodes[name].label)
        }
    }

    private func isReference(_ index: Int) -> Bool {
        tree.bytes[tree.nodes[index].range].first == UInt8(ascii: "&")
    }
}

extension CodeTree {
    /// `global x`, `nonlocal x`, `static $x`
    fileprivate func isDeclarationOfGlobals(_ token: Int) -> Bool {
        guard let parent = parent(token), nodes[parent].kind == .other else { return false }
        return Self.globals.contains(nodes[token].label)
    }

    private static let globals = Set(["global", "nonlocal", "static"].map { CodeLabel.of($0) })
}
