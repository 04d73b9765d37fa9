extension LanguageForms {
    static let rust = LanguageForms(forms: expressions.merging(patterns) { $1 }.merging(declarations) { $1 })

    private static let expressions: [String: Form] = [
        // Names and types.
        "scoped_identifier": .node(.member, ["path": .object, "name": .name]),
        "scoped_type_identifier": .node(.member, ["path": .object, "name": .name]),
        "generic_type": .node(.genericType, ["type": .type, "type_arguments": .arguments]),
        "generic_type_with_turbofish": .node(.genericType, ["type": .type, "type_arguments": .arguments]),
        "generic_function": .node(.genericType, ["function": .type, "type_arguments": .arguments]),
        "reference_type": .node(.unary, label: "*", parts: .value),
        "pointer_type": .node(.unary, label: "*", parts: .value),
        "shorthand_field_identifier": .leaf(.name),
        "crate": .leaf(.name), "metavariable": .leaf(.name),
        "lifetime": .skip,
        "mutable_specifier": Form.leaf(.token).asUsual(.modifier),

        // Operands.
        "string_literal": .string(),
        "raw_string_literal": .string(),
        "unit_expression": .leaf(.literal),
        "unit_type": .leaf(.literal),
        "field_expression": .node(.member, ["value": .object, "field": .name]),
        "index_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            builder.node(.index, role, at: index) { builder in
                for (place, part) in parts.enumerated() { builder.lower(part, as: place == 0 ? .object : .item) }
            }
        },
        "call_expression": .custom { builder, index, role in
            guard let callee = builder.child(index, "function") else { return }
            builder.node(.call, role, at: index) { builder in
                // Type arguments are the call's own, so that a pattern may leave them out.
                if builder.kind(callee) == "generic_function" {
                    builder.lower(callee, field: "function", as: .callee)
                    builder.lower(callee, field: "type_arguments", as: .type)
                } else {
                    builder.lower(callee, as: .callee)
                }
                builder.lower(index, field: "arguments", as: .arguments)
            }
        },
        "macro_invocation": .custom(macro),
        "struct_expression": .node(.new, ["name": .callee, "body": .arguments]),
        "field_initializer_list": .node(.arguments),
        "field_initializer": .node(.keywordArgument, ["field": .name, "value": .value]),
        "shorthand_field_initializer": .custom { builder, index, role in
            guard let name = builder.namedChildren(index).last else { return }
            builder.node(.keywordArgument, role, at: index) { builder in
                builder.lower(name, as: .name)
                builder.lower(name, as: .value)
            }
        },
        "base_field_initializer": .node(.spread, label: "*"),
        "array_expression": .node(.list, ["length": .detail]),

        // Operations.
        "unary_expression": .node(.unary, label: "*", parts: .value),
        "reference_expression": .node(.unary, ["value": .value], label: "*"),
        "type_cast_expression": .node(.cast, ["value": .value, "type": .type]),
        // `x?` is `x`, or returns.
        "try_expression": .node(.unary, label: "*", parts: .value),
        "await_expression": .node(.await, parts: .value),
        "assignment_expression": .node(.assign, ["left": .target, "right": .value]),
        "range_expression": .node(.other, tokens: true),
        "let_condition": .node(.assign, ["pattern": .target, "value": .value], flags: .declaration),
        "closure_expression": .node(
            .function, ["parameters": .parameters, "return_type": .type, "body": .body], flags: .anonymous),
        "closure_parameters": .custom { builder, index, role in builder.lowerRustParameters(index) },

        // Statements, which are expressions.
        "unsafe_block": .node(.other),
        "if_expression": .node(.if, ["condition": .condition, "consequence": .body, "alternative": .alternative]),
        "while_expression": .node(.while, ["condition": .condition, "body": .body]),
        "loop_expression": .node(.for, ["body": .body]),
        "for_expression": .node(.forEach, ["pattern": .target, "value": .value, "body": .body], flags: .declaration),
        "label": .skip,
        "match_expression": .node(.switch, ["value": .condition, "body": .body]),
        "match_block": .node(.block),
        "match_arm": .node(.case, ["pattern": .item, "value": .body]),
        "match_pattern": .transparent,
        "return_expression": .node(.return, parts: .value),
        "break_expression": .node(.break, parts: .value),
        "continue_expression": .node(.continue),
        "yield_expression": .node(.yield, parts: .value),
    ]

    /// Patterns are what they would make.
    private static let patterns: [String: Form] = [
        "tuple_pattern": .node(.tuple),
        "slice_pattern": .node(.list),
        "tuple_struct_pattern": .custom { builder, index, role in
            let type = builder.child(index, "type")
            builder.node(.new, role, at: index) { builder in
                if let type { builder.lower(type, as: .callee) }
                builder.node(.arguments, .arguments, at: index) { builder in
                    for part in builder.namedChildren(index) where part != type { builder.lower(part, as: .item) }
                }
            }
        },
        "struct_pattern": .custom { builder, index, role in
            let type = builder.child(index, "type")
            builder.node(.new, role, at: index) { builder in
                if let type { builder.lower(type, as: .callee) }
                builder.node(.arguments, .arguments, at: index) { builder in
                    for part in builder.namedChildren(index) where part != type { builder.lower(part, as: .item) }
                }
            }
        },
        "field_pattern": .custom { builder, index, role in
            guard let name = builder.child(index, "name") else { return }
            builder.node(.keywordArgument, role, at: index) { builder in
                builder.lower(name, as: .name)
                builder.lower(builder.child(index, "pattern") ?? name, as: .value)
            }
        },
        "ref_pattern": .transparent,
        "mut_pattern": .transparent,
        "reference_pattern": .transparent,
        "remaining_field_pattern": .skip,
    ]

    private static let declarations: [String: Form] = [
        "let_declaration": .custom { builder, index, role in builder.lowerLet(index, role) },
        "const_item": .custom { builder, index, role in builder.lowerLet(index, role) },
        "static_item": .custom { builder, index, role in builder.lowerLet(index, role) },
        "use_declaration": .custom { builder, index, role in
            if let argument = builder.child(index, "argument") { builder.lowerUse(argument, in: [], index, role) }
        },
        "extern_crate_declaration": .node(.importing, ["name": .module, "alias": .alias]),
        "mod_item": .custom { builder, index, role in
            builder.node(.package, role, at: index) { builder in
                builder.lower(index, field: "name", as: .name)
                guard let body = builder.child(index, "body") else { return }
                builder.node(.block, .body, at: body) { $0.lowerChildren(of: body) }
            }
        },
        "attribute_item": Form.node(.decorator).asUsual(.item),
        "inner_attribute_item": .node(.decorator),
        "attribute": .custom { builder, index, role in
            builder.node(.call, role, at: index) { builder in
                if let name = builder.namedChildren(index).first { builder.lower(name, as: .callee) }
                if let arguments = builder.child(index, "arguments") { builder.lowerTokens(arguments) }
                if let value = builder.child(index, "value") { builder.lower(value, as: .value) }
            }
        },
        "visibility_modifier": Form.leaf(.token).asUsual(.modifier),
        "function_item": .custom { builder, index, role in builder.lowerRustFunction(index, role) },
        "function_signature_item": .custom { builder, index, role in builder.lowerRustFunction(index, role) },
        "parameters": .custom { builder, index, role in builder.lowerRustParameters(index) },
        "struct_item": .custom { builder, index, role in builder.lowerRustType(index, role) },
        "union_item": .custom { builder, index, role in builder.lowerRustType(index, role) },
        "enum_item": .custom { builder, index, role in builder.lowerRustType(index, role) },
        "trait_item": .custom { builder, index, role in builder.lowerRustType(index, role) },
        "enum_variant": .custom { builder, index, role in builder.lowerRustType(index, role) },
        "impl_item": .custom { builder, index, role in
            builder.node(.type, role, at: index) { builder in
                builder.lower(index, field: "type", as: .name)
                builder.lower(index, field: "trait", as: .base)
                if let body = builder.child(index, "body") { builder.lowerMembers(body) }
            }
        },
        "type_item": .node(.type, ["name": .name, "type": .type]),
        "field_declaration": .custom { builder, index, role in
            builder.node(.declare, role, at: index, flags: .declaration) { builder in
                builder.lower(index, field: "name", as: .target)
                builder.lower(index, field: "type", as: .type)
            }
        },
        "where_clause": Form.node(.other).asUsual(.detail),
    ]

    /// `name!(…)`: a call of what looks like expressions.
    @Sendable private static func macro(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.call, role, at: index, label: CodeLabel.of("!")) { builder in
            builder.lower(index, field: "macro", as: .callee)
            if let tokens = builder.namedChildren(index).last(where: { builder.kind($0) == "token_tree" }) {
                builder.lowerTokens(tokens)
            }
        }
    }
}
