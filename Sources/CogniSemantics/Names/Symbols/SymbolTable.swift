/// The scopes of a file, the names that are bound in them, and where each is read.
///
/// Made in one pass over the code tree with what `NameFacts` says of the language. Only languages with facts have one.
public struct SymbolTable: Sendable {
    /// Where a name can be seen.
    public struct Scope: Sendable {
        /// What opens a scope.
        public enum Kind: Sendable { case file, function, type, block, comprehension }
        /// What opens it.
        public let kind: Kind
        /// The node that opens it.
        public let node: Int
        /// The scope around it; -1 for the file's.
        public let parent: Int
        /// The names that it binds, as indices into `symbols`, in the order of the text.
        public internal(set) var symbols: [Int] = []
        /// Whether names may come and go in it that the text doesn't show: `exec`, `eval`, `locals()`.
        public internal(set) var isDynamic = false
    }

    /// One name of a scope with all that is bound to it.
    public struct Symbol: Sendable {
        /// The name's label.
        public let label: UInt32
        /// Index of the scope that it belongs to.
        public let scope: Int
        /// Where it is bound, in the order of the text; never empty.
        public internal(set) var bindings: [Binding]
        /// The name nodes that read it, in no order.
        public internal(set) var reads: [Int] = []
        /// Those of `reads` that stand in types.
        public internal(set) var typeReads: Set<Int> = []
        /// Whether an inner function binds it with `global` or `nonlocal`, or some other scope assigns to it.
        public internal(set) var isSharedWrite = false

        /// How it is bound first.
        public var kind: Binding.Kind { bindings[0].kind }
    }

    /// A place that binds a name.
    public struct Binding: Sendable {
        /// What binds.
        public enum Kind: Sendable {
            case importing, variable, loop, parameter, function, type, handler, with, pattern, typeParameter
        }
        /// What binds.
        public let kind: Kind
        /// The name's node.
        public let name: Int
        /// The node that binds: the assignment, the import, the function.
        public let declaration: Int
    }

    /// A name that is read and bound nowhere in the file.
    public struct Unresolved: Sendable {
        /// The name's node.
        public let name: Int
        /// The scope that it is read in.
        public let scope: Int
        /// Whether it stands in a type.
        public let isType: Bool
    }

    /// All scopes; the file's is the first.
    public internal(set) var scopes: [Scope] = []
    /// All symbols.
    public internal(set) var symbols: [Symbol] = []
    /// Names that nothing in the file binds, in the order of the text, those that the language itself has left out.
    public internal(set) var unresolved: [Unresolved] = []
    /// The names that are read, bound nowhere in the file, and there without a declaration.
    public internal(set) var builtinReads: [Int] = []
    /// Whether something may bind names of the file that the text doesn't show: `from x import *`.
    public internal(set) var hasHiddenNames = false

    var scopeOfNode: [Int32] = []

    /// The scope that a node is evaluated in.
    public func scope(of node: Int) -> Int { Int(scopeOfNode[node]) }

    /// The innermost function, type or file around a scope, itself included: what is no block.
    public func frame(of scope: Int) -> Int {
        var current = scope
        while scopes[current].kind == .block || scopes[current].kind == .comprehension {
            current = scopes[current].parent
        }
        return current
    }

    /// The symbols of a file; `nil` where the language's scopes aren't known.
    public init?(_ tree: CodeTree) {
        guard let facts = NameFacts.of(tree.language) else { return nil }
        var builder = SymbolTableBuilder(tree, facts)
        builder.run()
        self = builder.table
    }

    init() {}
}
