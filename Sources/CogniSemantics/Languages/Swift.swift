import CogniSyntax

extension LanguageForms {
    /// Swift.
    static let swift = LanguageForms(forms: [
        // Names, types and literals.
        "self_expression": .leaf(.name),
        "super_expression": .leaf(.name),
        "special_literal": .leaf(.literal),
        "wildcard_pattern": .leaf(.literal),
        "oct_literal": .leaf(.number),
        "user_type": .custom { builder, index, role in builder.lowerUserType(index, role) },
        "type_annotation": Form.transparent.asUsual(.type),
        "line_string_literal": .custom { builder, index, role in builder.lowerSwiftString(index, role) },
        "multi_line_string_literal": .custom { builder, index, role in builder.lowerSwiftString(index, role) },
        "raw_string_literal": .string(interpolations: ["raw_str_interpolation"]),
        "interpolated_expression": .custom { builder, index, role in builder.lower(index, field: "value", as: role) },
        "raw_str_interpolation": .transparent,
        "regex_literal": .leaf(.regex),
        "array_literal": .node(.list, ["element": .item]),
        "dictionary_literal": .custom { builder, index, role in
            builder.node(.dictionary, role, at: index) { builder in
                for (key, value) in zip(builder.children(index, "key"), builder.children(index, "value")) {
                    let range = builder.span(key, value)
                    builder.node(.pair, .item, range: range) { builder in
                        builder.lower(key, as: .key)
                        builder.lower(value, as: .value)
                    }
                }
            }
        },

        // Expressions.
        "navigation_expression": .custom { builder, index, role in
            builder.node(.member, role, at: index) { builder in
                if let object = builder.child(index, "target") { builder.lower(object, as: .object) }
                guard let suffix = builder.child(index, "suffix"), let name = builder.child(suffix, "suffix") else {
                    return
                }
                builder.leaf(.name, .name, at: name)
            }
        },
        "call_expression": .custom(call),
        "constructor_expression": .custom(call),
        "value_argument": .custom { builder, index, role in
            guard let label = builder.child(index, "name") else {
                return builder.lower(index, field: "value", as: role)
            }
            builder.node(.keywordArgument, role, at: index) { builder in
                builder.leaf(.name, .name, at: label)
                builder.lower(index, field: "value", as: .value)
            }
        },
        "directly_assignable_expression": .transparent,
        "assignment": .custom { builder, index, role in
            let sign = builder.child(index, "operator").map { builder.tree.text($0) } ?? []
            let isPlain = sign.elementsEqual("=".utf8)
            builder.node(isPlain ? .assign : .augmentedAssign, role, at: index, label: isPlain ? 0 : CodeLabel.of(sign))
            { builder in
                builder.lower(index, field: "target", as: .target)
                builder.lower(index, field: "result", as: .value)
            }
        },
        "additive_expression": binary,
        "multiplicative_expression": binary,
        "comparison_expression": binary,
        "equality_expression": binary,
        "conjunction_expression": binary,
        "disjunction_expression": binary,
        "bitwise_operation": binary,
        "infix_expression": binary,
        "range_expression": .node(.binary, ["start": .left, "end": .right], label: "op"),
        "check_expression": .node(.binary, ["target": .left, "name": .right, "type": .right], label: "op"),
        "nil_coalescing_expression": .node(.binary, ["value": .left, "if_nil": .right], label: "*"),
        "prefix_expression": .node(.unary, ["target": .value], label: "operation"),
        "postfix_expression": .custom { builder, index, role in
            let sign = builder.child(index, "operation").map { Array(builder.tree.text($0)) } ?? []
            builder.node(.unary, role, at: index, label: CodeLabel.of("postfix".utf8 + sign)) { builder in
                builder.lower(index, field: "target", as: .value)
            }
        },
        "try_expression": .custom { builder, index, role in
            let sign = builder.namedChildren(index).first { builder.kind($0) == "try_operator" }
            builder.node(.unary, role, at: index, label: sign.map { CodeLabel.of(builder.tree.text($0)) } ?? 0) {
                builder in
                builder.lower(index, field: "expr", as: .value)
            }
        },
        "await_expression": .custom { builder, index, role in
            builder.node(.await, role, at: index) { builder in
                if let value = builder.child(index, "expr") ?? builder.namedChildren(index).first {
                    builder.lower(value, as: .value)
                }
            }
        },
        "as_expression": .custom { builder, index, role in
            let sign = builder.namedChildren(index).first { builder.kind($0) == "as_operator" }
            builder.node(.cast, role, at: index, label: sign.map { CodeLabel.of(builder.tree.text($0)) } ?? 0) {
                builder in
                builder.lower(index, field: "name", as: .type)
                builder.lower(index, field: "expr", as: .value)
            }
        },
        "ternary_expression": .node(
            .conditional, ["condition": .condition, "if_true": .body, "if_false": .alternative]),
        "tuple_expression": .custom { builder, index, role in
            let values = builder.children(index, "value")
            // Parentheses.
            if let only = values.first, values.count == 1 { return builder.lower(only, as: role) }
            builder.node(.tuple, role, at: index) { builder in
                for value in values { builder.lower(value, as: .item) }
            }
        },
        "lambda_literal": .custom { builder, index, role in builder.lowerClosure(index, role) },
        "pattern": .custom { builder, index, role in builder.lowerBinding(index, role) },

        // Declarations.
        "import_declaration": .custom { builder, index, role in
            builder.node(.importing, role, at: index) { builder in
                guard let path = builder.namedChildren(index).first(where: { builder.kind($0) == "identifier" }) else {
                    return
                }
                builder.lowerDotted(builder.namedChildren(path)[...], .module)
            }
        },
        "property_declaration": .custom { builder, index, role in builder.lowerProperties(index, role) },
        "protocol_property_declaration": .custom { builder, index, role in builder.lowerProperties(index, role) },
        "function_declaration": .custom { builder, index, role in builder.lowerSwiftFunction(index, role) },
        "protocol_function_declaration": .custom { builder, index, role in builder.lowerSwiftFunction(index, role) },
        "init_declaration": .custom { builder, index, role in builder.lowerSwiftFunction(index, role) },
        "deinit_declaration": .custom { builder, index, role in builder.lowerSwiftFunction(index, role) },
        "subscript_declaration": .custom { builder, index, role in builder.lowerSwiftFunction(index, role) },
        "class_declaration": .custom { builder, index, role in builder.lowerSwiftType(index, role) },
        "protocol_declaration": .custom { builder, index, role in builder.lowerSwiftType(index, role) },
        "enum_class_body": .node(.members),
        "protocol_body": .node(.members),
        "enum_entry": .custom(cases),
        "type_constraints": Form.node(.other).asUsual(.detail),

        // Statements.
        "if_statement": .custom { builder, index, role in builder.lowerConditional(index, role) },
        "guard_statement": .custom { builder, index, role in builder.lowerConditional(index, role) },
        "while_statement": .custom { builder, index, role in
            builder.node(.while, role, at: index) { builder in
                builder.lowerConditions(of: index, as: .condition)
                builder.lowerStatementsBody(of: index, as: .body)
            }
        },
        "repeat_while_statement": .custom { builder, index, role in
            builder.node(.doWhile, role, at: index) { builder in
                builder.lowerStatementsBody(of: index, as: .body)
                builder.lowerConditions(of: index, as: .condition)
            }
        },
        "for_statement": .custom { builder, index, role in
            builder.node(.forEach, role, at: index) { builder in
                builder.lower(index, field: "item", as: .target)
                builder.lower(index, field: "collection", as: .value)
                for child in builder.namedChildren(index) where builder.kind(child) == "where_clause" {
                    builder.lower(child, as: .detail)
                }
                builder.lowerStatementsBody(of: index, as: .body)
            }
        },
        "switch_statement": .custom { builder, index, role in
            builder.node(.switch, role, at: index) { builder in
                builder.lower(index, field: "expr", as: .condition)
                builder.node(.block, .body, at: index) { builder in
                    for entry in builder.namedChildren(index) where builder.kind(entry) == "switch_entry" {
                        builder.lower(entry, as: .item)
                    }
                }
            }
        },
        "switch_entry": .custom { builder, index, role in
            builder.node(.case, role, at: index) { builder in
                for child in builder.namedChildren(index) where builder.kind(child) == "switch_pattern" {
                    builder.lower(child, as: .item)
                }
                builder.lowerStatementsBody(of: index, as: .body)
            }
        },
        "switch_pattern": .transparent,
        "do_statement": .custom { builder, index, role in builder.lowerDo(index, role) },
        "control_transfer_statement": .custom { builder, index, role in builder.lowerTransfer(index, role) },
        "throw_keyword": .skip,
        "where_keyword": .skip,
        "statement_label": .skip,
    ])

    private static let binary = Form.node(.binary, ["lhs": .left, "rhs": .right], label: "op")

    /// `f(a) { }` has the closure as its last argument; `a[b]` is a call to the grammar, too.
    @Sendable private static func call(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parts = builder.namedChildren(index)
        guard let callee = parts.first, let suffix = parts.last, suffix != callee else {
            return builder.lowerChildren(of: index, as: role)
        }
        let lists = builder.namedChildren(suffix)
        let isIndex = lists.first.map { builder.tree.text($0).first == UInt8(ascii: "[") } ?? false
        if isIndex, let list = lists.first {
            return builder.node(.index, role, at: index) { builder in
                builder.lower(callee, as: .object)
                builder.lowerChildren(of: list)
            }
        }
        builder.node(.call, role, at: index) { builder in
            builder.lower(callee, as: .callee)
            builder.node(.arguments, .arguments, at: suffix) { builder in
                for list in lists {
                    if builder.kind(list) == "value_arguments" { builder.lowerChildren(of: list) }
                    if builder.kind(list) == "lambda_literal" { builder.lower(list, as: .item) }
                }
            }
        }
    }

    /// The cases of an enumeration, one declaration each.
    @Sendable private static func cases(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let children = Array(builder.tree.children(index))
        let names = builder.children(index, "name")
        let values = builder.children(index, "raw_value")
        for name in names {
            // A value stands between its name and the next one.
            let after = children.drop { $0 <= name }.prefix { !names.contains($0) }
            let value = after.first { values.contains($0) }
            builder.node(
                value == nil ? .declare : .assign, role, at: names.count == 1 ? index : name, flags: .declaration
            ) { builder in
                builder.lower(name, as: .target)
                if let value { builder.lower(value, as: .value) }
            }
        }
    }
}
