extension PatternSyntax {
    static let go = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "package cogni_p; func cogni_f() {", after: "\n}"),
            Wrapper(before: "package cogni_p; ", after: "\n"), Wrapper(),
            Wrapper(before: "package cogni_p; func cogni_f() { cogni_x = (", after: ")\n}"),
            Wrapper(before: "package cogni_p; type cogni_t struct { ", after: "\n}"),
        ]
        syntax.field = Wrapper(before: "package cogni_p; var cogni_v = cogni_t{", after: "}\n")
        syntax.element = "cogni_%"
        syntax.statement = "cogni_%;"
        syntax.statementEnd = ";"
        syntax.otherForms = ["cogni_% cogni_%;", "case cogni_%:"]
        return syntax
    }()
}
