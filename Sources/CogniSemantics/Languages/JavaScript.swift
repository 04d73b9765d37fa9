extension LanguageForms {
    /// JavaScript, TypeScript and TSX.
    static let javaScript = LanguageForms(forms: [
        "member_expression": .node(.member, ["object": .object, "property": .name]),
        "subscript_expression": .node(.index, ["object": .object]),
        "new_expression": .node(.new, ["constructor": .callee, "arguments": .arguments]),
        "string": .string(),
        "template_string": .string(interpolations: ["template_substitution"]),
        "regex": .leaf(.regex),
        "lexical_declaration": .custom(declaration),
        "variable_declaration": .custom(declaration),
        "variable_declarator": .node(
            .assign, ["name": .target, "type": .type, "value": .value], flags: .declaration),
        "object_pattern": .node(.dictionary),
        "array_pattern": .node(.list),
        "pair_pattern": .node(.pair, ["key": .key, "value": .value]),
        "arrow_function": .custom(function),
        "function_expression": .custom(function),
        "generator_function": .custom(function),
        "function_declaration": .custom(function),
        "generator_function_declaration": .custom(function),
        "method_definition": .custom(function),
        "class_declaration": .node(.type, ["name": .name, "body": .body, "decorator": .decorator]),
        "class": .node(.type, ["name": .name, "body": .body, "decorator": .decorator], flags: .anonymous),
        "class_heritage": Form.transparent.asUsual(.base),
        "field_definition": .node(.assign, ["property": .target, "value": .value], flags: .declaration),
        "public_field_definition": .node(.assign, ["name": .target, "value": .value, "type": .type], flags: .declaration),
        "required_parameter": .node(.parameter, ["pattern": .name, "type": .type, "value": .value]),
        "optional_parameter": .node(.parameter, ["pattern": .name, "type": .type, "value": .value]),
        "type_annotation": Form.transparent.asUsual(.type),
        "for_in_statement": .node(.forEach, ["left": .target, "right": .value, "body": .body], dropped: ["kind", "operator"]),
        "switch_body": .node(.block),
        "switch_case": .node(.case, ["value": .item, "body": .body]),
        "switch_default": .node(.case, ["body": .body]),
        "statement_block": .node(.block),
        "import_statement": .custom(imports),
    ])

    /// One assignment a declarator; a lone one spans the whole declaration.
    @Sendable private static func declaration(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let declarators = builder.namedChildren(index).filter { builder.kind($0) == "variable_declarator" }
        for declarator in declarators {
            let start = declarators.count == 1 ? index : declarator
            let range = builder.tree.nodes[start].range.lowerBound..<builder.tree.nodes[declarator].range.upperBound
            let hasValue = builder.child(declarator, "value") != nil
            builder.node(hasValue ? .assign : .declare, role, range: range, flags: .declaration) { builder in
                if let word = builder.tree.children(index).first(where: { _ in true }) { builder.leaf(.token, .modifier, at: word) }
                builder.lower(declarator, field: "name", as: .target)
                builder.lower(declarator, field: "type", as: .type)
                builder.lower(declarator, field: "value", as: .value)
            }
        }
    }

    @Sendable private static func function(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.function, role, at: index) { builder in
            for token in builder.tree.children(index) where !builder.isNamed(token) {
                if ["async", "static", "get", "set", "*"].contains(builder.kind(token)) {
                    builder.leaf(.token, .modifier, at: token)
                }
            }
            for child in builder.children(index, "decorator") { builder.lower(child, as: .decorator) }
            builder.lower(index, field: "name", as: .name)
            if let lone = builder.child(index, "parameter") {
                builder.node(.parameters, .parameters, at: lone) { builder in
                    builder.node(.parameter, .item, at: lone) { $0.lower(lone, as: .name) }
                }
            }
            if let list = builder.child(index, "parameters") {
                builder.node(.parameters, .parameters, at: list) { builder in
                    for child in builder.namedChildren(list) { builder.lowerParameter(child) }
                }
            }
            builder.lower(index, field: "return_type", as: .type)
            if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
        }
    }

    @Sendable private static func imports(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let clause = builder.namedChildren(index).first { builder.kind($0) == "import_clause" }
        var names: [(name: Int?, alias: Int?)] = []
        for child in clause.map({ builder.namedChildren($0) }) ?? [] {
            switch builder.kind(child) {
            case "namespace_import": names.append((nil, builder.namedChildren(child).first))
            case "named_imports":
                for specifier in builder.namedChildren(child) {
                    names.append((builder.child(specifier, "name"), builder.child(specifier, "alias")))
                }
            default: names.append((child, nil))
            }
        }
        if names.isEmpty { names = [(nil, nil)] }
        for (name, alias) in names {
            builder.node(.importing, role, at: index) { builder in
                if let name { builder.lower(name, as: .name) }
                if let alias { builder.lower(alias, as: .alias) }
                builder.lower(index, field: "source", as: .module)
            }
        }
    }
}

extension CodeBuilder {
    fileprivate mutating func lowerParameter(_ index: Int) {
        switch kind(index) {
        case "required_parameter", "optional_parameter": lower(index, as: .item)
        case "assignment_pattern":
            node(.parameter, .item, at: index) { builder in
                builder.lower(index, field: "left", as: .name)
                builder.lower(index, field: "right", as: .value)
            }
        default: node(.parameter, .item, at: index) { $0.lower(index, as: .name) }
        }
    }
}
