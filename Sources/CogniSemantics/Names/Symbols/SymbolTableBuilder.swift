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

    private var uses: [Use]
    /// The scope that the children of a node are evaluated in.
    private var innerScopes: [Int32]
    /// The node that binds the names below.
    private var binders: [Int32]
    private var reads: [Read] = []
    /// Assignments in languages where a declaration makes the variable: given to their symbols at the end.
    private var writes: [(name: Int, scope: Int, binder: Int)] = []
    /// `scope << 32 | label` to the symbol.
    private var known: [UInt64: Int] = [:]
    /// `scope << 32 | label` of names that an inner function takes from the file (`global`).
    private var ofFile: Set<UInt64> = []
    /// The same for those that it takes from a function around it (`nonlocal`).
    private var ofFunction: Set<UInt64> = []
    private var dynamicScopes: Set<Int> = []

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

    private func use(of index: Int, in parent: Int) -> Use {
        let node = tree.nodes[index]
        let inherited = uses[parent]
        if inherited == .ignore || inherited == .typeParameter { return inherited }
        if node.role == .type, tree.nodes[parent].kind != .handler { return .type }
        switch tree.nodes[parent].kind {
        case .member: return node.role == .name ? .ignore : inherited == .type ? .type : .read
        case .keywordArgument: return node.role == .name ? .ignore : inherited
        case .pair:
            guard node.role == .key else { return inherited }
            return node.kind == .name && (inherited == .bind || !facts.keysAreExpressions) ? .ignore : .read
        case .function, .type:
            if node.role == .name { return !isMember(parent) ? .bind : node.kind == .name ? .ignore : .read }
            return node.role == .detail && node.kind == .name ? .bind : .read
        case .parameter:
            // The parameters of a function's type have names that nobody sees.
            if inherited == .type { return node.role == .name ? .ignore : .type }
            return node.role == .name ? .bind : .read
        case .handler: return node.role == .name ? .bind : .read
        case .assign, .declare, .augmentedAssign, .forEach:
            guard node.role == .target else { return inherited == .type || isTypeAlias(parent) ? .type : .read }
            guard tree.nodes[parent].kind != .forEach, isField(parent) else { return .bind }
            return node.kind == .name ? .ignore : .read
        case .element:
            // Names of elements that the language knows are written small.
            return node.role == .name && node.kind == .name && startsSmall(index) ? .ignore : .read
        case .importing:
            switch node.role {
            case .alias: return .bind
            case .name: return tree.child(parent, .alias) == nil && node.label != Self.star ? .bind : .ignore
            default: return .ignore
            }
        case .package, .break, .continue: return node.role == .name || node.role == .label ? .ignore : .read
        case .case: return node.role == .item && facts.assigningBinds ? .pattern : .read
        case .tuple, .list, .spread, .dictionary, .set, .other, .unary, .cast, .genericType, .string, .template:
            return inherited
        case .index where facts.stringsNameTypes && node.role == .item && isTypeName(parent): return .type
        case .arguments where facts.stringsNameTypes && takesTypes(parent): return .type
        case .call where node.role == .detail, .new where node.role == .detail: return .type
        case .index, .call, .new, .arguments: return inherited == .type || inherited == .pattern ? inherited : .read
        default: return inherited == .type ? .type : .read
        }
    }

    /// Whether names below `parent` in `role` are bound by it.
    private func isBinder(_ parent: Int, of role: CodeRole) -> Bool {
        // `{a = 1} = b`: the outermost one binds.
        if uses[parent] == .bind { return false }
        return switch tree.nodes[parent].kind {
        case .assign, .declare, .augmentedAssign, .forEach: role == .target
        case .parameter, .handler, .function, .type: role == .name || role == .detail
        case .importing: true
        case .case: role == .item
        default: false
        }
    }

    /// Whether a declaration is a member of a type whose members are no plain names, or of an object.
    private func isMember(_ index: Int) -> Bool {
        guard let parent = tree.parent(index) else { return false }
        switch tree.nodes[parent].kind {
        case .members: return !facts.typesBindMembers
        case .dictionary: return true
        default: return false
        }
    }

    /// Whether `a.B[…]` or `B[…]` looks like a type with arguments.
    private func isTypeName(_ index: Int) -> Bool {
        guard let object = tree.child(index, .object) else { return false }
        let name = tree.nodes[object].kind == .member ? tree.child(object, .name) ?? object : object
        guard tree.nodes[name].kind == .name, let first = tree.text(name).first else { return false }
        return (0x41...0x5A).contains(first)
    }

    /// Whether the arguments are those of a function that takes types, written as strings or not: `cast("A", b)`.
    private func takesTypes(_ arguments: Int) -> Bool {
        guard let call = tree.parent(arguments), let callee = tree.child(call, .callee) else { return false }
        let name = tree.nodes[callee].kind == .member ? tree.child(callee, .name) ?? callee : callee
        return facts.typeFunctions.contains(tree.nodes[name].label)
    }

    /// `A: TypeAlias = "B | C"`
    private func isTypeAlias(_ assignment: Int) -> Bool {
        guard facts.stringsNameTypes, let type = tree.child(assignment, .type) else { return false }
        return tree.text(type).suffix(9).elementsEqual("TypeAlias".utf8)
    }

    private func startsSmall(_ index: Int) -> Bool {
        tree.text(index).first.map { (0x61...0x7A).contains($0) } ?? false
    }

    private func isField(_ index: Int) -> Bool {
        !facts.typesBindMembers && tree.parent(index).map { tree.nodes[$0].kind == .members } ?? false
    }

    // MARK: Scopes

    /// What a child of `parent` is evaluated in.
    private func scope(of index: Int, in parent: Int) -> Int {
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
    private func frame(_ scope: Int) -> Int { table.frame(of: scope) }

    // MARK: Names

    private mutating func visitName(_ index: Int, _ use: Use, _ scope: Int) {
        let node = tree.nodes[index]
        switch use {
        case .ignore: return
        case .read, .type:
            if !facts.updatesAreReads, isUpdate(index) { return }
            reads.append(Read(name: index, scope: scope, label: node.label, isType: use == .type))
        case .pattern:
            // A capture or a constant: nobody can tell them apart everywhere, so it is both.
            reads.append(Read(name: index, scope: scope, label: node.label, isType: false))
            bind(index, .pattern, binder: Int(node.parent), in: frame(scope))
        case .typeParameter:
            // It is seen by the decorators, the bases and the annotations around the scope, too.
            reads.append(Read(name: index, scope: scope, label: node.label, isType: true))
            bind(index, .typeParameter, binder: Int(node.parent), in: 0)
        case .bind: visitBinding(index, scope)
        }
    }

    /// Whether a statement reads the name only to count it up or down: `a++`, `a += 1`.
    private func isUpdate(_ index: Int) -> Bool {
        let parent = Int(tree.nodes[index].parent)
        switch tree.nodes[parent].kind {
        case .unary:
            let label = tree.nodes[parent].label
            return (label == Self.increment || label == Self.decrement) && tree.isStatement(parent)
        case .binary:
            guard tree.nodes[index].role == .left, let assignment = tree.parent(parent),
                tree.nodes[assignment].kind == .assign, let target = tree.child(assignment, .target)
            else { return false }
            return tree.nodes[target].range == tree.nodes[index].range && tree.isStatement(assignment)
        default: return false
        }
    }

    private static let increment = CodeLabel.of("++")
    private static let decrement = CodeLabel.of("--")

    private mutating func visitBinding(_ index: Int, _ scope: Int) {
        let binder = Int(binders[index])
        guard binder >= 0 else { return }
        let kind = tree.nodes[binder].kind
        switch kind {
        case .parameter: bind(index, .parameter, binder: binder, in: scope)
        case .handler: bind(index, .handler, binder: binder, in: facts.assigningBinds ? frame(scope) : scope)
        case .function, .type:
            let bindingKind: SymbolTable.Binding.Kind = kind == .function ? .function : .type
            guard tree.nodes[index].role == .name else {
                // A type parameter is seen where the function is; a function expression's own name within it.
                if tree.nodes[binder].flags.contains(.anonymous) { bind(index, bindingKind, binder: binder, in: scope) }
                return
            }
            bind(
                index, bindingKind, binder: binder,
                in: kind == .function && facts.blocksAreScopes ? frame(scope) : scope)
        case .importing: bind(index, .importing, binder: binder, in: facts.assigningBinds ? frame(scope) : scope)
        case .forEach:
            if let around = tree.parent(binder), tree.nodes[around].kind == .comprehension {
                return bind(index, .loop, binder: binder, in: Int(innerScopes[around]))
            }
            if facts.assigningBinds { return bind(index, .loop, binder: binder, in: frame(scope)) }
            // The keyword stands before the target, and isn't in the tree.
            let keyword = CodeLabel.of(tree.word(before: tree.child(binder, .target) ?? index))
            guard facts.declarationWords.contains(keyword) else { return writes.append((index, scope, binder)) }
            bind(
                index, .loop, binder: binder, in: facts.blockModifiers.contains(keyword) ? scope : frame(scope))
        default:
            if facts.assigningBinds {
                let isWith = tree.nodes[binder].flags.contains(.implied)
                return bind(index, isWith ? .with : .variable, binder: binder, in: frame(scope))
            }
            guard tree.nodes[binder].flags.contains(.declaration) || kind == .declare else {
                return writes.append((index, scope, binder))
            }
            bind(index, .variable, binder: binder, in: belongsToBlock(binder) ? scope : frame(scope))
        }
    }

    private func belongsToBlock(_ declaration: Int) -> Bool {
        guard facts.blocksAreScopes else { return false }
        guard !facts.blockModifiers.isEmpty else { return true }
        return tree.children(declaration).contains {
            tree.nodes[$0].role == .modifier && facts.blockModifiers.contains(tree.nodes[$0].label)
        }
    }

    private mutating func bind(_ name: Int, _ kind: SymbolTable.Binding.Kind, binder: Int, in scope: Int) {
        let label = tree.nodes[name].label
        let key = Self.key(scope, label)
        // The function around may bind the name further down.
        if ofFunction.contains(key) { return writes.append((name, scope, binder)) }
        let owner = ofFile.contains(key) ? 0 : scope
        add(.init(kind: kind, name: name, declaration: binder), label, to: owner, isShared: owner != scope)
    }

    private mutating func add(_ binding: SymbolTable.Binding, _ label: UInt32, to scope: Int, isShared: Bool) {
        let key = Self.key(scope, label)
        if let symbol = known[key] {
            table.symbols[symbol].bindings.append(binding)
            if isShared { table.symbols[symbol].isSharedWrite = true }
            return
        }
        known[key] = table.symbols.count
        table.scopes[scope].symbols.append(table.symbols.count)
        table.symbols.append(.init(label: label, scope: scope, bindings: [binding], isSharedWrite: isShared))
    }

    private static func key(_ scope: Int, _ label: UInt32) -> UInt64 { UInt64(scope) << 32 | UInt64(label) }

    // MARK: What isn't a name by itself

    private mutating func visitOther(_ index: Int, _ scope: Int) {
        let label = tree.nodes[index].label
        if facts.ignored.contains(label) { return uses[index] = .ignore }
        if facts.exports.contains(label) { return visitExport(index, scope) }
        if facts.typeParameters.contains(label), isDefinition(index) { return uses[index] = .typeParameter }
        if facts.typeAliases.contains(label) {
            uses[index] = .type
            if let name = tree.subtree(index).first(where: { tree.nodes[$0].kind == .name }) {
                bind(name, .type, binder: index, in: frame(scope))
            }
        }
        guard label == facts.fileNameStatement || label == facts.outerNameStatement else { return }
        uses[index] = .ignore
        let inner = frame(scope)
        for child in tree.children(index) where tree.nodes[child].kind == .name {
            let name = tree.nodes[child].label
            let key = Self.key(inner, name)
            if label == facts.fileNameStatement { ofFile.insert(key) } else { ofFunction.insert(key) }
            reads.append(Read(name: child, scope: inner, label: name, isType: false))
        }
    }

    private static let star = CodeLabel.of("*")

    /// Whether a list of type parameters or arguments stands where parameters do: `def f[T]`, `type A[T] = …`.
    private func isDefinition(_ list: Int) -> Bool {
        if tree.nodes[list].role == .detail { return true }
        guard let name = tree.parent(list), let alias = tree.parent(name) else { return false }
        return facts.typeAliases.contains(tree.nodes[alias].label) && name == alias + 1
    }

    /// Reads the first name of `a as b`, unless it is another module's: `export {a} from "m"`.
    private mutating func visitExport(_ index: Int, _ scope: Int) {
        uses[index] = .ignore
        guard let name = tree.children(index).first(where: { tree.nodes[$0].kind == .name }) else { return }
        var statement = index
        while !tree.isStatement(statement), let parent = tree.parent(statement) { statement = parent }
        guard !tree.children(statement).contains(where: { tree.nodes[$0].kind == .string }) else { return }
        reads.append(Read(name: name, scope: scope, label: tree.nodes[name].label, isType: false))
    }

    /// `import a.b.c` binds `a`.
    private mutating func visitImport(_ index: Int) {
        let scope = facts.assigningBinds ? frame(Int(table.scopeOfNode[index])) : Int(table.scopeOfNode[index])
        if let name = tree.child(index, .name), tree.nodes[name].label == Self.star { table.hasHiddenNames = true }
        guard facts.assigningBinds, tree.child(index, .name) == nil, tree.child(index, .alias) == nil,
            let module = tree.child(index, .module),
            let first = tree.subtree(module).first(where: { tree.nodes[$0].kind == .name })
        else { return }
        bind(first, .importing, binder: index, in: scope)
    }

    private mutating func visitCall(_ index: Int, _ scope: Int) {
        guard let callee = tree.child(index, .callee), tree.nodes[callee].kind == .name,
            facts.dynamicFunctions.contains(tree.nodes[callee].label)
        else { return }
        dynamicScopes.insert(scope)
        dynamicScopes.insert(frame(scope))
    }

    /// The words of a string that names a type are read.
    private mutating func readWords(of index: Int, _ scope: Int) {
        for word in tree.text(index).split(whereSeparator: { !Self.isWordByte($0) }) {
            reads.append(Read(name: -1, scope: scope, label: CodeLabel.of(word), isType: true))
        }
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
    }

    // MARK: Resolution

    private func symbol(_ label: UInt32, from scope: Int) -> Int? {
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

extension CodeTree {
    /// The word that ends before a node, white space between them; empty when something else does.
    public func word(before index: Int) -> ArraySlice<UInt8> {
        var end = nodes[index].range.lowerBound
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        var start = end
        while start > 0, SymbolTableBuilder.isWordByte(bytes[start - 1]) { start -= 1 }
        return bytes[start..<end]
    }
}
