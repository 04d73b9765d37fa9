import TreeSitter

extension LanguagePack {
    /// Shell scripts: POSIX sh and Bash.
    public static let bash = LanguagePack(
        name: "bash", title: "Bash", aliases: ["sh", "shell"], extensions: ["sh", "bash", "ksh", "ebuild", "eclass"],
        fileNames: [
            ".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".bash_aliases", ".profile", ".envrc",
            "PKGBUILD", "APKBUILD",
        ], interpreters: ["bash", "sh", "dash", "ash", "ksh"], syntaxErrors: .doubtful, kinds: kinds,
        grammar: { tree_sitter_bash() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_definition"]
        kinds.calls = ["command"]
        kinds.comments = ["comment"]
        kinds.strings = ["string", "raw_string", "ansi_c_string", "translated_string", "heredoc_body"]
        kinds.branches = [
            "if_statement", "elif_clause", "for_statement", "c_style_for_statement", "while_statement",
            "ternary_expression",
        ]
        kinds.cases = ["case_item"]
        kinds.logicalOperators = ["&&", "||"]
        kinds.logicalExpressions = ["list", "binary_expression"]
        kinds.nesting = ["if_statement", "for_statement", "c_style_for_statement", "while_statement", "case_statement"]
        kinds.ternaries = ["ternary_expression"]
        kinds.continuations = ["elif_clause", "else_clause"]
        return kinds
    }()
}
