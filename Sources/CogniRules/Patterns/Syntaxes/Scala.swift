extension PatternSyntax {
    static let scala = {
        var syntax = PatternSyntax()
        syntax.parameter = "cogni_%: T"
        syntax.metavariableForms = ["cogni_%", "cogni_%: T"]
        let clause = Wrapper(before: "try { } ")
        syntax.clauses = ["catch": clause, "finally": clause]
        return syntax
    }()
}
