extension LanguageForms {
    static let cSharp = LanguageForms(forms: expressions.merging(statements) { $1 }.merging(declarations) { $1 })

    /// `#if`: every branch is code among the code around it, for nobody knows the condition.
    @Sendable private static func conditionalText(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let condition = builder.child(index, "condition")
        for part in builder.namedChildren(index) where part != condition { builder.lower(part, as: role) }
    }

    private static let expressions: [String: Form] = [
        // Names and types.
        "qualified_name": .node(.member, ["qualifier": .object, "name": .name]),
        "alias_qualified_name": .node(.member, ["alias": .object, "name": .name]),
        "generic_name": .custom { builder, index, role in
            builder.node(.genericType, role, at: index) { builder in
                let parts = builder.namedChildren(index)
                if let name = parts.first { builder.lower(name, as: .type) }
                for arguments in parts.dropFirst() { builder.lowerChildren(of: arguments) }
            }
        },
        "type_argument_list": .node(.arguments),
        // `var` is no type.
        "implicit_type": .skip,
        "array_type": .custom { builder, index, role in
            builder.node(.index, role, at: index) { builder in
                builder.lower(index, field: "type", as: .object)
                if let rank = builder.child(index, "rank") { builder.lowerChildren(of: rank) }
            }
        },
        "nullable_type": .node(.unary, label: "*"),
        "pointer_type": .node(.unary, label: "*"),
        "discard": .leaf(.name),

        // Operands.
        "string_literal": .string(),
        "verbatim_string_literal": .string(),
        "raw_string_literal": .string(),
        "interpolated_string_expression": .custom(interpolated),
        "interpolation_brace": .skip,
        "interpolation_start": .skip,
        "interpolation_format_clause": .skip,
        "interpolation_alignment_clause": .skip,
        "character_literal": .leaf(.literal),
        "member_access_expression": .custom(memberAccess),
        "element_access_expression": .custom { builder, index, role in
            builder.node(.index, role, at: index) { builder in
                builder.lower(index, field: "expression", as: .object)
                if let list = builder.child(index, "subscript") { builder.lowerChildren(of: list) }
            }
        },
        "bracketed_argument_list": .node(.arguments),
        "conditional_access_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            guard let object = parts.first, let access = parts.last else { return }
            builder.lowerAccess(access, of: object, role)
        },
        "invocation_expression": .custom { builder, index, role in builder.lowerCSharpCall(index, of: nil, role) },
        "argument": .custom { builder, index, role in
            guard let value = builder.namedChildren(index).last else { return }
            guard let name = builder.child(index, "name"), name != value else { return builder.lower(value, as: role) }
            builder.node(.keywordArgument, role, at: index) { builder in
                builder.lower(name, as: .name)
                builder.lower(value, as: .value)
            }
        },
        "object_creation_expression": .custom(creation),
        "implicit_object_creation_expression": .custom(creation),
        "array_creation_expression": .custom(creation),
        "implicit_array_creation_expression": .custom(creation),
        "anonymous_object_creation_expression": .node(.dictionary),
        "initializer_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            let hasFields = parts.contains { builder.kind($0) == "assignment_expression" }
            builder.node(hasFields ? .dictionary : .list, role, at: index) { $0.lowerChildren(of: index) }
        },

        // Operations.
        "assignment_expression": .custom { builder, index, role in
            let sign = builder.child(index, "operator").map { CodeLabel.of(builder.tree.text($0)) } ?? plain
            builder.node(sign == plain ? .assign : .augmentedAssign, role, at: index, label: sign) { builder in
                builder.lower(index, field: "left", as: .target)
                builder.lower(index, field: "right", as: .value)
            }
        },
        "postfix_unary_expression": .custom { builder, index, role in
            guard let operand = builder.namedChildren(index).first else { return }
            let sign = builder.tree.children(index).first { !builder.isNamed($0) }
            // `x!` only calms the compiler.
            guard let sign, builder.kind(sign) != "!" else { return builder.lower(operand, as: role) }
            builder.node(.unary, role, at: index, label: CodeLabel.of(builder.tree.text(sign))) { builder in
                builder.lower(operand, as: .value)
            }
        },
        "prefix_unary_expression": .node(.unary, label: "*", parts: .value),
        "as_expression": .node(.cast, ["left": .value, "right": .type], dropped: ["operator"]),
        "is_expression": .node(.binary, ["left": .left, "right": .right], label: "*"),
        "is_pattern_expression": .custom(typeTest),
        "constant_pattern": .transparent,
        "parenthesized_pattern": .transparent,
        "declaration_pattern": .node(.declare, ["type": .type, "name": .target], flags: .declaration),
        "declaration_expression": .node(.declare, ["type": .type, "name": .target], flags: .declaration),
        "tuple_pattern": .custom { builder, index, role in
            builder.node(.tuple, role, at: index) { $0.lowerChildren(of: index) }
        },
        "switch_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            builder.node(.switch, role, at: index) { builder in
                if let value = parts.first { builder.lower(value, as: .condition) }
                builder.node(.block, .body, at: index) { builder in
                    for arm in parts.dropFirst() { builder.lower(arm, as: .item) }
                }
            }
        },
        "switch_expression_arm": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            builder.node(.case, role, at: index) { builder in
                for part in parts.dropLast() { builder.lower(part, as: .item) }
                if let value = parts.last { builder.lowerBody(value, as: .body) }
            }
        },
        "lambda_expression": .custom { builder, index, role in builder.lowerCSharpFunction(index, role) },
        "anonymous_method_expression": .custom { builder, index, role in builder.lowerCSharpFunction(index, role) },
        "throw_expression": .node(.throw),
    ]

    private static let statements: [String: Form] = [
        "global_statement": .transparent,
        "local_declaration_statement": .custom { builder, index, role in builder.lowerCSharpVariables(index, role) },
        "variable_declaration": .custom { builder, index, role in builder.lowerCSharpVariables(index, role) },
        "for_statement": .node(
            .for, ["initializer": .initial, "condition": .condition, "update": .update, "body": .body]),
        "foreach_statement": .node(
            .forEach, ["left": .target, "right": .value, "body": .body, "type": .type], flags: .declaration),
        "switch_body": .node(.block),
        "switch_section": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            let start = parts.firstIndex { builder.kind($0).hasSuffix("_statement") || builder.kind($0) == "block" }
            builder.node(.case, role, at: index) { builder in
                for part in parts[..<(start ?? parts.endIndex)] { builder.lower(part, as: .item) }
                let statements = parts[(start ?? parts.endIndex)...]
                let end = builder.tree.nodes[index].range.upperBound
                let begin = statements.first.map { builder.tree.nodes[$0].range.lowerBound } ?? end
                builder.node(.block, .body, range: begin..<end) { builder in
                    for statement in statements { builder.lower(statement, as: .item) }
                }
            }
        },
        "when_clause": .transparent,
        "catch_clause": .custom { builder, index, role in
            builder.node(.handler, .handler, at: index) { builder in
                for part in builder.namedChildren(index) {
                    switch builder.kind(part) {
                    case "catch_declaration":
                        builder.lower(part, field: "type", as: .type)
                        builder.lower(part, field: "name", as: .name)
                    case "catch_filter_clause": builder.lowerChildren(of: part, as: .detail)
                    default: builder.lowerBody(part, as: .body)
                    }
                }
            }
        },
        "try_statement": .node(.try, ["body": .body]),
        "using_statement": .node(.with, ["body": .body], parts: .value),
        "lock_statement": .custom { builder, index, role in builder.lowerGuarded(index, role) },
        "fixed_statement": .custom { builder, index, role in builder.lowerGuarded(index, role) },
        "checked_statement": .transparent,
        "unsafe_statement": .transparent,
        "labeled_statement": .custom { builder, index, role in
            if let statement = builder.namedChildren(index).last { builder.lower(statement, as: role) }
        },
        "preproc_if": .custom(conditionalText), "preproc_elif": .custom(conditionalText),
        "preproc_else": .custom(conditionalText),
        "preproc_region": .skip, "preproc_endregion": .skip, "preproc_pragma": .skip, "preproc_nullable": .skip,
    ]

    private static let declarations: [String: Form] = [
        "using_directive": .custom { builder, index, role in
            let alias = builder.child(index, "name")
            builder.node(.importing, role, at: index) { builder in
                if let alias { builder.lower(alias, as: .alias) } else { builder.lowerWildcard(at: index) }
                if let module = builder.namedChildren(index).last { builder.lower(module, as: .module) }
            }
        },
        "namespace_declaration": .custom { builder, index, role in
            builder.node(.package, role, at: index) { builder in
                builder.lower(index, field: "name", as: .name)
                guard let body = builder.child(index, "body") else { return }
                builder.node(.block, .body, at: body) { $0.lowerChildren(of: body) }
            }
        },
        "file_scoped_namespace_declaration": .node(.package, ["name": .name]),
        "class_declaration": .custom(type), "struct_declaration": .custom(type), "record_declaration": .custom(type),
        "interface_declaration": .custom(type), "enum_declaration": .custom(type),
        "enum_member_declaration_list": .node(.members),
        "enum_member_declaration": .custom(property),
        "base_list": Form.transparent.asUsual(.base),
        "primary_constructor_base_type": .node(.call, ["type": .callee]),
        "attribute_list": Form.transparent.asUsual(.decorator),
        "attribute": .custom(attribute),
        "attribute_argument_list": .node(.arguments),
        "attribute_argument": .custom(attributeArgument),
        "modifier": Form.leaf(.token).asUsual(.modifier),
        "field_declaration": .custom { builder, index, role in builder.lowerCSharpVariables(index, role) },
        "event_field_declaration": .custom { builder, index, role in builder.lowerCSharpVariables(index, role) },
        "property_declaration": .custom(property),
        "method_declaration": .custom { builder, index, role in builder.lowerCSharpFunction(index, role) },
        "constructor_declaration": .custom { builder, index, role in builder.lowerCSharpFunction(index, role) },
        "destructor_declaration": .custom { builder, index, role in builder.lowerCSharpFunction(index, role) },
        "operator_declaration": .custom { builder, index, role in builder.lowerCSharpFunction(index, role) },
        "conversion_operator_declaration": .custom { builder, index, role in builder.lowerCSharpFunction(index, role) },
        "indexer_declaration": .custom(property),
        "local_function_statement": .custom { builder, index, role in builder.lowerCSharpFunction(index, role) },
        "accessor_declaration": .custom { builder, index, role in builder.lowerCSharpFunction(index, role) },
        "parameter_list": .custom { builder, index, role in builder.lowerCSharpParameters(index) },
        "bracketed_parameter_list": .custom { builder, index, role in builder.lowerCSharpParameters(index) },
        "parameter": .custom { builder, index, role in builder.lowerCSharpParameter(index) },
        "implicit_parameter": .custom { builder, index, role in
            builder.node(.parameters, .parameters, at: index) { builder in
                builder.node(.parameter, .item, at: index) { $0.leaf(.name, .name, at: index) }
            }
        },
        "type_parameter_list": Form.node(.other).asUsual(.detail),
        "type_parameter_constraints_clause": Form.node(.other).asUsual(.detail),
    ]

    /// The label of an assignment that declares nothing: in C#, a pattern of one doesn't find declarations.
    private static let plain = CodeLabel.of("=")

    /// `$"a{x}b"`, a template even without holes: a pattern `$"..."` wants one.
    @Sendable private static func interpolated(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let inner = builder.contentRange(of: builder.tree.nodes[index].range)
        builder.node(.template, role, at: index) { builder in
            var start = inner.lowerBound
            for hole in builder.namedChildren(index) where builder.kind(hole) == "interpolation" {
                let range = builder.tree.nodes[hole].range
                if start < range.lowerBound { builder.leaf(.stringContent, .item, range: start..<range.lowerBound) }
                builder.lowerChildren(of: hole)
                start = range.upperBound
            }
            if start < inner.upperBound { builder.leaf(.stringContent, .item, range: start..<inner.upperBound) }
        }
    }

    /// `a.B`, `a.B<T>`
    @Sendable private static func memberAccess(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.member, role, at: index) { builder in
            builder.lower(index, field: "expression", as: .object)
            builder.lower(index, field: "name", as: .name)
        }
    }

    /// `new A(x) { B = y }`: arguments and fields are there even when they are not written.
    @Sendable private static func creation(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parts = builder.namedChildren(index)
        builder.node(.new, role, at: index) { builder in
            builder.lower(index, field: "type", as: .callee)
            let end = builder.tree.nodes[index].range.upperBound
            let body = parts.first { builder.kind($0) == "initializer_expression" }
            if let list = parts.first(where: { builder.kind($0) == "argument_list" }) {
                builder.lower(list, as: .arguments)
            } else {
                let start = body.map { builder.tree.nodes[$0].range.lowerBound } ?? end
                builder.node(.arguments, .arguments, range: start..<start)
            }
            builder.node(.dictionary, .body, range: body.map { builder.tree.nodes[$0].range } ?? end..<end) { builder in
                if let body { builder.lowerChildren(of: body) }
            }
        }
    }

    /// `x is A a`: what is tested is assigned.
    @Sendable private static func typeTest(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let value = builder.child(index, "expression"), let pattern = builder.child(index, "pattern") else {
            return
        }
        builder.node(.binary, role, at: index, label: CodeLabel.of("is")) { builder in
            guard builder.kind(pattern) == "declaration_pattern" else {
                builder.lower(value, as: .left)
                return builder.lower(pattern, as: .right)
            }
            builder.node(.assign, .left, at: index, label: CodeLabel.of("is"), flags: .declaration) { builder in
                builder.lower(value, as: .value)
                builder.lower(pattern, field: "name", as: .target)
            }
            builder.lower(pattern, field: "type", as: .right)
        }
    }

    @Sendable private static func type(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.type, role, at: index) { builder in
            for part in builder.namedChildren(index) {
                switch builder.kind(part) {
                case "attribute_list", "modifier", "base_list", "type_parameter_list",
                    "type_parameter_constraints_clause":
                    builder.lowerUsual(part)
                case "parameter_list": builder.lower(part, as: .detail)
                case "declaration_list", "enum_member_declaration_list":
                    builder.node(.members, .body, at: part) { $0.lowerChildren(of: part) }
                default: if part == builder.child(index, "name") { builder.lower(part, as: .name) }
                }
            }
        }
    }

    /// `[A]`, `[A(x, B = y)]`
    @Sendable private static func attribute(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.decorator, .decorator, at: index) { builder in
            let arguments = builder.namedChildren(index).first { builder.kind($0) == "attribute_argument_list" }
            guard let arguments else { return builder.lower(index, field: "name", as: .item) }
            builder.node(.call, .item, at: index) { builder in
                builder.lower(index, field: "name", as: .callee)
                builder.lower(arguments, as: .arguments)
            }
        }
    }

    @Sendable private static func attributeArgument(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let value = builder.namedChildren(index).last else { return }
        guard builder.kind(value) == "assignment_expression" else { return builder.lower(value, as: role) }
        builder.node(.keywordArgument, role, at: index) { builder in
            builder.lower(value, field: "left", as: .name)
            builder.lower(value, field: "right", as: .value)
        }
    }

    /// A property, a member of an enumeration: a variable, with the code of its accessors.
    @Sendable private static func property(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let value = builder.child(index, "value")
        let isArrow = value.map { builder.kind($0) == "arrow_expression_clause" } ?? false
        let hasValue = value != nil && !isArrow
        builder.node(hasValue ? .assign : .declare, role, at: index, flags: .declaration) { builder in
            for part in builder.namedChildren(index) where ["attribute_list", "modifier"].contains(builder.kind(part)) {
                builder.lowerUsual(part)
            }
            builder.lower(index, field: "type", as: .type)
            builder.lower(index, field: "name", as: .target)
            if let value, isArrow {
                builder.node(.function, .detail, at: value) { builder in
                    if let result = builder.namedChildren(value).last { builder.lowerBody(result, as: .body) }
                }
            } else if let value {
                builder.lower(value, as: .value)
            }
            for accessor in builder.child(index, "accessors").map({ builder.namedChildren($0) }) ?? [] {
                builder.lower(accessor, as: .detail)
            }
        }
    }
}
