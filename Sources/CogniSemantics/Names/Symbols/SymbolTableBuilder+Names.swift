/// What is done with names, and with what brings names along.
extension SymbolTableBuilder {
    mutating func visitName(_ index: Int, _ use: Use, _ scope: Int) {
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

    mutating func bind(_ name: Int, _ kind: SymbolTable.Binding.Kind, binder: Int, in scope: Int) {
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

    static func key(_ scope: Int, _ label: UInt32) -> UInt64 { UInt64(scope) << 32 | UInt64(label) }

    // MARK: What isn't a name by itself

    mutating func visitOther(_ index: Int, _ scope: Int) {
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

    static let star = CodeLabel.of("*")

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
    mutating func visitImport(_ index: Int) {
        let scope = facts.assigningBinds ? frame(Int(table.scopeOfNode[index])) : Int(table.scopeOfNode[index])
        if let name = tree.child(index, .name), tree.nodes[name].label == Self.star { table.hasHiddenNames = true }
        guard facts.assigningBinds, tree.child(index, .name) == nil, tree.child(index, .alias) == nil,
            let module = tree.child(index, .module),
            let first = tree.subtree(module).first(where: { tree.nodes[$0].kind == .name })
        else { return }
        bind(first, .importing, binder: index, in: scope)
    }

    mutating func visitCall(_ index: Int, _ scope: Int) {
        guard let callee = tree.child(index, .callee), tree.nodes[callee].kind == .name,
            facts.dynamicFunctions.contains(tree.nodes[callee].label)
        else { return }
        dynamicScopes.insert(scope)
        dynamicScopes.insert(frame(scope))
    }

    /// The words of a string that names a type are read.
    mutating func readWords(of index: Int, _ scope: Int) {
        for word in tree.text(index).split(whereSeparator: { !Self.isWordByte($0) }) {
            reads.append(Read(name: -1, scope: scope, label: CodeLabel.of(word), isType: true))
        }
    }

    static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte)
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
