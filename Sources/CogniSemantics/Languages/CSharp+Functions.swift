/// Calls, variables and functions of C#.
extension CodeBuilder {
    /// A part in the role that its own form gives it.
    mutating func lowerUsual(_ index: Int) {
        switch kind(index) {
        case "attribute_list": lowerChildren(of: index, as: .decorator)
        case "modifier": leaf(.token, .modifier, at: index)
        case "base_list": lowerChildren(of: index, as: .base)
        default: lower(index, as: .detail)
        }
    }

    /// A call; type arguments are the call's own, so that a pattern may leave them out.
    /// - Parameter object: what the callee is a member of in `object?.a()`.
    mutating func lowerCSharpCall(_ index: Int, of object: Int?, _ role: CodeRole) {
        guard var callee = child(index, "function") else { return }
        var object = object
        if object == nil, kind(callee) == "conditional_access_expression" {
            let parts = namedChildren(callee)
            if let first = parts.first, let last = parts.last { (object, callee) = (first, last) }
        }
        let start = tree.nodes[object ?? index].range.lowerBound
        node(.call, role, range: start..<tree.nodes[index].range.upperBound) { builder in
            let name = builder.child(callee, "name") ?? callee
            guard builder.kind(name) == "generic_name", let plain = builder.namedChildren(name).first else {
                if let object {
                    builder.lowerAccess(callee, of: object, .callee)
                } else {
                    builder.lower(callee, as: .callee)
                }
                return builder.lower(index, field: "arguments", as: .arguments)
            }
            if name == callee {
                builder.lower(plain, as: .callee)
            } else {
                let range = start..<builder.tree.nodes[plain].range.upperBound
                let isBinding = builder.kind(callee) == "member_binding_expression"
                builder.node(.member, .callee, range: range, flags: isBinding ? .optional : []) { builder in
                    if let object, isBinding {
                        builder.lower(object, as: .object)
                    } else if let object, let inner = builder.child(callee, "expression") {
                        builder.lowerAccess(inner, of: object, .object)
                    } else {
                        builder.lower(callee, field: "expression", as: .object)
                    }
                    builder.lower(plain, as: .name)
                }
            }
            for types in builder.namedChildren(name).dropFirst() { builder.lower(types, as: .type) }
            builder.lower(index, field: "arguments", as: .arguments)
        }
    }

    /// What comes after `object?`: the first binding in it is a member or an element of the object.
    mutating func lowerAccess(_ index: Int, of object: Int, _ role: CodeRole) {
        let range = span(object, index)
        switch kind(index) {
        case "member_binding_expression":
            node(.member, role, range: range, flags: .optional) { builder in
                builder.lower(object, as: .object)
                builder.lower(index, field: "name", as: .name)
            }
        case "element_binding_expression":
            node(.index, role, range: range, flags: .optional) { builder in
                builder.lower(object, as: .object)
                builder.lowerChildren(of: index)
            }
        case "member_access_expression":
            node(.member, role, range: range) { builder in
                if let inner = builder.child(index, "expression") { builder.lowerAccess(inner, of: object, .object) }
                builder.lower(index, field: "name", as: .name)
            }
        case "element_access_expression":
            node(.index, role, range: range) { builder in
                if let inner = builder.child(index, "expression") { builder.lowerAccess(inner, of: object, .object) }
                if let list = builder.child(index, "subscript") { builder.lowerChildren(of: list) }
            }
        case "invocation_expression": lowerCSharpCall(index, of: object, role)
        default:
            // Nothing that can follow a `?`: keep both parts.
            node(.other, role, range: range) { builder in
                builder.lower(object, as: .item)
                builder.lower(index, as: .item)
            }
        }
    }

    /// `int a = 1, b;`, in a statement, a field, a loop's head.
    mutating func lowerCSharpVariables(_ index: Int, _ role: CodeRole) {
        let isList = kind(index) == "variable_declaration"
        guard let list = isList ? index : namedChildren(index).last(where: { kind($0) == "variable_declaration" })
        else { return }
        let declarators = namedChildren(list).filter { kind($0) == "variable_declarator" }
        for declarator in declarators {
            let parts = namedChildren(declarator)
            let name = child(declarator, "name") ?? parts.first
            let hasValue = tree.children(declarator).contains { kind($0) == "=" }
            let start = declarators.count == 1 ? tree.nodes[index].range : tree.nodes[declarator].range
            node(
                hasValue ? .assign : .declare, role, range: start, label: CodeLabel.of("declaration"),
                flags: .declaration
            ) { builder in
                for part in isList ? [] : builder.namedChildren(index) where part != list { builder.lowerUsual(part) }
                builder.lower(list, field: "type", as: .type)
                if let name { builder.lower(name, as: .target) }
                if hasValue, let value = parts.last { builder.lower(value, as: .value) }
            }
        }
    }

    /// `lock (x) { }`
    mutating func lowerGuarded(_ index: Int, _ role: CodeRole) {
        let parts = namedChildren(index)
        node(.with, role, at: index) { builder in
            for part in parts.dropLast() { builder.lower(part, as: .value) }
            if let body = parts.last { builder.lowerBody(body, as: .body) }
        }
    }

    mutating func lowerCSharpFunction(_ index: Int, _ role: CodeRole) {
        let isAnonymous = ["lambda_expression", "anonymous_method_expression"].contains(kind(index))
        node(.function, role, at: index, flags: isAnonymous ? .anonymous : []) { builder in
            for part in builder.namedChildren(index) {
                switch builder.kind(part) {
                case "attribute_list", "modifier", "type_parameter_list", "type_parameter_constraints_clause":
                    builder.lowerUsual(part)
                default: continue
                }
            }
            builder.lower(index, field: "returns", as: .type)
            builder.lower(index, field: "type", as: .type)
            builder.lower(index, field: "name", as: .name)
            if let parameters = builder.child(index, "parameters") { builder.lower(parameters, as: .parameters) }
            builder.lowerCSharpBody(of: index)
        }
    }

    /// A block, an expression after an arrow, or none; the constructor that is called before comes first.
    private mutating func lowerCSharpBody(of index: Int) {
        let parts = namedChildren(index)
        guard let body = child(index, "body") ?? parts.last(where: { kind($0) == "block" }) else { return }
        let result = kind(body) == "arrow_expression_clause" ? namedChildren(body).last ?? body : body
        guard let initial = parts.first(where: { kind($0) == "constructor_initializer" }) else {
            return lowerBody(result, as: .body)
        }
        node(.block, .body, at: body) { builder in
            builder.node(.call, .item, at: initial) { builder in
                let word = builder.tree.children(initial).first { ["base", "this"].contains(builder.kind($0)) }
                if let word { builder.leaf(.name, .callee, at: word) }
                if let arguments = builder.namedChildren(initial).last { builder.lower(arguments, as: .arguments) }
            }
            builder.lowerStatements(of: result)
        }
    }

    /// Parameters; the grammar has no node around the last one when it is `params`.
    mutating func lowerCSharpParameters(_ index: Int) {
        node(.parameters, .parameters, at: index) { builder in
            for part in builder.namedChildren(index) where builder.kind(part) == "parameter" {
                builder.lowerCSharpParameter(part)
            }
            guard let name = builder.child(index, "name"), let type = builder.child(index, "type") else { return }
            let range = builder.span(type, name)
            builder.node(.parameter, .item, range: range) { builder in
                builder.lower(type, as: .type)
                builder.lower(name, as: .name)
            }
        }
    }

    mutating func lowerCSharpParameter(_ index: Int) {
        let name = child(index, "name")
        node(.parameter, .item, at: index) { builder in
            for part in builder.namedChildren(index) where ["attribute_list", "modifier"].contains(builder.kind(part)) {
                builder.lowerUsual(part)
            }
            builder.lower(index, field: "type", as: .type)
            if let name { builder.lower(name, as: .name) }
            let last = builder.namedChildren(index).last
            if let last, last != name, builder.tree.children(index).contains(where: { builder.kind($0) == "=" }) {
                builder.lower(last, as: .value)
            }
        }
    }
}
