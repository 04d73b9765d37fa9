extension PatternSyntax {
    /// JavaScript, TypeScript and TSX.
    static let javaScript = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(), expression, Wrapper(before: "class cogni_c {", after: "}"),
            Wrapper(before: "class cogni_c {", after: "cogni_m() {} }"),
        ]
        syntax.statement = "cogni_%;"
        syntax.statementEnd = ";"
        syntax.otherForms = ["cogni_%,", "case cogni_%:", "...cogni_%", "{cogni_%}"]
        syntax.clauses = [
            "catch": Wrapper(before: "try { } "), "finally": Wrapper(before: "try { } "),
            "case": Wrapper(before: "switch (cogni_x) {", after: "}"),
            "default": Wrapper(before: "switch (cogni_x) {", after: "}"),
        ]
        syntax.bracesAreObjects = true
        syntax.objectsAreOpen = true
        syntax.semicolonsAreOptional = true
        // Patterns with types, and with elements.
        syntax.otherGrammars = ["tsx", "typescript"]
        return syntax
    }()
}
