extension PatternSyntax {
    static let swift = {
        var syntax = PatternSyntax()
        syntax.parameter = "cogni_%: T"
        // A member of a type, a case of a switch.
        syntax.otherForms = ["var cogni_%: T", "case cogni_%: break"]
        return syntax
    }()
}
