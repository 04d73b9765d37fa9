import TreeSitter

extension LanguagePack {
    /// TypeScript, described by what it has beyond JavaScript.
    public static let typescript = LanguagePack(
        name: "typescript", title: "TypeScript", aliases: ["ts"], extensions: ["ts", "mts", "cts"],
        interpreters: ["ts-node", "deno", "bun"], syntaxErrors: .reliable, kinds: kinds,
        grammar: { tree_sitter_typescript() })

    private static let kinds: Kinds = {
        var kinds = javascript.kinds
        kinds.types = [
            "class_declaration", "class", "abstract_class_declaration", "interface_declaration", "enum_declaration",
            "internal_module", "module",
        ]
        kinds.branches.append("required_parameter>=")
        kinds.parameters = ["required_parameter", "optional_parameter"]
        kinds.bindings = [
            "variable_declarator": "name", "pair": "key", "assignment_expression": "left",
            "public_field_definition": "name",
        ]
        return kinds
    }()
}
