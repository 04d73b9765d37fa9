import CogniSyntax

/// Declarations of Swift.
extension CodeBuilder {
    /// `@a public static`: attributes are decorators.
    fileprivate mutating func lowerSwiftModifiers(of index: Int) {
        for list in namedChildren(index) where kind(list) == "modifiers" || kind(list) == "attribute" {
            for modifier in kind(list) == "modifiers" ? namedChildren(list) : [list] {
                if kind(modifier) == "attribute" {
                    node(.decorator, .decorator, at: modifier) { $0.lowerChildren(of: modifier) }
                } else {
                    leaf(.token, .modifier, at: modifier)
                }
            }
        }
    }

    /// `let a = 1, b: T`: an assignment or a declaration for each name; a lone one spans all of it.
    mutating func lowerProperties(_ index: Int, _ role: CodeRole) {
        let all = Array(tree.children(index))
        let names = children(index, "name")
        let accessors: Set = ["computed_property", "willset_didset_block"]
        for name in names {
            // What belongs to a name stands before the next one.
            let parts = all.drop { $0 <= name }.prefix { !names.contains($0) }
            let value = parts.first { isIn($0, "value") }
            let end =
                parts.last { isNamed($0) || $0 == value }.map { tree.nodes[$0].range.upperBound }
                ?? tree.nodes[name].range.upperBound
            let range = names.count == 1 ? tree.nodes[index].range : tree.nodes[name].range.lowerBound..<end
            node(value == nil ? .declare : .assign, role, range: range, flags: .declaration) { builder in
                builder.lowerSwiftModifiers(of: index)
                for word in all where builder.kind(word) == "value_binding_pattern" {
                    builder.leaf(.token, .modifier, at: word)
                }
                builder.lowerBinding(name, .target)
                for part in parts where builder.kind(part) == "type_annotation" { builder.lower(part, as: .type) }
                if let value { builder.lower(value, as: .value) }
                for part in parts where accessors.contains(builder.kind(part)) { builder.lowerAccessors(part) }
            }
        }
    }

    /// The code of a computed property: a function without a name for each accessor.
    private mutating func lowerAccessors(_ index: Int) {
        for part in namedChildren(index) {
            node(.function, .item, at: part, flags: .anonymous) { builder in
                builder.node(.parameters, .parameters, range: builder.tree.nodes[part].range.prefix(0))
                if builder.kind(part) == "statements" {
                    builder.lowerReturning(part, at: part)
                } else {
                    builder.lowerStatementsBody(of: part, as: .body)
                }
            }
        }
    }

    /// Names that get values: `a`, `(a, b)`, `.some(let a)`.
    mutating func lowerBinding(_ index: Int, _ role: CodeRole) {
        if let name = child(index, "bound_identifier") { return lower(name, as: role) }
        let parts = namedChildren(index).filter { kind($0) != "value_binding_pattern" }
        if let only = parts.first, parts.count == 1 { return lower(only, as: role) }
        if parts.isEmpty { return leaf(.literal, role, at: index) }
        node(.tuple, role, at: index) { builder in
            for part in parts { builder.lower(part, as: .item) }
        }
    }

    mutating func lowerSwiftFunction(_ index: Int, _ role: CodeRole) {
        let names = children(index, "name")
        node(.function, role, at: index) { builder in
            builder.lowerSwiftModifiers(of: index)
            switch builder.kind(index) {
            case "deinit_declaration", "subscript_declaration":
                if let word = builder.tree.children(index).first(where: { !builder.isNamed($0) }) {
                    builder.leaf(.name, .name, at: word)
                }
            default: if let name = names.first { builder.leaf(.name, .name, at: name) }
            }
            let children = Array(builder.tree.children(index))
            let parameters = children.filter { builder.kind($0) == "parameter" }
            let start =
                parameters.first.map { builder.tree.nodes[$0].range.lowerBound }
                ?? builder.tree.nodes[index].range.upperBound
            let end = parameters.last.map { builder.tree.nodes[$0].range.upperBound } ?? start
            builder.node(.parameters, .parameters, range: start..<end) { builder in
                for parameter in parameters {
                    // The default stands between its parameter and the next one.
                    let value = children.drop { $0 <= parameter }.prefix { builder.kind($0) != "parameter" }
                        .first { builder.isIn($0, "default_value") }
                    builder.lowerParameter(parameter, default: value)
                }
            }
            let types = builder.kind(index) == "subscript_declaration" ? names[...] : names.dropFirst()
            if let type = types.last { builder.lower(type, as: .type) }
            builder.lowerSwiftBody(of: index, returns: !types.isEmpty)
        }
    }

    private mutating func lowerSwiftBody(of index: Int, returns: Bool) {
        if let property = namedChildren(index).first(where: { kind($0) == "computed_property" }) {
            return lowerStatementsBody(of: property, as: .body)
        }
        guard let body = child(index, "body") else { return }
        guard returns, let statements = namedChildren(body).first, kind(statements) == "statements" else {
            return lowerStatementsBody(of: body, as: .body)
        }
        lowerReturning(statements, at: body)
    }

    /// A body whose only expression is what it returns.
    fileprivate mutating func lowerReturning(_ statements: Int, at body: Int) {
        let parts = namedChildren(statements)
        node(.block, .body, at: body) { builder in
            guard let only = parts.first, parts.count == 1, !builder.isPattern, builder.isSwiftExpression(only) else {
                return builder.lowerChildren(of: statements)
            }
            builder.node(.return, .item, at: only) { $0.lower(only, as: .value) }
        }
    }

    private func isSwiftExpression(_ index: Int) -> Bool {
        let name = kind(index)
        return name.hasSuffix("_expression") || name.hasSuffix("_literal") || name == "simple_identifier"
    }

    private mutating func lowerParameter(_ index: Int, default value: Int?) {
        let names = children(index, "name")
        let end = tree.nodes[value ?? index].range.upperBound
        node(.parameter, .item, range: tree.nodes[index].range.lowerBound..<end) { builder in
            if let label = builder.child(index, "external_name") { builder.leaf(.name, .detail, at: label) }
            for list in builder.namedChildren(index) where builder.kind(list) == "parameter_modifiers" {
                for modifier in builder.namedChildren(list) { builder.leaf(.token, .modifier, at: modifier) }
            }
            if let name = names.first { builder.lower(name, as: .name) }
            if names.count > 1, let type = names.last { builder.lower(type, as: .type) }
            if let value { builder.lower(value, as: .value) }
        }
    }

    mutating func lowerClosure(_ index: Int, _ role: CodeRole) {
        let type = child(index, "type")
        node(.function, role, at: index, flags: .anonymous) { builder in
            let list = type.flatMap { type in
                builder.namedChildren(type).first { builder.kind($0) == "lambda_function_type_parameters" }
            }
            builder.node(
                .parameters, .parameters,
                range: list.map { builder.tree.nodes[$0].range } ?? builder.tree.nodes[index].range.prefix(0)
            ) {
                builder in
                for parameter in list.map({ builder.namedChildren($0) }) ?? [] {
                    builder.lowerParameter(parameter, default: nil)
                }
            }
            if let type { builder.lower(type, field: "name", as: .type) }
            if let captures = builder.child(index, "captures") { builder.lower(captures, as: .detail) }
            guard let statements = builder.namedChildren(index).first(where: { builder.kind($0) == "statements" })
            else {
                let end = builder.tree.nodes[index].range.upperBound
                return builder.node(.block, .body, range: end..<end)
            }
            builder.lowerReturning(statements, at: statements)
        }
    }

    mutating func lowerSwiftType(_ index: Int, _ role: CodeRole) {
        node(.type, role, at: index) { builder in
            builder.lowerSwiftModifiers(of: index)
            if let word = builder.child(index, "declaration_kind") { builder.leaf(.token, .modifier, at: word) }
            builder.lower(index, field: "name", as: .name)
            for base in builder.namedChildren(index) where builder.kind(base) == "inheritance_specifier" {
                builder.lowerChildren(of: base, as: .base)
            }
            builder.lower(index, field: "body", as: .body)
        }
    }

    /// `A.B<C>`
    mutating func lowerUserType(_ index: Int, _ role: CodeRole) {
        let parts = namedChildren(index)
        let names = parts.filter { kind($0) == "type_identifier" }
        guard let arguments = parts.first(where: { kind($0) == "type_arguments" }) else {
            return lowerDotted(names[...], role)
        }
        node(.genericType, role, at: index) { builder in
            builder.lowerDotted(names[...], .type)
            builder.lowerChildren(of: arguments)
        }
    }

    /// Whether the node fills the field of its parent.
    func isIn(_ index: Int, _ field: String) -> Bool { tree.grammar.field(field) == tree.nodes[index].field }
}
