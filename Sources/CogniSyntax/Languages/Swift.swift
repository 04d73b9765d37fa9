import TreeSitter

extension LanguagePack {
    /// Swift.
    public static let swift = LanguagePack(
        name: "swift", title: "Swift", extensions: ["swift"], interpreters: ["swift"], syntaxErrors: .doubtful,
        kinds: kinds, grammar: { tree_sitter_swift() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = [
            "function_declaration", "init_declaration", "deinit_declaration", "subscript_declaration",
            "computed_getter", "computed_setter", "lambda_literal",
        ]
        kinds.types = ["class_declaration", "protocol_declaration"]
        kinds.calls = ["call_expression", "constructor_expression", "macro_invocation"]
        kinds.comments = ["comment", "multiline_comment"]
        kinds.strings = ["line_string_literal", "multi_line_string_literal", "raw_string_literal"]
        kinds.parameters = ["parameter"]
        return kinds
    }()
}
