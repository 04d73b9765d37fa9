extension LanguageForms {
    static let java = LanguageForms(
        forms: [
            // Names and types.
            "scoped_identifier": .node(.member, ["scope": .object, "name": .name]),
            "scoped_type_identifier": .custom { builder, index, role in
                builder.lowerDotted(builder.namedChildren(index).filter { !builder.isAnnotation($0) }[...], role)
            },
            "generic_type": .custom { builder, index, role in
                builder.node(.genericType, role, at: index) { builder in
                    for child in builder.namedChildren(index) {
                        if builder.kind(child) == "type_arguments" {
                            builder.lowerChildren(of: child)
                        } else {
                            builder.lower(child, as: .type)
                        }
                    }
                }
            },
            "annotated_type": .custom { builder, index, role in
                if let type = builder.namedChildren(index).last { builder.lower(type, as: role) }
            },
            "array_type": .custom { builder, index, role in
                builder.node(.index, role, at: index) { $0.lower(index, field: "element", as: .object) }
            },
            "catch_type": Form.transparent.asUsual(.type),
            "dimensions": .skip,
            "modifiers": .custom { builder, index, role in builder.lowerModifiers(index) },
            "annotation": Form.custom { builder, index, role in builder.lowerAnnotation(index, role) }.asUsual(
                .decorator),
            "marker_annotation": Form.custom { builder, index, role in builder.lowerAnnotation(index, role) }.asUsual(
                .decorator),
            "annotation_argument_list": .node(.arguments),
            "element_value_pair": .node(.keywordArgument, ["key": .name, "value": .value]),
            "element_value_array_initializer": .node(.list),

            // Expressions.
            "string_literal": .string(interpolations: ["string_interpolation"]),
            "hex_floating_point_literal": .leaf(.number),
            "method_invocation": .custom { builder, index, role in
                builder.node(.call, role, at: index) { builder in
                    builder.lowerCallee(of: index, object: "object", name: "name")
                    builder.lower(index, field: "arguments", as: .arguments)
                }
            },
            "explicit_constructor_invocation": .custom { builder, index, role in
                builder.node(.call, role, at: index) { builder in
                    builder.lowerCallee(of: index, object: "object", name: "constructor")
                    builder.lower(index, field: "arguments", as: .arguments)
                }
            },
            "object_creation_expression": .custom { builder, index, role in
                builder.node(.new, role, at: index) { builder in
                    for child in builder.namedChildren(index) {
                        switch child {
                        case builder.child(index, "type"): builder.lower(child, as: .callee)
                        case builder.child(index, "arguments"): builder.lower(child, as: .arguments)
                        case builder.child(index, "type_arguments"): continue
                        default:
                            if builder.isAnnotation(child) { continue }
                            builder.lower(child, as: builder.kind(child) == "class_body" ? .body : .object)
                        }
                    }
                }
            },
            "class_body": Form.node(.members).asUsual(.body),
            "array_creation_expression": .custom(arrayCreation),
            "field_access": .node(.member, ["object": .object, "field": .name]),
            "array_access": .node(.index, ["array": .object]),
            "class_literal": .custom { builder, index, role in
                builder.node(.member, role, at: index) { builder in
                    for child in builder.namedChildren(index) { builder.lower(child, as: .object) }
                    if let word = builder.tree.children(index).first(where: { builder.kind($0) == "class" }) {
                        builder.leaf(.name, .name, at: word)
                    }
                }
            },
            "assignment_expression": .custom { builder, index, role in
                guard let sign = builder.child(index, "operator") else { return }
                let isPlain = builder.kind(sign) == "="
                builder.node(
                    isPlain ? .assign : .augmentedAssign, role, at: index,
                    label: isPlain ? 0 : CodeLabel.of(builder.tree.text(sign))
                ) { builder in
                    builder.lower(index, field: "left", as: .target)
                    builder.lower(index, field: "right", as: .value)
                }
            },
            "update_expression": .custom { builder, index, role in builder.lowerIncrement(index, role) },
            "instanceof_expression": .custom { builder, index, role in
                builder.node(.binary, role, at: index, label: CodeLabel.of("instanceof")) { builder in
                    builder.lower(index, field: "left", as: .left)
                    builder.lower(index, field: "right", as: .right)
                    builder.lower(index, field: "pattern", as: .right)
                    guard let name = builder.child(index, "name") else { return }
                    // `o instanceof T t` gives `o` to `t`.
                    builder.node(.assign, .item, at: index, flags: .declaration) { builder in
                        builder.lower(name, as: .target)
                        builder.lower(index, field: "right", as: .type)
                        builder.lower(index, field: "left", as: .value)
                    }
                }
            },
            "lambda_expression": .custom { builder, index, role in
                builder.node(.function, role, at: index, flags: .anonymous) { builder in
                    if let parameters = builder.child(index, "parameters") { builder.lowerParameters(parameters) }
                    if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
                }
            },

            // Declarations.
            "package_declaration": .custom { builder, index, role in
                builder.node(.package, role, at: index) { builder in
                    for name in builder.namedChildren(index) where !builder.isAnnotation(name) {
                        builder.lower(name, as: .name)
                    }
                }
            },
            "import_declaration": .custom(importing),
            "class_declaration": .custom(type),
            "interface_declaration": .custom(type),
            "enum_declaration": .custom(type),
            "record_declaration": .custom(type),
            "annotation_type_declaration": .custom(type),
            "enum_constant": .custom { builder, index, role in
                builder.node(.declare, role, at: index, flags: .declaration) { builder in
                    builder.lower(index, field: "name", as: .target)
                    builder.lower(index, field: "arguments", as: .arguments)
                    builder.lower(index, field: "body", as: .body)
                }
            },
            "enum_body_declarations": .transparent,
            "interface_body": .node(.members, role: .body),
            "annotation_type_body": .node(.members, role: .body),
            "method_declaration": .custom(function),
            "constructor_declaration": .custom(function),
            "compact_constructor_declaration": .custom(function),
            "annotation_type_element_declaration": .custom(function),
            "constructor_body": .node(.block),
            "formal_parameters": .custom { builder, index, role in builder.lowerParameters(index) },
            "local_variable_declaration": .custom(declaration),
            "field_declaration": .custom(declaration),
            "constant_declaration": .custom(declaration),

            // Statements.
            "enhanced_for_statement": .node(
                .forEach, ["type": .type, "name": .target, "value": .value, "body": .body]),
            "switch_block": .node(.block),
            "switch_block_statement_group": .custom(switchCase),
            "switch_rule": .custom(switchCase),
            "pattern": .transparent,
            "type_pattern": .custom { builder, index, role in builder.lowerTypePattern(index, role) },
            "record_pattern_component": .custom { builder, index, role in builder.lowerTypePattern(index, role) },
            "record_pattern_body": .transparent,
            "guard": Form.transparent.asUsual(.condition),
            "break_statement": .custom { builder, index, role in builder.lowerJump(.break, index, role) },
            "continue_statement": .custom { builder, index, role in builder.lowerJump(.continue, index, role) },
            "return_statement": .custom { builder, index, role in builder.lowerValue(.return, index, role) },
            "throw_statement": .custom { builder, index, role in builder.lowerValue(.throw, index, role) },
            "yield_statement": .custom { builder, index, role in builder.lowerValue(.yield, index, role) },
            "try_with_resources_statement": .node(.try, ["resources": .value, "body": .body]),
            "resource_specification": .transparent,
            "resource": .custom { builder, index, role in
                guard builder.child(index, "value") != nil else {
                    return builder.lowerChildren(of: index, as: role)
                }
                builder.node(.assign, role, at: index, flags: .declaration) { builder in
                    builder.lowerVariable(index, index)
                }
            },
            "catch_clause": Form.custom { builder, index, role in
                builder.node(.handler, .handler, at: index) { builder in
                    for child in builder.namedChildren(index) where builder.kind(child) == "catch_formal_parameter" {
                        for part in builder.namedChildren(child) where builder.kind(part) == "catch_type" {
                            builder.lower(part, as: .type)
                        }
                        builder.lower(child, field: "name", as: .name)
                    }
                    builder.lower(index, field: "body", as: .body)
                }
            }.asUsual(.handler),
            "labeled_statement": .custom { builder, index, role in
                if let statement = builder.namedChildren(index).last { builder.lower(statement, as: role) }
            },
            "synchronized_statement": .custom { builder, index, role in
                builder.node(.with, role, at: index) { builder in
                    if let lock = builder.namedChildren(index).first { builder.lower(lock, as: .value) }
                    builder.lower(index, field: "body", as: .body)
                }
            },
            "assert_statement": .custom { builder, index, role in
                builder.node(.assert, role, at: index) { builder in
                    for (place, part) in builder.namedChildren(index).enumerated() {
                        builder.lower(part, as: place == 0 ? .condition : .value)
                    }
                }
            },
        ],
        lastPartOfImportIsKnown: true,
        memberTypes: memberTypes([
            .bool: ["isEmpty", "equals", "contains", "containsKey", "containsValue", "matches", "parseBoolean"],
            .int: [
                "size", "length", "compareTo", "compareToIgnoreCase", "parseInt", "parseUnsignedInt", "parseLong",
                "parseUnsignedLong",
            ],
            .float: ["parseFloat", "parseDouble"],
        ]))

    /// `new int[3]`: the element type with its sizes is the callee; `new T[] {…}` has the elements as arguments.
    @Sendable private static func arrayCreation(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.new, role, at: index) { builder in
            guard let type = builder.child(index, "type") else { return }
            let sizes = builder.namedChildren(index).filter { builder.kind($0) == "dimensions_expr" }
            let dimensions = builder.children(index, "dimensions").last ?? type
            let range =
                builder.span(type, dimensions)
            builder.node(.index, .callee, range: range) { builder in
                builder.lower(type, as: .object)
                for size in sizes { builder.lowerChildren(of: size) }
            }
            if let elements = builder.child(index, "value") {
                builder.node(.arguments, .arguments, at: elements) { $0.lowerChildren(of: elements) }
            }
        }
    }

    /// `import a.b.C`, `import a.b.*`, `import static a.B.c`.
    @Sendable private static func importing(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parts = builder.namedChildren(index)
        guard let path = parts.first else { return }
        builder.node(.importing, role, at: index) { builder in
            if parts.count > 1, let star = parts.last { builder.leaf(.token, .modifier, at: star) }
            builder.lower(path, as: .module)
        }
    }

    @Sendable private static func type(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let keyword = builder.tree.children(index).first { !builder.isNamed($0) }.map {
            CodeLabel.of(builder.tree.text($0))
        }
        builder.node(.type, role, at: index, label: keyword ?? 0) { builder in
            builder.lowerOwnModifiers(of: index)
            builder.lower(index, field: "name", as: .name)
            builder.lower(index, field: "parameters", as: .parameters)
            for child in builder.namedChildren(index) {
                switch builder.kind(child) {
                case "superclass": builder.lowerChildren(of: child, as: .base)
                case "super_interfaces", "extends_interfaces":
                    for list in builder.namedChildren(child) { builder.lowerChildren(of: list, as: .base) }
                default: continue
                }
            }
            builder.lower(index, field: "body", as: .body)
        }
    }

    @Sendable private static func function(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.function, role, at: index) { builder in
            builder.lowerOwnModifiers(of: index)
            builder.lower(index, field: "type", as: .type)
            builder.lower(index, field: "name", as: .name)
            builder.lower(index, field: "parameters", as: .parameters)
            builder.lower(index, field: "body", as: .body)
            builder.lower(index, field: "value", as: .value)
        }
    }

    /// One assignment a declarator; a lone one spans the whole declaration.
    @Sendable private static func declaration(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let declarators = builder.children(index, "declarator")
        for declarator in declarators {
            let hasValue = builder.child(declarator, "value") != nil
            builder.node(
                hasValue ? .assign : .declare, role, at: declarators.count == 1 ? index : declarator,
                flags: .declaration
            ) { builder in
                builder.lowerVariable(index, declarator)
            }
        }
    }

    /// `case a, b: …`, `case T t when c -> …`, `default: …`
    @Sendable private static func switchCase(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let children = builder.namedChildren(index)
        let labels = children.filter { builder.kind($0) == "switch_label" }
        let statements = children.filter { builder.kind($0) != "switch_label" }
        builder.node(.case, role, at: index) { builder in
            for label in labels { builder.lowerChildren(of: label) }
            let end = builder.tree.nodes[index].range.upperBound
            let start = statements.first.map { builder.tree.nodes[$0].range.lowerBound } ?? end
            if statements.count == 1, let only = statements.first { return builder.lowerBody(only, as: .body) }
            builder.node(.block, .body, range: start..<end) { builder in
                for statement in statements { builder.lower(statement, as: .item) }
            }
        }
    }
}

extension CodeBuilder {
    fileprivate func isAnnotation(_ index: Int) -> Bool {
        kind(index) == "annotation" || kind(index) == "marker_annotation"
    }

    /// Keywords and annotations.
    fileprivate mutating func lowerModifiers(_ index: Int) {
        for child in tree.children(index) {
            if isAnnotation(child) {
                lower(child, as: .decorator)
            } else if !tree.nodes[child].flags.contains(.extra) {
                leaf(.token, .modifier, at: child)
            }
        }
    }

    fileprivate mutating func lowerOwnModifiers(of index: Int) {
        for child in namedChildren(index) where kind(child) == "modifiers" { lowerModifiers(child) }
    }

    /// `@A` is `@A()`.
    fileprivate mutating func lowerAnnotation(_ index: Int, _ role: CodeRole) {
        node(.decorator, .decorator, at: index) { builder in
            guard let name = builder.child(index, "name") else { return }
            let range = builder.span(name, index)
            builder.node(.call, .item, range: range) { builder in
                builder.lower(name, as: .callee)
                if let arguments = builder.child(index, "arguments") {
                    builder.lower(arguments, as: .arguments)
                } else {
                    builder.node(.arguments, .arguments, range: range.upperBound..<range.upperBound)
                }
            }
        }
    }

    /// `name`, or `object.name`.
    fileprivate mutating func lowerCallee(of index: Int, object: String, name: String) {
        guard let name = child(index, name) else { return }
        guard let object = child(index, object) else { return lower(name, as: .callee) }
        let range = span(object, name)
        node(.member, .callee, range: range) { builder in
            builder.lower(object, as: .object)
            builder.lower(name, as: .name)
        }
    }

    /// Modifiers, type, target and value of a declared variable.
    fileprivate mutating func lowerVariable(_ index: Int, _ declarator: Int) {
        lowerOwnModifiers(of: index)
        if let type = child(index, "type"), tree.text(type).elementsEqual("var".utf8) {
            leaf(.token, .modifier, at: type)
        } else if let type = child(index, "type"), child(declarator, "dimensions") != nil {
            node(.index, .type, at: type) { $0.lower(type, as: .object) }
        } else {
            lower(index, field: "type", as: .type)
        }
        lower(declarator, field: "name", as: .target)
        lower(declarator, field: "value", as: .value)
    }

    fileprivate mutating func lowerParameters(_ index: Int) {
        guard kind(index) != "identifier" else {
            // `x -> …`
            return node(.parameters, .parameters, at: index) { builder in
                builder.node(.parameter, .item, at: index) { $0.lower(index, as: .name) }
            }
        }
        node(.parameters, .parameters, at: index) { builder in
            for child in builder.namedChildren(index) where builder.kind(child) != "receiver_parameter" {
                builder.lowerParameter(child)
            }
        }
    }

    private mutating func lowerParameter(_ index: Int) {
        node(.parameter, .item, at: index) { builder in
            builder.lowerOwnModifiers(of: index)
            switch builder.kind(index) {
            case "formal_parameter":
                builder.lower(index, field: "type", as: .type)
                builder.lower(index, field: "name", as: .name)
            case "spread_parameter":
                for child in builder.tree.children(index) {
                    switch builder.kind(child) {
                    case "...": builder.leaf(.token, .modifier, at: child)
                    case "variable_declarator": builder.lower(child, field: "name", as: .name)
                    case "modifiers": continue
                    default: if builder.isNamed(child), !builder.isAnnotation(child) { builder.lower(child, as: .type) }
                    }
                }
            default: builder.lower(index, as: .name)
            }
        }
    }

    /// `x++` changes `x`.
    fileprivate mutating func lowerIncrement(_ index: Int, _ role: CodeRole) {
        guard let operand = namedChildren(index).first else { return }
        let isPrefix = tree.nodes[operand].range.lowerBound > tree.nodes[index].range.lowerBound
        let sign = tree.children(index).first { !isNamed($0) }.map { tree.string($0) } ?? ""
        node(.augmentedAssign, role, at: index, label: CodeLabel.of(isPrefix ? sign + "x" : "x" + sign)) { builder in
            builder.lower(operand, as: .target)
        }
    }

    /// `return`, `throw` and the like with the value, if any.
    fileprivate mutating func lowerValue(_ kind: CodeKind, _ index: Int, _ role: CodeRole) {
        node(kind, role, at: index) { builder in
            if let value = builder.namedChildren(index).first { builder.lower(value, as: .value) }
        }
    }

    /// `break`, `continue`, perhaps with a label.
    fileprivate mutating func lowerJump(_ kind: CodeKind, _ index: Int, _ role: CodeRole) {
        node(kind, role, at: index) { builder in
            if let label = builder.namedChildren(index).first { builder.lower(label, as: .label) }
        }
    }

    /// `T t` in a `case` or after `instanceof` gives `t` the value that is looked at.
    fileprivate mutating func lowerTypePattern(_ index: Int, _ role: CodeRole) {
        let parts = namedChildren(index)
        guard parts.count == 2 else { return lowerChildren(of: index, as: role) }
        var around = Int(tree.nodes[index].parent)
        while around > 0, kind(around) != "switch_expression", kind(around) != "instanceof_expression" {
            around = Int(tree.nodes[around].parent)
        }
        node(.assign, role, at: index, flags: .declaration) { builder in
            builder.lower(parts[0], as: .type)
            builder.lower(parts[1], as: .target)
            if let value = builder.child(around, "condition") ?? builder.child(around, "left") {
                builder.lower(value, as: .value)
            }
        }
    }
}
