import TreeSitter

extension LanguagePack {
    /// Scala 2 and 3.
    public static let scala = LanguagePack(
        name: "scala", title: "Scala", extensions: ["scala", "sc", "sbt"], interpreters: ["scala", "amm"],
        syntaxErrors: .doubtful, kinds: kinds, grammar: { tree_sitter_scala() },
        rewrite: ScalaText.readable)

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_definition", "lambda_expression"]
        kinds.lambdas = ["lambda_expression"]
        kinds.types = [
            "class_definition", "object_definition", "trait_definition", "enum_definition", "package_object",
            "given_definition", "extension_definition",
        ]
        kinds.calls = ["call_expression", "instance_expression"]
        kinds.comments = ["comment", "block_comment"]
        kinds.strings = ["string", "interpolated_string_expression"]
        kinds.parameterLists = ["parameters", "bindings"]
        kinds.parameters = ["parameter", "binding"]
        kinds.branches = [
            "if_expression", "for_expression", "while_expression", "do_while_expression", "catch_clause",
            "enumerator>guard",
        ]
        kinds.cases = ["case_clause"]
        kinds.logicalOperators = ["&&", "||"]
        kinds.logicalExpressions = ["infix_expression", "parenthesized_expression"]
        kinds.nesting = [
            "if_expression", "for_expression", "while_expression", "do_while_expression", "catch_clause",
            "match_expression",
        ]
        kinds.continuations = ["if_expression>else"]
        kinds.elseIfs = ["if_expression"]
        kinds.operatorNames = ["operator_identifier"]
        kinds.names = ["extension_definition": .constant("extension")]
        kinds.bindings = ["val_definition": "pattern"]
        return kinds
    }()
}
