import CogniSyntax

/// How patterns of one language are written down as code of that language.
struct PatternSyntax: Sendable {
    /// A way to write a mark: `%` is its identifier.
    struct MarkForm: Sendable, Equatable, ExpressibleByStringLiteral {
        let template: String

        init(stringLiteral value: String) { template = value }

        func text(_ identifier: String) -> String {
            template.split(separator: "%", omittingEmptySubsequences: false).joined(separator: identifier)
        }
    }

    struct Wrapper: Sendable {
        var before = ""
        var after = ""
    }

    /// Code around the pattern that makes a file of it; tried in this order.
    var wrappers: [Wrapper] = [Wrapper()]
    /// Code around a pattern that is only a part of a statement, by its first word.
    var clauses: [String: Wrapper] = [:]
    /// Ways to write a metavariable; the first one is the likely one.
    var metavariableForms: [MarkForm] = ["cogni_%"]
    /// An ellipsis as an expression.
    var expression: MarkForm = "cogni_%"
    /// After a dot, before a brace.
    var name: MarkForm = "cogni_%"
    /// Between statements.
    var statement: MarkForm = "cogni_%"
    /// Among the parameters of a declaration.
    var parameter: MarkForm = "cogni_%"
    /// Among the elements of a dictionary.
    var element: MarkForm = "cogni_%: cogni_%"
    /// All there is between the parentheses of `for`.
    var loop: MarkForm = "cogni_%; cogni_%; cogni_%"
    /// Other ways: members of a type, cases of a switch.
    var otherForms: [MarkForm] = []
    /// What a pattern ends with that is the head of a block without its body: `class C:`.
    var headEnd: String?
    /// Whether an argument `$X: T` is a metavariable of a type.
    var typesFollowArguments = false
    /// What ends a statement.
    var statementEnd = ""
    /// Whether a metavariable between quotes stands for a piece of text as well, as Semgrep has it in PHP.
    var holesMatchText = false

    /// A pattern that begins with a brace is an object before it is a block.
    var bracesAreObjects = false
    /// A statement has its semicolon, whether the pattern has one or not.
    var semicolonsAreOptional = false
    /// Objects may have more fields than a pattern of one.
    var objectsAreOpen = false
    /// Languages by whose grammar a pattern is parsed when its own can't.
    var otherGrammars: [String] = []

    /// Every way to write an ellipsis.
    var ellipsisForms: [MarkForm] { [expression, statement, name, parameter, element, loop] + otherForms }

    /// Code around a pattern that is one field of an object: `name: value`.
    var field: Wrapper?

    /// What `word` needs around it; `nil` when it begins a statement of its own.
    func clause(beginningWith text: [UInt8]) -> Wrapper? {
        clauses[String(decoding: text.prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }, as: UTF8.self)]
    }

    /// A head of a block with a body.
    func completed(_ text: String) -> String {
        guard let headEnd, text.trimmed.hasSuffix(headEnd) else { return text }
        return text.trimmed + " ..."
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
        case "kotlin": kotlin
        case "scala": scala
        case "swift": swift
        case "bash": bash
        default: PatternSyntax()
        }
    }

    static let expression = Wrapper(before: "cogni_x = (", after: ")")
}
