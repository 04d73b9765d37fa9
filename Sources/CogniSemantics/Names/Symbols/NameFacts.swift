import CogniSyntax

/// What a language's scopes are like.
struct NameFacts: Sendable {
    /// Whether assigning to a name makes a variable of the function around (Python), and no declaration does.
    var assigningBinds = false
    /// Whether a block is a scope, for declarations with `blockModifiers`, or for all when there are none.
    var blocksAreScopes = false
    /// Words before a declaration that belongs to the block around it; one without them belongs to the function.
    var blockModifiers: Set<UInt32> = []
    /// Words before the target of a loop that declare it.
    var declarationWords: Set<UInt32> = []
    /// Whether the names in a type's body are plain names there, hidden from the functions in it.
    var typesBindMembers = false
    /// Whether the keys of a dictionary are expressions.
    var keysAreExpressions = false
    /// Whether default values and decorators are evaluated around the function.
    var defaultsAreOutside = false
    /// Statements that take names of outer scopes, by the grammar's kind: `global` and `nonlocal`.
    var fileNameStatement: UInt32?
    var outerNameStatement: UInt32?
    /// Grammar kinds whose names mean nothing here.
    var ignored: Set<UInt32> = []
    /// Grammar kinds that bind the first name in them.
    var typeAliases: Set<UInt32> = []
    /// Grammar kinds whose names are type parameters.
    var typeParameters: Set<UInt32> = []
    /// Grammar kinds that pass a name on, perhaps under another: `a as b`.
    var exports: Set<UInt32> = []
    /// Functions with which a scope reads or makes names that the text doesn't show.
    var dynamicFunctions: Set<UInt32> = []
    /// Whether words in the strings of types are names, too.
    var stringsNameTypes = false
    /// Functions whose arguments are types.
    var typeFunctions: Set<UInt32> = []
    /// The variable that lists what others may use: `__all__`.
    var exportList: UInt32?
    /// Names that are there without a declaration.
    var builtins: Set<UInt32> = []
    /// Whether `a += 1` as a statement uses `a`: it may change the object behind it.
    var updatesAreReads = true

    /// The facts of a language; `nil` where scopes aren't known.
    static func of(_ pack: LanguagePack) -> NameFacts? {
        switch pack.name {
        case "python": python
        case "javascript", "typescript", "tsx": javaScript
        default: nil
        }
    }

    static func labels(_ text: String) -> Set<UInt32> {
        Set(text.split { $0 == " " || $0 == "\n" }.map { CodeLabel.of($0.utf8) })
    }
}
