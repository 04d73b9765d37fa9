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
        kinds.types = ["class_definition"]
        kinds.calls = ["call"]
        kinds.comments = ["comment"]
        kinds.strings = ["string"]
        return kinds
    }()
}
