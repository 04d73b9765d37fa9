import TreeSitter

extension LanguagePack {
    /// Swift.
    public static let swift = LanguagePack(
        name: "swift", title: "Swift", extensions: ["swift"], interpreters: ["swift"], syntaxErrors: .doubtful,
        kinds: kinds, grammar: { tree_sitter_swift() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = [
            "function_declaration", "init_declaration", "deinit_declaration", "computed_property", "computed_getter",
            "computed_setter", "willset_clause", "didset_clause", "lambda_literal",
        ]
        kinds.lambdas = ["lambda_literal"]
        kinds.types = ["class_declaration", "protocol_declaration", "subscript_declaration"]
        kinds.calls = ["call_expression", "constructor_expression", "macro_invocation"]
        kinds.comments = ["comment", "multiline_comment"]
        kinds.strings = ["line_string_literal", "multi_line_string_literal", "raw_string_literal"]
        // Parameters stand in the declaration itself.
        kinds.parameterLists = ["function_declaration", "init_declaration", "lambda_function_type_parameters"]
        kinds.parameters = ["parameter", "lambda_parameter"]
        kinds.branches = [
            "if_statement", "guard_statement", "for_statement", "while_statement", "repeat_while_statement",
            "catch_block", "ternary_expression",
            // As lizard counts: a pattern in a condition is a decision of its own.
            "if_statement>case", "guard_statement>case", "while_statement>case", "pattern>case",
        ]
        kinds.cases = ["switch_entry"]
        kinds.logicalOperators = ["&&", "||"]
        kinds.logicalExpressions = [
            "conjunction_expression", "disjunction_expression", "nil_coalescing_expression", "comparison_expression",
            "equality_expression", "tuple_expression",
        ]
        kinds.nesting = [
            "if_statement", "guard_statement", "for_statement", "while_statement", "repeat_while_statement",
            "catch_block", "switch_statement",
        ]
        kinds.ternaries = ["ternary_expression"]
        kinds.continuations = ["if_statement>else"]
        kinds.elseIfs = ["if_statement"]
        kinds.names = [
            "init_declaration": .constant("init"), "deinit_declaration": .constant("deinit"),
            "subscript_declaration": .constant("subscript"), "computed_property": .parent("name"),
            "computed_getter": .constant("get"), "computed_setter": .constant("set"),
            "willset_clause": .constant("willSet"), "didset_clause": .constant("didSet"),
        ]
        return kinds
    }()
}
