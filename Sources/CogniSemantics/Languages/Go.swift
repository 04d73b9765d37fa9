extension LanguageForms {
    static let go = LanguageForms(
        forms: [
            // Names and types.
            "label_name": Form.leaf(.name).asUsual(.label),
            "iota": .leaf(.literal),
            "imaginary_literal": .leaf(.number),
            "qualified_type": .node(.member, ["package": .object, "name": .name]),
            "pointer_type": .node(.unary, label: "*"),
            "generic_type": .node(.genericType, ["type": .type]),
            "type_parameter_list": Form.node(.other).asUsual(.detail),
            "type_elem": .transparent,
            "type_constraint": .transparent,
            "struct_type": .custom { builder, index, role in builder.lowerType(index, name: nil, role, at: index) },
            "interface_type": .custom { builder, index, role in builder.lowerType(index, name: nil, role, at: index) },

            // Expressions.
            "selector_expression": .node(.member, ["operand": .object, "field": .name]),
            "index_expression": .node(.index, ["operand": .object]),
            "slice_expression": .node(
                .other, ["operand": .object, "start": .initial, "end": .condition, "capacity": .update]),
            "type_assertion_expression": .node(.cast, ["operand": .value, "type": .type]),
            "type_conversion_expression": .node(.cast, ["operand": .value, "type": .type]),
            "type_instantiation_expression": .node(.genericType, ["type": .type]),
            "call_expression": .node(.call, ["function": .callee, "type_arguments": .detail, "arguments": .arguments]),
            "variadic_argument": .node(.spread, label: "*"),
            "composite_literal": .node(.new, ["type": .callee, "body": .arguments]),
            "literal_value": .custom { builder, index, role in
                // The type of an element may be left out.
                if role == .arguments {
                    return builder.node(.arguments, role, at: index) { $0.lowerChildren(of: index) }
                }
                builder.node(.new, role, at: index) { builder in
                    builder.node(.arguments, .arguments, at: index) { $0.lowerChildren(of: index) }
                }
            },
            "keyed_element": .custom { builder, index, role in
                guard let key = builder.child(index, "key").flatMap({ builder.namedChildren($0).first }) else { return }
                let isField = builder.kind(key) == "identifier"
                builder.node(isField ? .keywordArgument : .pair, role, at: index) { builder in
                    builder.lower(key, as: isField ? .name : .key)
                    builder.lower(index, field: "value", as: .value)
                }
            },
            "interpreted_string_literal": .string(),
            "raw_string_literal": .string(),
            "func_literal": .custom { builder, index, role in builder.lowerFunction(index, role) },

            // Declarations.
            "package_clause": .custom { builder, index, role in
                builder.node(.package, role, at: index) { $0.lowerChildren(of: index, as: .name) }
            },
            "import_declaration": .transparent,
            "import_spec_list": .transparent,
            "import_spec": .custom(importing),
            "type_declaration": .transparent,
            "type_spec": .custom(namedType),
            "type_alias": .custom(namedType),
            "field_declaration": .custom(field),
            "function_declaration": .custom { builder, index, role in builder.lowerFunction(index, role) },
            "method_declaration": .custom { builder, index, role in builder.lowerFunction(index, role) },
            "method_elem": .custom { builder, index, role in builder.lowerFunction(index, role) },
            "parameter_list": .custom { builder, index, role in builder.lowerParameters(index, receiver: nil, role) },
            "var_declaration": .transparent,
            "var_spec_list": .transparent,
            "const_declaration": .transparent,
            "var_spec": .custom { builder, index, role in builder.lowerVariables(index, ["var"], role) },
            // `var` in a pattern finds constants, too.
            "const_spec": .custom { builder, index, role in builder.lowerVariables(index, ["var", "const"], role) },

            // Statements.
            "statement_list": .transparent,
            "labeled_statement": .custom { builder, index, role in
                if let statement = builder.namedChildren(index).last { builder.lower(statement, as: role) }
            },
            "short_var_declaration": .custom { builder, index, role in
                builder.lowerAssignment(index, role, declares: true)
            },
            "receive_statement": .custom { builder, index, role in
                guard builder.child(index, "left") != nil else { return builder.lower(index, field: "right", as: role) }
                let declares = builder.tree.children(index).contains { builder.kind($0) == ":=" }
                builder.lowerAssignment(index, role, declares: declares)
            },
            "assignment_statement": .custom { builder, index, role in
                guard let sign = builder.child(index, "operator"), builder.kind(sign) != "=" else {
                    return builder.lowerAssignment(index, role, declares: false)
                }
                let label = CodeLabel.of(builder.tree.text(sign))
                builder.node(.augmentedAssign, role, at: index, label: label) { builder in
                    builder.lower(index, field: "left", as: .target)
                    builder.lower(index, field: "right", as: .value)
                }
            },
            "inc_statement": .custom { builder, index, role in builder.lowerStep(index, role) },
            "dec_statement": .custom { builder, index, role in builder.lowerStep(index, role) },
            // What is sent flows into the channel.
            "send_statement": .custom { builder, index, role in
                builder.node(.augmentedAssign, role, at: index, label: CodeLabel.of("<-")) { builder in
                    builder.lower(index, field: "channel", as: .target)
                    builder.lower(index, field: "value", as: .value)
                }
            },
            "return_statement": .custom { builder, index, role in
                builder.node(.return, role, at: index) { builder in
                    if let values = builder.namedChildren(index).first { builder.lowerTuple(values, .value) }
                }
            },
            "if_statement": .custom { builder, index, role in
                builder.lowerInitialized(index, role) { builder, role in
                    builder.node(.if, role, at: index) { builder in
                        builder.lower(index, field: "condition", as: .condition)
                        if let body = builder.child(index, "consequence") { builder.lowerBody(body, as: .body) }
                        if let other = builder.child(index, "alternative") {
                            builder.lowerBody(other, as: .alternative)
                        }
                    }
                }
            },
            "for_statement": .custom(loop),
            "expression_switch_statement": .custom(choice),
            "type_switch_statement": .custom(choice),
            "select_statement": .custom(choice),
            "expression_case": .custom(alternative),
            "type_case": .custom(alternative),
            "communication_case": .custom(alternative),
            "default_case": .custom(alternative),
        ], modulesArePaths: true)

    /// `import h "net/http"`
    @Sendable private static func importing(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        // Each import begins at the keyword, as in Semgrep.
        var declaration = index
        while declaration > 0, builder.kind(declaration) != "import_declaration" {
            declaration = Int(builder.tree.nodes[declaration].parent)
        }
        let range = builder.span(declaration, index)
        builder.node(.importing, role, range: range) { builder in
            if let name = builder.child(index, "name") {
                builder.lower(name, as: builder.kind(name) == "package_identifier" ? .alias : .detail)
            }
            builder.lower(index, field: "path", as: .module)
        }
    }

    @Sendable private static func namedType(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parent = Int(builder.tree.nodes[index].parent)
        let isAlone =
            parent >= 0 && builder.kind(parent) == "type_declaration" && builder.namedChildren(parent).count == 1
        builder.lowerType(
            builder.child(index, "type"), name: builder.child(index, "name"), role, at: isAlone ? parent : index)
    }

    /// The fields of one type, each declared by itself.
    @Sendable private static func field(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let names = builder.children(index, "name")
        guard !names.isEmpty else { return builder.lower(index, field: "type", as: .base) }
        for name in names {
            let start = name == names[0] ? index : name
            let range = builder.span(start, index)
            builder.node(.declare, role, range: range, flags: .declaration) { builder in
                builder.lower(index, field: "tag", as: .decorator)
                builder.lower(name, as: .target)
                builder.lower(index, field: "type", as: .type)
            }
        }
    }

    @Sendable private static func loop(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let head = builder.namedChildren(index).first { builder.tree.nodes[$0].field == 0 }
        if let head, builder.kind(head) == "range_clause" {
            let declares = builder.tree.children(head).contains { builder.kind($0) == ":=" }
            builder.node(.forEach, role, at: index, flags: declares ? .declaration : []) { builder in
                if let target = builder.child(head, "left") { builder.lowerTuple(target, .target) }
                builder.lower(head, field: "right", as: .value)
                builder.lower(index, field: "body", as: .body)
            }
            return
        }
        // `for { }` and `for condition { }` leave parts out.
        builder.node(.for, role, at: index) { builder in
            if let head, builder.kind(head) == "for_clause" {
                builder.lower(head, field: "initializer", as: .initial)
                builder.lower(head, field: "condition", as: .condition)
                builder.lower(head, field: "update", as: .update)
            } else if let head {
                builder.lower(head, as: .condition)
            }
            builder.lower(index, field: "body", as: .body)
        }
    }

    /// `switch` and `select`.
    @Sendable private static func choice(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.lowerInitialized(index, role) { builder, role in
            builder.node(.switch, role, at: index) { builder in
                if let value = builder.child(index, "value"), let name = builder.child(index, "alias") {
                    let range = builder.span(name, value)
                    builder.node(.assign, .condition, range: range, flags: .declaration) { builder in
                        builder.lowerTuple(name, .target)
                        builder.lower(value, as: .value)
                    }
                } else {
                    builder.lower(index, field: "value", as: .condition)
                }
                let cases = builder.namedChildren(index).filter { builder.kind($0).hasSuffix("_case") }
                let end = builder.tree.nodes[index].range.upperBound
                let start = cases.first.map { builder.tree.nodes[$0].range.lowerBound } ?? end
                builder.node(.block, .body, range: start..<end) { builder in
                    for part in cases { builder.lower(part, as: .item) }
                }
            }
        }
    }

    @Sendable private static func alternative(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.case, role, at: index) { builder in
            for field in ["value", "type", "communication"] {
                for item in builder.children(index, field) { builder.lower(item, as: .item) }
            }
            let body = builder.namedChildren(index).filter { builder.tree.nodes[$0].field == 0 }
            let end = builder.tree.nodes[index].range.upperBound
            let start = body.first.map { builder.tree.nodes[$0].range.lowerBound } ?? end
            builder.node(.block, .body, range: start..<end) { builder in
                for statement in body { builder.lower(statement, as: .item) }
            }
        }
    }
}

extension CodeBuilder {
    /// One expression of a list as itself, several as a tuple.
    fileprivate mutating func lowerTuple(_ index: Int, _ role: CodeRole) {
        let parts = kind(index) == "expression_list" ? namedChildren(index) : [index]
        if parts.count == 1 { return lower(parts[0], as: role) }
        node(.tuple, role, at: index) { builder in
            for part in parts { builder.lower(part, as: .item) }
        }
    }

    /// A word that isn't written where the node is: it takes no room.
    private mutating func lowerModifier(_ word: String, at index: Int) {
        let start = tree.nodes[index].range.lowerBound
        node(.token, .modifier, range: start..<start, label: CodeLabel.of(word))
    }

    fileprivate mutating func lowerAssignment(_ index: Int, _ role: CodeRole, declares: Bool) {
        node(.assign, role, at: index, flags: declares ? .declaration : []) { builder in
            if declares { builder.lowerModifier(":=", at: index) }
            if let left = builder.child(index, "left") { builder.lowerTuple(left, .target) }
            if let right = builder.child(index, "right") { builder.lowerTuple(right, .value) }
        }
    }

    /// `var a, b int = 1, 2`
    fileprivate mutating func lowerVariables(_ index: Int, _ words: [String], _ role: CodeRole) {
        let names = children(index, "name").filter { isNamed($0) }
        guard let first = names.first, let last = names.last else { return }
        // A lone declaration spans its keyword.
        let parent = Int(tree.nodes[index].parent)
        let isAlone = kind(parent).hasSuffix("_declaration") && namedChildren(parent).count == 1
        let value = child(index, "value")
        let values = value.map { namedChildren($0) } ?? []
        if names.count > 1, values.count == names.count {
            for (name, value) in zip(names, values) { lowerVariable(name, value, of: index, words, role) }
            return
        }
        let groups = value == nil ? names.map { [$0] } : [names]
        for group in groups {
            let whole = tree.nodes[isAlone ? parent : index].range
            let start = group.first == first ? whole.lowerBound : tree.nodes[group[0]].range.lowerBound
            node(value == nil ? .declare : .assign, role, range: start..<whole.upperBound, flags: .declaration) {
                builder in
                for word in words { builder.lowerModifier(word, at: index) }
                if group.count == 1 {
                    builder.lower(first == last ? first : group[0], as: .target)
                } else {
                    let range = builder.span(first, last)
                    builder.node(.tuple, .target, range: range) { builder in
                        for name in group { builder.lower(name, as: .item) }
                    }
                }
                builder.lower(index, field: "type", as: .type)
                if let value { builder.lowerTuple(value, .value) }
            }
        }
    }

    /// One of several variables, with its own value.
    private mutating func lowerVariable(_ name: Int, _ value: Int, of index: Int, _ words: [String], _ role: CodeRole) {
        let range = span(name, value)
        node(.assign, role, range: range, flags: .declaration) { builder in
            for word in words { builder.lowerModifier(word, at: name) }
            builder.lower(name, as: .target)
            builder.lower(index, field: "type", as: .type)
            builder.lower(value, as: .value)
        }
    }

    /// `x++`
    fileprivate mutating func lowerStep(_ index: Int, _ role: CodeRole) {
        let sign = kind(index) == "inc_statement" ? "++" : "--"
        node(.unary, role, at: index, label: CodeLabel.of(sign)) { builder in
            if let operand = builder.namedChildren(index).first { builder.lower(operand, as: .value) }
        }
    }

    /// A statement after the one that initialises it: both in a block, which is where the names end.
    fileprivate mutating func lowerInitialized(
        _ index: Int, _ role: CodeRole, _ body: (inout CodeBuilder, CodeRole) -> Void
    ) {
        guard let initial = child(index, "initializer") else { return body(&self, role) }
        node(.block, role, at: index) { builder in
            builder.lower(initial, as: .item)
            body(&builder, .item)
        }
    }

    fileprivate mutating func lowerFunction(_ index: Int, _ role: CodeRole) {
        node(.function, role, at: index, flags: kind(index) == "func_literal" ? .anonymous : []) { builder in
            builder.lower(index, field: "name", as: .name)
            if let parameters = builder.child(index, "parameters") {
                builder.lowerParameters(parameters, receiver: builder.child(index, "receiver"), .parameters)
            }
            builder.lower(index, field: "result", as: .type)
            builder.lower(index, field: "body", as: .body)
        }
    }

    /// A method's receiver is its first parameter.
    fileprivate mutating func lowerParameters(_ index: Int, receiver: Int?, _ role: CodeRole) {
        let start = tree.nodes[receiver ?? index].range.lowerBound
        node(.parameters, role, range: start..<tree.nodes[index].range.upperBound) { builder in
            if let receiver { builder.lowerParameterItems(of: receiver, label: CodeLabel.of("receiver")) }
            builder.lowerParameterItems(of: index, label: 0)
        }
    }

    private mutating func lowerParameterItems(of list: Int, label: UInt32) {
        for declaration in namedChildren(list) {
            let names = children(declaration, "name").filter { isNamed($0) }
            let isVariadic = kind(declaration) == "variadic_parameter_declaration"
            if names.isEmpty {
                node(.parameter, .item, at: declaration, label: label) { builder in
                    builder.lower(declaration, field: "type", as: .type)
                }
            }
            for name in names {
                // The type belongs to all names before it.
                let range = span(name, declaration)
                node(.parameter, .item, range: range, label: label) { builder in
                    if isVariadic { builder.lowerModifier("...", at: declaration) }
                    builder.lower(name, as: .name)
                    builder.lower(declaration, field: "type", as: .type)
                }
            }
        }
    }

    /// A type with members; any other type as what the name stands for.
    fileprivate mutating func lowerType(_ index: Int?, name: Int?, _ role: CodeRole, at whole: Int) {
        node(.type, role, at: whole, flags: name == nil ? .anonymous : []) { builder in
            if let name { builder.lower(name, as: .name) }
            guard let index else { return }
            switch builder.kind(index) {
            case "struct_type", "interface_type":
                builder.node(.members, .body, at: builder.namedChildren(index).last ?? index) { builder in
                    for list in builder.namedChildren(index) {
                        if builder.kind(list) == "field_declaration_list" {
                            builder.lowerChildren(of: list)
                        } else {
                            builder.lower(list, as: builder.kind(list) == "type_elem" ? .base : .item)
                        }
                    }
                }
            default: builder.lower(index, as: .type)
            }
        }
    }
}
