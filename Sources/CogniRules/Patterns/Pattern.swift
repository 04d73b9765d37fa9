import CogniRegex
import CogniSemantics

/// A compiled pattern: what has to stand in a code tree. Metavariables are the rule's, by number.
indirect enum Pattern: Sendable {
    /// A node of a kind with matching children.
    case node(Shape)
    /// A node without children: an identifier, a number, a keyword.
    case leaf(CodeKind, label: UInt32, text: [UInt8])
    /// `$_`
    case anything
    /// `$X`
    case metavariable(Int)
    /// `(T $X)`: a metavariable of a type.
    case typed(Int, type: TypePattern)
    /// `...`, or `$...ARGS` with its number: any number of neighbours.
    case ellipsis(Int?)
    /// `e. ...`: the pattern, or a chain of members and calls that begins with it.
    case chain(Pattern)
    /// A string literal without interpolation.
    case string(StringContent)
    /// `<... e ...>`: the pattern somewhere in the code.
    case deep(Pattern)
    /// An expression as a statement: found anywhere in a statement, as in Semgrep.
    case deepStatement(Pattern)
    /// Spellings of the same.
    case either([Pattern])

    /// A kind and the children that a node of it has to have. A class, so that the matcher hands on one reference and not
    /// several arrays.
    final class Shape: Sendable {
        let kind: CodeKind
        /// The operator, or the grammar's name of an `other`; 0 when it makes no difference.
        let label: UInt32
        /// What else is true of it: an assignment has to declare, a member to be optional.
        let flags: CodeFlags
        /// Children of which a node has one, by their role.
        let slots: [(role: CodeRole, pattern: Pattern)]
        /// Children of which a node may have more than the pattern names, in any order.
        let extras: [(role: CodeRole, pattern: Pattern)]
        /// The list of children: arguments, statements, elements.
        let items: [Pattern]

        init(
            kind: CodeKind, label: UInt32 = 0, flags: CodeFlags = [],
            slots: [(role: CodeRole, pattern: Pattern)] = [], extras: [(role: CodeRole, pattern: Pattern)] = [],
            items: [Pattern] = []
        ) {
            self.kind = kind
            self.label = label
            self.flags = flags
            self.slots = slots
            self.extras = extras
            self.items = items
        }

        var hasEllipsis: Bool { items.contains { $0.isEllipsis } }

        /// `[...]`
        var isOnlyEllipsis: Bool { items.count == 1 && hasEllipsis }

        func slot(_ role: CodeRole) -> Pattern? { slots.first { $0.role == role }?.pattern }
    }

    /// What is between the quotes.
    enum StringContent: Sendable {
        /// `"..."`
        case anything
        case exactly([UInt8])
        /// `"$X"`
        case metavariable(Int)
        /// `"=~/…/"`
        case regex(PCRE)
    }

    /// `{ ... }`
    var isAnyBlock: Bool {
        guard case .node(let shape) = self, shape.kind == .block else { return false }
        return !shape.items.isEmpty && shape.items.allSatisfy(\.isEllipsis)
    }

    var isEllipsis: Bool { if case .ellipsis = self { true } else { false } }

    var isKeywordArgument: Bool { if case .node(let shape) = self { shape.kind == .keywordArgument } else { false } }
}

/// A pattern ready to be searched for.
struct CompiledPattern: Sendable {
    enum Root: Sendable {
        case one(Pattern)
        /// Neighbouring statements.
        case statements([Pattern])
    }

    let root: Root
    /// Kinds of the node at which a match may start, for statements of a node in the first one; `nil` for any node.
    let startKinds: Set<CodeKind>?
    /// The pattern ends with a semicolon: a statement, not an expression.
    var isClosed = false
    /// What the match has to be to its parent: `finally: ...` is a finalizer; `nil` when it makes no difference.
    var role: CodeRole?
}
