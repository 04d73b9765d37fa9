import TreeSitter

extension LanguagePack {
    /// Python 3, and what the grammar knows of Python 2.
    public static let python = LanguagePack(
        name: "python", title: "Python", aliases: ["py", "python2", "python3"], extensions: ["py", "pyi", "pyw"],
        fileNames: ["SConstruct", "SConscript", "wscript"], interpreters: ["python", "pypy"], syntaxErrors: .reliable,
        kinds: kinds, grammar: { tree_sitter_python() })

    private static let kinds: Kinds = {
        var kinds = Kinds()
        kinds.functions = ["function_definition", "lambda"]
        kinds.lambdas = ["lambda"]
        kinds.types = ["class_definition"]
        kinds.calls = ["call"]
        kinds.comments = ["comment"]
        kinds.strings = ["string"]
        kinds.parameterLists = ["parameters", "lambda_parameters"]
        kinds.parameters = [
            "identifier", "typed_parameter", "default_parameter", "typed_default_parameter", "list_splat_pattern",
            "dictionary_splat_pattern", "tuple_pattern",
        ]
        // As radon counts: assertions, comprehensions and the `else` of loops and `try` are decisions, guards of cases are none.
        kinds.branches = [
            "if_statement", "elif_clause", "for_statement", "while_statement", "except_clause",
            "conditional_expression", "assert_statement", "for_in_clause", "list_comprehension>if_clause",
            "set_comprehension>if_clause", "dictionary_comprehension>if_clause", "generator_expression>if_clause",
            "for_statement>else_clause", "while_statement>else_clause", "try_statement>else_clause",
        ]
        kinds.cases = ["case_clause"]
        // radon doesn't look into these; into classes only where they aren't in a function.
        kinds.undecided = [
            "assert_statement", "parameters", "decorator", "function_definition>type", "class_definition",
        ]
        kinds.logicalOperators = ["and", "or"]
        kinds.logicalExpressions = ["boolean_operator", "parenthesized_expression"]
        kinds.nesting = ["if_statement", "for_statement", "while_statement", "except_clause", "match_statement"]
        kinds.ternaries = ["conditional_expression"]
        kinds.continuations = ["elif_clause", "else_clause"]
        return kinds
    }()
}
