import CogniRegex

/// A compiled pattern: what has to stand in a syntax tree. Metavariables are the rule's, by number.
indirect enum Pattern: Sendable {
    /// A node of a kind with matching children.
    case node(Shape)
    /// A node without children: an identifier, a number, a keyword, an operator.
    case leaf(kind: UInt16, text: [UInt8])
    /// A dotted name, reached directly or through an import; else the code as written.
    case qualified(QualifiedName, written: Pattern)
    /// `$_`
    case anything
    /// `$X`
    case metavariable(Int)
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

    /// A kind and the children that a node of it has to have, in order. A class, so that the matcher hands on one
    /// reference and not four arrays.
    final class Shape: Sendable {
        let kind: UInt16
        let children: [Pattern]
        /// Omissible kinds that the pattern has, so that a match needs them: `async`.
        let needs: [UInt16]
        /// Fields that a match may fill although the pattern leaves them out: the type of a variable.
        let mayFill: [UInt8]
        /// Children are statements: an ellipsis reaches into nested blocks.
        let isStatements: Bool
        /// Children among which keyword arguments may stand in any order: positions in `children`.
        let keywords: [Int]

        init(
            kind: UInt16, children: [Pattern], needs: [UInt16] = [], mayFill: [UInt8] = [], isStatements: Bool = false,
            keywords: [Int] = []
        ) {
            self.kind = kind
            self.children = children
            self.needs = needs
            self.mayFill = mayFill
            self.isStatements = isStatements
            self.keywords = keywords
        }
    }

    /// `a.b.c`, or `a.b.$F`.
    final class QualifiedName: Sendable {
        let components: [[UInt8]]
        /// The metavariable after the last dot.
        let last: Int?

        init(components: [[UInt8]], last: Int?) {
            self.components = components
            self.last = last
        }
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
}

/// A pattern ready to be searched for.
struct CompiledPattern: Sendable {
    enum Root: Sendable {
        case one(Pattern)
        /// Neighbouring statements.
        case statements([Pattern])
    }

    let root: Root
    /// Kinds of the node at which a match may start, for statements of a node in the first one; `nil` for any named node.
    let startKinds: Set<UInt16>?
}
