extension PatternSyntax {
    static let php = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "<?php ", after: ""), Wrapper(before: "<?php ", after: ";"),
            Wrapper(before: "<?php class cogni_c {", after: "}"), Wrapper(),
        ]
        syntax.metavariableForms = ["$cogni_%", "cogni_%"]
        syntax.expression = "$cogni_%"
        syntax.statement = "$cogni_%;"
        syntax.statementEnd = ";"
        syntax.holesMatchText = true
        syntax.parameter = "$cogni_%"
        syntax.element = "$cogni_% => $cogni_%"
        syntax.otherForms = ["public $cogni_%;", "...$cogni_%"]
        syntax.clauses = ["catch": Wrapper(before: "<?php try { } "), "finally": Wrapper(before: "<?php try { } ")]
        return syntax
    }()
}
