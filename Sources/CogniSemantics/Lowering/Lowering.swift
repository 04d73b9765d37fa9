import CogniSyntax
import Synchronization

/// What the engine has to know of a language beside its grammar. One file a language in `Languages/`.
struct LanguageForms: Sendable {
    /// Forms by the grammar's kind names, before the common ones.
    var forms: [String: Form] = [:]
    /// The function whose value is a module: `require`.
    var importFunction: String?
    /// Whether code calls an imported module by the last part of its path: `"net/http"` is `http`.
    var modulesArePaths = false
    /// Whether `import a.b.C` makes `C` known.
    var lastPartOfImportIsKnown = false
    /// What methods and members give whose name says it, whatever their object: `isEmpty`. By label.
    var memberTypes: [UInt32: CodeType.Builtin] = [:]
    /// Languages with one type of numbers.
    static let whereNumbersAreFloats: Set<String> = ["javascript", "typescript", "tsx"]
    /// Languages in which `a || b` is one of its operands, and not a truth value.
    static let whereOperandsAreResults: Set<String> = ["javascript", "typescript", "tsx", "python", "ruby"]
    /// Languages in which an assignment declares its variable in the function around it.
    static let whereAssigningDeclares: Set<String> = ["python", "ruby", "php", "bash"]

    /// Member types by name.
    static func memberTypes(_ names: [CodeType.Builtin: [String]]) -> [UInt32: CodeType.Builtin] {
        var types: [UInt32: CodeType.Builtin] = [:]
        for (type, names) in names { for name in names { types[CodeLabel.of(name)] = type } }
        return types
    }

    /// The forms of `pack`; languages that need nothing special have the common ones.
    static func of(_ pack: LanguagePack) -> LanguageForms {
        switch pack.name {
        case "python": python
        case "javascript", "typescript", "tsx": javaScript
        case "go": go
        case "java": java
        case "ruby": ruby
        case "php": php
        case "bash": bash
        case "kotlin": kotlin
        case "scala": scala
        case "swift": swift
        case "c", "cpp": cFamily
        case "csharp": cSharp
        case "rust": rust
        default: LanguageForms()
        }
    }
}

extension CodeTree {
    /// Lowers a syntax tree. `isPattern`: what the language only implies (that a method returns its last expression) is left out.
    public init(_ tree: SyntaxTree, isPattern: Bool = false) {
        var builder = CodeBuilder(tree, FormTable.of(tree.grammar), isPattern: isPattern)
        self.init(bytes: tree.bytes, language: tree.grammar.pack, nodes: builder.file())
    }
}

extension FormTable {
    /// The forms of a grammar, made once in the life of the process.
    static func of(_ grammar: Grammar) -> FormTable {
        let name = grammar.pack.name
        if let known = made.withLock({ $0[name] }) { return known }
        let table = FormTable(grammar, LanguageForms.of(grammar.pack).forms)
        made.withLock { $0[name] = table }
        return table
    }

    private static let made = Mutex<[String: FormTable]>([:])
}
