import TreeSitter

extension LanguagePack {
    /// Kotlin.
    public static let kotlin = LanguagePack(
        name: "kotlin", title: "Kotlin", aliases: ["kt"], extensions: ["kt", "kts", "ktm"],
        interpreters: ["kotlin", "kotlinc"], syntaxErrors: .doubtful, kinds: kinds, grammar: { tree_sitter_kotlin() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = [
            "function_declaration", "secondary_constructor", "anonymous_function", "lambda_literal", "getter", "setter",
            "anonymous_initializer",
        ]
        kinds.lambdas = ["lambda_literal", "anonymous_function"]
        kinds.types = ["class_declaration", "object_declaration", "companion_object"]
        kinds.calls = ["call_expression", "constructor_invocation"]
        kinds.comments = ["line_comment", "multiline_comment"]
        kinds.strings = ["string_literal"]
        kinds.parameterLists = ["function_value_parameters", "lambda_parameters"]
        kinds.parameters = [
            "parameter", "variable_declaration", "multi_variable_declaration", "parameter_with_optional_type",
        ]
        kinds.branches = [
            "if_expression", "for_statement", "while_statement", "do_while_statement", "catch_block",
            "elvis_expression",
        ]
        kinds.cases = ["when_entry"]
        kinds.logicalOperators = ["&&", "||"]
        kinds.logicalExpressions = [
            "conjunction_expression", "disjunction_expression", "parenthesized_expression", "comparison_expression",
            "equality_expression",
        ]
        kinds.nesting = [
            "if_expression", "for_statement", "while_statement", "do_while_statement", "catch_block", "when_expression",
        ]
        kinds.continuations = ["if_expression>else"]
        kinds.elseIfs = ["if_expression"]
        kinds.jumps = ["jump_expression>label"]
        kinds.names = [
            "class_declaration": .child(["type_identifier"]), "object_declaration": .child(["type_identifier"]),
            "companion_object": .constant("companion"), "function_declaration": .child(["simple_identifier"]),
            "secondary_constructor": .constant("constructor"), "anonymous_initializer": .constant("init"),
            "getter": .constant("get"), "setter": .constant("set"),
        ]
        return kinds
    }()
}
