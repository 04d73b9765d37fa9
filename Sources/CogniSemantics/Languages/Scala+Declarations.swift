extension LanguageForms {
    static let scalaDeclarations: [String: Form] = [
        "package_clause": .custom { builder, index, role in
            builder.node(.package, role, at: index) { builder in
                builder.lower(index, field: "name", as: .name)
                builder.lower(index, field: "body", as: .body)
            }
        },
        "package_identifier": .custom { builder, index, role in
            builder.lowerDotted(builder.namedChildren(index)[...], role)
        },
        "import_declaration": .custom(importing),
        "annotation": Form.custom { builder, index, role in
            builder.node(.decorator, .decorator, at: index) { builder in
                guard builder.child(index, "arguments") != nil else {
                    return builder.lower(index, field: "name", as: .item)
                }
                builder.node(.call, .item, at: index) { builder in
                    builder.lower(index, field: "name", as: .callee)
                    for list in builder.children(index, "arguments") { builder.lower(list, as: .arguments) }
                }
            }
        }.asUsual(.decorator),
        "class_definition": .custom(type),
        "object_definition": .custom(type),
        "trait_definition": .custom(type),
        "enum_definition": .custom(type),
        "package_object": .custom(type),
        "template_body": .node(.members, role: .body),
        "with_template_body": .node(.members, role: .body),
        "enum_body": .node(.members, role: .body),
        "enum_case_definitions": .transparent,
        "simple_enum_case": .node(.declare, ["name": .target], dropped: ["extend"], flags: .declaration),
        "full_enum_case": .node(
            .declare, ["name": .target], dropped: ["extend", "class_parameters"], flags: .declaration),
        "self_type": .skip,
        "function_definition": .custom(function),
        "function_declaration": .custom(function),
        "val_definition": .custom(variable),
        "var_definition": .custom(variable),
        "val_declaration": .custom(variable),
        "var_declaration": .custom(variable),
        "given_definition": .node(
            .assign, ["name": .target, "return_type": .type, "body": .value],
            dropped: ["parameters", "type_parameters"],
            flags: .declaration),
        "parameter": .custom(parameter),
        "class_parameter": .custom(parameter),
        "binding": .custom(parameter),
        "tuple_pattern": .node(.tuple),
        "type_parameters": .skip,
    ]

    /// One import for each name: `import a.{b, c => d, _}`.
    @Sendable private static func importing(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let path = builder.children(index, "path").filter { builder.isNamed($0) }
        let others = builder.namedChildren(index).filter { !path.contains($0) }
        let names = others.flatMap { builder.kind($0) == "namespace_selectors" ? builder.namedChildren($0) : [$0] }
        for name in names.isEmpty ? [-1] : names {
            builder.node(.importing, role, at: index) { builder in
                guard name >= 0 else { return builder.lowerDotted(path[...], .module) }
                switch builder.kind(name) {
                case "namespace_wildcard":
                    builder.node(.token, .modifier, at: name, label: CodeLabel.of("*"))
                    builder.lowerDotted(path[...], .module)
                case "arrow_renamed_identifier", "as_renamed_identifier":
                    builder.lowerDotted((path + [builder.child(name, "name") ?? name])[...], .module)
                    builder.lower(name, field: "alias", as: .alias)
                default: builder.lowerDotted((path + [name])[...], .module)
                }
            }
        }
    }

    @Sendable private static func type(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let words: Set<String> = ["class", "object", "trait", "enum"]
        let keyword = builder.tree.children(index).first { words.contains(builder.kind($0)) }
        builder.node(.type, role, at: index, label: keyword.map { CodeLabel.of(builder.tree.text($0)) } ?? 0) {
            builder in
            builder.lowerScalaModifiers(of: index)
            if let word = builder.tree.children(index).first(where: { builder.kind($0) == "case" }) {
                builder.leaf(.token, .modifier, at: word)
            }
            builder.lower(index, field: "name", as: .name)
            builder.lowerParameterLists(builder.children(index, "class_parameters"))
            if let clause = builder.child(index, "extend") {
                for base in builder.children(clause, "type") where builder.isNamed(base) {
                    builder.lower(base, as: .base)
                }
                for arguments in builder.children(clause, "arguments") { builder.lower(arguments, as: .detail) }
            }
            for body in builder.children(index, "body") { builder.lower(body, as: .body) }
        }
    }

    @Sendable private static func function(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.function, role, at: index) { builder in
            builder.lowerScalaModifiers(of: index)
            builder.lower(index, field: "name", as: .name)
            builder.lowerParameterLists(
                builder.children(index, "parameters").filter { builder.kind($0) == "parameters" })
            builder.lower(index, field: "return_type", as: .type)
            if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
        }
    }

    /// One declaration a name: `val a, b = 1`, `val (a, b) = c`.
    @Sendable private static func variable(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        var targets = builder.children(index, "pattern") + builder.children(index, "name")
        targets = targets.flatMap { builder.kind($0) == "identifiers" ? builder.namedChildren($0) : [$0] }
        let hasValue = builder.child(index, "value") != nil
        for target in targets where builder.isNamed(target) {
            builder.node(hasValue ? .assign : .declare, role, at: index, flags: .declaration) { builder in
                builder.lowerScalaModifiers(of: index)
                let word = builder.tree.children(index).first { ["val", "var"].contains(builder.kind($0)) }
                if let word { builder.leaf(.token, .modifier, at: word) }
                builder.lower(index, field: "type", as: .type)
                builder.lower(target, as: .target)
                builder.lower(index, field: "value", as: .value)
            }
        }
    }

    @Sendable private static func parameter(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.parameter, role, at: index) { builder in
            builder.lowerScalaModifiers(of: index)
            for word in builder.tree.children(index) where ["val", "var"].contains(builder.kind(word)) {
                builder.leaf(.token, .modifier, at: word)
            }
            builder.lower(index, field: "name", as: .name)
            builder.lower(index, field: "type", as: .type)
            builder.lower(index, field: "default_value", as: .value)
        }
    }
}

extension CodeBuilder {
    fileprivate mutating func lowerScalaModifiers(of index: Int) {
        for child in namedChildren(index) {
            switch kind(child) {
            case "annotation": lower(child, as: .decorator)
            case "modifiers":
                for word in tree.children(child) where !tree.nodes[word].flags.contains(.extra) {
                    leaf(.token, .modifier, at: word)
                }
            default: continue
            }
        }
    }

    /// All lists of parameters are one.
    fileprivate mutating func lowerParameterLists(_ lists: [Int]) {
        guard let first = lists.first, let last = lists.last else { return }
        let range = span(first, last)
        node(.parameters, .parameters, range: range) { builder in
            for list in lists {
                for parameter in builder.namedChildren(list) {
                    switch builder.kind(parameter) {
                    case "parameter", "class_parameter": builder.lower(parameter, as: .item)
                    default: builder.node(.parameter, .item, at: parameter) { $0.lower(parameter, as: .type) }
                    }
                }
            }
        }
    }
}
