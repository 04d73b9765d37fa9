extension LanguageForms {
    /// What C++ has beside C.
    static let cPlusPlusForms: [String: Form] = [
        // Names and types.
        "qualified_identifier": .custom { builder, index, role in
            builder.lowerQualified(builder.qualifiedParts(of: index)[...], role)
        },
        "nested_namespace_specifier": .custom { builder, index, role in
            builder.lowerQualified(builder.namedChildren(index)[...], role)
        },
        "template_type": .node(.genericType, ["name": .type, "arguments": .arguments]),
        "template_function": .node(.genericType, ["name": .type, "arguments": .arguments]),
        "template_method": .node(.genericType, ["name": .type, "arguments": .arguments]),
        "template_argument_list": .node(.arguments),
        "class_specifier": .custom { builder, index, role in builder.lowerStructure(index, role) },
        "auto": .leaf(.name),
        "destructor_name": .leaf(.name),
        "operator_name": .leaf(.name),
        "operator_cast": .leaf(.name),
        "access_specifier": .skip,
        "virtual": Form.leaf(.token).asUsual(.modifier),

        // Expressions.
        "raw_string_literal": .custom { builder, index, role in
            let content = builder.namedChildren(index).first { builder.kind($0) == "raw_string_content" }
            builder.node(.string, role, at: index) { builder in
                if let content { builder.leaf(.stringContent, .item, at: content) }
            }
        },
        "new_expression": .node(.new, ["type": .callee, "arguments": .arguments]),
        "delete_expression": .custom { builder, index, role in
            let isArray = builder.tree.children(index).contains { builder.kind($0) == "[" }
            builder.node(.delete, role, at: index, label: CodeLabel.of(isArray ? "delete[]" : "delete")) { builder in
                builder.lowerChildren(of: index, as: .value)
            }
        },
        "lambda_expression": .custom { builder, index, role in
            builder.node(.function, role, at: index, flags: .anonymous) { builder in
                let declarator = builder.child(index, "declarator")
                if let declarator { builder.lower(declarator, field: "parameters", as: .parameters) }
                if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
            }
        },
        "co_await_expression": .node(.await, ["argument": .value]),
        "co_return_statement": .node(.return),
        "co_yield_statement": .node(.yield),

        // Declarations.
        "template_declaration": .custom { builder, index, role in
            if let declaration = builder.namedChildren(index).last { builder.lower(declaration, as: role) }
        },
        "using_declaration": .custom { builder, index, role in
            guard let name = builder.namedChildren(index).last else { return }
            let isNamespace = builder.tree.children(index).contains { builder.kind($0) == "namespace" }
            var parts = builder.kind(name) == "qualified_identifier" ? builder.qualifiedParts(of: name) : [name]
            builder.node(.importing, role, at: index) { builder in
                if !isNamespace, parts.count > 1 {
                    let last = parts.removeLast()
                    builder.lowerQualified(parts[...], .module)
                    builder.lower(last, as: .name)
                } else {
                    if isNamespace { builder.lowerWildcard(at: index) }
                    builder.lowerQualified(parts[...], .module)
                }
            }
        },
        "namespace_definition": .custom { builder, index, role in
            builder.node(.package, role, at: index) { builder in
                builder.lower(index, field: "name", as: .name)
                guard let body = builder.child(index, "body") else { return }
                builder.node(.block, .body, at: body) { $0.lowerChildren(of: body) }
            }
        },
        "linkage_specification": .custom { builder, index, role in
            guard let body = builder.child(index, "body") else { return }
            if builder.kind(body) == "declaration_list" {
                builder.lowerChildren(of: body)
            } else {
                builder.lower(body, as: role)
            }
        },
        "alias_declaration": .node(.type, ["name": .name, "type": .type]),
        "optional_parameter_declaration": .custom { builder, index, role in builder.lowerCParameter(index) },
        "field_initializer": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            guard let name = parts.first, let value = parts.last, name != value else { return }
            builder.node(.assign, role, at: index) { builder in
                builder.lower(name, as: .target)
                let values = builder.namedChildren(value)
                if values.count == 1 {
                    builder.lower(values[0], as: .value)
                } else {
                    builder.node(.tuple, .value, at: value) { $0.lowerChildren(of: value) }
                }
            }
        },

        // Statements.
        "condition_clause": .custom { builder, index, role in
            guard let initial = builder.child(index, "initializer"), let value = builder.child(index, "value") else {
                return builder.lower(index, field: "value", as: role)
            }
            builder.node(.other, role, at: index, label: CodeLabel.of("condition_clause")) { builder in
                builder.lower(initial, as: .item)
                builder.lower(value, as: .item)
            }
        },
        "init_statement": .transparent,
        "for_range_loop": .custom { builder, index, role in
            let target = builder.declared(builder.child(index, "declarator"))
            builder.node(.forEach, role, at: index, flags: .declaration) { builder in
                if let type = builder.child(index, "type") { builder.lowerType(type, target.wrappers[...], .type) }
                if let name = target.name {
                    if builder.kind(name) == "structured_binding_declarator" {
                        builder.node(.tuple, .target, at: name) { $0.lowerChildren(of: name) }
                    } else {
                        builder.lower(name, as: .target)
                    }
                }
                builder.lower(index, field: "right", as: .value)
                if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
            }
        },
        "try_statement": .node(.try, ["body": .body]),
        "catch_clause": .custom { builder, index, role in
            builder.node(.handler, .handler, at: index) { builder in
                let list = builder.child(index, "parameters")
                let parameter = list.flatMap { builder.namedChildren($0).first }
                if let parameter, builder.kind(parameter) == "parameter_declaration" {
                    let parts = builder.declared(builder.child(parameter, "declarator"))
                    if let type = builder.child(parameter, "type") {
                        builder.lowerType(type, parts.wrappers[...], .type)
                    }
                    if let name = parts.name { builder.lower(name, as: .name) }
                }
                if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
            }
        },
    ]
}

extension CodeBuilder {
    /// The parts of `a::b::c`, which the grammar nests to the right.
    func qualifiedParts(of index: Int) -> [Int] {
        var parts: [Int] = []
        var current = index
        while kind(current) == "qualified_identifier", let name = child(current, "name") {
            if let scope = child(current, "scope") { parts.append(scope) }
            current = name
        }
        return parts + [current]
    }

    /// `a::b::c` as members of members.
    mutating func lowerQualified(_ parts: ArraySlice<Int>, _ role: CodeRole) {
        guard let first = parts.first, let last = parts.last else { return }
        if parts.count == 1 { return lower(last, as: role) }
        let range = span(first, last)
        node(.member, role, range: range) { builder in
            builder.lowerQualified(parts.dropLast(), .object)
            builder.lower(last, as: .name)
        }
    }

    /// A call; `f<T>(x)` with its type arguments, `static_cast<T>(x)` as a cast.
    mutating func lowerCCall(_ index: Int, _ role: CodeRole) {
        guard let callee = child(index, "function") else { return }
        let parts = qualifiedParts(of: callee)
        guard let last = parts.last, kind(last) == "template_function", let name = child(last, "name") else {
            node(.call, role, at: index) { builder in
                builder.lower(callee, as: .callee)
                builder.lower(index, field: "arguments", as: .arguments)
            }
            return
        }
        let types = child(last, "arguments")
        if parts.count == 1, tree.text(name).ends(with: "_cast".utf8), let arguments = child(index, "arguments"),
            let value = namedChildren(arguments).first
        {
            node(.cast, role, at: index) { builder in
                if let type = types.flatMap({ builder.namedChildren($0).first }) { builder.lower(type, as: .type) }
                builder.lower(value, as: .value)
            }
            return
        }
        node(.call, role, at: index) { builder in
            builder.lowerQualified((parts.dropLast() + [name])[...], .callee)
            if let types { builder.lower(types, as: .type) }
            builder.lower(index, field: "arguments", as: .arguments)
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the text ends with `suffix`.
    fileprivate func ends(with suffix: String.UTF8View) -> Bool { reversed().starts(with: suffix.reversed()) }
}
