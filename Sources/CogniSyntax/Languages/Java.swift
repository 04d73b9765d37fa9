import TreeSitter

extension LanguagePack {
    /// Java.
    public static let java = LanguagePack(
        name: "java", title: "Java", extensions: ["java", "jav"], syntaxErrors: .reliable, kinds: kinds,
        grammar: { tree_sitter_java() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = [
            "method_declaration", "constructor_declaration", "compact_constructor_declaration", "lambda_expression",
        ]
        kinds.types = [
            "class_declaration", "interface_declaration", "enum_declaration", "record_declaration",
            "annotation_type_declaration",
        ]
        kinds.calls = ["method_invocation", "object_creation_expression", "explicit_constructor_invocation"]
        kinds.comments = ["line_comment", "block_comment"]
        kinds.strings = ["string_literal"]
        kinds.parameters = ["formal_parameter", "spread_parameter"]
        return kinds
    }()
}
