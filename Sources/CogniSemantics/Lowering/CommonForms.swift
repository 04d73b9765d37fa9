/// Forms of the kinds that most grammars call alike. A language's own forms come before these.
extension Form {
    static let common: [String: Form] = {
        var forms: [String: Form] = [:]
        func set(_ form: Form, _ names: String...) { for name in names { forms[name] = form } }

        // Punctuation, and what only holds others.
        set(
            .skip, ",", ";", "(", ")", "{", "}", "[", "]", "\n", "\r\n", "\"", "'", "`", "automatic_semicolon",
            "empty_statement")
        set(
            .transparent, "parenthesized_expression", "expression_statement", "expression_list", "statement",
            "statements",
            "parenthesized_type", "literal_element", "argument", "value_argument", "else_clause", "type")

        // Leaves.
        set(
            .leaf(.name), "identifier", "type_identifier", "field_identifier", "property_identifier",
            "package_identifier", "simple_identifier", "namespace_identifier", "statement_identifier", "constant",
            "shorthand_property_identifier", "shorthand_property_identifier_pattern", "this", "self", "super")
        set(
            .leaf(.number), "integer", "float", "number", "int_literal", "float_literal", "integer_literal",
            "number_literal", "decimal_integer_literal", "hex_integer_literal", "octal_integer_literal",
            "binary_integer_literal", "decimal_floating_point_literal", "real_literal", "floating_point_literal",
            "hex_literal", "bin_literal")
        set(
            .leaf(.literal), "true", "false", "null", "nil", "none", "undefined", "boolean_literal", "null_literal",
            "character_literal", "char_literal", "rune_literal", "primitive_type", "predefined_type", "void_type",
            "integral_type", "floating_point_type", "boolean_type")

        // Expressions.
        set(
            .node(.call, ["function": .callee, "arguments": .arguments]), "call", "call_expression",
            "invocation_expression", "function_call_expression")
        set(.node(.arguments), "argument_list", "arguments", "value_arguments")
        set(
            .node(.binary, ["left": .left, "right": .right, "lhs": .left, "rhs": .right], label: "*"),
            "binary_expression", "infix_expression", "boolean_operator", "binary_operator")
        set(
            .node(.unary, ["argument": .value, "operand": .value, "value": .value], label: "*"), "unary_expression",
            "unary_operator",
            "prefix_unary_expression", "postfix_unary_expression", "update_expression", "not_operator",
            "pointer_expression",
            "unary_op_expression")
        set(
            .node(.conditional, ["condition": .condition, "consequence": .body, "alternative": .alternative]),
            "ternary_expression", "conditional_expression")
        set(.node(.assign, ["left": .target, "right": .value]), "assignment_expression", "assignment")
        set(
            .node(.augmentedAssign, ["left": .target, "right": .value], label: "operator"),
            "augmented_assignment_expression", "augmented_assignment", "compound_assignment_expr")
        set(.node(.list), "array", "list", "array_literal", "array_initializer", "collection_literal")
        set(.node(.tuple), "tuple", "tuple_expression")
        set(.node(.dictionary), "object", "dictionary", "hash", "dictionary_literal")
        set(.node(.pair, ["key": .key, "value": .value]), "pair")
        set(.node(.await), "await_expression", "await")
        set(.node(.cast, ["type": .type, "value": .value]), "cast_expression")
        set(.node(.genericType, ["name": .name]), "generic_type")
        set(.node(.arguments), "type_arguments")
        set(.node(.spread, label: "*"), "spread_element", "rest_pattern")

        // Declarations.
        set(.node(.decorator, role: .decorator), "decorator", "annotation", "marker_annotation")
        set(.node(.parameters), "parameters", "formal_parameters", "parameter_list")
        set(
            Form.transparent.asUsual(.modifier), "modifiers", "modifier", "visibility_modifier",
            "accessibility_modifier",
            "function_modifiers")
        set(Form.node(.other).asUsual(.detail), "type_parameters", "throws")

        // Statements.
        set(
            .node(.block), "block", "statement_block", "compound_statement", "statement_list", "module", "program",
            "source_file", "translation_unit", "compilation_unit")
        set(
            .node(.if, ["condition": .condition, "consequence": .body, "alternative": .alternative]), "if_statement")
        set(.node(.while, ["condition": .condition, "body": .body]), "while_statement")
        set(.node(.doWhile, ["condition": .condition, "body": .body]), "do_statement")
        set(
            .node(
                .for,
                [
                    "initializer": .initial, "init": .initial, "condition": .condition, "increment": .update,
                    "update": .update, "body": .body,
                ]), "for_statement")
        set(
            .node(
                .forEach,
                ["left": .target, "name": .target, "right": .value, "value": .value, "body": .body, "type": .type]),
            "for_in_statement", "enhanced_for_statement", "foreach_statement", "for_range_loop")
        set(
            .node(.switch, ["value": .condition, "condition": .condition, "body": .body]), "switch_statement",
            "switch_expression")
        set(.node(.members), "class_body", "declaration_list", "interface_body", "enum_body", "field_declaration_list")
        set(.node(.return), "return_statement")
        set(.node(.throw), "throw_statement", "raise_statement")
        set(.node(.yield), "yield_expression", "yield", "yield_statement")
        set(.node(.break), "break_statement")
        set(.node(.continue), "continue_statement")
        set(.node(.try, ["body": .body, "handler": .handler, "finalizer": .finalizer]), "try_statement")
        set(.node(.handler, ["parameter": .name, "body": .body]).asUsual(.handler), "catch_clause")
        set(
            Form.custom { builder, index, role in
                // The finalizer spans its keyword, so that a pattern finds it there.
                builder.node(.block, .finalizer, at: index) { builder in
                    if let block = builder.namedChildren(index).last { builder.lowerStatements(of: block) }
                }
            }.asUsual(.finalizer), "finally_clause")
        set(.node(.assert), "assert_statement")
        return forms
    }()

    /// The form of a kind that nobody knows.
    static func unknown(_ name: String) -> Form { Form(action: .unknown) }

    /// A string: contents and interpolations; `string` without interpolation, else `template`.
    /// - Parameters:
    ///   - contents: kinds of the pieces of text. Neighbouring ones and what lies between them become one content.
    ///   - interpolations: kinds of the pieces that hold expressions.
    ///   - quotes: kinds of what opens and closes, where the grammar has nodes for it.
    static func string(interpolations: Set<String> = []) -> Form {
        .custom { builder, index, role in builder.string(index, role, interpolations) }
    }
}

extension CodeBuilder {
    /// Writes a string literal. Its contents are the bytes between the quotes, cut at the interpolations.
    mutating func string(_ index: Int, _ role: CodeRole, _ interpolations: Set<String>, isTemplate: Bool = false) {
        let inner = contentRange(of: tree.nodes[index].range)
        let holes = tree.children(index).filter { interpolations.contains(kind($0)) }
        node(holes.isEmpty && !isTemplate ? .string : .template, role, at: index) { builder in
            var start = inner.lowerBound
            for hole in holes {
                let range = builder.tree.nodes[hole].range
                if start < range.lowerBound { builder.leaf(.stringContent, .item, range: start..<range.lowerBound) }
                builder.lowerChildren(of: hole)
                start = max(start, range.upperBound)
            }
            if holes.isEmpty || start < inner.upperBound {
                builder.leaf(.stringContent, .item, range: start..<max(start, inner.upperBound))
            }
        }
    }

    /// The bytes between the quotes of a literal: after a prefix of letters and signs, and the same number of quotes at both ends.
    func contentRange(of range: Range<Int>) -> Range<Int> {
        let bytes = tree.bytes
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, !Self.isQuote(bytes[lower]) { lower += 1 }
        guard lower < upper else { return range }
        let quote = bytes[lower]
        let isTriple =
            upper - lower >= 6 && bytes[lower + 1] == quote && bytes[lower + 2] == quote
        // `#"…"#` and the like.
        while upper > lower + 1, bytes[upper - 1] != quote, bytes[upper - 1] == UInt8(ascii: "#") { upper -= 1 }
        let width = isTriple && quote != UInt8(ascii: "`") ? 3 : 1
        lower += width
        if upper - width >= lower, bytes[upper - 1] == quote { upper -= width }
        return lower..<max(lower, upper)
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }
}
