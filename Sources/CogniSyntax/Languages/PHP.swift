import TreeSitter

extension LanguagePack {
    /// PHP, with the HTML around it.
    public static let php = LanguagePack(
        name: "php", title: "PHP", extensions: ["php", "phtml", "php3", "php4", "php5", "php7", "phps"],
        interpreters: ["php"], syntaxErrors: .reliable, kinds: kinds, grammar: { tree_sitter_php() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_definition", "method_declaration", "anonymous_function", "arrow_function"]
        kinds.lambdas = ["anonymous_function", "arrow_function"]
        kinds.types = [
            "class_declaration", "interface_declaration", "trait_declaration", "enum_declaration", "anonymous_class",
        ]
        kinds.calls = [
            "function_call_expression", "member_call_expression", "nullsafe_member_call_expression",
            "scoped_call_expression", "object_creation_expression",
        ]
        kinds.comments = ["comment"]
        kinds.strings = ["string", "encapsed_string", "heredoc", "nowdoc"]
        kinds.parameterLists = ["formal_parameters"]
        kinds.parameters = ["simple_parameter", "variadic_parameter", "property_promotion_parameter"]
        kinds.branches = [
            "if_statement", "else_if_clause", "for_statement", "foreach_statement", "while_statement", "do_statement",
            "catch_clause", "conditional_expression",
        ]
        kinds.cases = ["case_statement", "match_conditional_expression"]
        kinds.logicalOperators = ["&&", "||", "and", "or", "xor"]
        kinds.logicalExpressions = ["binary_expression", "parenthesized_expression"]
        kinds.nesting = [
            "if_statement", "for_statement", "foreach_statement", "while_statement", "do_statement", "catch_clause",
            "switch_statement", "match_expression",
        ]
        kinds.ternaries = ["conditional_expression"]
        kinds.continuations = ["else_clause", "else_if_clause"]
        kinds.elseIfs = ["if_statement"]
        kinds.jumps = ["goto_statement", "break_statement>integer", "continue_statement>integer"]
        kinds.bindings = ["assignment_expression": "left"]
        return kinds
    }()
}
