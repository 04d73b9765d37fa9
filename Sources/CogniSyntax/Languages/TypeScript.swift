import TreeSitter

extension LanguagePack {
    /// TypeScript.
    public static let typescript = LanguagePack(
        name: "typescript", title: "TypeScript", aliases: ["ts"], extensions: ["ts", "mts", "cts"],
        interpreters: ["ts-node", "deno", "bun"], syntaxErrors: .reliable, kinds: kinds,
        grammar: { tree_sitter_typescript() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = [
            "function_declaration", "function_expression", "generator_function", "generator_function_declaration",
            "arrow_function", "method_definition",
        ]
        kinds.types = [
            "class_declaration", "class", "abstract_class_declaration", "interface_declaration", "enum_declaration",
            "internal_module", "module",
        ]
        kinds.calls = ["call_expression", "new_expression"]
        kinds.comments = ["comment", "html_comment", "hash_bang_line"]
        kinds.strings = ["string", "template_string"]
        kinds.parameters = ["required_parameter", "optional_parameter"]
        return kinds
    }()
}
