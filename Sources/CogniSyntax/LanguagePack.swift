import TreeSitter

/// All that the engine knows of a language. Adding one is a file in `Languages/`, its line in `LanguagePack.all`, and the
/// grammar's name in `fetch.py` and `grammars.h`.
public struct LanguagePack: Sendable {
    /// The stable name, lower case: `python`, `csharp`. Key of rules, cache and configuration.
    public let name: String
    /// The name for people: `C#`.
    public let title: String
    /// Other names that rules and `.gitattributes` use: `py`, `python3`.
    public let aliases: [String]
    /// File name extensions without the dot, lower case.
    public let extensions: [String]
    /// Whole file names: `Rakefile`.
    public let fileNames: [String]
    /// Interpreters of a `#!` line, without version: `python`, `node`.
    public let interpreters: [String]
    /// Whether an error node means that a compiler would refuse the file, too.
    public let syntaxErrors: Trust
    /// Node kinds by their meaning.
    public let kinds: Kinds
    let grammar: @Sendable () -> OpaquePointer?

    /// How far a grammar's error nodes can be believed.
    public enum Trust: Sendable {
        /// The grammar follows the language: an error node is a syntax error.
        case reliable
        /// Macros, dialects or a grammar behind its language: an error node may be the grammar's fault.
        case doubtful
    }

    /// Names of grammar nodes by what they mean. A name that the grammar doesn't have is an error in the tests.
    public struct Kinds: Sendable {
        /// Declarations of functions, methods, lambdas with a body.
        public var functions: [String] = []
        /// Declarations that enclose others and lend them a name: classes, structs, modules, extensions.
        public var types: [String] = []
        /// Calls.
        public var calls: [String] = []
        public var comments: [String] = []
        /// Whole string literals.
        public var strings: [String] = []
        /// Parameter declarations as they stand in a parameter list.
        public var parameters: [String] = []
        /// Everything of these kinds counts one in cyclomatic complexity: branches, loops, cases, catch clauses.
        public var branches: [String] = []
        /// Operators that count one more each: `&&`, `and`, `??`. Anonymous tokens, by their text.
        public var logicalOperators: [String] = []
        /// Constructs that nest: what is inside them costs one more in cognitive complexity, and nesting depth counts them.
        public var nesting: [String] = []
        /// Continuations that cost one in cognitive complexity without nesting: `else`, `elif`.
        public var continuations: [String] = []

        /// Nothing named.
        public init() {}
    }

    init(
        name: String, title: String, aliases: [String] = [], extensions: [String], fileNames: [String] = [],
        interpreters: [String] = [], syntaxErrors: Trust, kinds: Kinds,
        grammar: @escaping @Sendable () -> OpaquePointer?
    ) {
        self.name = name
        self.title = title
        self.aliases = aliases
        self.extensions = extensions
        self.fileNames = fileNames
        self.interpreters = interpreters
        self.syntaxErrors = syntaxErrors
        self.kinds = kinds
        self.grammar = grammar
    }

    /// The pack called `name`, by its stable name or an alias, in any case.
    public static func named(_ name: String) -> LanguagePack? {
        let wanted = name.lowercased()
        return all.first { $0.name == wanted || $0.aliases.contains(wanted) }
    }
}
