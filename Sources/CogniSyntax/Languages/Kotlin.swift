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
        kinds.types = ["class_declaration", "object_declaration", "companion_object"]
        kinds.calls = ["call_expression", "constructor_invocation"]
        kinds.comments = ["line_comment", "multiline_comment"]
        kinds.strings = ["string_literal"]
        kinds.parameters = ["parameter"]
        return kinds
    }()
}
