extension PatternSyntax {
    static let swift = {
        var syntax = PatternSyntax()
        syntax.parameter = "cogni_%: T"
        return syntax
    }()
}
