/// Which assignments a name can mean: those of the innermost function, type or file that has one of that name.
struct Scopes: Sendable {
    /// A place where a name gets a value.
    struct Assignment: Sendable {
        /// The node that assigns.
        let index: Int
        /// The value's node; `nil` when it isn't one expression: a parameter, a loop's variable.
        let value: Int?
    }

    /// By the node that opens the scope, then by label; ascending.
    private var assignments: [Int: [UInt32: [Assignment]]] = [:]

    init(_ tree: CodeTree, assigningDeclares: Bool) {
        // Declarations first: without one, an assignment goes to an outer scope that has the name.
        for (index, node) in tree.nodes.enumerated() {
            switch node.kind {
            case .declare: add(tree, index, names: .target, value: nil)
            case .parameter: add(tree, index, names: .name, value: nil)
            case .forEach, .handler: add(tree, index, names: node.kind == .handler ? .name : .target, value: nil)
            case .assign where assigningDeclares || node.flags.contains(.declaration):
                add(tree, index, names: .target, value: tree.child(index, .value))
            case .augmentedAssign where assigningDeclares: add(tree, index, names: .target, value: nil)
            default: continue
            }
        }
        guard !assigningDeclares else { return }
        for (index, node) in tree.nodes.enumerated() {
            switch node.kind {
            case .assign where !node.flags.contains(.declaration):
                addOuter(tree, index, value: tree.child(index, .value))
            case .augmentedAssign: addOuter(tree, index, value: nil)
            case .unary: addOuter(tree, index, value: nil)
            default: continue
            }
        }
        for scope in assignments.keys {
            for label in assignments[scope, default: [:]].keys {
                assignments[scope]?[label]?.sort { $0.index < $1.index }
            }
        }
    }

    /// The assignments that a name at `index` can mean, with the scope that has them.
    func assignments(of label: UInt32, at index: Int, in tree: CodeTree) -> [Assignment] {
        var scope = Self.scope(of: index, in: tree)
        while true {
            if let found = assignments[scope]?[label] { return found }
            guard scope > 0 else { return [] }
            scope = Self.scope(of: scope, in: tree)
        }
    }

    /// The node that makes the variable which a name at `index` means; `nil` when nothing in the file does. Two names with
    /// different ones are different variables.
    func declaration(of label: UInt32, at index: Int, in tree: CodeTree) -> Int? {
        var scope = Self.scope(of: index, in: tree)
        while true {
            let all = assignments[scope]?[label] ?? []
            if let last = all.last(where: { $0.index <= index && makesVariable($0.index, at: index, in: tree) == true })
            {
                return last.index
            }
            // The first assignment makes the variable of all that follow.
            if let first = all.first(where: { makesVariable($0.index, at: index, in: tree) == nil }) {
                return first.index
            }
            guard scope > 0 else { return nil }
            scope = Self.scope(of: scope, in: tree)
        }
    }

    /// Whether the node makes a new variable that can be seen at `index`; `nil` for an assignment to one that may be there.
    private func makesVariable(_ node: Int, at index: Int, in tree: CodeTree) -> Bool? {
        let flags = tree.nodes[node].flags
        switch tree.nodes[node].kind {
        case .parameter, .handler: return true
        case .forEach:
            let parent = tree.parent(node) ?? 0
            return tree.nodes[parent].kind == .comprehension ? tree.subtree(parent).contains(index) : true
        case .assign, .declare:
            if flags.contains(.implied) { return true }
            guard flags.contains(.declaration) else { return nil }
            return tree.subtree(tree.parent(node) ?? 0).contains(index)
        default: return nil
        }
    }

    private mutating func add(_ tree: CodeTree, _ index: Int, names role: CodeRole, value: Int?) {
        for child in tree.children(index) where tree.nodes[child].role == role {
            let isName = tree.nodes[child].kind == .name
            let scope = Self.scope(of: tree.nodes[index].kind == .parameter ? child : index, in: tree)
            // A tuple or a pattern gives values that nobody knows to the names in it.
            for node in isName ? child..<(child + 1) : tree.subtree(child) where tree.nodes[node].kind == .name {
                assignments[scope, default: [:]][tree.nodes[node].label, default: []].append(
                    Assignment(index: index, value: isName ? value : nil))
            }
        }
    }

    private mutating func addOuter(_ tree: CodeTree, _ index: Int, value: Int?) {
        guard let target = tree.child(index, tree.nodes[index].kind == .unary ? .value : .target) else { return }
        let isName = tree.nodes[target].kind == .name
        for node in isName ? target..<(target + 1) : tree.subtree(target) where tree.nodes[node].kind == .name {
            let label = tree.nodes[node].label
            var scope = Self.scope(of: index, in: tree)
            while scope > 0, assignments[scope]?[label] == nil { scope = Self.scope(of: scope, in: tree) }
            assignments[scope, default: [:]][label, default: []].append(
                Assignment(index: index, value: isName ? value : nil))
        }
    }

    /// The function or type around a node; 0 for the file.
    static func scope(of index: Int, in tree: CodeTree) -> Int {
        var current = tree.parent(index)
        while let node = current, node > 0 {
            if tree.nodes[node].kind == .function || tree.nodes[node].kind == .type { return node }
            current = tree.parent(node)
        }
        return 0
    }
}
