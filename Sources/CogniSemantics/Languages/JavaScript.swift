extension LanguageForms {
    /// JavaScript, TypeScript and TSX.
    static let javaScript = LanguageForms(
        forms: expressions.merging(statements) { $1 }.merging(declarations) { $1 }.merging(types) { $1 },
        importFunction: "require")

    private static let expressions: [String: Form] = [
        "call_expression": .custom(call),
        "new_expression": .custom { builder, index, role in
            builder.node(.new, role, at: index) { builder in
                builder.lower(index, field: "constructor", as: .callee)
                // `new Foo` is `new Foo()`.
                guard let arguments = builder.child(index, "arguments") else {
                    let end = builder.tree.nodes[index].range.upperBound
                    return builder.node(.arguments, .arguments, range: end..<end)
                }
                builder.lower(arguments, as: .arguments)
                builder.lower(index, field: "type_arguments", as: .detail)
            }
        },
        "import": .leaf(.name),
        "member_expression": .node(.member, ["object": .object, "property": .name]),
        "subscript_expression": .node(.index, ["object": .object]),
        "optional_chain": .custom { builder, _, _ in builder.mark(.optional) },
        "private_property_identifier": .leaf(.name),
        "string": .string(),
        // A template, also without an interpolation: its own quotes in a pattern mean it alone.
        "template_string": .custom { builder, index, role in
            builder.string(index, role, ["template_substitution"], isTemplate: true)
        },
        "regex": .custom { builder, index, role in
            builder.node(.regex, role, at: index) { builder in
                if let pattern = builder.child(index, "pattern") { builder.leaf(.stringContent, .item, at: pattern) }
            }
        },
        "object_pattern": .node(.dictionary),
        "array_pattern": .node(.list),
        "pair": .custom(pair),
        "pair_pattern": .custom(pair),
        "shorthand_property_identifier": .custom(shorthand),
        "shorthand_property_identifier_pattern": .custom(shorthand),
        "object_assignment_pattern": .custom { builder, index, role in
            guard let name = builder.child(index, "left") else { return }
            builder.node(.pair, role, at: index) { builder in
                builder.leaf(.name, .key, at: name)
                builder.node(.parameter, .value, at: index) { builder in
                    builder.leaf(.name, .name, at: name)
                    builder.lower(index, field: "right", as: .value)
                }
            }
        },
        "augmented_assignment_expression": .custom(augmentedAssignment),
        "await_expression": .node(.await, parts: .value),
        "yield_expression": .node(.yield, parts: .value),
        "assignment_pattern": .node(.parameter, ["left": .name, "right": .value]),
        // `a!` is no `!a`.
        "non_null_expression": .custom { builder, index, role in
            builder.node(.unary, role, at: index, label: CodeLabel.of("postfix !")) { builder in
                builder.lowerChildren(of: index, as: .value)
            }
        },
        "as_expression": .custom(cast),
        "satisfies_expression": .custom(cast),
        "type_assertion": .node(.cast, ["type": .type], parts: .value),
        "instantiation_expression": .transparent,
        "jsx_element": .custom(element),
        "jsx_self_closing_element": .custom(element),
        "jsx_expression": .transparent,
        "jsx_text": .custom { builder, index, role in
            let text = builder.tree.nodes[index].range
            let trimmed = builder.tree.bytes.trimmed(text)
            if !trimmed.isEmpty { builder.leaf(.stringContent, role, range: trimmed) }
        },
        "jsx_attribute": .custom { builder, index, role in
            builder.node(.keywordArgument, role, at: index) { builder in
                for (place, part) in builder.namedChildren(index).enumerated() {
                    builder.lower(part, as: place == 0 ? .name : .value)
                }
            }
        },
        "jsx_namespace_name": .leaf(.name),
        "nested_identifier": .node(.member, ["object": .object, "property": .name]),
    ]

    private static let statements: [String: Form] = [
        "lexical_declaration": .custom(declaration),
        "variable_declaration": .custom(declaration),
        "using_declaration": .custom(declaration),
        "for_in_statement": .custom { builder, index, role in
            // `for (… in …)` of a pattern is `for (… of …)`, too, as in Semgrep.
            let isOf = builder.child(index, "operator").map { builder.kind($0) == "of" } ?? false
            builder.node(.forEach, role, at: index, label: isOf ? CodeLabel.of("of") : 0) { builder in
                builder.lower(index, field: "left", as: .target)
                builder.lower(index, field: "right", as: .value)
                if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
            }
        },
        "switch_body": .node(.block),
        "switch_case": .custom(switchCase),
        "switch_default": .custom(switchCase),
        "catch_clause": Form.custom { builder, index, role in
            builder.node(.handler, role, at: index) { builder in
                if let name = builder.child(index, "parameter") {
                    builder.lower(name, as: .name)
                } else {
                    // The error that nobody names.
                    let start = builder.tree.nodes[index].range.lowerBound
                    builder.leaf(.name, .name, range: start..<start)
                }
                builder.lower(index, field: "type", as: .type)
                if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
            }
        }.asUsual(.handler),
        "return_statement": .node(.return, parts: .value),
        "throw_statement": .node(.throw, parts: .value),
        "break_statement": .node(.break, ["label": .label]),
        "continue_statement": .node(.continue, ["label": .label]),
        "labeled_statement": .custom { builder, index, role in builder.lower(index, field: "body", as: role) },
        "with_statement": .node(.with, ["object": .value, "body": .body]),
        "import_statement": .custom(imports),
        "import_alias": .node(.other),
        "export_statement": .custom(export),
    ]

    private static let declarations: [String: Form] = [
        "arrow_function": .custom(function),
        "function_expression": .custom(function),
        "generator_function": .custom(function),
        "function_declaration": .custom(function),
        "generator_function_declaration": .custom(function),
        "function_signature": .custom(function),
        "method_definition": .custom(function),
        "method_signature": .custom(function),
        "abstract_method_signature": .custom(function),
        "class_declaration": .custom(type),
        "abstract_class_declaration": .custom(type),
        "class": .custom(type),
        "interface_declaration": .custom(type),
        "enum_declaration": .custom(type),
        "class_heritage": Form.transparent.asUsual(.base),
        "extends_type_clause": Form.transparent.asUsual(.base),
        "extends_clause": .custom { builder, index, role in
            for value in builder.children(index, "value") { builder.lower(value, as: role) }
            for arguments in builder.children(index, "type_arguments") { builder.lower(arguments, as: .detail) }
        },
        "implements_clause": .transparent,
        "class_body": .custom { builder, index, role in
            builder.node(.members, role, at: index) { builder in
                // TypeScript has the decorators of a method beside it.
                var decorators: [Int] = []
                for child in builder.namedChildren(index) {
                    if builder.kind(child) == "decorator" {
                        decorators.append(child)
                    } else {
                        builder.decorated(child, .item, decorators)
                        decorators = []
                    }
                }
            }
        },
        "class_static_block": .custom { builder, index, role in
            if let body = builder.child(index, "body") { builder.lower(body, as: role) }
        },
        "field_definition": .custom(field),
        "public_field_definition": .custom(field),
        "enum_assignment": .node(.assign, ["name": .target, "value": .value], flags: .declaration),
        "formal_parameters": .custom { builder, index, _ in
            builder.node(.parameters, .parameters, at: index) { builder in
                for child in builder.namedChildren(index) { builder.parameter(child) }
            }
        },
        "module": .node(.package, ["name": .name, "body": .body]),
        "internal_module": .node(.package, ["name": .name, "body": .body]),
        "ambient_declaration": .transparent,
    ]

    private static let types: [String: Form] = [
        "type_annotation": Form.transparent.asUsual(.type),
        "nested_type_identifier": .node(.member, ["module": .object, "name": .name]),
        "accessibility_modifier": Form.leaf(.token).asUsual(.modifier),
        "override_modifier": Form.leaf(.token).asUsual(.modifier),
    ]

    // MARK: Expressions

    @Sendable private static func call(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.call, role, at: index) { builder in
            builder.lower(index, field: "function", as: .callee)
            builder.lower(index, field: "type_arguments", as: .detail)
            builder.lower(index, field: "optional_chain", as: .detail)
            guard let arguments = builder.child(index, "arguments") else { return }
            if builder.kind(arguments) == "arguments" { return builder.lower(arguments, as: .arguments) }
            // A tag is called with its template.
            builder.node(.arguments, .arguments, at: arguments) { $0.lower(arguments, as: .item) }
        }
    }

    /// Quotes around a key make no difference, and a function is called what its key is.
    @Sendable private static func pair(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let key = builder.child(index, "key"), let value = builder.child(index, "value") else { return }
        if CodeBuilder.functions.contains(builder.kind(value)), builder.kind(key) != "computed_property_name" {
            return builder.function(
                value, role, range: builder.tree.nodes[index].range, name: (key, .name), decorators: [])
        }
        builder.node(.pair, role, at: index) { builder in
            builder.propertyName(key, .key)
            builder.lower(value, as: .value)
        }
    }

    /// `{a}` is `{a: a}`.
    @Sendable private static func shorthand(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.pair, role, at: index) { builder in
            builder.leaf(.name, .key, at: index)
            builder.leaf(.name, .value, at: index)
        }
    }

    /// `a += b` is `a = a + b`, as in Semgrep.
    @Sendable private static func augmentedAssignment(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let sign = builder.child(index, "operator") else { return }
        builder.node(.assign, role, at: index) { builder in
            builder.lower(index, field: "left", as: .target)
            builder.node(.binary, .value, at: index, label: CodeLabel.of(builder.tree.text(sign).dropLast())) {
                builder in
                builder.lower(index, field: "left", as: .left)
                builder.lower(index, field: "right", as: .right)
            }
        }
    }

    @Sendable private static func cast(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.cast, role, at: index) { builder in
            for (place, part) in builder.namedChildren(index).enumerated() {
                builder.lower(part, as: place == 0 ? .value : .type)
            }
        }
    }

    @Sendable private static func element(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let tag = builder.child(index, "open_tag") ?? index
        builder.node(.element, role, at: index) { builder in
            builder.lower(tag, field: "name", as: .name)
            builder.lower(tag, field: "type_arguments", as: .detail)
            for child in builder.namedChildren(tag)
            where ["jsx_attribute", "jsx_expression"].contains(builder.kind(child)) {
                builder.lower(child, as: .attribute)
            }
            guard tag != index else { return }
            for child in builder.namedChildren(index) where child != tag && builder.kind(child) != "jsx_closing_element"
            {
                builder.lower(child, as: .item)
            }
        }
    }

    // MARK: Statements

    /// One assignment a declarator, from the keyword on.
    @Sendable private static func declaration(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let start = builder.tree.nodes[index].range.lowerBound
        let keyword = builder.tree.children(index).first { !builder.isNamed($0) }
        for declarator in builder.namedChildren(index) where builder.kind(declarator) == "variable_declarator" {
            let hasValue = builder.child(declarator, "value") != nil
            let range = start..<builder.tree.nodes[declarator].range.upperBound
            builder.node(hasValue ? .assign : .declare, role, range: range, flags: .declaration) { builder in
                // `var` in a pattern is `let` and `const`, too.
                if let keyword, builder.kind(keyword) != "var" { builder.leaf(.token, .modifier, at: keyword) }
                builder.lower(declarator, field: "name", as: .target)
                builder.lower(declarator, field: "type", as: .type)
                builder.lower(declarator, field: "value", as: .value)
            }
        }
    }

    @Sendable private static func switchCase(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let statements = builder.children(index, "body")
        builder.node(.case, role, at: index) { builder in
            builder.lower(index, field: "value", as: .item)
            let end = builder.tree.nodes[index].range.upperBound
            let start = statements.first.map { builder.tree.nodes[$0].range.lowerBound } ?? end
            builder.node(.block, .body, range: start..<end) { builder in
                for statement in statements { builder.lower(statement, as: .item) }
            }
        }
    }

    @Sendable private static func export(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        if let declaration = builder.child(index, "declaration") {
            return builder.decorated(declaration, role, builder.children(index, "decorator"))
        }
        builder.node(.other, role, at: index, label: CodeLabel.of("export_statement")) { builder in
            builder.lowerChildren(of: index)
        }
    }

    /// One import a name.
    @Sendable private static func imports(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parts = builder.namedChildren(index)
        let source = builder.child(index, "source") ?? parts.first.flatMap { builder.child($0, "source") }
        let lower = builder.tree.nodes[index].range.lowerBound
        let upper = source.map { builder.tree.nodes[$0].range.upperBound } ?? builder.tree.nodes[index].range.upperBound

        func importing(_ builder: inout CodeBuilder, _ body: (inout CodeBuilder) -> Void) {
            builder.node(.importing, role, range: lower..<upper) { builder in
                body(&builder)
                if let source { builder.lower(source, as: .module) }
            }
        }
        var isEmpty = true
        for clause in parts where ["import_clause", "import_require_clause"].contains(builder.kind(clause)) {
            for child in builder.namedChildren(clause) where child != source {
                isEmpty = false
                switch builder.kind(child) {
                case "namespace_import":
                    importing(&builder) { $0.lowerChildren(of: child, as: .alias) }
                case "named_imports":
                    for specifier in builder.namedChildren(child) {
                        importing(&builder) { builder in
                            builder.lower(specifier, field: "name", as: .name)
                            builder.lower(specifier, field: "alias", as: .alias)
                        }
                    }
                default:
                    let isWhole = builder.kind(clause) == "import_require_clause"
                    importing(&builder) { builder in
                        // `import a from "b"` is `import {default as a} from "b"`.
                        if !isWhole {
                            builder.node(.name, .name, range: upper..<upper, label: CodeLabel.of("default"))
                        }
                        builder.lower(child, as: .alias)
                    }
                }
            }
        }
        if isEmpty { importing(&builder) { _ in } }
    }

    // MARK: Declarations

    @Sendable private static func function(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.decorated(index, role, [])
    }

    @Sendable private static func type(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.decorated(index, role, [])
    }

    @Sendable private static func field(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.decorated(index, role, [])
    }
}
