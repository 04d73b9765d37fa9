import TreeSitter

extension LanguagePack {
    /// Java.
    public static let java = LanguagePack(
        name: "java", title: "Java", extensions: ["java", "jav"], syntaxErrors: .reliable, kinds: kinds,
        grammar: { tree_sitter_java() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = [
            "method_declaration", "constructor_declaration", "compact_constructor_declaration", "static_initializer",
            "lambda_expression",
        ]
        kinds.lambdas = ["lambda_expression"]
        kinds.types = [
            "class_declaration", "interface_declaration", "enum_declaration", "record_declaration",
            "annotation_type_declaration",
        ]
        kinds.calls = ["method_invocation", "object_creation_expression", "explicit_constructor_invocation"]
        kinds.comments = ["line_comment", "block_comment"]
        kinds.strings = ["string_literal"]
        kinds.parameterLists = ["formal_parameters", "inferred_parameters"]
        kinds.parameters = ["formal_parameter", "spread_parameter", "identifier"]
        kinds.branches = [
            "if_statement", "for_statement", "enhanced_for_statement", "while_statement", "do_statement",
            "catch_clause", "ternary_expression",
        ]
        kinds.cases = ["switch_label"]
        kinds.logicalOperators = ["&&", "||"]
        kinds.logicalExpressions = ["binary_expression", "parenthesized_expression"]
        kinds.nesting = [
            "if_statement", "for_statement", "enhanced_for_statement", "while_statement", "do_statement",
            "catch_clause", "switch_expression",
        ]
        kinds.ternaries = ["ternary_expression"]
        kinds.continuations = ["if_statement>else"]
        kinds.elseIfs = ["if_statement"]
        kinds.jumps = ["break_statement>identifier", "continue_statement>identifier"]
        kinds.names = ["static_initializer": .constant("static")]
        kinds.bindings = ["variable_declarator": "name"]
        return kinds
    }()
}
