/// What a node of a code tree is, whatever the language calls it.
public enum CodeKind: UInt8, Sendable, CaseIterable {
    // MARK: Leaves
    /// An identifier; its label is the identifier.
    case name
    /// A number as written.
    case number
    /// `true`, `nil`, a character, a keyword that is a value: a leaf that is compared by its text.
    case literal
    /// A keyword or an operator that means something.
    case token
    /// The text between the quotes, or between two interpolations.
    case stringContent

    // MARK: Expressions
    /// A string without interpolation: one `stringContent` or more, which are joined.
    case string
    /// A string with interpolation: `stringContent` and expressions in turn.
    case template
    /// A regular expression literal.
    case regex
    /// `callee`, `arguments`.
    case call
    /// Making an object: `callee`, `arguments`, perhaps a `body`.
    case new
    /// Items: expressions, keyword arguments, spreads.
    case arguments
    /// `name`, `value`.
    case keywordArgument
    /// `*args`, `...rest`, `&block`: the label is the sign.
    case spread
    /// `object`, `name`: `a.b`, `a->b`, `A::b`, `a?.b`.
    case member
    /// `object`, items: `a[i]`; labelled when it takes a part and no element (`a[i:j]`).
    case index
    /// `left`, `right`; the label is the operator.
    case binary
    /// `value`; the label is the operator.
    case unary
    /// `condition`, `body`, `alternative`: `c ? a : b`.
    case conditional
    /// `target`, `value`, perhaps `type` and `modifier`: an assignment, or a declaration with a value.
    case assign
    /// `target`, `value`; the label is the operator: `a += b`.
    case augmentedAssign
    /// `target`, perhaps `type` and `modifier`: a declaration without a value.
    case declare
    /// Items.
    case list
    /// Items.
    case tuple
    /// Items.
    case set
    /// Items, mostly pairs.
    case dictionary
    /// `key`, `value`.
    case pair
    /// `[x for x in y if z]`: the `value` of an element, then `forEach`s without a body and `condition`s in turn.
    case comprehension
    /// `value` that is awaited.
    case await
    /// `type`, `value`.
    case cast
    /// A name with its arguments: `type`, items.
    case genericType
    /// `name`, `attribute`s (keyword arguments, spreads), items: its children. `<a b={c}>d</a>`
    case element

    // MARK: Declarations
    /// `decorator`s, `modifier`s, `name` (none in a lambda), `parameters`, `type` that it returns, `body`.
    case function
    /// Items.
    case parameters
    /// `name`, perhaps `type`, `value` (the default), `modifier`s.
    case parameter
    /// `decorator`s, `modifier`s, `name`, `base`s, `body`.
    case type
    /// Items: the members of a type, whose order means nothing.
    case members
    /// Items: one expression.
    case decorator
    /// `module`, perhaps `name` and `alias`.
    case importing
    /// `name`: the package or namespace that the file belongs to; perhaps a `body`.
    case package

    // MARK: Statements
    /// Items: statements. A file is one, and every body.
    case block
    /// `condition`, `body`, `alternative`.
    case `if`
    /// `condition`, `body`.
    case `while`
    /// `body`, `condition`.
    case doWhile
    /// `initial`, `condition`, `update`, `body`.
    case `for`
    /// `target`, `value`, `body`.
    case forEach
    /// `condition`, `body` of `case`s.
    case `switch`
    /// Items to compare with, and a `body`; no item in the default case.
    case `case`
    /// `value`
    case `return`
    /// `value`
    case `throw`
    /// `value`
    case yield
    /// Perhaps a `label`.
    case `break`
    /// Perhaps a `label`.
    case `continue`
    /// Perhaps `value`s (resources), `body`, `handler`s, `alternative` (else), `finalizer`.
    case `try`
    /// Perhaps `type` and `name`, and a `body`.
    case handler
    /// `value`s, `body`: a block with something that is closed after it.
    case with
    /// `value`s to be deleted.
    case delete
    /// `condition`, perhaps a `value`.
    case assert
    /// Anything else; the label is the grammar's name of the kind, items are its parts.
    case other
}

/// What a child is to its parent.
public enum CodeRole: UInt8, Sendable, CaseIterable {
    /// One of a list.
    case item
    case callee, arguments, object, name, left, right, value, target, type, condition, body, alternative
    case initial, update, handler, finalizer, key, module, alias, label, parameters
    // Any number of them, in any order; a pattern names those that it wants.
    case decorator, modifier, base, attribute
    /// Type parameters, `throws`, attributes: what says nothing to a pattern that leaves it out.
    case detail
}
