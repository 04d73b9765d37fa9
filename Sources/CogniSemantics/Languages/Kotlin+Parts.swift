/// Parts that expressions, statements and declarations of Kotlin have.
extension CodeBuilder {
    func kotlinSign(in index: Int) -> Int? {
        tree.children(index).first { !tree.nodes[$0].flags.contains(.named) && !["(", ")"].contains(kind($0)) }
    }

    func hasKotlinToken(_ token: String, in index: Int) -> Bool {
        tree.children(index).contains { kind($0) == token }
    }

    /// Lowers the first child of a kind.
    mutating func lowerKotlin(_ name: String, in index: Int, as role: CodeRole) {
        if let child = namedChildren(index).first(where: { kind($0) == name }) { lower(child, as: role) }
    }

    /// The block between braces whose statements stand directly in the node.
    mutating func lowerKotlinBraces(in index: Int, as role: CodeRole) {
        let children = Array(tree.children(index))
        guard let open = children.first(where: { kind($0) == "{" }) else { return }
        let close = children.first { $0 > open && kind($0) == "}" } ?? open
        node(.block, role, range: span(open, close)) { builder in
            for child in children where builder.kind(child) == "constructor_delegation_call" {
                builder.node(.call, .item, at: child) { builder in
                    if let word = builder.kotlinSign(in: child) { builder.leaf(.name, .callee, at: word) }
                    builder.lowerKotlin("value_arguments", in: child, as: .arguments)
                }
            }
            for child in children where child > open && child < close && builder.kind(child) == "statements" {
                builder.lowerChildren(of: child)
            }
        }
    }

    /// A base, with the arguments for its constructor.
    mutating func lowerKotlinBase(_ index: Int, _ role: CodeRole) {
        guard let base = namedChildren(index).first else { return }
        guard role == .callee, kind(base) == "constructor_invocation" else { return lower(base, as: role) }
        lowerKotlin("user_type", in: base, as: .callee)
        lowerKotlin("value_arguments", in: base, as: .arguments)
    }

    mutating func lowerKotlinModifiers(of index: Int) {
        for list in namedChildren(index) where kind(list) == "modifiers" || kind(list) == "parameter_modifiers" {
            for child in namedChildren(list) {
                if kind(child) == "annotation" {
                    lower(child, as: .decorator)
                } else {
                    leaf(.token, .modifier, at: child)
                }
            }
        }
    }

    /// `name: Type`, `(a, b)` as target and type.
    mutating func lowerKotlinVariable(_ index: Int) {
        guard kind(index) == "variable_declaration" else { return lower(index, as: .target) }
        for (place, part) in namedChildren(index).filter({ kind($0) != "annotation" }).enumerated() {
            lower(part, as: place == 0 ? .target : .type)
        }
    }

    mutating func lowerKotlinParameter(_ index: Int) {
        node(.parameter, .item, at: index) { builder in
            builder.lowerKotlinModifiers(of: index)
            if builder.kind(index) == "multi_variable_declaration" { return builder.lower(index, as: .name) }
            builder.lowerKotlinNameAndType(index)
        }
    }

    mutating func lowerKotlinNameAndType(_ index: Int) {
        var role = CodeRole.name
        for part in namedChildren(index) {
            switch kind(part) {
            case "modifiers", "parameter_modifiers", "annotation": continue
            case "binding_pattern_kind": leaf(.token, .modifier, at: part)
            default:
                lower(part, as: role)
                role = role == .name ? .type : .value
            }
        }
    }
}
