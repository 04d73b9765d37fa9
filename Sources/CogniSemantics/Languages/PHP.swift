import CogniSyntax

extension LanguageForms {
    /// PHP. Variables keep their `$`; what looks like a statement but takes arguments (`echo`, `include`, …) is a call.
    static let php = LanguageForms(forms: [
        // Around the code.
        "text": .skip,
        "php_tag": .skip,
        "php_end_tag": .skip,
        "text_interpolation": .skip,
        "expression_statement": .custom(expressionStatement),

        // Names and literals.
        "variable_name": .leaf(.name),
        "name": .custom { builder, index, role in builder.lowerName(index, role) },
        "null": .custom { builder, index, role in builder.lowerFolded(index, .literal, role) },
        "boolean": .custom { builder, index, role in builder.lowerFolded(index, .literal, role) },
        "relative_scope": .leaf(.name),
        "cast_type": .leaf(.literal),
        "dynamic_variable_name": .node(.unary, label: "*"),
        "qualified_name": .custom { builder, index, role in builder.lowerQualified(index, role) },
        "relative_name": .custom { builder, index, role in builder.lowerQualified(index, role) },
        "namespace_name": .custom { builder, index, role in builder.lowerDotted(builder.namedChildren(index)[...], role)
        },
        "string": .custom { builder, index, role in builder.lowerEncapsed(index, role) },
        "encapsed_string": .custom { builder, index, role in builder.lowerEncapsed(index, role) },
        "heredoc": .custom { builder, index, role in builder.lowerEncapsed(index, role) },
        "nowdoc": .custom { builder, index, role in builder.lowerEncapsed(index, role) },
        "shell_command_expression": .custom { builder, index, role in builder.lowerShellCommand(index, role) },
        "array_creation_expression": .node(.list),
        "array_element_initializer": .custom { builder, index, role in
            builder.lowerElement(builder.namedChildren(index), role, at: index)
        },
        "list_literal": .custom(destructuring),
        "pair": .node(.tuple),
        "by_ref": .transparent,
        "variadic_unpacking": .node(.spread, label: "*"),

        // Expressions.
        "member_access_expression": .node(.member, ["object": .object, "name": .name]),
        "nullsafe_member_access_expression": .node(.member, ["object": .object, "name": .name]),
        "scoped_property_access_expression": .node(.member, ["scope": .object, "name": .name]),
        "class_constant_access_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            builder.node(.member, role, at: index) { builder in
                for (place, part) in parts.enumerated() { builder.lower(part, as: place == 0 ? .object : .name) }
            }
        },
        "member_call_expression": .custom(methodCall),
        "nullsafe_member_call_expression": .custom(methodCall),
        "scoped_call_expression": .custom(methodCall),
        "subscript_expression": .custom { builder, index, role in
            builder.node(.index, role, at: index) { builder in
                for (place, part) in builder.namedChildren(index).enumerated() {
                    builder.lower(part, as: place == 0 ? .object : .item)
                }
            }
        },
        "object_creation_expression": .custom(new),
        "argument": .custom { builder, index, role in
            guard let name = builder.child(index, "name"), let value = builder.namedChildren(index).last, value != name
            else {
                return builder.lowerChildren(of: index, as: role)
            }
            builder.node(.keywordArgument, role, at: index) { builder in
                builder.lower(name, as: .name)
                builder.lower(value, as: .value)
            }
        },
        "reference_assignment_expression": .node(.assign, ["left": .target, "right": .value]),
        "binary_expression": .custom { builder, index, role in
            builder.node(.binary, role, at: index, label: builder.operatorLabel(index)) { builder in
                builder.lower(index, field: "left", as: .left)
                builder.lower(index, field: "right", as: .right)
            }
        },
        "error_suppression_expression": .node(.unary, label: "*"),
        "conditional_expression": .custom(conditional),
        "sequence_expression": .node(.tuple),
        "match_expression": .node(.switch, ["condition": .condition, "body": .body]),
        "match_block": .node(.block),
        "match_conditional_expression": .custom(matchCase),
        "match_default_expression": .custom(matchCase),
        "match_condition_list": .transparent,
        "throw_expression": .node(.throw),
        "clone_expression": .custom(keywordCall),
        "print_intrinsic": .custom(keywordCall),
        "include_expression": .custom(keywordCall),
        "include_once_expression": .custom(keywordCall),
        "require_expression": .custom(keywordCall),
        "require_once_expression": .custom(keywordCall),
        "echo_statement": .custom(keywordCall),
        "exit_statement": .custom(keywordCall),
        "unset_statement": .node(.delete),

        // Declarations.
        "function_definition": .custom { builder, index, role in builder.lowerPHPFunction(index, role) },
        "method_declaration": .custom { builder, index, role in builder.lowerPHPFunction(index, role) },
        "anonymous_function": .custom { builder, index, role in builder.lowerPHPFunction(index, role) },
        "arrow_function": .custom { builder, index, role in builder.lowerPHPFunction(index, role) },
        "anonymous_function_use_clause": Form.node(.other).asUsual(.detail),
        "formal_parameters": Form.node(.parameters).asUsual(.parameters),
        "simple_parameter": .node(.parameter, ["type": .type, "name": .name, "default_value": .value]),
        "variadic_parameter": .node(.parameter, ["type": .type, "name": .name]),
        "property_promotion_parameter": .node(.parameter, ["type": .type, "name": .name, "default_value": .value]),
        "named_type": .transparent,
        "attribute_list": Form.transparent.asUsual(.decorator),
        "attribute_group": Form.transparent.asUsual(.decorator),
        "attribute": .custom(attribute),
        "class_declaration": .custom { builder, index, role in builder.lowerPHPType(index, role) },
        "anonymous_class": .custom { builder, index, role in builder.lowerPHPType(index, role) },
        "interface_declaration": .custom { builder, index, role in builder.lowerPHPType(index, role) },
        "trait_declaration": .custom { builder, index, role in builder.lowerPHPType(index, role) },
        "enum_declaration": .custom { builder, index, role in builder.lowerPHPType(index, role) },
        "base_clause": Form.transparent.asUsual(.base),
        "class_interface_clause": Form.transparent.asUsual(.base),
        "enum_declaration_list": .node(.members),
        "property_declaration": .custom(variables),
        "const_declaration": .custom(variables),
        "function_static_declaration": .custom(variables),
        "enum_case": .node(.assign, ["name": .target, "value": .value], flags: .declaration),
        "visibility_modifier": Form.leaf(.token).asUsual(.modifier),
        "static_modifier": Form.leaf(.token).asUsual(.modifier),
        "abstract_modifier": Form.leaf(.token).asUsual(.modifier),
        "final_modifier": Form.leaf(.token).asUsual(.modifier),
        "readonly_modifier": Form.leaf(.token).asUsual(.modifier),
        "var_modifier": Form.leaf(.token).asUsual(.modifier),
        "reference_modifier": Form.leaf(.token).asUsual(.modifier),
        "namespace_definition": .node(.package, ["name": .name, "body": .body]),
        "namespace_use_declaration": .custom(imports),

        // Statements.
        "colon_block": .node(.block),
        "if_statement": .custom { builder, index, role in
            builder.lowerPHPIf(index, role, builder.children(index, "alternative")[...])
        },
        "for_statement": .custom(forLoop),
        "foreach_statement": .custom(forEach),
        "switch_block": .node(.block),
        "case_statement": .custom(switchCase),
        "default_statement": .custom(switchCase),
        "catch_clause": Form.custom(handler).asUsual(.handler),
    ])

    /// `<?= $x ?>` prints.
    @Sendable private static func expressionStatement(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let tag = builder.printingTag(before: index) else { return builder.lowerChildren(of: index, as: role) }
        builder.node(.call, role, range: tag.lowerBound..<builder.tree.nodes[index].range.upperBound) { builder in
            builder.node(.name, .callee, range: tag, label: CodeLabel.of("echo"), flags: .implied)
            builder.node(.arguments, .arguments, at: index) { $0.lowerChildren(of: index) }
        }
    }

    @Sendable private static func methodCall(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let object = builder.child(index, "object") ?? builder.child(index, "scope"),
            let name = builder.child(index, "name")
        else {
            return
        }
        let range = builder.span(object, name)
        builder.node(.call, role, at: index) { builder in
            builder.node(.member, .callee, range: range) { builder in
                builder.lower(object, as: .object)
                builder.lower(name, as: .name)
            }
            builder.lower(index, field: "arguments", as: .arguments)
        }
    }

    @Sendable private static func new(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.new, role, at: index) { builder in
            let parts = builder.namedChildren(index)
            let arguments = parts.first { builder.kind($0) == "arguments" }
            if let name = parts.first(where: { $0 != arguments }) { builder.lower(name, as: .callee) }
            if let arguments { return builder.lower(arguments, as: .arguments) }
            let end = builder.tree.nodes[index].range.upperBound
            builder.node(.arguments, .arguments, range: end..<end)
        }
    }

    /// `echo a, b`, `include "x"`: the word is called.
    @Sendable private static func keywordCall(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let children = builder.tree.children(index).filter {
            builder.kind($0) != ";" && !builder.kind($0).hasPrefix("automatic")
        }
        guard let word = children.first, let last = children.last else { return }
        let (start, end) = (builder.tree.nodes[word].range, builder.tree.nodes[last].range.upperBound)
        builder.node(.call, role, range: start.lowerBound..<end) { builder in
            builder.lowerFolded(word, .name, .callee)
            builder.node(.arguments, .arguments, range: start.upperBound..<end) { builder in
                for child in children.dropFirst() where builder.isNamed(child) {
                    if builder.kind(child) == "sequence_expression" {
                        builder.lowerChildren(of: child)
                    } else {
                        builder.lower(child, as: .item)
                    }
                }
            }
        }
    }

    /// `a ?: b` is an operation, for it has no third part.
    @Sendable private static func conditional(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard builder.child(index, "body") == nil else {
            return builder.node(.conditional, role, at: index) { builder in
                builder.lower(index, field: "condition", as: .condition)
                builder.lower(index, field: "body", as: .body)
                builder.lower(index, field: "alternative", as: .alternative)
            }
        }
        builder.node(.binary, role, at: index, label: CodeLabel.of("?:")) { builder in
            builder.lower(index, field: "condition", as: .left)
            builder.lower(index, field: "alternative", as: .right)
        }
    }

    /// `list($a, 'k' => $b)`: an array of the targets.
    @Sendable private static func destructuring(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.list, role, at: index) { builder in
            var key: Int?
            var last: Int?
            for child in builder.tree.children(index) {
                switch builder.kind(child) {
                case "=>": (key, last) = (last, nil)
                case _ where builder.isNamed(child): last = child
                default:
                    if let part = last { builder.lowerElement([key, part].compactMap { $0 }, .item, at: key ?? part) }
                    (key, last) = (nil, nil)
                }
            }
        }
    }

    @Sendable private static func attribute(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.decorator, role, at: index) { builder in
            guard let name = builder.namedChildren(index).first else { return }
            guard let arguments = builder.child(index, "parameters") else { return builder.lower(name, as: .item) }
            builder.node(.call, .item, at: index) { builder in
                builder.lower(name, as: .callee)
                builder.lower(arguments, as: .arguments)
            }
        }
    }

    /// Properties, constants and static variables: one declaration each; a lone one spans all of it.
    @Sendable private static func variables(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let elements = builder.namedChildren(index).filter {
            ["property_element", "const_element", "static_variable_declaration"].contains(builder.kind($0))
        }
        for element in elements {
            let parts = builder.namedChildren(element)
            builder.node(
                parts.count > 1 ? .assign : .declare, role, at: elements.count == 1 ? index : element,
                flags: .declaration
            ) {
                builder in
                builder.lowerModifiers(of: index)
                builder.lower(index, field: "type", as: .type)
                for (place, part) in parts.enumerated() { builder.lower(part, as: place == 0 ? .target : .value) }
            }
        }
    }

    @Sendable private static func imports(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let group = builder.child(index, "body")
        for clause in builder.namedChildren(group ?? index) where builder.kind(clause) == "namespace_use_clause" {
            builder.node(.importing, role, at: group == nil ? index : clause) { builder in
                if group != nil, let prefix = builder.namedChildren(index).first { builder.lower(prefix, as: .module) }
                if let name = builder.namedChildren(clause).first { builder.lower(name, as: .name) }
                builder.lower(clause, field: "alias", as: .alias)
            }
        }
    }

    @Sendable private static func forLoop(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.for, role, at: index) { builder in
            builder.lower(index, field: "initialize", as: .initial)
            builder.lower(index, field: "condition", as: .condition)
            builder.lower(index, field: "update", as: .update)
            let body = builder.children(index, "body").filter { builder.isNamed($0) }
            if let only = body.first, body.count == 1 { return builder.lowerBody(only, as: .body) }
            builder.node(.block, .body, at: body.first ?? index) { builder in
                for statement in body { builder.lower(statement, as: .item) }
            }
        }
    }

    /// `$k => $v` is a tuple of targets.
    @Sendable private static func forEach(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let body = builder.child(index, "body")
        let parts = builder.namedChildren(index).filter { $0 != body }
        builder.node(.forEach, role, at: index) { builder in
            for (place, part) in parts.enumerated() { builder.lower(part, as: place == 0 ? .value : .target) }
            if let body { builder.lowerBody(body, as: .body) }
        }
    }

    @Sendable private static func switchCase(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let value = builder.child(index, "value")
        builder.node(.case, role, at: index) { builder in
            if let value { builder.lower(value, as: .item) }
            builder.node(.block, .body, at: index) { builder in
                for statement in builder.namedChildren(index) where statement != value {
                    builder.lower(statement, as: .item)
                }
            }
        }
    }

    @Sendable private static func matchCase(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.case, role, at: index) { builder in
            builder.lower(index, field: "conditional_expressions", as: .item)
            if let value = builder.child(index, "return_expression") { builder.lowerBody(value, as: .body) }
        }
    }

    @Sendable private static func handler(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.handler, .handler, at: index) { builder in
            if let list = builder.child(index, "type") {
                let types = builder.namedChildren(list)
                if let only = types.first, types.count == 1 {
                    builder.lower(only, as: .type)
                } else {
                    builder.node(.tuple, .type, at: list) { $0.lowerChildren(of: list) }
                }
            }
            builder.lower(index, field: "name", as: .name)
            builder.lower(index, field: "body", as: .body)
        }
    }
}
