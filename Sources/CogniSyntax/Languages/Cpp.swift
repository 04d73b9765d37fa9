import TreeSitter

extension LanguagePack {
    /// C++.
    public static let cpp = LanguagePack(
        name: "cpp", title: "C++", aliases: ["c++", "cplusplus", "cxx"],
        extensions: [
            "cc", "cpp", "cxx", "c++", "cp", "hh", "hpp", "hxx", "h++", "inl", "ipp", "ixx", "tcc", "tpp", "txx",
            "cppm",
        ], syntaxErrors: .doubtful, kinds: kinds, grammar: { tree_sitter_cpp() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_definition", "lambda_expression"]
        kinds.lambdas = ["lambda_expression"]
        kinds.types = [
            "class_specifier", "struct_specifier", "union_specifier", "enum_specifier", "namespace_definition",
        ]
        kinds.calls = ["call_expression", "new_expression"]
        kinds.comments = ["comment"]
        kinds.strings = ["string_literal", "raw_string_literal", "concatenated_string"]
        kinds.parameterLists = ["parameter_list"]
        kinds.parameters = [
            "parameter_declaration", "optional_parameter_declaration", "variadic_parameter_declaration",
            "explicit_object_parameter_declaration",
        ]
        kinds.branches = [
            "if_statement", "for_statement", "while_statement", "do_statement", "conditional_expression",
            "for_range_loop", "catch_clause",
        ]
        // As lizard counts: a directive that leaves code out is a decision, too, whatever its condition.
        kinds.branches += ["preproc_if>#if", "preproc_ifdef>#ifdef", "preproc_elif>#elif"]
        kinds.undecided = [
            "preproc_if>binary_expression", "preproc_if>parenthesized_expression", "preproc_if>unary_expression",
            "preproc_elif>binary_expression", "preproc_elif>parenthesized_expression", "preproc_elif>unary_expression",
        ]
        kinds.cases = ["case_statement"]
        kinds.logicalOperators = ["&&", "||", "and", "or"]
        kinds.logicalExpressions = ["binary_expression", "parenthesized_expression"]
        kinds.nesting = [
            "if_statement", "for_statement", "while_statement", "do_statement", "switch_statement", "for_range_loop",
            "catch_clause",
        ]
        kinds.ternaries = ["conditional_expression"]
        kinds.continuations = ["else_clause"]
        kinds.elseIfs = ["if_statement"]
        kinds.jumps = ["goto_statement"]
        kinds.names = ["function_definition": .innermost("declarator")]
        kinds.bindings = ["init_declarator": "declarator"]
        kinds.separator = "::"
        return kinds
    }()
}
