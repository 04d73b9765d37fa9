extension PatternSyntax {
    static let ruby = {
        var syntax = PatternSyntax()
        syntax.metavariableForms = ["cogni_%", "Cogni_%"]
        // A pair by itself.
        syntax.wrappers = [PatternSyntax.Wrapper(), PatternSyntax.Wrapper(before: "cogni_x = {", after: "}")]
        syntax.element = "cogni_% => cogni_%"
        return syntax
    }()
}
