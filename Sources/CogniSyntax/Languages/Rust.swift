import TreeSitter

extension LanguagePack {
    /// Rust.
    public static let rust = LanguagePack(
        name: "rust", title: "Rust", aliases: ["rs"], extensions: ["rs"], interpreters: ["rust-script", "cargo"],
        syntaxErrors: .reliable, kinds: kinds, grammar: { tree_sitter_rust() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_item", "closure_expression"]
        kinds.types = ["impl_item", "struct_item", "enum_item", "union_item", "trait_item", "mod_item"]
        kinds.calls = ["call_expression", "macro_invocation"]
        kinds.comments = ["line_comment", "block_comment"]
        kinds.strings = ["string_literal", "raw_string_literal"]
        kinds.parameters = ["parameter", "self_parameter"]
        return kinds
    }()
}
