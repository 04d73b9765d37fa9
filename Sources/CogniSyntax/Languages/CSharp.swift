import TreeSitter

extension LanguagePack {
    /// C#.
    public static let csharp = LanguagePack(
        name: "csharp", title: "C#", aliases: ["c#", "cs", "c-sharp"], extensions: ["cs", "csx"],
        interpreters: ["dotnet-script"], syntaxErrors: .doubtful, kinds: kinds, grammar: { tree_sitter_c_sharp() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = [
            "method_declaration", "constructor_declaration", "destructor_declaration", "operator_declaration",
            "conversion_operator_declaration", "accessor_declaration", "local_function_statement", "lambda_expression",
            "anonymous_method_expression",
        ]
        kinds.types = [
            "class_declaration", "struct_declaration", "interface_declaration", "enum_declaration",
            "record_declaration", "namespace_declaration",
        ]
        kinds.calls = ["invocation_expression", "object_creation_expression"]
        kinds.comments = ["comment"]
        kinds.strings = [
            "string_literal", "verbatim_string_literal", "raw_string_literal", "interpolated_string_expression",
        ]
        kinds.parameters = ["parameter"]
        return kinds
    }()
}
