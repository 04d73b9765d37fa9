import CogniCore
import CogniSemantics

/// The taint that expressions have from their parts.
extension TaintInterpreter {
    /// The taint that an expression has from its parts.
    mutating func parts(of index: Int, in state: inout State, isHolder: Bool) -> Taint {
        let node = tree.nodes[index]
        switch node.kind {
        case .name: return stored(at: index, else: .none, in: state, isHolder: isHolder)
        case .member: return member(index, in: &state, isHolder: isHolder)
        case .index: return element(index, in: &state, isHolder: isHolder)
        case .assign, .augmentedAssign: return assignment(index, in: &state)
        case .declare:
            if let target = tree.child(index, .target) { assign(Taint.none, to: target, in: &state) }
            return .none
        case .call, .new: return call(index, in: &state)
        case .function:
            if tree.child(index, .name) == nil || functions.isNested(index) { _ = look(at: index, in: state) }
            return .none
        case .type:
            declare(index, in: &state)
            return .none
        case .conditional: return conditional(index, in: &state)
        case .binary:
            let taint = Self.junctions.contains(node.label) ? junction(index, in: &state) : union(index, in: &state)
            return options.taintAssumesSafeComparisons && Self.comparisons.contains(node.label) ? .none : taint
        case .unary:
            // `x++`
            if let place = tree.place(of: index), state.constants[place]?.isValue == true {
                if Self.steps.contains(node.label) { state.know(nil, at: place) }
            }
            return union(index, in: &state)
        case .number, .literal, .string, .token, .stringContent: return .none
        case .other, .comprehension: return comprehension(index, in: &state)
        case .block, .if, .switch, .while, .for, .forEach, .try, .with:
            // A statement as a value: its last expressions.
            run(index, in: &state)
            return functions.values(of: index).reduce(.none) { $0.joined(with: evaluate($1, in: &state) ?? .none) }
        default: return union(index, in: &state)
        }
    }

    private static let comparisons = Set(
        ["==", "!=", "===", "!==", "<", ">", "<=", ">=", "in", "notin", "is", "isnot", "instanceof", "=~"].map {
            CodeLabel.of($0)
        })

    private static let steps = Set(["++", "--"].map { CodeLabel.of($0) })
    private static let conjunctions = Set(["&&", "and"].map { CodeLabel.of($0) })
    private static let junctions = conjunctions.union(["||", "or"].map { CodeLabel.of($0) })

    /// `c ? a : b`: of a constant condition only one side counts.
    private mutating func conditional(_ index: Int, in state: inout State) -> Taint {
        let condition = tree.child(index, .condition)
        if let condition { _ = evaluate(condition, in: &state) }
        let truth = condition.flatMap { tree.constant($0, in: state)?.truth }
        var taint = Taint.none
        for child in tree.children(index) where child != condition {
            let holds = tree.nodes[child].role != .alternative
            guard truth == nil || truth == holds else { continue }
            taint.add(evaluate(child, in: &state, if: condition, holds))
        }
        return taint
    }

    /// `a && b`: `b` comes into play when `a` holds; `a || b`: when it doesn't.
    private mutating func junction(_ index: Int, in state: inout State) -> Taint {
        guard let left = tree.child(index, .left), let right = tree.child(index, .right) else { return .none }
        let taint = evaluate(left, in: &state) ?? .none
        let isAnd = Self.conjunctions.contains(tree.nodes[index].label)
        return taint.joined(with: evaluate(right, in: &state, if: left, isAnd))
    }

    /// The taint of an expression that is only worked out when a condition holds, or doesn't.
    private mutating func evaluate(_ index: Int, in state: inout State, if condition: Int?, _ holds: Bool) -> Taint {
        guard let condition, !allowed(by: condition, holds, in: state).isEmpty else {
            return evaluate(index, in: &state) ?? .none
        }
        var inside = state
        assume(condition, holds, in: &inside)
        let taint = evaluate(index, in: &inside) ?? .none
        state = state.joined(with: inside)
        return taint
    }

    private mutating func union(_ index: Int, in state: inout State, where isMeant: (CodeRole) -> Bool = { _ in true })
        -> Taint
    {
        var taint = Taint.none
        for child in tree.children(index) where isMeant(tree.nodes[child].role) {
            let role = tree.nodes[child].role
            if role == .type || role == .detail || role == .modifier || role == .name { continue }
            taint.add(evaluate(child, in: &state) ?? .none)
        }
        return taint
    }

    /// A loop in an expression comes before what is made in it.
    private mutating func comprehension(_ index: Int, in state: inout State) -> Taint {
        for child in tree.children(index) where tree.nodes[child].kind == .forEach {
            let value = tree.child(child, .value).flatMap { evaluate($0, in: &state) }
            if let target = tree.child(child, .target) { assign(value, to: target, in: &state) }
        }
        var taint = Taint.none
        for child in tree.children(index) where tree.nodes[child].kind != .forEach {
            taint.add(evaluate(child, in: &state) ?? .none)
        }
        return taint
    }

    /// What is known of a place, or else what its holder gives it, and what its parts hold.
    private func stored(at index: Int, else inherited: Taint, in state: State, isHolder: Bool) -> Taint {
        guard let place = tree.place(of: index) else { return inherited }
        let own = state.values[place] ?? inherited
        return isHolder ? own : state.parts(of: place).reduce(own) { $0.joined(with: $1) }
    }

    private mutating func member(_ index: Int, in state: inout State, isHolder: Bool) -> Taint {
        let object = tree.child(index, .object).map { evaluate($0, in: &state, isHolder: true) } ?? .none
        return stored(at: index, else: object, in: state, isHolder: isHolder)
    }

    private mutating func element(_ index: Int, in state: inout State, isHolder: Bool) -> Taint {
        var taint = member(index, in: &state, isHolder: isHolder)
        let isTable = tree.child(index, .object).map { self.isTable($0, in: state) } ?? false
        for child in tree.children(index) where tree.nodes[child].role == .item {
            let key = evaluate(child, in: &state) ?? .none
            if !options.taintAssumesSafeIndexes, !isTable { taint.add(key) }
        }
        // Any element may be any of those that are known.
        if tree.isAnyElement(index), let object = tree.child(index, .object), let place = tree.place(of: object) {
            for part in state.parts(of: place) { taint.add(part) }
        }
        return taint
    }

    // MARK: Calls

    private mutating func call(_ index: Int, in state: inout State) -> Taint {
        var taint = tree.child(index, .callee).map { evaluate($0, in: &state) ?? .none } ?? .none
        var arguments: [(index: Int, taint: Taint)] = []
        for list in tree.children(index) where tree.nodes[list].role == .arguments {
            guard tree.nodes[list].kind == .arguments else {
                arguments.append((list, evaluate(list, in: &state) ?? .none))
                continue
            }
            for argument in tree.children(list) {
                arguments.append((argument, evaluate(argument, in: &state) ?? .none))
            }
        }
        for child in tree.children(index) where ![.callee, .arguments, .type, .detail].contains(tree.nodes[child].role)
        {
            arguments.append((child, evaluate(child, in: &state) ?? .none))
        }
        if let contained = container(index, arguments, in: &state) { return contained }
        if let held = heldByObject(of: index, in: state) { taint.add(held) }
        let all = arguments.reduce(taint) { $0.joined(with: $1.taint) }
        // A call that is a sink is one for what goes into it.
        if let mark = marks.marks[index], !mark.isSanitized { check(index, all) }
        if let function = functions.called(by: index), let summary = summary(of: function) {
            let given = functions.positions(of: arguments.map(\.index), in: function)
            apply(summary, arguments.map(\.taint), given)
            let returned = summary.returned.mapped { parameter in
                zip(given, arguments).reduce(Taint.none) { $1.0 == parameter ? $0.joined(with: $1.1.taint) : $0 }
            }
            // What the object of a method holds may come back with it.
            return functions.isOfObject(index) ? returned.joined(with: taint) : returned
        }
        if options.taintAssumesSafeFunctions { return .none }
        return cleansByName(index) ? all.doubted : all
    }

    /// Whether the function that is called says that it makes something harmless: `sanitize`, `escapeHtml`, `shell_quote`.
    private func cleansByName(_ call: Int) -> Bool {
        guard let callee = tree.child(call, .callee) else { return false }
        let name = tree.string(tree.child(callee, .name) ?? callee).lowercased()
        return Self.cleaning.contains { name.contains($0) } && !name.contains("un")
    }

    private static let cleaning = [
        "saniti", "escap", "clean", "purif", "quote", "validat", "whitelist", "allowlist", "safe",
    ]

    /// What the function called does with tainted arguments.
    private mutating func apply(_ summary: TaintSummary, _ arguments: [Taint], _ positions: [Int?]) {
        for (sink, reached) in summary.reached {
            let taint = reached.mapped { parameter in
                zip(positions, arguments).reduce(Taint.none) { $1.0 == parameter ? $0.joined(with: $1.1) : $0 }
            }
            if !taint.isEmpty { report(sink, taint) }
        }
    }
}
