/// What a name is where it stands: read, bound, a type, or no name at all.
extension SymbolTableBuilder {
    func use(of index: Int, in parent: Int) -> Use {
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
    func isBinder(_ parent: Int, of role: CodeRole) -> Bool {
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
}
