import CogniSyntax

extension LanguageForms {
    /// Ruby. The last expression of a method or block is what it returns; a lone word as a statement is a call.
    static let ruby = LanguageForms(forms: [
        // Names and literals.
        "identifier": .custom { builder, index, role in
            let parent = Int(builder.tree.nodes[index].parent)
            if role == .item, !builder.isPattern, parent == 0 { return builder.lowerStatement(index) }
            builder.leaf(.name, role, at: index)
        },
        "instance_variable": .leaf(.name),
        "class_variable": .leaf(.name),
        "global_variable": .leaf(.name),
        "operator": .leaf(.name),
        "rational": .leaf(.number),
        "complex": .leaf(.number),
        "simple_symbol": .custom { builder, index, role in builder.lowerSymbol(index, role, dropping: 1) },
        "hash_key_symbol": .custom { builder, index, role in builder.lowerSymbol(index, role, dropping: 0) },
        "bare_symbol": .custom { builder, index, role in builder.lowerSymbol(index, role, dropping: 0) },
        "delimited_symbol": .custom { builder, index, role in
            builder.lowerText(index, role, plain: .literal, mixed: .template)
        },
        "string": .custom { builder, index, role in builder.lowerText(index, role) },
        "bare_string": .custom { builder, index, role in builder.lowerText(index, role) },
        "character": .custom { builder, index, role in
            let range = builder.tree.nodes[index].range
            builder.node(.string, role, range: range) { $0.leaf(.stringContent, .item, range: range.dropFirst()) }
        },
        "chained_string": .custom(chainedString),
        "heredoc_beginning": .custom(heredoc),
        "heredoc_body": .skip,
        "uninterpreted": .skip,
        "subshell": .custom(subshell),
        "regex": .custom { builder, index, role in builder.lowerText(index, role, plain: .regex, mixed: .regex) },
        "interpolation": .transparent,
        "string_array": .node(.list),
        "symbol_array": .node(.list),
        // `a => b` by itself matches patterns; in a pattern of a rule it is a pair.
        "match_pattern": .custom { builder, index, role in
            builder.node(
                builder.isPattern ? .pair : .other, role, at: index,
                label: builder.isPattern ? 0 : CodeLabel.of("match_pattern")
            ) { builder in
                builder.lower(index, field: "value", as: .key)
                builder.lower(index, field: "pattern", as: .value)
            }
        },
        "pair": .custom { builder, index, role in builder.lowerPair(index, role, kind: .pair) },

        // Expressions.
        "scope_resolution": .custom { builder, index, role in
            guard builder.child(index, "scope") != nil else { return builder.lower(index, field: "name", as: role) }
            builder.node(.member, role, at: index) { builder in
                builder.lower(index, field: "scope", as: .object)
                builder.lower(index, field: "name", as: .name)
            }
        },
        "element_reference": .node(.index, ["object": .object]),
        "call": .custom(call),
        "argument_list": .custom(arguments),
        "splat_argument": .node(.spread, label: "*"),
        "hash_splat_argument": .node(.spread, label: "*"),
        "block_argument": .node(.spread, label: "*"),
        "rest_assignment": .node(.spread, label: "*"),
        "binary": .custom { builder, index, role in
            builder.node(.binary, role, at: index, label: builder.operatorLabel(index)) { builder in
                builder.lower(index, field: "left", as: .left)
                builder.lower(index, field: "right", as: .right)
            }
        },
        "unary": .custom { builder, index, role in
            builder.node(.unary, role, at: index, label: builder.operatorLabel(index)) { builder in
                builder.lower(index, field: "operand", as: .value)
            }
        },
        "range": .node(.binary, ["begin": .left, "end": .right], label: "operator"),
        "conditional": .node(
            .conditional, ["condition": .condition, "consequence": .body, "alternative": .alternative]),
        "operator_assignment": .node(.augmentedAssign, ["left": .target, "right": .value], label: "operator"),
        "left_assignment_list": .node(.tuple),
        "right_assignment_list": .node(.tuple),
        "destructured_left_assignment": .node(.tuple),
        "parenthesized_statements": .custom { builder, index, role in
            let statements = builder.namedChildren(index)
            if let only = statements.first, statements.count == 1 { return builder.lower(only, as: role) }
            builder.node(.block, role, at: index) { $0.lowerStatementList(index) }
        },

        // Declarations.
        "method": .custom { builder, index, role in builder.lowerMethod(index, role) },
        "singleton_method": .custom { builder, index, role in builder.lowerMethod(index, role) },
        "lambda": .custom(block),
        "block": .custom(block),
        "do_block": .custom(block),
        "class": .custom(type),
        "singleton_class": .custom(type),
        "module": .custom { builder, index, role in
            builder.node(.package, role, at: index) { builder in
                builder.lower(index, field: "name", as: .name)
                builder.lowerBodyBlock(of: index)
            }
        },
        "superclass": Form.transparent.asUsual(.base),

        // Statements.
        "program": .custom(statements),
        "then": .custom(statements),
        "do": .custom(statements),
        "else": .custom(statements),
        "block_body": .custom(statements),
        "body_statement": .custom { builder, index, role in
            builder.node(.block, role, at: index) { $0.lowerProtected(index, returning: false) }
        },
        "begin": .custom { builder, index, role in builder.lowerBegin(index, role, returning: false) },
        "begin_block": .custom(statements),
        "end_block": .custom(statements),
        "if": .custom { builder, index, role in builder.lowerIf(index, role, returning: false) },
        "unless": .custom { builder, index, role in builder.lowerIf(index, role, returning: false) },
        "elsif": .custom { builder, index, role in builder.lowerIf(index, role, returning: false) },
        "if_modifier": .custom { builder, index, role in builder.lowerIf(index, role, returning: false) },
        "unless_modifier": .custom { builder, index, role in builder.lowerIf(index, role, returning: false) },
        "while": .custom(loop),
        "until": .custom(loop),
        "while_modifier": .custom(loop),
        "until_modifier": .custom(loop),
        "for": .custom { builder, index, role in
            builder.node(.forEach, role, at: index) { builder in
                builder.lower(index, field: "pattern", as: .target)
                builder.lower(index, field: "value", as: .value)
                builder.lowerBody(field: "body", of: index)
            }
        },
        "in": .transparent,
        "case": .custom { builder, index, role in builder.lowerCase(index, role, returning: false) },
        "case_match": .custom { builder, index, role in builder.lowerCase(index, role, returning: false) },
        "pattern": .transparent,
        "rescue_modifier": .custom { builder, index, role in
            builder.node(.try, role, at: index) { builder in
                builder.lowerBody(field: "body", of: index)
                guard let handler = builder.child(index, "handler") else { return }
                builder.node(.handler, .handler, at: handler) { $0.lowerBody(field: "handler", of: index) }
            }
        },
        "return": .custom { builder, index, role in builder.lowerRubyJump(.return, index, role) },
        "break": .custom { builder, index, role in builder.lowerRubyJump(.break, index, role) },
        "next": .custom { builder, index, role in builder.lowerRubyJump(.continue, index, role) },
        "redo": .custom { builder, index, role in builder.lowerRubyJump(.continue, index, role) },
        "retry": .custom { builder, index, role in builder.lowerRubyJump(.continue, index, role) },
        "yield": .custom { builder, index, role in builder.lowerRubyJump(.yield, index, role) },
    ])

    @Sendable private static func statements(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.block, role, at: index) { $0.lowerStatementList(index) }
    }

    /// `a.b(c) { }` calls what `a.b(c)` gives with a function, as Semgrep has it.
    @Sendable private static func call(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let block = builder.child(index, "block") else { return builder.lowerCall(index, role, isCalled: false) }
        builder.node(.call, role, at: index) { builder in
            builder.lowerCall(index, .callee, isCalled: true)
            builder.node(.arguments, .arguments, at: block) { $0.lower(block, as: .item) }
        }
    }

    @Sendable private static func arguments(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.arguments, .arguments, at: index) { builder in
            for argument in builder.namedChildren(index) {
                guard builder.kind(argument) == "pair" else {
                    builder.lower(argument, as: .item)
                    continue
                }
                builder.lowerPair(
                    argument, .item,
                    kind: builder.symbolName(builder.child(argument, "key")) == nil ? .pair : .keywordArgument)
            }
        }
    }

    /// A block or a lambda.
    @Sendable private static func block(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.function, role, at: index, flags: .anonymous) { builder in
            builder.lowerParameters(builder.child(index, "parameters"), of: index)
            builder.lowerFunctionBody(builder.child(index, "body"), of: index)
        }
    }

    @Sendable private static func type(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        builder.node(.type, role, at: index, flags: builder.child(index, "name") == nil ? .anonymous : []) { builder in
            builder.lower(index, field: "name", as: .name)
            builder.lower(index, field: "superclass", as: .base)
            builder.lower(index, field: "value", as: .base)
            builder.lowerBodyBlock(of: index)
        }
    }

    @Sendable private static func loop(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let kind = builder.kind(index)
        // `begin … end while c` runs once before it asks.
        let isLate = kind.hasSuffix("_modifier") && builder.child(index, "body").map { builder.kind($0) } == "begin"
        builder.node(isLate ? .doWhile : .while, role, at: index) { builder in
            builder.lowerCondition(of: index, negated: kind.hasPrefix("until"))
            builder.lowerBody(field: "body", of: index)
        }
    }

    @Sendable private static func chainedString(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let pieces = builder.namedChildren(index)
        let isPlain = pieces.allSatisfy { builder.holes(in: $0).isEmpty }
        builder.node(isPlain ? .string : .template, role, at: index) { builder in
            for piece in pieces { builder.lowerPieces(of: piece) }
        }
    }

    /// The text of a heredoc stands after the line on which it begins.
    @Sendable private static func heredoc(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        guard let body = builder.heredocBody(of: index) else {
            return builder.node(.string, role, at: index)
        }
        builder.node(builder.holes(in: body).isEmpty ? .string : .template, role, at: index) { builder in
            builder.lowerPieces(of: body)
        }
    }

    /// A command in backticks is a call of the backtick. A pattern of dots is any command.
    @Sendable private static func subshell(_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) {
        let range = builder.tree.nodes[index].range
        builder.node(.call, role, at: index) { builder in
            builder.node(.token, .callee, range: range.prefix(1), label: CodeLabel.of("`"), flags: .implied)
            builder.node(.arguments, .arguments, at: index) { builder in
                if builder.isPattern, builder.tree.text(index).elementsEqual("`...`".utf8) {
                    builder.lowerPieces(of: index)
                } else {
                    builder.lowerText(index, .item)
                }
            }
        }
    }
}
