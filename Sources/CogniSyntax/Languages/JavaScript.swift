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
            "arrow_function", "method_definition", "class_static_block",
        ]
        kinds.types = ["class_declaration", "class"]
        kinds.calls = ["call_expression", "new_expression"]
        kinds.comments = ["comment", "html_comment", "hash_bang_line"]
        kinds.strings = ["string", "template_string"]
        kinds.parameterLists = ["formal_parameters"]
        kinds.branches = [
            "if_statement", "for_statement", "for_in_statement", "while_statement", "do_statement", "catch_clause",
            "ternary_expression",
            // As lizard counts: what fills in for a missing value is a decision.
            "assignment_pattern", "object_assignment_pattern", "augmented_assignment_expression>&&=",
            "augmented_assignment_expression>||=", "augmented_assignment_expression>??=",
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
            "field_definition": "property",
        ]
        kinds.countsNestedFunctions = false
        return kinds
    }()
}
