import TreeSitter

extension LanguagePack {
    /// C, preprocessed as little as the grammar can.
    public static let c = LanguagePack(
        name: "c", title: "C", extensions: ["c", "h"], syntaxErrors: .doubtful, kinds: kinds,
        grammar: { tree_sitter_c() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_definition"]
        kinds.types = ["struct_specifier", "union_specifier", "enum_specifier"]
        kinds.calls = ["call_expression"]
        kinds.comments = ["comment"]
        kinds.strings = ["string_literal", "concatenated_string"]
        kinds.parameterLists = ["parameter_list"]
        kinds.parameters = ["parameter_declaration"]
        kinds.branches = ["if_statement", "for_statement", "while_statement", "do_statement", "conditional_expression"]
        // As lizard counts: a directive that leaves code out is a decision, too, whatever its condition.
        kinds.branches += ["preproc_if>#if", "preproc_ifdef>#ifdef", "preproc_elif>#elif"]
        kinds.undecided = [
            "preproc_if>binary_expression", "preproc_if>parenthesized_expression", "preproc_if>unary_expression",
            "preproc_elif>binary_expression", "preproc_elif>parenthesized_expression", "preproc_elif>unary_expression",
        ]
        kinds.cases = ["case_statement"]
        kinds.logicalOperators = ["&&", "||"]
        kinds.logicalExpressions = ["binary_expression", "parenthesized_expression"]
        kinds.nesting = ["if_statement", "for_statement", "while_statement", "do_statement", "switch_statement"]
        kinds.ternaries = ["conditional_expression"]
        kinds.continuations = ["else_clause"]
        kinds.elseIfs = ["if_statement"]
        kinds.jumps = ["goto_statement"]
        kinds.names = ["function_definition": .innermost("declarator")]
        return kinds
    }()
}
