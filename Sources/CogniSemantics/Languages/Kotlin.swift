extension LanguageForms {
    static let kotlin = LanguageForms(
        forms: kotlinExpressions.merging(kotlinStatements) { $1 }.merging(kotlinDeclarations) { $1 },
        lastPartOfImportIsKnown: true)

    private static let kotlinExpressions: [String: Form] = [
        "this_expression": .leaf(.name),
        "super_expression": .leaf(.name),
        "long_literal": .leaf(.number),
        "unsigned_literal": .leaf(.number),
        "string_literal": .custom(string),
        "user_type": .custom(userType),
        "type_projection": .transparent,
        "nullable_type": .transparent,
        "not_nullable_type": .transparent,
        "call_expression": .custom(call),
        "value_argument": .custom { builder, index, role in
            let parts = builder.namedChildren(index).filter { builder.kind($0) != "annotation" }
            guard parts.count == 2, builder.hasToken("=", in: index) else {
                return builder.lowerChildren(of: index, as: role)
            }
            builder.node(.keywordArgument, role, at: index) { builder in
                builder.lower(parts[0], as: .name)
                builder.lower(parts[1], as: .value)
            }
        },
        "spread_expression": .node(.spread, label: "*"),
        "navigation_expression": .custom { builder, index, role in
            builder.lowerSuffixed(builder.namedChildren(index)[...], role)
        },
        "indexing_expression": .custom { builder, index, role in
            builder.lowerSuffixed(builder.namedChildren(index)[...], role)
        },
        "directly_assignable_expression": .custom { builder, index, role in
            builder.lowerSuffixed(builder.namedChildren(index)[...], role)
        },
        "infix_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            guard parts.count == 3 else { return builder.lowerChildren(of: index, as: role) }
            builder.node(.binary, role, at: index, label: CodeLabel.of(builder.tree.text(parts[1]))) { builder in
                builder.lower(parts[0], as: .left)
                builder.lower(parts[2], as: .right)
            }
        },
        "additive_expression": .custom(binary),
        "multiplicative_expression": .custom(binary),
        "comparison_expression": .custom(binary),
        "equality_expression": .custom(binary),
        "conjunction_expression": .custom(binary),
        "disjunction_expression": .custom(binary),
        "range_expression": .custom(binary),
        "elvis_expression": .custom(binary),
        "check_expression": .custom(binary),
        "as_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            builder.node(.cast, role, at: index) { builder in
                if let type = parts.last { builder.lower(type, as: .type) }
                if let value = parts.first { builder.lower(value, as: .value) }
            }
        },
        "prefix_expression": .custom(unary),
        "postfix_expression": .custom(unary),
        "lambda_literal": .custom(lambda),
        "annotated_lambda": .transparent,
        "anonymous_function": .custom(function),
        "object_literal": .custom { builder, index, role in
            builder.node(.new, role, at: index) { builder in
                for (place, base) in builder.namedChildren(index).filter({ builder.kind($0) == "delegation_specifier" })
                    .enumerated()
                {
                    builder.lowerBase(base, place == 0 ? .callee : .base)
                }
                builder.lowerKind("class_body", in: index, as: .body)
            }
        },
    ]

    private static let kotlinStatements: [String: Form] = [
        "statements": .transparent,
        "control_structure_body": .node(.block),
        "assignment": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            guard parts.count == 2, let sign = builder.firstToken(in: index) else { return }
            let isPlain = builder.kind(sign) == "="
            let label = isPlain ? 0 : CodeLabel.of(builder.tree.text(sign))
            builder.node(isPlain ? .assign : .augmentedAssign, role, at: index, label: label) { builder in
                builder.lower(parts[0], as: .target)
                builder.lower(parts[1], as: .value)
            }
        },
        "if_expression": .node(.if, ["condition": .condition, "consequence": .body, "alternative": .alternative]),
        "when_expression": .custom { builder, index, role in
            builder.node(.switch, role, at: index) { builder in
                let parts = builder.namedChildren(index)
                for subject in parts where builder.kind(subject) == "when_subject" {
                    builder.lower(subject, as: .condition)
                }
                let entries = parts.filter { builder.kind($0) == "when_entry" }
                let end = builder.tree.nodes[index].range.upperBound
                let start = entries.first.map { builder.tree.nodes[$0].range.lowerBound } ?? end
                builder.node(.block, .body, range: start..<end) { builder in
                    for entry in entries { builder.lower(entry, as: .item) }
                }
            }
        },
        "when_subject": .custom { builder, index, role in
            let parts = builder.namedChildren(index).filter { builder.kind($0) != "annotation" }
            guard parts.count == 2 else { return builder.lowerChildren(of: index, as: role) }
            builder.node(.assign, role, at: index, flags: .declaration) { builder in
                builder.lowerVariable(parts[0])
                builder.lower(parts[1], as: .value)
            }
        },
        "when_entry": .custom { builder, index, role in
            builder.node(.case, role, at: index) { builder in
                for part in builder.namedChildren(index) {
                    builder.lower(part, as: builder.kind(part) == "control_structure_body" ? .body : .item)
                }
            }
        },
        "when_condition": .transparent,
        "range_test": .transparent,
        "type_test": .transparent,
        "for_statement": .custom { builder, index, role in
            let parts = builder.namedChildren(index).filter { builder.kind($0) != "annotation" }
            builder.node(.forEach, role, at: index) { builder in
                guard parts.count >= 2 else { return }
                builder.lowerVariable(parts[0])
                builder.lower(parts[1], as: .value)
                if parts.count > 2 { builder.lower(parts[2], as: .body) }
            }
        },
        "while_statement": .custom { builder, index, role in
            builder.node(.while, role, at: index) { builder in
                for part in builder.namedChildren(index) {
                    builder.lower(part, as: builder.kind(part) == "control_structure_body" ? .body : .condition)
                }
            }
        },
        "do_while_statement": .custom { builder, index, role in
            builder.node(.doWhile, role, at: index) { builder in
                for part in builder.namedChildren(index) {
                    builder.lower(part, as: builder.kind(part) == "control_structure_body" ? .body : .condition)
                }
            }
        },
        "try_expression": .custom { builder, index, role in
            builder.node(.try, role, at: index) { builder in
                builder.lowerBraces(in: index, as: .body)
                for part in builder.namedChildren(index) where builder.kind(part) != "statements" {
                    builder.lower(part, as: builder.kind(part) == "catch_block" ? .handler : .finalizer)
                }
            }
        },
        "catch_block": Form.custom { builder, index, role in
            builder.node(.handler, .handler, at: index) { builder in
                let parts = builder.namedChildren(index).filter {
                    !["annotation", "statements"].contains(builder.kind($0))
                }
                if parts.count > 1 { builder.lower(parts[1], as: .type) }
                if let name = parts.first { builder.lower(name, as: .name) }
                builder.lowerBraces(in: index, as: .body)
            }
        }.asUsual(.handler),
        "finally_block": Form.custom { builder, index, role in
            builder.node(.block, .finalizer, at: index) { $0.lowerChildren(of: index) }
        }.asUsual(.finalizer),
        "jump_expression": .custom(jump),
        "label": .skip,
    ]

    private static let kotlinDeclarations: [String: Form] = [
        "identifier": .custom { builder, index, role in
            let names = builder.namedChildren(index)
            if names.isEmpty { builder.leaf(.name, role, at: index) } else { builder.lowerDotted(names[...], role) }
        },
        "package_header": .custom { builder, index, role in
            builder.node(.package, role, at: index) { $0.lowerChildren(of: index, as: .name) }
        },
        "import_list": .transparent,
        "import_header": .custom { builder, index, role in
            builder.node(.importing, role, at: index) { builder in
                builder.lowerKind("wildcard_import", in: index, as: .modifier)
                builder.lowerKind("identifier", in: index, as: .module)
                for alias in builder.namedChildren(index) where builder.kind(alias) == "import_alias" {
                    builder.lowerChildren(of: alias, as: .alias)
                }
            }
        },
        "wildcard_import": .leaf(.token),
        "annotation": Form.custom { builder, index, role in
            builder.node(.decorator, .decorator, at: index) { builder in
                for part in builder.namedChildren(index) where builder.kind(part) != "use_site_target" {
                    builder.lower(part, as: .item)
                }
            }
        }.asUsual(.decorator),
        "constructor_invocation": .custom { builder, index, role in
            builder.node(.call, role, at: index) { builder in
                builder.lowerKind("user_type", in: index, as: .callee)
                builder.lowerKind("value_arguments", in: index, as: .arguments)
            }
        },
        "class_declaration": .custom(type),
        "object_declaration": .custom(type),
        "companion_object": .custom(type),
        "class_body": .node(.members, role: .body),
        "enum_class_body": .node(.members, role: .body),
        "enum_entry": .custom { builder, index, role in
            builder.node(.declare, role, at: index, flags: .declaration) { builder in
                builder.lowerKind("simple_identifier", in: index, as: .target)
                builder.lowerKind("value_arguments", in: index, as: .arguments)
                builder.lowerKind("class_body", in: index, as: .body)
            }
        },
        "anonymous_initializer": .custom { builder, index, role in
            builder.node(.other, role, at: index, label: CodeLabel.of("init")) { $0.lowerBraces(in: index, as: .item) }
        },
        "function_declaration": .custom(function),
        "secondary_constructor": .custom(function),
        "getter": .custom(function),
        "setter": .custom(function),
        "property_declaration": .custom(property),
        "type_parameters": .skip,
        "type_constraints": .skip,
        "multi_variable_declaration": .custom { builder, index, role in
            builder.node(.tuple, role, at: index) { builder in
                for variable in builder.namedChildren(index) {
                    if let name = builder.namedChildren(variable).first { builder.lower(name, as: .item) }
                }
            }
        },
    ]

    /// Text, `$name` and `${expression}`.
    @Sendable private static func string(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parts = builder.namedChildren(index)
        let isTemplate = parts.contains { builder.kind($0) != "string_content" }
        guard isTemplate else { return builder.string(index, role, []) }
        builder.node(.template, role, at: index) { builder in
            var text: Range<Int>?
            for part in parts {
                let range = builder.tree.nodes[part].range
                if builder.kind(part) == "string_content" {
                    text = (text?.lowerBound ?? range.lowerBound)..<range.upperBound
                    continue
                }
                if let text { builder.leaf(.stringContent, .item, range: text) }
                text = nil
                if builder.kind(part) == "interpolated_identifier" {
                    builder.leaf(.name, .item, range: range)
                } else {
                    builder.lowerChildren(of: part)
                }
            }
            if let text { builder.leaf(.stringContent, .item, range: text) }
        }
    }

    /// `a.B<C>`
    @Sendable private static func userType(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let names = builder.namedChildren(index).filter { builder.kind($0) != "type_arguments" }
        guard let arguments = builder.namedChildren(index).last, builder.kind(arguments) == "type_arguments" else {
            return builder.lowerDotted(names[...], role)
        }
        builder.node(.genericType, role, at: index) { builder in
            builder.lowerDotted(names[...], .type)
            builder.lowerChildren(of: arguments)
        }
    }

    /// The arguments in parentheses and the lambda after them are one list.
    @Sendable private static func call(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parts = builder.namedChildren(index)
        builder.node(.call, role, at: index) { builder in
            guard let callee = parts.first else { return }
            builder.lower(callee, as: .callee)
            for suffix in parts.dropFirst() {
                builder.node(.arguments, .arguments, at: suffix) { builder in
                    for part in builder.namedChildren(suffix) {
                        switch builder.kind(part) {
                        case "type_arguments": continue
                        case "value_arguments": builder.lowerChildren(of: part)
                        default: builder.lower(part, as: .item)
                        }
                    }
                }
            }
        }
    }

    @Sendable private static func binary(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parts = builder.namedChildren(index)
        let sign = builder.firstToken(in: index).map { CodeLabel.of(builder.tree.text($0)) } ?? 0
        builder.node(.binary, role, at: index, label: sign) { builder in
            if let left = parts.first { builder.lower(left, as: .left) }
            if parts.count > 1, let right = parts.last { builder.lower(right, as: .right) }
        }
    }

    /// `!a`, `a!!`, `a++`, `@A a`
    @Sendable private static func unary(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let operand = builder.namedChildren(index).last else { return }
        guard let token = builder.firstToken(in: index) else { return builder.lower(operand, as: role) }
        let sign = builder.tree.string(token)
        guard sign == "++" || sign == "--" else {
            return builder.node(.unary, role, at: index, label: CodeLabel.of(sign)) { $0.lower(operand, as: .value) }
        }
        let label = CodeLabel.of(token < operand ? sign + "x" : "x" + sign)
        builder.node(.augmentedAssign, role, at: index, label: label) { $0.lower(operand, as: .target) }
    }

    /// A lambda without parameters has one, `it`.
    @Sendable private static func lambda(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.function, role, at: index, flags: .anonymous) { builder in
            let parts = builder.namedChildren(index)
            let start = builder.tree.nodes[index].range.lowerBound + 1
            if let list = parts.first(where: { builder.kind($0) == "lambda_parameters" }) {
                builder.node(.parameters, .parameters, at: list) { builder in
                    for variable in builder.namedChildren(list) { builder.lowerParameter(variable) }
                }
            } else {
                builder.node(.parameters, .parameters, range: start..<start) { builder in
                    builder.node(.parameter, .item, range: start..<start) { builder in
                        builder.node(.name, .name, range: start..<start, label: CodeLabel.of("it"))
                    }
                }
            }
            let body = parts.first { builder.kind($0) == "statements" }
            let range = body.map { builder.tree.nodes[$0].range } ?? start..<start
            builder.node(.block, .body, range: range) { builder in
                if let body { builder.lowerChildren(of: body) }
            }
        }
    }

    @Sendable private static func jump(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let token = builder.firstToken(in: index) else { return }
        let kind: CodeKind =
            switch builder.kind(token) {
            case "throw": .throw
            case "break", "break@": .break
            case "continue", "continue@": .continue
            default: .return
            }
        builder.node(kind, role, at: index) { builder in
            for part in builder.namedChildren(index) {
                if builder.kind(part) == "label" {
                    builder.leaf(.name, .label, at: part)
                } else {
                    builder.lower(part, as: .value)
                }
            }
        }
    }

    @Sendable private static func type(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let keyword = builder.firstToken(in: index).map { CodeLabel.of(builder.tree.text($0)) } ?? 0
        builder.node(.type, role, at: index, label: keyword) { builder in
            builder.lowerKotlinModifiers(of: index)
            builder.lowerKind("type_identifier", in: index, as: .name)
            for part in builder.namedChildren(index) {
                switch builder.kind(part) {
                case "primary_constructor":
                    builder.node(.parameters, .parameters, at: part) { builder in
                        for parameter in builder.namedChildren(part) where builder.kind(parameter) == "class_parameter"
                        {
                            builder.lowerParameter(parameter)
                        }
                    }
                case "delegation_specifier": builder.lowerBase(part, .base)
                case "class_body", "enum_class_body": builder.lower(part, as: .body)
                default: continue
                }
            }
        }
    }

    @Sendable private static func function(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let flags: CodeFlags = builder.kind(index) == "anonymous_function" ? .anonymous : []
        builder.node(.function, role, at: index, flags: flags) { builder in
            builder.lowerKotlinModifiers(of: index)
            builder.lowerKind("simple_identifier", in: index, as: .name)
            if let word = builder.firstToken(in: index), ["constructor", "get", "set"].contains(builder.kind(word)) {
                builder.leaf(.name, .name, at: word)
            }
            var isAfterParameters = false
            for part in builder.namedChildren(index) {
                switch builder.kind(part) {
                case "function_value_parameters":
                    builder.lowerParameters(part)
                    isAfterParameters = true
                case "parameter_with_optional_type":
                    builder.node(.parameters, .parameters, at: part) { $0.lowerParameter(part) }
                case "function_body": builder.lowerFunctionBody(part)
                case "statements", "constructor_delegation_call", "modifiers", "simple_identifier", "type_parameters",
                    "type_constraints", "receiver_type":
                    continue
                default: if isAfterParameters || builder.kind(index) == "getter" { builder.lower(part, as: .type) }
                }
            }
            if builder.kind(index) == "secondary_constructor" { builder.lowerBraces(in: index, as: .body) }
        }
    }

    private static let partsOfProperty: Set<String> = [
        "modifiers", "binding_pattern_kind", "variable_declaration", "multi_variable_declaration", "receiver_type",
        "type_parameters", "type_constraints", "getter", "setter",
    ]

    /// `val`, `var`: a declaration; what `by` delegates to is its value.
    @Sendable private static func property(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let parts = builder.namedChildren(index)
        let value = parts.first { !partsOfProperty.contains(builder.kind($0)) }
        builder.node(value == nil ? .declare : .assign, role, at: index, flags: .declaration) { builder in
            builder.lowerKotlinModifiers(of: index)
            for part in parts {
                switch builder.kind(part) {
                case "binding_pattern_kind":
                    builder.node(.token, .modifier, at: part, label: CodeLabel.of(builder.tree.text(part)))
                case "variable_declaration", "multi_variable_declaration": builder.lowerVariable(part)
                case "property_delegate": builder.lowerChildren(of: part, as: .value)
                case "getter", "setter": builder.lower(part, as: .item)
                default: if part == value { builder.lower(part, as: .value) }
                }
            }
        }
    }
}

extension CodeBuilder {
    fileprivate func firstToken(in index: Int) -> Int? {
        tree.children(index).first { !tree.nodes[$0].flags.contains(.named) && !["(", ")"].contains(kind($0)) }
    }

    fileprivate func hasToken(_ token: String, in index: Int) -> Bool {
        tree.children(index).contains { kind($0) == token }
    }

    /// Lowers the first child of a kind.
    fileprivate mutating func lowerKind(_ name: String, in index: Int, as role: CodeRole) {
        if let child = namedChildren(index).first(where: { kind($0) == name }) { lower(child, as: role) }
    }

    /// The block between braces whose statements stand directly in the node.
    fileprivate mutating func lowerBraces(in index: Int, as role: CodeRole) {
        let children = Array(tree.children(index))
        guard let open = children.first(where: { kind($0) == "{" }) else { return }
        let close = children.first { $0 > open && kind($0) == "}" } ?? open
        node(.block, role, range: tree.nodes[open].range.lowerBound..<tree.nodes[close].range.upperBound) { builder in
            for child in children where builder.kind(child) == "constructor_delegation_call" {
                builder.node(.call, .item, at: child) { builder in
                    if let word = builder.firstToken(in: child) { builder.leaf(.name, .callee, at: word) }
                    builder.lowerKind("value_arguments", in: child, as: .arguments)
                }
            }
            for child in children where child > open && child < close && builder.kind(child) == "statements" {
                builder.lowerChildren(of: child)
            }
        }
    }

    fileprivate mutating func lowerFunctionBody(_ index: Int) {
        let parts = namedChildren(index)
        guard hasToken("=", in: index), let value = parts.first else {
            return node(.block, .body, at: index) { builder in
                for part in parts { builder.lowerChildren(of: part) }
            }
        }
        node(.block, .body, at: value) { $0.lower(value, as: .item) }
    }

    /// A base, with the arguments for its constructor.
    fileprivate mutating func lowerBase(_ index: Int, _ role: CodeRole) {
        guard let base = namedChildren(index).first else { return }
        guard role == .callee, kind(base) == "constructor_invocation" else { return lower(base, as: role) }
        lowerKind("user_type", in: base, as: .callee)
        lowerKind("value_arguments", in: base, as: .arguments)
    }

    fileprivate mutating func lowerKotlinModifiers(of index: Int) {
        for list in namedChildren(index) where kind(list) == "modifiers" || kind(list) == "parameter_modifiers" {
            for child in namedChildren(list) {
                if kind(child) == "annotation" {
                    lower(child, as: .decorator)
                } else {
                    leaf(.token, .modifier, at: child)
                }
            }
        }
    }

    /// `name: Type`, `(a, b)` as target and type.
    fileprivate mutating func lowerVariable(_ index: Int) {
        guard kind(index) == "variable_declaration" else { return lower(index, as: .target) }
        for (place, part) in namedChildren(index).filter({ kind($0) != "annotation" }).enumerated() {
            lower(part, as: place == 0 ? .target : .type)
        }
    }

    /// `modifiers name: Type = value`, whose parts after the type stand beside it.
    fileprivate mutating func lowerParameters(_ index: Int) {
        let parts = namedChildren(index)
        node(.parameters, .parameters, at: index) { builder in
            for (place, part) in parts.enumerated() where builder.kind(part) == "parameter" {
                var range = builder.tree.nodes[part].range
                let before = place > 0 ? parts[place - 1] : part
                let after = place + 1 < parts.count ? parts[place + 1] : part
                let hasValue = !["parameter", "parameter_modifiers"].contains(builder.kind(after))
                let hasModifiers = builder.kind(before) == "parameter_modifiers"
                range =
                    (hasModifiers ? builder.tree.nodes[before].range : range)
                    .lowerBound..<(hasValue ? builder.tree.nodes[after].range : range).upperBound
                builder.node(.parameter, .item, range: range) { builder in
                    if hasModifiers {
                        for child in builder.namedChildren(before) {
                            if builder.kind(child) == "annotation" {
                                builder.lower(child, as: .decorator)
                            } else {
                                builder.leaf(.token, .modifier, at: child)
                            }
                        }
                    }
                    builder.lowerNameAndType(part)
                    if hasValue { builder.lower(after, as: .value) }
                }
            }
        }
    }

    fileprivate mutating func lowerParameter(_ index: Int) {
        node(.parameter, .item, at: index) { builder in
            builder.lowerKotlinModifiers(of: index)
            if builder.kind(index) == "multi_variable_declaration" { return builder.lower(index, as: .name) }
            builder.lowerNameAndType(index)
        }
    }

    private mutating func lowerNameAndType(_ index: Int) {
        var role = CodeRole.name
        for part in namedChildren(index) {
            switch kind(part) {
            case "modifiers", "parameter_modifiers", "annotation": continue
            case "binding_pattern_kind": leaf(.token, .modifier, at: part)
            default:
                lower(part, as: role)
                role = role == .name ? .type : .value
            }
        }
    }

    /// `a`, and what follows it: `.b`, `[c]`.
    fileprivate mutating func lowerSuffixed(_ parts: ArraySlice<Int>, _ role: CodeRole) {
        guard let first = parts.first, let last = parts.last else { return }
        guard parts.count > 1 else { return lower(first, as: role) }
        let range = tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound
        switch kind(last) {
        case "navigation_suffix":
            node(.member, role, range: range, flags: hasToken("?.", in: last) ? .optional : []) { builder in
                builder.lowerSuffixed(parts.dropLast(), .object)
                if let name = builder.namedChildren(last).first {
                    builder.lower(name, as: .name)
                } else if let word = builder.tree.children(last).first(where: { builder.kind($0) == "class" }) {
                    builder.leaf(.name, .name, at: word)
                }
            }
        case "indexing_suffix":
            node(.index, role, range: range) { builder in
                builder.lowerSuffixed(parts.dropLast(), .object)
                builder.lowerChildren(of: last)
            }
        default: for part in parts { lower(part, as: role) }
        }
    }
}
