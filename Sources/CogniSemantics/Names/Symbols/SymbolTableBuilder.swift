/// Fills a symbol table in two steps: one pass that finds scopes, bindings and reads, then reads are given to the symbols.
struct SymbolTableBuilder {
    let tree: CodeTree
    let facts: NameFacts
    var table = SymbolTable()

    /// What the names below a node are.
    enum Use: UInt8 { case read, bind, type, typeParameter, pattern, ignore }

    struct Read {
        let name: Int
        let scope: Int
        let label: UInt32
        let isType: Bool
    }

    var uses: [Use]
    /// The scope that the children of a node are evaluated in.
    var innerScopes: [Int32]
    /// The node that binds the names below.
    var binders: [Int32]
    var reads: [Read] = []
    /// Assignments in languages where a declaration makes the variable: given to their symbols at the end.
    var writes: [(name: Int, scope: Int, binder: Int)] = []
    /// `scope << 32 | label` to the symbol.
    var known: [UInt64: Int] = [:]
    /// `scope << 32 | label` of names that an inner function takes from the file (`global`).
    var ofFile: Set<UInt64> = []
    /// The same for those that it takes from a function around it (`nonlocal`).
    var ofFunction: Set<UInt64> = []
    var dynamicScopes: Set<Int> = []

    init(_ tree: CodeTree, _ facts: NameFacts) {
        self.tree = tree
        self.facts = facts
        let count = tree.nodes.count
        uses = [Use](repeating: .read, count: count)
        innerScopes = [Int32](repeating: 0, count: count)
        binders = [Int32](repeating: -1, count: count)
        table.scopeOfNode = [Int32](repeating: 0, count: count)
        table.scopes = [.init(kind: .file, node: 0, parent: -1)]
    }

    mutating func run() {
        for index in tree.nodes.indices.dropFirst() { visit(index) }
        for write in writes { resolveWrite(write.name, write.scope, write.binder) }
        for read in reads { resolve(read) }
        for scope in dynamicScopes {
            table.scopes[scope].isDynamic = true
            // Where declarations make variables, `eval` sees those of all scopes around it.
            var around = facts.assigningBinds ? -1 : table.scopes[scope].parent
            while around >= 0 {
                table.scopes[around].isDynamic = true
                around = table.scopes[around].parent
            }
        }
    }

    // MARK: The pass

    private mutating func visit(_ index: Int) {
        let node = tree.nodes[index]
        let parent = Int(node.parent)
        let use = use(of: index, in: parent)
        uses[index] = use
        binders[index] = isBinder(parent, of: node.role) ? Int32(parent) : binders[parent]
        let scope = scope(of: index, in: parent)
        table.scopeOfNode[index] = Int32(scope)
        innerScopes[index] = Int32(opened(by: index, in: scope) ?? scope)
        switch node.kind {
        case .name: visitName(index, use, scope)
        case .stringContent where use == .type && facts.stringsNameTypes: readWords(of: index, scope)
        case .other: visitOther(index, scope)
        case .importing: visitImport(index)
        case .call: visitCall(index, scope)
        case .with where facts.blocksAreScopes: table.hasHiddenNames = true
        default: return
        }
    }

    // MARK: Scopes

    /// What a child of `parent` is evaluated in.
    func scope(of index: Int, in parent: Int) -> Int {
        let around = Int(table.scopeOfNode[parent])
        let inner = Int(innerScopes[parent])
        let node = tree.nodes[index]
        switch tree.nodes[parent].kind {
        case .function:
            switch node.role {
            case .parameters, .body, .detail: return inner
            case .type where !facts.defaultsAreOutside: return inner
            default: return around
            }
        case .type:
            let isInside = node.role == .body || node.role == .detail || tree.nodes[parent].flags.contains(.anonymous)
            return isInside ? inner : around
        case .parameter:
            guard facts.defaultsAreOutside, node.role != .name, table.scopes[around].kind == .function else {
                return inner
            }
            return table.scopes[around].parent
        case .forEach where node.role == .value:
            // The first iterable is evaluated around the comprehension.
            guard let outer = tree.parent(parent), tree.nodes[outer].kind == .comprehension else { return around }
            return tree.child(outer, .item) == parent ? Int(table.scopeOfNode[outer]) : inner
        default: return inner
        }
    }

    private mutating func opened(by index: Int, in scope: Int) -> Int? {
        let node = tree.nodes[index]
        switch node.kind {
        case .function: return open(.function, index, in: scope)
        case .type: return open(.type, index, in: scope)
        case .comprehension: return open(.comprehension, index, in: scope)
        case .block where facts.blocksAreScopes, .for where facts.blocksAreScopes, .handler where facts.blocksAreScopes,
            .forEach where facts.blocksAreScopes:
            return open(.block, index, in: scope)
        default: return nil
        }
    }

    private mutating func open(_ kind: SymbolTable.Scope.Kind, _ node: Int, in scope: Int) -> Int {
        table.scopes.append(.init(kind: kind, node: node, parent: scope))
        return table.scopes.count - 1
    }

    /// The function, type or file around a scope.
    func frame(_ scope: Int) -> Int { table.frame(of: scope) }

    // MARK: Resolution

    func symbol(_ label: UInt32, from scope: Int) -> Int? {
        var current = scope
        while current >= 0 {
            // The names of a type's body are hidden from the functions in it.
            let isHidden = table.scopes[current].kind == .type && facts.typesBindMembers && current != scope
            if !isHidden {
                if ofFile.contains(Self.key(current, label)) { return known[Self.key(0, label)] }
                if let symbol = known[Self.key(current, label)] { return symbol }
            }
            current = table.scopes[current].parent
        }
        return nil
    }

    private mutating func resolve(_ read: Read) {
        if let found = symbol(read.label, from: read.scope) {
            table.symbols[found].reads.append(read.name)
            if read.isType { table.symbols[found].typeReads.insert(read.name) }
            // Before a type's body has bound the name, it is the outer one: `a = a`.
            if table.scopes[read.scope].kind == .type, table.symbols[found].scope == read.scope,
                let outer = symbol(read.label, from: table.scopes[read.scope].parent)
            {
                table.symbols[outer].reads.append(read.name)
            }
            return
        }
        guard read.name >= 0 else { return }
        guard !facts.builtins.contains(read.label) else { return table.builtinReads.append(read.name) }
        table.unresolved.append(.init(name: read.name, scope: read.scope, isType: read.isType))
    }

    private mutating func resolveWrite(_ name: Int, _ scope: Int, _ binder: Int) {
        let label = tree.nodes[name].label
        if let symbol = symbol(label, from: scope) {
            table.symbols[symbol].bindings.append(.init(kind: .variable, name: name, declaration: binder))
            if table.frame(of: table.symbols[symbol].scope) != table.frame(of: scope) {
                table.symbols[symbol].isSharedWrite = true
            }
        } else if !facts.builtins.contains(label) {
            table.unresolved.append(.init(name: name, scope: scope, isType: false))
        }
    }
}
