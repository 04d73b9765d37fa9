import TreeSitter

extension LanguagePack {
    /// JavaScript, with JSX.
    public static let javascript = LanguagePack(
        name: "javascript", title: "JavaScript", aliases: ["js", "jsx", "ecmascript"],
        extensions: ["js", "mjs", "cjs", "jsx", "es6"], fileNames: ["Jakefile"], interpreters: ["node", "nodejs"],
        syntaxErrors: .reliable, kinds: kinds, grammar: { tree_sitter_javascript() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = [
            "function_declaration", "function_expression", "generator_function", "generator_function_declaration",
            "arrow_function", "method_definition",
        ]
        kinds.types = ["class_declaration", "class"]
        kinds.calls = ["call_expression", "new_expression"]
        kinds.comments = ["comment", "html_comment", "hash_bang_line"]
        kinds.strings = ["string", "template_string"]
        return kinds
    }()
}
