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
    /// The language that this one extends, by its stable name: rules for that language are for this one, too.
    public let base: String?
    /// File name extensions without the dot, lower case.
    public let extensions: [String]
    /// Whole file names: `Rakefile`.
    public let fileNames: [String]
    /// Interpreters of a `#!` line, without version: `python`, `node`.
    public let interpreters: [String]
    /// Whether an error node means that a compiler would refuse the file, too.
    public let syntaxErrors: Trust
    /// Node kinds by their meaning. Made when first asked for: a run needs those of few languages.
    public var kinds: Kinds { makeKinds() }
    private let makeKinds: @Sendable () -> Kinds
    let grammar: @Sendable () -> OpaquePointer?
    /// Writes what the grammar can't read in another way that takes the same bytes; the tree is that of the text all the same.
    let rewrite: (@Sendable ([UInt8]) -> [UInt8])?

    /// How far a grammar's error nodes can be believed.
    public enum Trust: Sendable {
        /// The grammar follows the language: an error node is a syntax error.
        case reliable
        /// Macros, dialects or a grammar behind its language: an error node may be the grammar's fault.
        case doubtful
    }

    /// Names of grammar nodes by what they mean. A name that the grammar doesn't have is an error in the tests.
    ///
    /// A plain name means named nodes. `parent>kind` means nodes and tokens of that kind directly under such a parent:
    /// `if_statement>else`; only `branches`, `continuations` and `jumps` have such entries.
    public struct Kinds: Sendable {
        /// Declarations of functions, methods, lambdas with a body.
        public var functions: [String] = []
        /// Those of them that belong to the function around them: their decisions count there, and they get no metrics.
        public var lambdas: [String] = []
        /// Declarations that enclose others and lend them a name: classes, structs, modules, extensions.
        public var types: [String] = []
        /// Calls.
        public var calls: [String] = []
        /// Comments of every form.
        public var comments: [String] = []
        /// Whole string literals.
        public var strings: [String] = []
        /// What parameter declarations stand in.
        public var parameterLists: [String] = []
        /// Parameter declarations as they stand in a parameter list; empty when everything in it is one.
        public var parameters: [String] = []

        /// Each counts one in cyclomatic complexity: branches, loops, catch clauses, conditional expressions.
        public var branches: [String] = []
        /// Cases of a switch, which count likewise, unless they are the default one.
        public var cases: [String] = []
        /// Whether one of the cases always applies: the last one is then the default, whatever it says.
        public var casesAreExhaustive = false
        /// What has no decisions in it, whatever there is: assertions, in Python.
        public var undecided: [String] = []
        /// Operators that count one more each: `&&`, `and`, `??`. Tokens, by their text.
        public var logicalOperators: [String] = []
        /// What such operators join, and what may stand between two of the same sequence: parentheses, comparisons.
        public var logicalExpressions: [String] = []
        /// Named nodes whose text is the operator, in grammars that have no tokens for them.
        public var operatorNames: [String] = []
        /// Statements that nest: each costs one and its depth in cognitive complexity, and nesting depth counts them.
        public var nesting: [String] = []
        /// Conditional expressions: likewise in cognitive complexity, but no nesting depth.
        public var ternaries: [String] = []
        /// Continuations that cost one in cognitive complexity without nesting: `else`, `elif`.
        public var continuations: [String] = []
        /// Of `nesting`, what goes on the statement before it when it follows `else` directly: `if`.
        public var elseIfs: [String] = []
        /// Jumps that cost one in cognitive complexity: `goto`, a labelled `break`.
        public var jumps: [String] = []
        /// Whether the cognitive complexity of a function has that of the named functions inside it. Not where functions
        /// are what modules are made of.
        public var countsNestedFunctions = true

        /// Where the name of a function or type stands, by its kind; in the field `name` unless said here.
        public var names: [String: NameSource] = [:]
        /// What gives its name to a nameless function that is its value: the field with the name, by kind.
        public var bindings: [String: String] = [:]
        /// The field whose first type name qualifies the declaration, by its kind: Go's receivers.
        public var qualifiers: [String: String] = [:]
        /// What stands between the parts of a qualified name.
        public var separator = "."

        /// Nothing named.
        public init() {}
    }

    /// Where a declaration has its name.
    public enum NameSource: Sendable {
        /// In the field of this name.
        case field(String)
        /// At the end of a chain of fields of this name: C's declarators.
        case innermost(String)
        /// In the first child of one of these kinds.
        case child([String])
        /// In a field of the node around it, unless that is a declaration, too.
        case parent(String)
        /// It has none and is called this.
        case constant(String)
    }

    init(
        name: String, title: String, aliases: [String] = [], base: String? = nil, extensions: [String],
        fileNames: [String] = [],
        interpreters: [String] = [], syntaxErrors: Trust,
        kinds: @escaping @autoclosure @Sendable () -> Kinds,
        grammar: @escaping @Sendable () -> OpaquePointer?,
        rewrite: (@Sendable ([UInt8]) -> [UInt8])? = nil
    ) {
        self.name = name
        self.title = title
        self.aliases = aliases
        self.base = base
        self.extensions = extensions
        self.fileNames = fileNames
        self.interpreters = interpreters
        self.syntaxErrors = syntaxErrors
        makeKinds = kinds
        self.grammar = grammar
        self.rewrite = rewrite
    }

    /// Whether a rule that names the language `name`, in lower case, is for this one.
    public func isMeant(by name: String) -> Bool {
        self.name == name || aliases.contains(name) || base.flatMap(Self.named)?.isMeant(by: name) == true
    }

    /// The pack called `name`, by its stable name or an alias, in any case.
    public static func named(_ name: String) -> LanguagePack? {
        let wanted = name.lowercased()
        return all.first { $0.name == wanted || $0.aliases.contains(wanted) }
    }
}
