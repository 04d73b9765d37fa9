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
        kinds.lambdas = ["lambda_expression", "anonymous_method_expression"]
        kinds.types = [
            "class_declaration", "struct_declaration", "interface_declaration", "enum_declaration",
            "record_declaration", "namespace_declaration", "property_declaration", "indexer_declaration",
        ]
        kinds.calls = ["invocation_expression", "object_creation_expression"]
        kinds.comments = ["comment"]
        kinds.strings = [
            "string_literal", "verbatim_string_literal", "raw_string_literal", "interpolated_string_expression",
        ]
        kinds.parameterLists = ["parameter_list"]
        kinds.parameters = ["parameter"]
        kinds.branches = [
            "if_statement", "for_statement", "foreach_statement", "while_statement", "do_statement", "catch_clause",
            "conditional_expression",
        ]
        kinds.cases = ["switch_section", "switch_expression_arm"]
        kinds.logicalOperators = ["&&", "||", "??"]
        kinds.logicalExpressions = ["binary_expression", "parenthesized_expression"]
        kinds.nesting = [
            "if_statement", "for_statement", "foreach_statement", "while_statement", "do_statement", "catch_clause",
            "switch_statement", "switch_expression",
        ]
        kinds.ternaries = ["conditional_expression"]
        kinds.continuations = ["if_statement>else"]
        kinds.elseIfs = ["if_statement"]
        kinds.jumps = ["goto_statement"]
        kinds.names = [
            "operator_declaration": .field("operator"), "conversion_operator_declaration": .field("type"),
            "indexer_declaration": .constant("this"),
        ]
        kinds.bindings = ["variable_declarator": "name"]
        return kinds
    }()
}
