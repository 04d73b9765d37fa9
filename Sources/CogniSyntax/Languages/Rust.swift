import TreeSitter

extension LanguagePack {
    /// Rust.
    public static let rust = LanguagePack(
        name: "rust", title: "Rust", aliases: ["rs"], extensions: ["rs"], interpreters: ["rust-script", "cargo"],
        syntaxErrors: .reliable, kinds: kinds, grammar: { tree_sitter_rust() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_item", "closure_expression"]
        kinds.lambdas = ["closure_expression"]
        kinds.types = ["impl_item", "struct_item", "enum_item", "union_item", "trait_item", "mod_item"]
        kinds.calls = ["call_expression", "macro_invocation"]
        kinds.comments = ["line_comment", "block_comment"]
        kinds.strings = ["string_literal", "raw_string_literal"]
        kinds.parameterLists = ["parameters", "closure_parameters"]
        // As lizard counts: `?` returns early, which is a decision, and so are guards and `let … else`; `loop` is none.
        kinds.branches = [
            "if_expression", "for_expression", "while_expression", "try_expression", "match_pattern>if",
            "let_declaration>else",
        ]
        kinds.cases = ["match_arm"]
        kinds.casesAreExhaustive = true
        kinds.logicalOperators = ["&&", "||"]
        kinds.logicalExpressions = ["binary_expression", "parenthesized_expression", "let_chain"]
        kinds.nesting = ["if_expression", "for_expression", "while_expression", "loop_expression", "match_expression"]
        kinds.continuations = ["else_clause"]
        kinds.elseIfs = ["if_expression"]
        kinds.jumps = ["break_expression>label", "continue_expression>label"]
        kinds.names = ["impl_item": .field("type")]
        kinds.bindings = ["let_declaration": "pattern"]
        kinds.separator = "::"
        return kinds
    }()
}
