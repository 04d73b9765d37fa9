extension LanguageForms {
    static let python = LanguageForms(forms: [
        "attribute": .node(.member, ["object": .object, "attribute": .name]),
        "subscript": .node(.index, ["value": .object]),
        "string": .string(interpolations: ["interpolation"]),
        "concatenated_string": .custom { builder, index, role in
            // Pieces of text are one text; with an interpolation somewhere the pieces stay as they are.
            let isPlain = builder.namedChildren(index).allSatisfy { piece in
                !builder.tree.children(piece).contains { builder.kind($0) == "interpolation" }
            }
            builder.node(isPlain ? .string : .template, role, at: index, label: CodeLabel.of("concatenated_string")) { builder in
                for piece in builder.namedChildren(index) {
                    if isPlain {
                        builder.leaf(
                            .stringContent, .item, range: builder.contentRange(of: builder.tree.nodes[piece].range))
                    } else {
                        builder.lower(piece, as: .item)
                    }
                }
            }
        },
        "keyword_argument": .node(.keywordArgument, ["name": .name, "value": .value]),
        "list_splat": .node(.spread, label: "*"),
        "dictionary_splat": .node(.spread, label: "*"),
        "list_splat_pattern": .node(.spread, label: "*"),
        "dictionary_splat_pattern": .node(.spread, label: "*"),
        "comparison_operator": .custom { builder, index, role in
            // `a < b` is a binary operation; `a < b < c` stays what it is.
            let operands = builder.namedChildren(index)
            guard operands.count == 2 else {
                builder.node(.other, role, at: index, label: CodeLabel.of("comparison_operator")) { builder in
                    for child in builder.tree.children(index) { builder.lower(child, as: .item) }
                }
                return
            }
            let sign = builder.tree.nodes[operands[0]].range.upperBound..<builder.tree.nodes[operands[1]].range.lowerBound
            let text = builder.tree.bytes[sign].filter { $0 > 0x20 && $0 != 0x28 && $0 != 0x29 }
            builder.node(.binary, role, at: index, label: CodeLabel.of(text)) { builder in
                builder.lower(operands[0], as: .left)
                builder.lower(operands[1], as: .right)
            }
        },
        "assignment": .node(.assign, ["left": .target, "right": .value, "type": .type]),
        "named_expression": .node(.assign, ["name": .target, "value": .value]),
        "conditional_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            builder.node(.conditional, role, at: index) { builder in
                guard parts.count == 3 else { return }
                builder.lower(parts[0], as: .body)
                builder.lower(parts[1], as: .condition)
                builder.lower(parts[2], as: .alternative)
            }
        },
        "pattern_list": .node(.tuple),
        "tuple_pattern": .node(.tuple),
        "list_pattern": .node(.list),
        "expression_list": .node(.tuple),
        "set": .node(.set),
        "lambda": .node(.function, ["parameters": .parameters, "body": .body], flags: .anonymous),
        "lambda_parameters": .custom(parameters),
        "parameters": .custom(parameters),
        "decorated_definition": .custom { builder, index, role in
            guard let definition = builder.child(index, "definition") else { return }
            let decorators = builder.namedChildren(index).filter { builder.kind($0) == "decorator" }
            builder.lowerDefinition(definition, role, decorators: decorators)
        },
        "function_definition": .custom { builder, index, role in builder.lowerDefinition(index, role, decorators: []) },
        "class_definition": .custom { builder, index, role in builder.lowerDefinition(index, role, decorators: []) },
        "if_statement": .custom { builder, index, role in
            let alternatives = builder.children(index, "alternative")
            builder.lowerIf(index, role, alternatives[...])
        },
        "while_statement": .node(.while, ["condition": .condition, "body": .body, "alternative": .alternative]),
        "for_statement": .node(
            .forEach, ["left": .target, "right": .value, "body": .body, "alternative": .alternative]),
        "else_clause": .custom { builder, index, role in
            if let body = builder.child(index, "body") { builder.lower(body, as: .alternative) }
        },
        "except_clause": Form.custom { builder, index, role in builder.lowerHandler(index) }.asUsual(.handler),
        "except_group_clause": Form.custom { builder, index, role in builder.lowerHandler(index) }.asUsual(.handler),
        "with_statement": .node(.with, ["body": .body]),
        "with_clause": .transparent,
        "with_item": .custom { builder, index, role in
            // `open(f) as g` assigns.
            guard let value = builder.child(index, "value") else { return }
            guard builder.kind(value) == "as_pattern", let target = builder.child(value, "alias"),
                let context = builder.namedChildren(value).first
            else { return builder.lower(value, as: .value) }
            builder.node(.assign, .value, at: index) { builder in
                builder.lowerChildren(of: target, as: .target)
                builder.lower(context, as: .value)
            }
        },
        "delete_statement": .node(.delete),
        "assert_statement": .custom { builder, index, role in
            builder.node(.assert, role, at: index) { builder in
                for (place, part) in builder.namedChildren(index).enumerated() {
                    builder.lower(part, as: place == 0 ? .condition : .value)
                }
            }
        },
        "print_statement": .node(.call, [:]),
        "import_statement": .custom { builder, index, role in
            for name in builder.children(index, "name") {
                builder.node(.importing, role, at: index) { builder in
                    builder.lowerImported(name, name: .module)
                }
            }
        },
        "import_from_statement": .custom { builder, index, role in
            let names = builder.children(index, "name")
            let imports = names.isEmpty ? [-1] : names
            for name in imports {
                builder.node(.importing, role, at: index) { builder in
                    builder.lower(index, field: "module_name", as: .module)
                    if name >= 0 {
                        builder.lowerImported(name, name: .name)
                    } else if let star = builder.namedChildren(index).last {
                        builder.leaf(.name, .name, at: star)
                    }
                }
            }
        },
        "dotted_name": .custom { builder, index, role in builder.lowerDotted(builder.namedChildren(index)[...], role) },
        "match_statement": .node(.switch, ["subject": .condition, "body": .body]),
        "typed_parameter": .custom { builder, index, role in builder.lowerParameter(index, role) },
        "default_parameter": .custom { builder, index, role in builder.lowerParameter(index, role) },
        "typed_default_parameter": .custom { builder, index, role in builder.lowerParameter(index, role) },
        "type": .transparent,
        "line_continuation": .skip,
        "pass_statement": .leaf(.literal),
    ])

    @Sendable private static func parameters(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.parameters, .parameters, at: index) { builder in
            for child in builder.namedChildren(index) { builder.lowerParameter(child, .item) }
        }
    }
}

extension CodeBuilder {
    fileprivate mutating func lowerParameter(_ index: Int, _ role: CodeRole) {
        node(.parameter, .item, at: index) { builder in
            switch builder.kind(index) {
            case "default_parameter", "typed_default_parameter":
                builder.lower(index, field: "name", as: .name)
                builder.lower(index, field: "type", as: .type)
                builder.lower(index, field: "value", as: .value)
            case "typed_parameter":
                if let name = builder.namedChildren(index).first { builder.lower(name, as: .name) }
                builder.lower(index, field: "type", as: .type)
            default: builder.lower(index, as: .name)
            }
        }
    }

    fileprivate mutating func lowerDefinition(_ index: Int, _ role: CodeRole, decorators: [Int]) {
        let isClass = kind(index) == "class_definition"
        var range = tree.nodes[index].range
        if let first = decorators.first { range = tree.nodes[first].range.lowerBound..<range.upperBound }
        node(isClass ? .type : .function, role, range: range) { builder in
            for decorator in decorators { builder.lower(decorator, as: .decorator) }
            if builder.tree.children(index).contains(where: { builder.kind($0) == "async" }) {
                builder.node(.token, .modifier, range: range.lowerBound..<range.lowerBound, label: CodeLabel.of("async"))
            }
            builder.lower(index, field: "name", as: .name)
            builder.lower(index, field: "parameters", as: .parameters)
            builder.lower(index, field: "return_type", as: .type)
            if let bases = builder.child(index, "superclasses") { builder.lowerChildren(of: bases, as: .base) }
            guard let body = builder.child(index, "body") else { return }
            if isClass {
                builder.node(.members, .body, at: body) { $0.lowerChildren(of: body) }
            } else {
                builder.lower(body, as: .body)
            }
        }
    }

    /// `elif` is an `if` in the alternative.
    fileprivate mutating func lowerIf(_ index: Int, _ role: CodeRole, _ alternatives: ArraySlice<Int>) {
        let end = tree.nodes[alternatives.last ?? index].range.upperBound
        node(.if, role, range: tree.nodes[index].range.lowerBound..<end) { builder in
            builder.lower(index, field: "condition", as: .condition)
            builder.lower(index, field: "consequence", as: .body)
            guard let next = alternatives.first else { return }
            if builder.kind(next) == "elif_clause" {
                builder.node(.block, .alternative, at: next) { builder in
                    builder.lowerIf(next, .item, alternatives.dropFirst())
                }
            } else {
                builder.lower(next, as: .alternative)
            }
        }
    }

    fileprivate mutating func lowerHandler(_ index: Int) {
        node(.handler, .handler, at: index) { builder in
            for child in builder.namedChildren(index) {
                switch builder.kind(child) {
                case "block": builder.lower(child, as: .body)
                case "as_pattern":
                    if let type = builder.namedChildren(child).first { builder.lower(type, as: .type) }
                    if let name = builder.child(child, "alias") { builder.lowerChildren(of: name, as: .name) }
                default: builder.lower(child, as: .type)
                }
            }
        }
    }

    fileprivate mutating func lowerImported(_ index: Int, name role: CodeRole) {
        guard kind(index) == "aliased_import" else { return lower(index, as: role) }
        lower(index, field: "name", as: role)
        lower(index, field: "alias", as: .alias)
    }

    /// `a.b.c` as members of members.
    mutating func lowerDotted(_ names: ArraySlice<Int>, _ role: CodeRole) {
        guard let last = names.last, let first = names.first else { return }
        if names.count == 1 { return lower(last, as: role) }
        let range = tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound
        node(.member, role, range: range) { builder in
            builder.lowerDotted(names.dropLast(), .object)
            builder.lower(last, as: .name)
        }
    }
}
