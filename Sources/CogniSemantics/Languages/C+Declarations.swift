/// Declarations of C and C++, in which what is around the name is part of the type.
extension CodeBuilder {
    /// A declarator taken apart.
    struct Declared {
        /// The node of the name; `nil` in `int *`.
        var name: Int?
        /// What the name is a pointer to, an array of, from the outside in.
        var wrappers: [Int] = []
        /// The declarator of the function that is declared.
        var function: Int?
        /// The value that it begins with.
        var value: Int?
    }

    func declared(_ declarator: Int?) -> Declared {
        var result = Declared()
        var current = declarator
        while let index = current {
            let inner = child(index, "declarator")
            switch kind(index) {
            case "init_declarator":
                result.value = child(index, "value")
                current = inner
            case "pointer_declarator", "array_declarator", "abstract_pointer_declarator", "abstract_array_declarator":
                result.wrappers.append(index)
                current = inner
            case "reference_declarator", "abstract_reference_declarator":
                result.wrappers.append(index)
                current = namedChildren(index).last
            case "function_declarator":
                // `int (*f)(int)` is a variable.
                if let inner, kind(inner) == "parenthesized_declarator" {
                    result.wrappers.removeAll()
                } else {
                    result.function = index
                }
                current = inner
            case "parenthesized_declarator", "attributed_declarator", "bitfield_clause":
                current = namedChildren(index).first
            case "abstract_function_declarator", "abstract_parenthesized_declarator": current = nil
            default:
                result.name = index
                current = nil
            }
        }
        return result
    }

    /// A type with the pointers and arrays that a declarator makes of it.
    mutating func lowerType(_ type: Int, _ wrappers: ArraySlice<Int>, _ role: CodeRole) {
        guard let outer = wrappers.last else {
            if kind(type) != "placeholder_type_specifier" { lower(type, as: role) }
            return
        }
        let isArray = kind(outer).hasSuffix("array_declarator")
        let start = tree.nodes[type].range.lowerBound
        guard !isArray else {
            node(.index, role, range: start..<tree.nodes[outer].range.upperBound) { builder in
                builder.lowerType(type, wrappers.dropLast(), .object)
                builder.lower(outer, field: "size", as: .item)
            }
            return
        }
        // The type ends with its sign.
        let sign = tree.children(outer).first { !isNamed($0) } ?? outer
        let end = tree.nodes[sign].range.upperBound
        node(.unary, role, range: start..<max(start, end), label: CodeLabel.of(tree.text(sign))) { builder in
            builder.lowerType(type, wrappers.dropLast(), .value)
        }
    }

    /// `static int *a = b, c;`: each by itself; a lone one spans the whole declaration.
    mutating func lowerDeclaration(_ index: Int, _ role: CodeRole) {
        let declarators = children(index, "declarator").filter(isNamed)
        let type = child(index, "type")
        // `struct a { };`
        if declarators.isEmpty, let type { return lower(type, as: role) }
        for (place, declarator) in declarators.enumerated() {
            let parts = declared(declarator)
            if parts.function != nil, parts.value == nil {
                lowerCFunction(index, declarator, role)
                continue
            }
            let value = parts.value ?? child(index, "default_value")
            let range = declarators.count == 1 ? tree.nodes[index].range : tree.nodes[declarator].range
            node(value == nil ? .declare : .assign, role, range: range, flags: .declaration) { builder in
                builder.lowerCModifiers(of: index)
                if let type {
                    // A structure that is declared on the way is declared once.
                    let named = place > 0 ? builder.child(type, "name") ?? type : type
                    builder.lowerType(named, parts.wrappers[...], .type)
                }
                if let name = parts.name { builder.lowerDeclaredName(name, as: .target) }
                if let value { builder.lowerInitialValue(value, type: type) }
            }
        }
    }

    /// `A a(1)`, `A a{1}` make an `A`.
    private mutating func lowerInitialValue(_ value: Int, type: Int?) {
        let parent = Int(tree.nodes[value].parent)
        let isAssigned = tree.children(parent).contains { kind($0) == "=" }
        guard !isAssigned, ["argument_list", "initializer_list"].contains(kind(value)) else {
            return lower(value, as: .value)
        }
        node(.new, .value, at: value) { builder in
            if let type { builder.lower(type, as: .callee) }
            builder.node(.arguments, .arguments, at: value) { $0.lowerChildren(of: value) }
        }
    }

    private mutating func lowerCModifiers(of index: Int) {
        for part in tree.children(index) {
            switch kind(part) {
            case "storage_class_specifier", "type_qualifier", "virtual", "virtual_specifier",
                "explicit_function_specifier",
                "inline", "constexpr":
                leaf(.token, .modifier, at: part)
            default: continue
            }
        }
    }

    /// A name, or those of a structured binding.
    private mutating func lowerDeclaredName(_ index: Int, as role: CodeRole) {
        guard kind(index) == "structured_binding_declarator" else { return lower(index, as: role) }
        node(.tuple, role, at: index) { $0.lowerChildren(of: index) }
    }

    /// A function with or without body.
    mutating func lowerCFunction(_ index: Int, _ declarator: Int, _ role: CodeRole) {
        let parts = declared(declarator)
        node(.function, role, at: index) { builder in
            builder.lowerCModifiers(of: index)
            if let type = builder.child(index, "type") {
                let outer = parts.wrappers.filter { wrapper in
                    parts.function.map {
                        builder.tree.nodes[wrapper].range.lowerBound < builder.tree.nodes[$0].range.lowerBound
                    } ?? true
                }
                builder.lowerType(type, outer[...], .type)
            }
            if let name = parts.name { builder.lower(name, as: .name) }
            if let function = parts.function { builder.lower(function, field: "parameters", as: .parameters) }
            guard let body = builder.child(index, "body") else { return }
            let initial = builder.namedChildren(index).first { builder.kind($0) == "field_initializer_list" }
            guard let initial else { return builder.lowerBody(body, as: .body) }
            let start = builder.tree.nodes[initial].range.lowerBound
            builder.node(.block, .body, range: start..<builder.tree.nodes[body].range.upperBound) { builder in
                builder.lowerChildren(of: initial)
                builder.lowerStatements(of: body)
            }
        }
    }

    mutating func lowerCParameter(_ index: Int) {
        let parts = declared(child(index, "declarator"))
        node(.parameter, .item, at: index) { builder in
            builder.lowerCModifiers(of: index)
            if let type = builder.child(index, "type") { builder.lowerType(type, parts.wrappers[...], .type) }
            if let name = parts.name { builder.lower(name, as: .name) }
            builder.lower(index, field: "default_value", as: .value)
        }
    }

    /// The first part of a loop's head: a block when it declares more than one variable.
    mutating func lowerInitial(_ index: Int) {
        if kind(index) == "declaration", children(index, "declarator").filter(isNamed).count > 1 {
            node(.block, .initial, at: index) { $0.lower(index, as: .item) }
        } else {
            lower(index, as: .initial)
        }
    }

    /// `struct a { }` declares, `struct a` is a name.
    mutating func lowerStructure(_ index: Int, _ role: CodeRole) {
        guard let body = child(index, "body") else {
            if let name = child(index, "name") { lower(name, as: role) }
            return
        }
        let name = child(index, "name")
        node(.type, role, at: index, flags: name == nil ? .anonymous : []) { builder in
            if let name { builder.lower(name, as: .name) }
            for part in builder.namedChildren(index) where builder.kind(part) == "base_class_clause" {
                for base in builder.namedChildren(part) where builder.kind(base) != "access_specifier" {
                    builder.lower(base, as: .base)
                }
            }
            builder.node(.members, .body, at: body) { $0.lowerChildren(of: body) }
        }
    }
}
