extension LanguageForms {
    static let scala = LanguageForms(
        forms: scalaExpressions.merging(scalaStatements) { $1 }.merging(scalaDeclarations) { $1 },
        lastPartOfImportIsKnown: true)

    private static let scalaExpressions: [String: Form] = [
        "operator_identifier": .leaf(.name),
        "wildcard": .leaf(.name),
        "unit": .node(.tuple),
        "string": .string(),
        "interpolated_string_expression": .custom(interpolated),
        "interpolation": .transparent,
        "stable_identifier": .custom { builder, index, role in
            builder.lowerDotted(builder.namedChildren(index)[...], role)
        },
        "stable_type_identifier": .custom { builder, index, role in
            builder.lowerDotted(builder.namedChildren(index)[...], role)
        },
        "generic_type": .custom { builder, index, role in
            builder.node(.genericType, role, at: index) { builder in
                builder.lower(index, field: "type", as: .type)
                if let arguments = builder.child(index, "type_arguments") { builder.lowerChildren(of: arguments) }
            }
        },
        "field_expression": .node(.member, ["value": .object, "field": .name]),
        "postfix_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            guard parts.count == 2 else { return builder.lowerChildren(of: index, as: role) }
            builder.node(.member, role, at: index) { builder in
                builder.lower(parts[0], as: .object)
                builder.lower(parts[1], as: .name)
            }
        },
        "prefix_expression": .node(.unary, label: "*", parts: .value),
        "infix_expression": .custom(infix),
        "call_expression": .custom(call),
        "generic_function": .custom { builder, index, role in
            // `x.asInstanceOf[T]` is a cast.
            if let function = builder.child(index, "function"), let field = builder.child(function, "field"),
                builder.tree.text(field).elementsEqual("asInstanceOf".utf8)
            {
                return builder.node(.cast, role, at: index) { builder in
                    if let types = builder.child(index, "type_arguments") {
                        builder.lowerChildren(of: types, as: .type)
                    }
                    builder.lower(function, field: "value", as: .value)
                }
            }
            builder.lower(index, field: "function", as: role)
        },
        "instance_expression": .custom { builder, index, role in
            builder.node(.new, role, at: index) { builder in
                for child in builder.namedChildren(index) {
                    switch builder.kind(child) {
                    case "arguments": builder.lower(child, as: .arguments)
                    case "template_body": builder.lower(child, as: .body)
                    default: builder.lower(child, as: .callee)
                    }
                }
            }
        },
        "ascription_expression": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            guard parts.count == 2 else { return builder.lowerChildren(of: index, as: role) }
            // `list: _*`
            if builder.kind(parts[1]) == "repeated_parameter_type" {
                return builder.node(.spread, role, at: index, label: CodeLabel.of("*")) {
                    $0.lower(parts[0], as: .item)
                }
            }
            builder.node(.cast, role, at: index) { builder in
                builder.lower(parts[1], as: .type)
                builder.lower(parts[0], as: .value)
            }
        },
        "assignment_expression": .node(.assign, ["left": .target, "right": .value]),
        "lambda_expression": .custom(lambda),
        "case_block": .custom { builder, index, role in
            // A function by cases.
            builder.node(.function, role, at: index, flags: .anonymous) { builder in
                builder.node(.block, .body, at: index) { builder in
                    builder.node(.switch, .item, at: index) { builder in
                        builder.node(.block, .body, at: index) { $0.lowerChildren(of: index) }
                    }
                }
            }
        },
    ]

    private static let scalaStatements: [String: Form] = [
        "indented_block": .node(.block),
        "if_expression": .node(
            .if, ["condition": .condition, "consequence": .body, "alternative": .alternative]),
        "while_expression": .node(.while, ["condition": .condition, "body": .body]),
        "do_while_expression": .node(.doWhile, ["condition": .condition, "body": .body]),
        "for_expression": .custom { builder, index, role in
            let lists = builder.children(index, "enumerators").filter { builder.kind($0) == "enumerators" }
            let steps = lists.flatMap { builder.namedChildren($0) }
            builder.lowerFor(index, steps[...], role)
        },
        "match_expression": .custom { builder, index, role in
            builder.node(.switch, role, at: index) { builder in
                builder.lower(index, field: "value", as: .condition)
                guard let body = builder.child(index, "body") else { return }
                builder.node(.block, .body, at: body) { $0.lowerChildren(of: body) }
            }
        },
        "case_clause": .custom { builder, index, role in
            builder.node(.case, role, at: index) { builder in
                if let pattern = builder.child(index, "pattern") { builder.lowerPattern(pattern, .item) }
                for guarded in builder.namedChildren(index) where builder.kind(guarded) == "guard" {
                    builder.lower(guarded, field: "condition", as: .condition)
                }
                builder.lowerClauseBody(index)
            }
        },
        "try_expression": .custom { builder, index, role in
            builder.node(.try, role, at: index) { builder in
                if let body = builder.child(index, "body") { builder.lowerBody(body, as: .body) }
                for part in builder.namedChildren(index) {
                    switch builder.kind(part) {
                    case "catch_clause": builder.lowerHandlers(part)
                    case "finally_clause": builder.lower(part, as: .finalizer)
                    default: continue
                    }
                }
            }
        },
        "return_expression": .node(.return, parts: .value),
        "throw_expression": .node(.throw, parts: .value),
    ]

    /// `s"…"`: the interpolator is the label.
    @Sendable private static func interpolated(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let name = builder.child(index, "interpolator"),
            let string = builder.namedChildren(index).last(where: { builder.kind($0) == "interpolated_string" })
        else { return }
        let inner = builder.contentRange(of: builder.tree.nodes[string].range)
        builder.node(.template, role, at: index, label: CodeLabel.of(builder.tree.text(name))) { builder in
            var start = inner.lowerBound
            let holes = builder.namedChildren(string).filter { builder.kind($0) == "interpolation" }
            for hole in holes {
                let range = builder.tree.nodes[hole].range
                if start < range.lowerBound { builder.leaf(.stringContent, .item, range: start..<range.lowerBound) }
                for part in builder.namedChildren(hole) {
                    // `${a}` has a block of one expression.
                    if builder.kind(part) == "block" {
                        builder.lowerChildren(of: part)
                    } else {
                        builder.lower(part, as: .item)
                    }
                }
                start = max(start, range.upperBound)
            }
            if holes.isEmpty || start < inner.upperBound {
                builder.leaf(.stringContent, .item, range: start..<max(start, inner.upperBound))
            }
        }
    }

    /// Operators are operations, assigning ones assignments; words are methods.
    @Sendable private static func infix(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let sign = builder.child(index, "operator"), let left = builder.child(index, "left"),
            let right = builder.children(index, "right").last
        else { return builder.lowerChildren(of: index, as: role) }
        let text = builder.tree.string(sign)
        let label = CodeLabel.of(text)
        if text.hasSuffix("="), !["==", "!=", "<=", ">=", "==="].contains(text) {
            return builder.node(.augmentedAssign, role, at: index, label: label) { builder in
                builder.lower(left, as: .target)
                builder.lower(right, as: .value)
            }
        }
        guard text.first?.isLetter == true else {
            return builder.node(.binary, role, at: index, label: label) { builder in
                builder.lower(left, as: .left)
                builder.lower(right, as: .right)
            }
        }
        builder.node(.call, role, at: index) { builder in
            let range = builder.span(left, sign)
            builder.node(.member, .callee, range: range) { builder in
                builder.lower(left, as: .object)
                builder.lower(sign, as: .name)
            }
            builder.node(.arguments, .arguments, at: right) { $0.lower(right, as: .item) }
        }
    }

    /// `f(a, b = c)`, `f { … }`
    @Sendable private static func call(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.call, role, at: index) { builder in
            builder.lower(index, field: "function", as: .callee)
            guard let arguments = builder.child(index, "arguments") else { return }
            builder.node(.arguments, .arguments, at: arguments) { builder in
                guard builder.kind(arguments) == "arguments" else { return builder.lower(arguments, as: .item) }
                for argument in builder.namedChildren(arguments) {
                    guard builder.kind(argument) == "assignment_expression" else {
                        builder.lower(argument, as: .item)
                        continue
                    }
                    builder.node(.keywordArgument, .item, at: argument) { builder in
                        builder.lower(argument, field: "left", as: .name)
                        builder.lower(argument, field: "right", as: .value)
                    }
                }
            }
        }
    }

    @Sendable private static func lambda(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.function, role, at: index, flags: .anonymous) { builder in
            let parameters = builder.children(index, "parameters").filter { builder.isNamed($0) }
            if let first = parameters.first, let last = parameters.last {
                let range = builder.span(first, last)
                builder.node(.parameters, .parameters, range: range) { builder in
                    for list in parameters {
                        if builder.kind(list) == "bindings" {
                            builder.lowerChildren(of: list)
                        } else {
                            builder.node(.parameter, .item, at: list) { $0.lower(list, as: .name) }
                        }
                    }
                }
            }
            let bodies = builder.namedChildren(index).filter {
                $0 > (parameters.last ?? index) && builder.tree.nodes[$0].field == 0
            }
            guard let first = bodies.first, let last = bodies.last else { return }
            if bodies.count == 1 { return builder.lowerBody(first, as: .body) }
            let range = builder.span(first, last)
            builder.node(.block, .body, range: range) { builder in
                for statement in bodies { builder.lower(statement, as: .item) }
            }
        }
    }
}

extension CodeBuilder {
    /// Generators are loops in each other, conditions and definitions lie between them.
    fileprivate mutating func lowerFor(_ index: Int, _ steps: ArraySlice<Int>, _ role: CodeRole) {
        guard let step = steps.first else {
            guard let body = child(index, "body") else { return }
            guard tree.children(index).contains(where: { kind($0) == "yield" }) else { return lower(body, as: role) }
            return node(.yield, role, at: body) { $0.lower(body, as: .value) }
        }
        let parts = namedChildren(step)
        let guards = parts.filter { kind($0) == "guard" }
        let rest = parts.filter { kind($0) != "guard" }
        let isGenerator = tree.children(step).contains { kind($0) == "<-" }
        if kind(step) == "enumerator", rest.count == 2, isGenerator {
            return node(.forEach, role, at: index) { builder in
                builder.lowerPattern(rest[0], .target)
                builder.lower(rest[1], as: .value)
                builder.node(.block, .body, at: index) { builder in
                    builder.lowerGuarded(index, guards[...], steps.dropFirst())
                }
            }
        }
        if rest.count == 2 {
            node(.assign, role, at: step, flags: .declaration) { builder in
                builder.lowerPattern(rest[0], .target)
                builder.lower(rest[1], as: .value)
            }
        }
        lowerGuarded(index, guards[...], steps.dropFirst())
    }

    private mutating func lowerGuarded(_ index: Int, _ guards: ArraySlice<Int>, _ steps: ArraySlice<Int>) {
        guard let first = guards.first else { return lowerFor(index, steps, .item) }
        node(.if, .item, at: first) { builder in
            builder.lower(first, field: "condition", as: .condition)
            builder.node(.block, .body, at: first) { $0.lowerGuarded(index, guards.dropFirst(), steps) }
        }
    }

    /// What a value is taken apart by. As an item (of a case) its names are given the value that is looked at.
    fileprivate mutating func lowerPattern(_ index: Int, _ role: CodeRole) {
        switch kind(index) {
        case "wildcard": if role != .item { lower(index, as: role) }
        case "identifier" where role == .item:
            guard let first = tree.text(index).first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else {
                return lower(index, as: role)
            }
            lowerBinding(index, to: index, type: nil)
        case "typed_pattern":
            guard let name = child(index, "pattern") else { return }
            if role == .item {
                lowerBinding(index, to: name, type: child(index, "type"))
            } else {
                lower(name, as: role)
            }
        case "capture_pattern":
            if let name = child(index, "name") {
                if role == .item { lowerBinding(index, to: name, type: nil) } else { lower(name, as: role) }
            }
            if role == .item, let inner = child(index, "pattern") { lowerPattern(inner, role) }
        case "tuple_pattern", "case_class_pattern", "alternative_pattern", "infix_pattern", "named_pattern":
            node(role == .item ? .other : .tuple, role, at: index, label: CodeLabel.of(kind(index))) { builder in
                builder.lower(index, field: "type", as: .type)
                for part in builder.namedChildren(index) where part != builder.child(index, "type") {
                    builder.lowerPattern(part, .item)
                }
            }
        default: lower(index, as: role)
        }
    }

    private mutating func lowerBinding(_ index: Int, to name: Int, type: Int?) {
        var around = Int(tree.nodes[index].parent)
        while around > 0,
            !["match_expression", "case_block", "for_expression", "function_definition"].contains(kind(around))
        {
            around = Int(tree.nodes[around].parent)
        }
        if around > 0, kind(around) == "case_block" { around = Int(tree.nodes[around].parent) }
        let value = around > 0 && kind(around) == "match_expression" ? child(around, "value") : nil
        node(value == nil ? .declare : .assign, .item, at: index, flags: .declaration) { builder in
            if let type { builder.lower(type, as: .type) }
            builder.lower(name, as: .target)
            if let value { builder.lower(value, as: .value) }
        }
    }

    /// Everything after `=>`.
    fileprivate mutating func lowerClauseBody(_ index: Int) {
        let statements = children(index, "body").filter { isNamed($0) }
        guard let first = statements.first, let last = statements.last else {
            let end = tree.nodes[index].range.upperBound
            return node(.block, .body, range: end..<end)
        }
        let range = span(first, last)
        node(.block, .body, range: range) { builder in
            for statement in statements { builder.lower(statement, as: .item) }
        }
    }

    /// Each case of a `catch` is a handler.
    fileprivate mutating func lowerHandlers(_ index: Int) {
        for part in namedChildren(index) {
            let clauses = kind(part) == "case_block" || kind(part) == "indented_cases" ? namedChildren(part) : []
            if clauses.isEmpty, kind(part) != "case_block" {
                // `catch handler`
                node(.handler, .handler, at: part) { builder in
                    builder.node(.block, .body, at: part) { $0.lower(part, as: .item) }
                }
            }
            for clause in clauses {
                node(.handler, .handler, at: clause) { builder in
                    if let pattern = builder.child(clause, "pattern") {
                        builder.lower(pattern, field: "type", as: .type)
                        builder.lower(builder.child(pattern, "pattern") ?? pattern, as: .name)
                    }
                    builder.lowerClauseBody(clause)
                }
            }
        }
    }
}
