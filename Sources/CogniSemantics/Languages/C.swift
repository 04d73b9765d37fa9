extension LanguageForms {
    /// C and C++.
    static let cFamily = LanguageForms(forms: cForms.merging(cPlusPlusForms) { $1 })

    static let cForms: [String: Form] = [
        // Types.
        "sized_type_specifier": .leaf(.name),
        "struct_specifier": .custom { builder, index, role in builder.lowerStructure(index, role) },
        "union_specifier": .custom { builder, index, role in builder.lowerStructure(index, role) },
        "enum_specifier": .custom { builder, index, role in builder.lowerStructure(index, role) },
        "enumerator_list": .node(.members),
        "enumerator": .custom { builder, index, role in
            let hasValue = builder.child(index, "value") != nil
            builder.node(hasValue ? .assign : .declare, role, at: index, flags: .declaration) { builder in
                builder.lower(index, field: "name", as: .target)
                builder.lower(index, field: "value", as: .value)
            }
        },
        "type_descriptor": .custom { builder, index, role in
            guard let type = builder.child(index, "type") else { return }
            builder.lowerType(type, builder.declared(builder.child(index, "declarator")).wrappers[...], role)
        },
        "storage_class_specifier": Form.leaf(.token).asUsual(.modifier),
        "type_qualifier": Form.leaf(.token).asUsual(.modifier),
        "attribute_specifier": Form.node(.other).asUsual(.detail),
        "attribute_declaration": Form.node(.other).asUsual(.detail),
        "ms_declspec_modifier": Form.node(.other).asUsual(.detail),

        // Expressions.
        "string_literal": .string(),
        "system_lib_string": .custom { builder, index, role in
            let range = builder.tree.nodes[index].range
            builder.node(.string, role, at: index) { builder in
                let end = max(range.lowerBound + 1, range.upperBound - 1)
                builder.leaf(.stringContent, .item, range: (range.lowerBound + 1)..<end)
            }
        },
        "concatenated_string": .custom(concatenation),
        "char_literal": .leaf(.literal),
        "call_expression": .custom { builder, index, role in builder.lowerCCall(index, role) },
        "field_expression": .custom { builder, index, role in
            guard let object = builder.child(index, "argument"), let name = builder.child(index, "field") else {
                return
            }
            builder.node(.member, role, at: index) { builder in
                // `p->x` is `(*p).x`.
                let start = builder.tree.nodes[object].range.lowerBound
                if let sign = builder.child(index, "operator"), builder.kind(sign) == "->" {
                    let range = start..<builder.tree.nodes[sign].range.upperBound
                    builder.node(.unary, .object, range: range, label: CodeLabel.of("*")) { builder in
                        builder.lower(object, as: .value)
                    }
                } else {
                    builder.lower(object, as: .object)
                }
                builder.lower(name, as: .name)
            }
        },
        "subscript_expression": .node(.index, ["argument": .object]),
        "subscript_argument_list": .transparent,
        "assignment_expression": .custom { builder, index, role in
            let sign = builder.child(index, "operator").map { builder.kind($0) } ?? "="
            builder.node(
                sign == "=" ? .assign : .augmentedAssign, role, at: index, label: sign == "=" ? 0 : CodeLabel.of(sign)
            ) { builder in
                builder.lower(index, field: "left", as: .target)
                builder.lower(index, field: "right", as: .value)
            }
        },
        "compound_literal_expression": .custom { builder, index, role in
            builder.node(.new, role, at: index) { builder in
                builder.lower(index, field: "type", as: .callee)
                guard let list = builder.child(index, "value") else { return }
                builder.node(.arguments, .arguments, at: list) { $0.lowerChildren(of: list) }
            }
        },
        "initializer_list": .custom { builder, index, role in
            let hasFields = builder.namedChildren(index).contains { builder.kind($0) == "initializer_pair" }
            builder.node(hasFields ? .dictionary : .list, role, at: index) { $0.lowerChildren(of: index) }
        },
        "initializer_pair": .node(.pair, ["designator": .key, "value": .value]),
        "field_designator": .transparent,
        "subscript_designator": .transparent,

        // Declarations.
        "preproc_include": .node(.importing, ["path": .module]),
        "preproc_if": .custom(conditionalText), "preproc_ifdef": .custom(conditionalText),
        "preproc_elif": .custom(conditionalText), "preproc_else": .custom(conditionalText),
        "declaration": .custom { builder, index, role in builder.lowerDeclaration(index, role) },
        "field_declaration": .custom { builder, index, role in builder.lowerDeclaration(index, role) },
        "function_definition": .custom { builder, index, role in
            guard let declarator = builder.child(index, "declarator") else { return }
            builder.lowerCFunction(index, declarator, role)
        },
        "parameter_list": .node(.parameters),
        "parameter_declaration": .custom { builder, index, role in builder.lowerCParameter(index) },
        "variadic_parameter": .node(.parameter),

        // Statements.
        "for_statement": .custom { builder, index, role in
            builder.node(.for, role, at: index) { builder in
                if let initial = builder.child(index, "initializer") { builder.lowerInitial(initial) }
                builder.lower(index, field: "condition", as: .condition)
                builder.lower(index, field: "update", as: .update)
                if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
            }
        },
        "case_statement": .custom { builder, index, role in
            let value = builder.child(index, "value")
            let statements = builder.namedChildren(index).filter { $0 != value }
            builder.node(.case, role, at: index) { builder in
                if let value { builder.lower(value, as: .item) }
                let end = builder.tree.nodes[index].range.upperBound
                let start = statements.first.map { builder.tree.nodes[$0].range.lowerBound } ?? end
                builder.node(.block, .body, range: start..<end) { builder in
                    for statement in statements { builder.lower(statement, as: .item) }
                }
            }
        },
        "labeled_statement": .custom { builder, index, role in
            if let statement = builder.namedChildren(index).last { builder.lower(statement, as: role) }
        },
    ]

    /// `"a" "b"` is one string; with a macro between them it is a template.
    @Sendable private static func concatenation(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let pieces = builder.namedChildren(index)
        let isPlain = pieces.allSatisfy { builder.kind($0).hasSuffix("string_literal") }
        builder.node(isPlain ? .string : .template, role, at: index) { builder in
            for piece in pieces {
                if builder.kind(piece).hasSuffix("string_literal") {
                    let range = builder.contentRange(of: builder.tree.nodes[piece].range)
                    builder.leaf(.stringContent, .item, range: range)
                } else {
                    builder.lower(piece, as: .item)
                }
            }
        }
    }

    /// `#if`: every branch is code, for nobody knows the condition.
    @Sendable private static func conditionalText(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let head = [builder.child(index, "condition"), builder.child(index, "name")].compactMap { $0 }
        let alternative = builder.child(index, "alternative")
        let parts = builder.namedChildren(index).filter { !head.contains($0) && $0 != alternative }
        let name = CodeLabel.of(builder.kind(index))
        builder.node(.other, role, at: index, label: name) { builder in
            for part in head { builder.lower(part, as: .detail) }
            if let first = parts.first, let last = parts.last {
                let range = builder.span(first, last)
                builder.node(.block, .item, range: range) { builder in
                    for part in parts { builder.lower(part, as: .item) }
                }
            }
            if let alternative { builder.lower(alternative, as: .item) }
        }
    }
}
