import TreeSitter

extension LanguagePack {
    /// TypeScript with JSX.
    public static let tsx = LanguagePack(
        name: "tsx", title: "TSX", extensions: ["tsx"], syntaxErrors: .reliable, kinds: kinds,
        grammar: { tree_sitter_tsx() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = [
            "function_declaration", "function_expression", "generator_function", "generator_function_declaration",
            "arrow_function", "method_definition", "class_static_block",
        ]
        kinds.types = [
            "class_declaration", "class", "abstract_class_declaration", "interface_declaration", "enum_declaration",
            "internal_module", "module",
        ]
        kinds.calls = ["call_expression", "new_expression"]
        kinds.comments = ["comment", "html_comment", "hash_bang_line"]
        kinds.strings = ["string", "template_string"]
        kinds.parameterLists = ["formal_parameters"]
        kinds.parameters = ["required_parameter", "optional_parameter"]
        kinds.branches = [
            "if_statement", "for_statement", "for_in_statement", "while_statement", "do_statement", "catch_clause",
            "ternary_expression",
        ]
        kinds.cases = ["switch_case"]
        kinds.logicalOperators = ["&&", "||", "??"]
        kinds.logicalExpressions = ["binary_expression", "parenthesized_expression"]
        kinds.nesting = [
            "if_statement", "for_statement", "for_in_statement", "while_statement", "do_statement", "catch_clause",
            "switch_statement",
        ]
        kinds.ternaries = ["ternary_expression"]
        kinds.continuations = ["else_clause"]
        kinds.elseIfs = ["if_statement"]
        kinds.jumps = ["break_statement>statement_identifier", "continue_statement>statement_identifier"]
        kinds.names = ["class_static_block": .constant("static")]
        kinds.bindings = [
            "variable_declarator": "name", "pair": "key", "assignment_expression": "left",
            "public_field_definition": "name",
        ]
        kinds.countsNestedFunctions = false
        return kinds
    }()
}
