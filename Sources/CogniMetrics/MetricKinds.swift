import CogniSyntax
import Synchronization

/// What a grammar's node kinds mean to the metrics, as numbers that cost one look-up a node.
struct MetricKinds: Sendable {
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt16
        static let function = Roles(rawValue: 1)
        static let lambda = Roles(rawValue: 2)
        static let branch = Roles(rawValue: 4)
        static let switchCase = Roles(rawValue: 8)
        static let logicalOperator = Roles(rawValue: 16)
        static let nesting = Roles(rawValue: 32)
        static let ternary = Roles(rawValue: 64)
        static let continuation = Roles(rawValue: 128)
        static let elseIf = Roles(rawValue: 256)
        static let jump = Roles(rawValue: 512)
        static let undecided = Roles(rawValue: 1024)
        static let type = Roles(rawValue: 2048)
        /// Has a role under certain parents only.
        static let conditional = Roles(rawValue: 1 << 14)
        /// Is an operator if its text is one.
        static let operatorName = Roles(rawValue: 1 << 15)
    }

    let countsNestedFunctions: Bool
    private let casesAreExhaustive: Bool
    private var named: [Roles]
    private var tokens: [Roles]
    private var conditional: [UInt16: [(role: Roles, parents: KindSet)]] = [:]
    private let logicalExpressions: KindSet
    private let operators: [[UInt8]]
    private let parameterLists: KindSet
    private let parameters: KindSet
    private let nameFields: [UInt8]

    /// The roles in `grammar`, worked out once in the life of the process.
    static func of(_ grammar: Grammar) -> MetricKinds {
        if let known = made.withLock({ $0[grammar.pack.name] }) { return known }
        let kinds = MetricKinds(grammar)
        made.withLock { $0[grammar.pack.name] = kinds }
        return kinds
    }

    private static let made = Mutex<[String: MetricKinds]>([:])

    private init(_ grammar: Grammar) {
        let kinds = grammar.pack.kinds
        named = Array(repeating: [], count: grammar.kindNames.count)
        tokens = named
        countsNestedFunctions = kinds.countsNestedFunctions
        casesAreExhaustive = kinds.casesAreExhaustive
        logicalExpressions = grammar.kinds(kinds.logicalExpressions)
        operators = kinds.logicalOperators.map { Array($0.utf8) }
        parameterLists = grammar.kinds(kinds.parameterLists)
        parameters = grammar.kinds(kinds.parameters)
        nameFields = ["name", "declarator"].compactMap { grammar.field($0) }
        let roles: [(names: [String], role: Roles)] = [
            (kinds.functions, .function), (kinds.lambdas, .lambda), (kinds.branches, .branch),
            (kinds.cases, .switchCase), (kinds.nesting, .nesting), (kinds.ternaries, .ternary),
            (kinds.continuations, .continuation), (kinds.elseIfs, .elseIf), (kinds.jumps, .jump),
            (kinds.operatorNames, .operatorName), (kinds.undecided, .undecided), (kinds.types, .type),
        ]
        for (names, role) in roles {
            for name in names { add(role, to: name, of: grammar) }
        }
        for number in grammar.kinds(kinds.logicalOperators).numbers { tokens[Int(number)].insert(.logicalOperator) }
    }

    private mutating func add(_ role: Roles, to name: String, of grammar: Grammar) {
        let parts = name.split(separator: ">").map(String.init)
        guard parts.count == 2 else {
            for number in grammar.kinds([name]).numbers { named[Int(number)].insert(role) }
            return
        }
        let parents = grammar.kinds([parts[0]])
        for number in grammar.kinds([parts[1]]).numbers {
            named[Int(number)].insert(.conditional)
            tokens[Int(number)].insert(.conditional)
            conditional[number, default: []].append((role, parents))
        }
    }

    func roles(of node: SyntaxTree.Node, in tree: SyntaxTree) -> Roles {
        guard node.kind != Grammar.errorKind else { return [] }
        let isNamed = node.flags.contains(.named)
        var roles = isNamed ? named[Int(node.kind)] : tokens[Int(node.kind)]
        if roles.isDisjoint(with: [.conditional, .operatorName]) { return roles }
        if roles.remove(.conditional) != nil, node.parent >= 0 {
            let parent = tree.nodes[Int(node.parent)]
            for (role, parents) in conditional[node.kind] ?? []
            where parents.contains(parent.kind) && parent.flags.contains(.named) {
                roles.insert(role)
            }
        }
        if roles.remove(.operatorName) != nil, operators.contains(where: { tree.bytes[node.range].elementsEqual($0) }) {
            roles.insert(.logicalOperator)
        }
        return roles
    }

    func isLogicalExpression(_ kind: UInt16) -> Bool { logicalExpressions.contains(kind) }

    /// Whether a case is the one for everything else, which isn't decided upon: `default:`, `else ->`, `case _`, `*)`.
    func isDefault(_ index: Int, in tree: SyntaxTree) -> Bool {
        if casesAreExhaustive {
            let next = Int(tree.nodes[index].next)
            return next >= tree.nodes.count || tree.nodes[next].kind != tree.nodes[index].kind
        }
        for child in tree.children(index) {
            let text = tree.text(child)
            // `case name:` of Python takes everything.
            if tree.kindName(child) == "case_pattern", isName(child, in: tree) { return true }
            if ["default", "else", "_", "*"].contains(where: { text.elementsEqual($0.utf8) }) { return true }
            // `@unknown default`
            if tree.nodes[child].flags.contains(.named), tree.text(child).first != UInt8(ascii: "@") { return false }
        }
        return false
    }

    private func isName(_ pattern: Int, in tree: SyntaxTree) -> Bool {
        guard let name = tree.descendants(pattern).last, tree.kindName(name) == "identifier" else { return false }
        let isGuarded = tree.children(Int(tree.nodes[pattern].parent)).contains { tree.kindName($0) == "if_clause" }
        return tree.nodes[name].range == tree.nodes[pattern].range && !isGuarded
    }

    /// Whether an `if` goes on the one before it: `else if`, also where it stands in a wrapper of its own.
    func followsElse(_ index: Int, in tree: SyntaxTree) -> Bool {
        var position = index
        let parent = Int(tree.nodes[index].parent)
        if parent >= 0, tree.nodes[parent].range == tree.nodes[index].range { position = parent }
        let holder = Int(tree.nodes[position].parent)
        guard holder >= 0 else { return false }
        // The `else` is the token before; only an `if` or an else clause, which are short, can hold one.
        guard tree.nodes[holder].next - Int32(holder) > 1, isElseHolder(tree.nodes[holder]) else { return false }
        var previous: Int?
        for child in tree.children(holder) {
            if child == position { break }
            if !tree.nodes[child].flags.contains(.extra) { previous = child }
        }
        return previous.map { tree.kindName($0) == "else" } ?? false
    }

    private func isElseHolder(_ node: SyntaxTree.Node) -> Bool {
        guard node.kind != Grammar.errorKind else { return false }
        return !named[Int(node.kind)].isDisjoint(with: [.elseIf, .continuation])
    }

    /// Where the name of a function begins, or the function where it has none: attributes and the like before the name are
    /// no part of its length.
    func nameStart(of function: Int, in tree: SyntaxTree) -> Int {
        let name = tree.children(function).first { nameFields.contains(tree.nodes[$0].field) }
        return tree.nodes[name ?? function].range.lowerBound
    }

    /// How many parameters the function declares.
    func parameterCount(of function: Int, in tree: SyntaxTree) -> Int {
        if parameterLists.contains(tree.nodes[function].kind) { return count(in: function, of: tree) }
        var holder: Int? = function
        while let current = holder {
            holder = nil
            var total: Int?
            for child in tree.children(current) where tree.nodes[child].flags.contains(.named) {
                let field = tree.grammar.fieldNames[Int(tree.nodes[child].field)]
                if parameterLists.contains(tree.nodes[child].kind) {
                    if field != "receiver" && field != "result" { total = (total ?? 0) + count(in: child, of: tree) }
                } else if field == "parameter" {
                    total = 1  // `x => x`
                } else if tree.kindName(child).hasSuffix("_declarator") {
                    holder = child
                }
            }
            if let total { return total }
        }
        return 0
    }

    private func count(in list: Int, of tree: SyntaxTree) -> Int {
        var total = 0
        for child in tree.children(list) {
            let node = tree.nodes[child]
            // What the compiler passes by itself, in Scala.
            if ["implicit", "using"].contains(tree.kindName(child)) { return 0 }
            guard node.flags.contains(.named), !node.flags.contains(.extra) else { continue }
            guard parameters.isEmpty || parameters.contains(node.kind) else { continue }
            if tree.text(child).elementsEqual("void".utf8) { continue }
            // Go declares several of one type at once.
            let name = tree.grammar.field("name")
            let names = tree.grammar.pack.name == "go" ? tree.children(child).count { tree.nodes[$0].field == name } : 1
            total += max(1, names)
        }
        return total
    }
}
