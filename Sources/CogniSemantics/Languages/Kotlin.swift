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
            guard parts.count == 2, builder.hasKotlinToken("=", in: index) else {
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
        "object_literal": .custom { builder, index, role in
            builder.node(.new, role, at: index) { builder in
                for (place, base) in builder.namedChildren(index).filter({ builder.kind($0) == "delegation_specifier" })
                    .enumerated()
                {
                    builder.lowerKotlinBase(base, place == 0 ? .callee : .base)
                }
                builder.lowerKotlin("class_body", in: index, as: .body)
            }
        },
    ]

    private static let kotlinStatements: [String: Form] = [
        "statements": .transparent,
        "control_structure_body": .node(.block),
        "assignment": .custom { builder, index, role in
            let parts = builder.namedChildren(index)
            guard parts.count == 2, let sign = builder.kotlinSign(in: index) else { return }
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
                builder.lowerKotlinVariable(parts[0])
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
                builder.lowerKotlinVariable(parts[0])
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
                builder.lowerKotlinBraces(in: index, as: .body)
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
                builder.lowerKotlinBraces(in: index, as: .body)
            }
        }.asUsual(.handler),
        "finally_block": Form.custom { builder, index, role in
            builder.node(.block, .finalizer, at: index) { $0.lowerChildren(of: index) }
        }.asUsual(.finalizer),
        "jump_expression": .custom(jump),
        "label": .skip,
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
        let sign = builder.kotlinSign(in: index).map { CodeLabel.of(builder.tree.text($0)) } ?? 0
        builder.node(.binary, role, at: index, label: sign) { builder in
            if let left = parts.first { builder.lower(left, as: .left) }
            if parts.count > 1, let right = parts.last { builder.lower(right, as: .right) }
        }
    }

    /// `!a`, `a!!`, `a++`, `@A a`
    @Sendable private static func unary(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let operand = builder.namedChildren(index).last else { return }
        guard let token = builder.kotlinSign(in: index) else { return builder.lower(operand, as: role) }
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
                    for variable in builder.namedChildren(list) { builder.lowerKotlinParameter(variable) }
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
        guard let token = builder.kotlinSign(in: index) else { return }
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
}

extension CodeBuilder {
    /// `a`, and what follows it: `.b`, `[c]`.
    fileprivate mutating func lowerSuffixed(_ parts: ArraySlice<Int>, _ role: CodeRole) {
        guard let first = parts.first, let last = parts.last else { return }
        guard parts.count > 1 else { return lower(first, as: role) }
        let range = span(first, last)
        switch kind(last) {
        case "navigation_suffix":
            node(.member, role, range: range, flags: hasKotlinToken("?.", in: last) ? .optional : []) { builder in
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
