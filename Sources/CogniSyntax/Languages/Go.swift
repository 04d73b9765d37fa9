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
        kinds.parameters = ["parameter_declaration", "variadic_parameter_declaration"]
        return kinds
    }()
}
