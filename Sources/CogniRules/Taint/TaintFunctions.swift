import CogniSemantics

/// What a function does with tainted data. Origins below `TaintOrigins.parameters` stand for its parameters.
struct TaintSummary {
    /// What it returns.
    var returned = Taint.none
    /// What reaches a sink, by the sink.
    var reached: [Int: Taint] = [:]
}

extension Taint {
    /// With what the arguments have in the place of the parameters.
    func mapped(_ argument: (Int) -> Taint) -> Taint {
        var result = self
        for origin in origins where origin < TaintOrigins.parameters {
            result.remove(origin)
            result.add(argument(origin))
        }
        return result
    }
}

/// The functions of a file, who calls them, and what is known of them.
struct TaintFunctions {
    private let tree: CodeTree
    /// Every function with a name.
    let all: [Int]
    /// The only function with a name, by the name's label; -1 when there are more.
    private var named: [UInt32: Int] = [:]
    private(set) var summaries: [Int: TaintSummary] = [:]
    private var inProgress: Set<Int> = []
    private let methods: TaintMethods

    init(_ tree: CodeTree, constants: Constants) {
        self.tree = tree
        methods = TaintMethods(tree, constants: constants)
        all = tree.nodes.indices.filter { index in
            tree.nodes[index].kind == .function && (tree.child(index, .name) != nil || tree.isStatement(index))
        }
        for function in all {
            guard let name = tree.child(function, .name) else { continue }
            let label = tree.nodes[name].label
            named[label] = named[label] == nil ? function : -1
        }
    }

    /// Whether the function stands in another one.
    func isNested(_ function: Int) -> Bool {
        var current = tree.parent(function)
        while let node = current {
            if tree.nodes[node].kind == .function { return true }
            current = tree.parent(node)
        }
        return false
    }

    func parameters(of function: Int) -> [Int] {
        tree.child(function, .parameters).map { Array(tree.children($0)) } ?? []
    }

    /// The expression whose value a function without `return` has: the only one in its body.
    func returnedExpression(of body: Int) -> Int? {
        guard tree.nodes[body].kind == .block else { return body }
        guard let only = tree.children(body).first(where: { _ in true }),
            Int(tree.nodes[only].next) == Int(tree.nodes[body].next)
        else { return nil }
        return tree.nodes[only].isExpression ? only : nil
    }

    /// The expression that a body does nothing but return.
    func onlyValue(of body: Int) -> Int? {
        if let expression = returnedExpression(of: body) { return expression }
        let statements = Array(tree.children(body))
        guard statements.count == 1, tree.nodes[statements[0]].kind == .return else { return nil }
        return tree.children(statements[0]).first { _ in true }
    }

    /// The expressions whose value a statement has that is used as one: the last one of a block, of each branch, of each case.
    func values(of statement: Int) -> [Int] {
        switch tree.nodes[statement].kind {
        case .block: return Array(tree.children(statement)).last.map { values(of: $0) } ?? []
        case .if, .try:
            let branches = tree.children(statement).filter {
                [.body, .alternative, .handler].contains(tree.nodes[$0].role)
            }
            return branches.flatMap { values(of: $0) }
        case .switch: return tree.child(statement, .body).map { tree.children($0).flatMap { values(of: $0) } } ?? []
        case .case, .handler: return tree.child(statement, .body).map { values(of: $0) } ?? []
        case .yield: return tree.child(statement, .value).map { [$0] } ?? []
        case .forEach: return tree.child(statement, .body).map { values(of: $0) } ?? []
        case let kind: return kind == .function || tree.nodes[statement].isExpression ? [statement] : []
        }
    }

    /// The function of this file that a call goes to: `f()`, `self.f()`, `this.f()`, of which there is one, or a method of an
    /// object whose type is known.
    func called(by call: Int) -> Int? {
        guard tree.nodes[call].kind == .call, let callee = tree.child(call, .callee) else { return nil }
        switch tree.nodes[callee].kind {
        case .name: return function(tree.nodes[callee].label)
        case .member:
            guard let name = tree.child(callee, .name), !isOfObject(call) else {
                return methods.called(by: call).flatMap { isNested($0) ? nil : $0 }
            }
            return function(tree.nodes[name].label)
        default: return nil
        }
    }

    /// Whether a call is that of a method of an object which isn't the one of the code around it.
    func isOfObject(_ call: Int) -> Bool {
        guard let callee = tree.child(call, .callee), tree.nodes[callee].kind == .member,
            let object = tree.child(callee, .object)
        else { return false }
        return !Self.selves.contains(tree.nodes[object].label)
    }

    private static let selves = Set(["self", "this", "$this", "cls"].map { CodeLabel.of($0) })

    private func function(_ label: UInt32) -> Int? { named[label].flatMap { $0 >= 0 && !isNested($0) ? $0 : nil } }

    /// Which parameter each argument goes to.
    func positions(of arguments: [Int], in function: Int) -> [Int?] {
        let names = parameters(of: function).map { tree.child($0, .name).map { tree.nodes[$0].label } }
        // Python's methods name their object first.
        let first = names.first.flatMap { $0 }
        let offset = first == CodeLabel.of("self") || first == CodeLabel.of("cls") ? 1 : 0
        var next = offset
        return arguments.map { argument in
            if tree.nodes[argument].kind == .keywordArgument, let name = tree.child(argument, .name) {
                return names.firstIndex(of: tree.nodes[name].label)
            }
            defer { next += 1 }
            return next < names.count ? next : nil
        }
    }

    /// `false` when the function is being looked at already.
    mutating func begin(_ function: Int) -> Bool { inProgress.insert(function).inserted }

    mutating func end(_ function: Int, _ summary: TaintSummary) {
        inProgress.remove(function)
        summaries[function] = summary
    }
}
