extension PatternSyntax {
    static let cSharp = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "class cogni_c { void cogni_m() {", after: "}}"),
            Wrapper(before: "class cogni_c { void cogni_m() {", after: ";}}"),
            Wrapper(before: "class cogni_c {", after: "}"), Wrapper(),
            Wrapper(before: "class cogni_c { void cogni_m() { cogni_x = (", after: ");}}"),
            Wrapper(before: "class cogni_c {", after: " void cogni_m() {} }"),
        ]
        // A name alone is no statement.
        syntax.statement = "cogni_%();"
        syntax.statementEnd = ";"
        syntax.element = "cogni_%"
        syntax.parameter = "object cogni_%"
        syntax.otherForms = ["cogni_%()", "int cogni_%;", "case cogni_%:"]
        let clause = Wrapper(before: "class cogni_c { void cogni_m() { try { } ", after: "}}")
        syntax.clauses = ["catch": clause, "finally": clause]
        return syntax
    }()
}
