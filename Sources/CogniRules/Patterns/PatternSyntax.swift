import CogniSyntax

/// How patterns of one language are written down as code of that language.
struct PatternSyntax: Sendable {
    /// Code around the pattern that makes a file of it; tried in this order.
    var wrappers: [Wrapper] = [Wrapper()]
    /// Beginnings of the identifiers that stand for metavariables; tried in this order.
    var prefixes = ["cogni_"]
    /// An ellipsis among statements takes this after it.
    var statementEnd = ""
    /// An ellipsis among the parameters of a declaration; `%` is the identifier.
    var parameter = "%"
    /// An ellipsis among the members of a type; tried when the statement is no code there.
    var memberDeclaration = "%"
    /// An ellipsis in a dictionary; tried when the plain identifier is no code.
    var pair = "%: %"
    /// Code before a pattern that is only a part of a statement, by its first word.
    var clauses: [String: Wrapper] = [:]
    /// Assignments that also match declarations with a value: kind, kind of the declaration, its operator.
    var declarations: [(assignment: String, declaration: String, sign: String)] = []
    /// Nodes of dotted names: kind, field of what is before the dot, field of what is after it.
    var member: (kind: String, object: String, name: String)?

    struct Wrapper: Sendable {
        var before = ""
        var after = ""
    }

    /// The syntax for `pack`; the plain one for languages that need nothing special.
    static func of(_ pack: LanguagePack) -> PatternSyntax {
        switch pack.name {
        case "python": python
        case "javascript", "typescript", "tsx": javaScript
        case "java": java
        case "c", "cpp": c
        case "csharp": cSharp
        case "go": go
        case "rust": rust
        case "ruby": ruby
        case "php": php
        case "swift", "kotlin", "scala": labelled
        default: PatternSyntax()
        }
    }

    /// What `word` needs around it; `nil` when it begins a statement of its own.
    func clause(beginningWith text: [UInt8]) -> Wrapper? {
        clauses[String(decoding: text.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }, as: UTF8.self)]
    }

    private static let expression = Wrapper(before: "cogni_x = (", after: ")")
    private static let assignment = "assignment_expression"

    private static let python = {
        var syntax = PatternSyntax()
        syntax.member = ("attribute", "object", "attribute")
        let afterTry = Wrapper(before: "try:\n  pass\n")
        let afterIf = Wrapper(before: "if cogni_x:\n  pass\n")
        syntax.clauses = ["except": afterTry, "finally": afterTry, "elif": afterIf, "else": afterIf]
        return syntax
    }()

    private static let javaScript = {
        var syntax = PatternSyntax()
        syntax.wrappers = [Wrapper(), expression, Wrapper(before: "class cogni_c {", after: "}")]
        syntax.statementEnd = ";"
        syntax.declarations = [(assignment, "variable_declarator", "=")]
        syntax.member = ("member_expression", "object", "property")
        syntax.clauses = ["catch": Wrapper(before: "try { } "), "finally": Wrapper(before: "try { } ")]
        return syntax
    }()

    private static let java = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "class cogni_c { void cogni_m() {", after: "}}"),
            Wrapper(before: "class cogni_c { void cogni_m() {", after: ";}}"),
            Wrapper(before: "class cogni_c {", after: "}"), Wrapper(),
            Wrapper(before: "class cogni_c { void cogni_m() { cogni_x = (", after: ");}}"),
        ]
        syntax.statementEnd = ";"
        syntax.parameter = "Object %"
        syntax.memberDeclaration = "int %;"
        let clause = Wrapper(before: "class cogni_c { void cogni_m() { try { } ", after: "}}")
        syntax.clauses = ["catch": clause, "finally": clause]
        syntax.declarations = [(assignment, "variable_declarator", "=")]
        return syntax
    }()

    private static let c = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "void cogni_f(void) {", after: "}"), Wrapper(before: "void cogni_f(void) {", after: ";}"),
            Wrapper(), Wrapper(before: "void cogni_f(void) { cogni_x = (", after: ");}"),
        ]
        syntax.statementEnd = ";"
        syntax.memberDeclaration = "int %;"
        syntax.clauses = ["catch": Wrapper(before: "void cogni_f(void) { try { } ", after: "}")]
        syntax.declarations = [(assignment, "init_declarator", "=")]
        return syntax
    }()

    private static let cSharp = {
        var syntax = java
        syntax.parameter = "object %"
        return syntax
    }()

    private static let go = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "package cogni_p; func cogni_f() {", after: "\n}"),
            Wrapper(before: "package cogni_p; ", after: "\n"), Wrapper(),
            Wrapper(before: "package cogni_p; func cogni_f() { cogni_x = (", after: ")\n}"),
        ]
        syntax.statementEnd = ";"
        syntax.declarations = [("assignment_statement", "short_var_declaration", ":=")]
        syntax.member = ("selector_expression", "operand", "field")
        return syntax
    }()

    private static let rust = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "fn cogni_f() {", after: "}"), Wrapper(before: "fn cogni_f() {", after: ";}"), Wrapper(),
        ]
        syntax.statementEnd = ";"
        syntax.parameter = "%: T"
        syntax.declarations = [(assignment, "let_declaration", "=")]
        return syntax
    }()

    private static let ruby = {
        var syntax = PatternSyntax()
        syntax.prefixes = ["cogni_", "Cogni_"]
        syntax.pair = "% => %"
        return syntax
    }()

    private static let php = {
        var syntax = PatternSyntax()
        syntax.wrappers = [
            Wrapper(before: "<?php ", after: ""), Wrapper(before: "<?php ", after: ";"),
            Wrapper(before: "<?php class cogni_c {", after: "}"), Wrapper(),
        ]
        syntax.prefixes = ["$cogni_", "cogni_"]
        syntax.statementEnd = ";"
        syntax.parameter = "$%"
        syntax.memberDeclaration = "public $%;"
        syntax.clauses = ["catch": Wrapper(before: "<?php try { } "), "finally": Wrapper(before: "<?php try { } ")]
        syntax.pair = "% => %"
        return syntax
    }()

    private static let labelled = {
        var syntax = PatternSyntax()
        syntax.parameter = "%: T"
        return syntax
    }()
}
