import TreeSitter

extension LanguagePack {
    /// PHP, with the HTML around it.
    public static let php = LanguagePack(
        name: "php", title: "PHP", extensions: ["php", "phtml", "php3", "php4", "php5", "php7", "phps"],
        interpreters: ["php"], syntaxErrors: .reliable, kinds: kinds, grammar: { tree_sitter_php() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_definition", "method_declaration", "anonymous_function", "arrow_function"]
        kinds.types = [
            "class_declaration", "interface_declaration", "trait_declaration", "enum_declaration", "anonymous_class",
        ]
        kinds.calls = [
            "function_call_expression", "member_call_expression", "nullsafe_member_call_expression",
            "scoped_call_expression", "object_creation_expression",
        ]
        kinds.comments = ["comment"]
        kinds.strings = ["string", "encapsed_string", "heredoc", "nowdoc"]
        kinds.parameters = ["simple_parameter", "variadic_parameter", "property_promotion_parameter"]
        return kinds
    }()
}
