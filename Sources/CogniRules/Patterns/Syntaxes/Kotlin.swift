extension PatternSyntax {
    static let kotlin = {
        var syntax = PatternSyntax()
        syntax.wrappers = [Wrapper(), Wrapper(before: "class cogni_c {", after: "}")]
        syntax.parameter = "cogni_%: T"
        syntax.metavariableForms = ["cogni_%", "cogni_%: T"]
        let clause = Wrapper(before: "fun cogni_m() { try { } ", after: "}")
        syntax.clauses = ["catch": clause, "finally": clause]
        return syntax
    }()
}
