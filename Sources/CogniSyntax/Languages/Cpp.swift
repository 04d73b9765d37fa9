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
        kinds.types = [
            "class_specifier", "struct_specifier", "union_specifier", "enum_specifier", "namespace_definition",
        ]
        kinds.calls = ["call_expression", "new_expression"]
        kinds.comments = ["comment"]
        kinds.strings = ["string_literal", "raw_string_literal", "concatenated_string"]
        kinds.parameters = [
            "parameter_declaration", "optional_parameter_declaration", "variadic_parameter_declaration",
        ]
        return kinds
    }()
}
