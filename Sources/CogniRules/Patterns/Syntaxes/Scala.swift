extension PatternSyntax {
    /// Marks end with a letter: in `a_: T` the colon would belong to the name.
    static let scala = {
        var syntax = PatternSyntax()
        syntax.metavariableForms = ["cogni_%x", "cogni_%x: T", "val"]
        syntax.expression = "cogni_%x"
        syntax.name = syntax.expression
        syntax.statement = syntax.expression
        syntax.parameter = "cogni_%x: T"
        syntax.otherForms = ["case cogni_%x => cogni_%x"]
        let clause = Wrapper(before: "try { } ")
        syntax.clauses = ["catch": clause, "finally": clause]
        return syntax
    }()
}
