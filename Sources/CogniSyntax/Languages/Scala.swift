import TreeSitter

extension LanguagePack {
    /// Scala 2 and 3.
    public static let scala = LanguagePack(
        name: "scala", title: "Scala", extensions: ["scala", "sc", "sbt"], interpreters: ["scala", "amm"],
        syntaxErrors: .doubtful, kinds: kinds, grammar: { tree_sitter_scala() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_definition", "lambda_expression"]
        kinds.types = [
            "class_definition", "object_definition", "trait_definition", "enum_definition", "package_object",
            "given_definition", "extension_definition",
        ]
        kinds.calls = ["call_expression", "instance_expression"]
        kinds.comments = ["comment", "block_comment"]
        kinds.strings = ["string", "interpolated_string_expression"]
        kinds.parameters = ["parameter", "class_parameter"]
        return kinds
    }()
}
