extension PatternSyntax {
    static let rust = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "fn cogni_f() {", after: "}"), Wrapper(before: "fn cogni_f() {", after: ";}"), Wrapper(),
            Wrapper(before: "impl cogni_t {", after: "}"),
        ]
        syntax.statement = "cogni_%;"
        syntax.statementEnd = ";"
        syntax.element = "cogni_%"
        syntax.parameter = "cogni_%: T"
        syntax.otherForms = ["cogni_% => {}", "cogni_%: T,"]
        return syntax
    }()
}
