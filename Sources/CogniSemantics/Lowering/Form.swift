import CogniSyntax

/// How a kind of the grammar becomes nodes of the code tree.
struct Form: Sendable {
    enum Action: Sendable {
        /// Means nothing: punctuation, comments.
        case skip
        /// Is replaced by its children: parentheses, wrappers.
        case transparent
        /// A leaf, whose label is its text.
        case leaf(CodeKind)
        /// A node whose children get roles by their fields; see `Form`.
        case node(CodeKind)
        /// Whatever the language needs.
        case custom(Custom)
        /// The kind is not known: a leaf when it has no parts, else an `other` with all of its parts.
        case unknown
    }

    typealias Custom = @Sendable (_ builder: inout CodeBuilder, _ index: Int, _ role: CodeRole) -> Void

    let action: Action
    /// Roles of the children by the name of their field; the others are items.
    var roles: [String: CodeRole] = [:]
    /// The label is the text of the child in this field, or of the first anonymous child that is no punctuation when the field
    /// is called `*`; that child isn't lowered.
    var label: String?
    /// Fields whose children are not lowered.
    var dropped: Set<String> = []
    /// What the node is to a parent that gives it no role by field.
    var usualRole = CodeRole.item
    /// What children without a role by field are, unless their own form says otherwise.
    var parts = CodeRole.item
    /// Tokens among the children are kept as items; they are dropped otherwise.
    var keepsTokens = false
    var flags: CodeFlags = []

    static let skip = Form(action: .skip)
    static let transparent = Form(action: .transparent)
    static func leaf(_ kind: CodeKind) -> Form { Form(action: .leaf(kind)) }
    static func custom(_ custom: @escaping Custom) -> Form { Form(action: .custom(custom)) }

    /// A node of `kind`: children by field, the rest items.
    static func node(
        _ kind: CodeKind, _ roles: [String: CodeRole] = [:], label: String? = nil, dropped: Set<String> = [],
        role: CodeRole = .item, parts: CodeRole = .item, tokens: Bool = false, flags: CodeFlags = []
    ) -> Form {
        Form(
            action: .node(kind), roles: roles, label: label, dropped: dropped, usualRole: role, parts: parts,
            keepsTokens: tokens, flags: flags)
    }

    /// The same form with another usual role.
    func asUsual(_ role: CodeRole) -> Form {
        var form = self
        form.usualRole = role
        return form
    }
}

/// The forms of one grammar by kind number: made once a language.
final class FormTable: Sendable {
    struct Entry: Sendable {
        let action: Form.Action
        /// By field number.
        let roles: [CodeRole?]
        let labelField: UInt8?
        let labelIsToken: Bool
        let dropped: [UInt8]
        let usualRole: CodeRole
        let parts: CodeRole
        let keepsTokens: Bool
        let flags: CodeFlags
        let name: UInt32
        /// Whether a leaf of an unknown kind is a name.
        let isIdentifier: Bool
    }

    let grammar: Grammar
    private let entries: [Entry]
    private let errorEntry: Entry

    init(_ grammar: Grammar, _ forms: [String: Form]) {
        self.grammar = grammar
        entries = grammar.kindNames.map { Entry($0, forms[$0] ?? Form.common[$0] ?? Form.unknown($0), grammar) }
        errorEntry = Entry("ERROR", .node(.other), grammar)
    }

    subscript(kind: UInt16) -> Entry { Int(kind) < entries.count ? entries[Int(kind)] : errorEntry }
}

extension FormTable.Entry {
    fileprivate init(_ name: String, _ form: Form, _ grammar: Grammar) {
        action = form.action
        roles = grammar.fieldNames.map { form.roles[$0] }
        labelIsToken = form.label == "*"
        labelField = form.label.flatMap { $0 == "*" ? nil : grammar.field($0) }
        dropped = form.dropped.compactMap { grammar.field($0) }
        usualRole = form.usualRole
        parts = form.parts
        keepsTokens = form.keepsTokens
        flags = form.flags
        self.name = CodeLabel.of(name)
        isIdentifier = name.hasSuffix("identifier")
    }
}
