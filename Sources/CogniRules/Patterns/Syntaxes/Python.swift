extension PatternSyntax {
    static let python = {
        var syntax = PatternSyntax()
        let afterTry = Wrapper(before: "try:\n  pass\n")
        let afterIf = Wrapper(before: "if cogni_x:\n  pass\n")
        syntax.clauses = ["except": afterTry, "finally": afterTry, "elif": afterIf, "else": afterIf]
        syntax.loop = syntax.expression
        syntax.headEnd = ":"
        return syntax
    }()
}
