extension PatternSyntax {
    /// C and C++.
    static let c = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "void cogni_f(void) {", after: "}"), Wrapper(before: "void cogni_f(void) {", after: ";}"),
            Wrapper(), Wrapper(after: "\n"), Wrapper(before: "void cogni_f(void) { cogni_x = (", after: ");}"),
        ]
        syntax.statement = "cogni_%;"
        syntax.statementEnd = ";"
        syntax.element = "cogni_%"
        syntax.otherForms = ["int cogni_%;", "case cogni_%:", "int cogni_%"]
        syntax.clauses = ["catch": Wrapper(before: "void cogni_f(void) { try { } ", after: "}")]
        return syntax
    }()
}
