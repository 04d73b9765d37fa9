import TreeSitter

extension LanguagePack {
    /// Go.
    public static let go = LanguagePack(
        name: "go", title: "Go", aliases: ["golang"], extensions: ["go"], syntaxErrors: .reliable, kinds: kinds,
        grammar: { tree_sitter_go() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_declaration", "method_declaration", "func_literal"]
        kinds.types = ["type_spec"]
        kinds.calls = ["call_expression"]
        kinds.comments = ["comment"]
        kinds.strings = ["interpreted_string_literal", "raw_string_literal"]
        kinds.parameterLists = ["parameter_list"]
        kinds.parameters = ["parameter_declaration", "variadic_parameter_declaration"]
        kinds.branches = ["if_statement", "for_statement"]
        kinds.cases = ["expression_case", "type_case", "communication_case"]
        kinds.logicalOperators = ["&&", "||"]
        kinds.logicalExpressions = ["binary_expression", "parenthesized_expression"]
        kinds.nesting = [
            "if_statement", "for_statement", "expression_switch_statement", "type_switch_statement", "select_statement",
        ]
        kinds.continuations = ["if_statement>else"]
        kinds.elseIfs = ["if_statement"]
        kinds.jumps = ["goto_statement", "break_statement>label_name", "continue_statement>label_name"]
        kinds.qualifiers = ["method_declaration": "receiver"]
        return kinds
    }()
}
