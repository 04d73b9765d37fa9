extension PatternSyntax {
    static let bash = {
        var syntax = PatternSyntax()
        syntax.metavariableForms = ["cogni_%", "$cogni_%", "${cogni_%}"]
        syntax.otherForms = ["cogni_%;"]
        return syntax
    }()
}
