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
        kinds.parameters = ["parameter_declaration", "variadic_parameter"]
        return kinds
    }()
}
