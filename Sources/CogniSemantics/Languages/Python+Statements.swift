extension LanguageForms {
    /// Statements and declarations of Python.
    static let pythonStatements: [String: Form] = [
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
        "for_in_clause": .node(.forEach, ["left": .target, "right": .value]),
        "for_statement": .node(
            .forEach, ["left": .target, "right": .value, "body": .body, "alternative": .alternative]),
        "else_clause": .custom { builder, index, role in
            if let body = builder.child(index, "body") { builder.lower(body, as: .alternative) }
        },
        "except_clause": Form.custom { builder, index, role in builder.lowerHandler(index) }.asUsual(.handler),
        "except_group_clause": Form.custom { builder, index, role in builder.lowerHandler(index) }.asUsual(.handler),
        "decorator": Form.custom { builder, index, role in
            // `@d` calls `d`, with or without arguments.
            guard let value = builder.namedChildren(index).first else { return }
            builder.node(.decorator, role, at: index) { builder in
                if builder.kind(value) == "call" { return builder.lower(value, as: .item) }
                builder.node(.call, .item, at: value) { builder in
                    builder.lower(value, as: .callee)
                    let end = builder.tree.nodes[value].range.upperBound
                    builder.node(.arguments, .arguments, range: end..<end)
                }
            }
        }.asUsual(.decorator),
        "with_statement": .custom { builder, index, role in
            let clause = builder.namedChildren(index).first { builder.kind($0) == "with_clause" }
            let items = clause.map { builder.namedChildren($0) } ?? []
            builder.lowerWith(items[...], of: index, role, from: builder.tree.nodes[index].range.lowerBound)
        },
        "with_item": .custom { builder, index, role in
            // `open(f) as g` assigns, but is no assignment to a pattern.
            guard let value = builder.child(index, "value") else { return }
            guard builder.kind(value) == "as_pattern", let target = builder.child(value, "alias"),
                let context = builder.namedChildren(value).first
            else { return builder.lower(value, as: .value) }
            builder.node(.assign, .value, at: index, flags: .implied) { builder in
                builder.lowerChildren(of: target, as: .target)
                builder.lower(context, as: .value)
            }
        },
        "print_statement": .custom { builder, index, role in builder.lowerWordCall(index, role) },
        "exec_statement": .custom { builder, index, role in builder.lowerWordCall(index, role) },
        "delete_statement": .node(.delete),
        "assert_statement": .custom { builder, index, role in
            builder.node(.assert, role, at: index) { builder in
                for (place, part) in builder.namedChildren(index).enumerated() {
                    builder.lower(part, as: place == 0 ? .condition : .value)
                }
            }
        },
        "import_statement": .custom { builder, index, role in
            let start = builder.tree.nodes[index].range.lowerBound
            for name in builder.children(index, "name") {
                builder.node(.importing, role, range: start..<builder.tree.nodes[name].range.upperBound) { builder in
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
        "case_clause": .custom { builder, index, role in
            builder.node(.case, role, at: index) { builder in
                for child in builder.namedChildren(index) where builder.kind(child) == "case_pattern" {
                    builder.lower(child, as: .item)
                }
                builder.lower(index, field: "guard", as: .condition)
                builder.lower(index, field: "consequence", as: .body)
            }
        },
        "case_pattern": .transparent,
        "if_clause": .transparent,
        "typed_parameter": .custom { builder, index, role in builder.lowerParameter(index, role) },
        "default_parameter": .custom { builder, index, role in builder.lowerParameter(index, role) },
        "typed_default_parameter": .custom { builder, index, role in builder.lowerParameter(index, role) },
        "type": .transparent,
        "line_continuation": .skip,
        "pass_statement": .leaf(.token),
    ]
    @Sendable private static func parameters(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.parameters, .parameters, at: index) { builder in
            for child in builder.namedChildren(index) where !builder.kind(child).hasSuffix("_separator") {
                builder.lowerParameter(child, .item)
            }
        }
    }
}

extension CodeBuilder {
    /// `with a, b:` is a `with` in a `with`.
    fileprivate mutating func lowerWith(_ items: ArraySlice<Int>, of index: Int, _ role: CodeRole, from start: Int) {
        node(.with, role, range: start..<tree.nodes[index].range.upperBound) { builder in
            if let first = items.first { builder.lower(first, as: .value) }
            guard items.count > 1, let next = items.dropFirst().first else {
                return builder.lower(index, field: "body", as: .body)
            }
            let inner = builder.tree.nodes[next].range.lowerBound
            builder.node(.block, .body, range: inner..<builder.tree.nodes[index].range.upperBound) { builder in
                builder.lowerWith(items.dropFirst(), of: index, .item, from: inner)
            }
        }
    }

    /// `print x` and `exec x` of Python 2 are calls.
    fileprivate mutating func lowerWordCall(_ index: Int, _ role: CodeRole) {
        node(.call, role, at: index) { builder in
            if let word = builder.tree.children(index).first(where: { _ in true }) {
                builder.leaf(.name, .callee, at: word)
            }
            let parts = builder.namedChildren(index)
            guard let first = parts.first, let last = parts.last else { return }
            let range = builder.span(first, last)
            builder.node(.arguments, .arguments, range: range) { builder in
                for part in parts { builder.lower(part, as: .item) }
            }
        }
    }

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
                builder.node(
                    .token, .modifier, range: range.lowerBound..<range.lowerBound, label: CodeLabel.of("async"))
            }
            builder.lower(index, field: "name", as: .name)
            builder.lower(index, field: "type_parameters", as: .detail)
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
        let range = span(first, last)
        node(.member, role, range: range) { builder in
            builder.lowerDotted(names.dropLast(), .object)
            builder.lower(last, as: .name)
        }
    }
}
