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
        case .conditional:
            if let condition = tree.child(index, .condition) { _ = evaluate(condition, in: &state) }
            return union(index, in: &state) { $0 != .condition }
        case .binary:
            let taint = union(index, in: &state)
            return options.taintAssumesSafeComparisons && Self.comparisons.contains(node.label) ? .none : taint
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
        for child in tree.children(index) where tree.nodes[child].role == .item {
            let key = evaluate(child, in: &state) ?? .none
            if !options.taintAssumesSafeIndexes { taint.add(key) }
        }
        // Any element may be any of those that are known.
        if tree.isAnyElement(index), let object = tree.child(index, .object), let place = tree.place(of: object) {
            for part in state.parts(of: place) { taint.add(part) }
        }
        return taint
    }

    // MARK: Assignments

    private mutating func assignment(_ index: Int, in state: inout State) -> Taint {
        var taint = Taint.none
        for child in tree.children(index) where tree.nodes[child].role == .value {
            taint.add(evaluate(child, in: &state) ?? .none)
        }
        for child in tree.children(index) where tree.nodes[child].role == .target {
            var value = taint
            if tree.nodes[index].kind == .augmentedAssign { value.add(evaluate(child, in: &state) ?? .none) }
            if let sources = tree.child(index, .value), tree.nodes[sources].kind == .tuple,
                tree.nodes[child].kind == .tuple
            {
                assignEach(sources, to: child, value, in: &state)
            } else {
                assign(value, to: child, in: &state)
            }
            taint.add(value)
        }
        return taint
    }

    /// `a, b = c, d`
    private mutating func assignEach(_ values: Int, to targets: Int, _ all: Taint, in state: inout State) {
        let (from, to) = (Array(tree.children(values)), Array(tree.children(targets)))
        guard from.count == to.count else { return assign(all, to: targets, in: &state) }
        for (value, target) in zip(from, to) { assign(evaluate(value, in: &state), to: target, in: &state) }
    }

    mutating func assign(_ value: Taint?, to target: Int, in state: inout State) {
        var taint = value ?? .none
        if let mark = marks.marks[target] {
            if mark.isSanitized { taint = .none }
            taint.add(sourceTaint(at: target, input: taint))
            for number in mark.sources
            where marks.specification.sources[marks.sources[number].operatorNumber].sideEffect == .only {
                taint.add(
                    origins.taint(
                        of: number, label: marks.specification.sources[marks.sources[number].operatorNumber].label))
            }
            propagate(mark, at: target, &taint, in: &state)
            check(target, taint)
        }
        checkRegions(target, taint)
        // The key of an element, the object of a member: code that runs before the assignment.
        if tree.nodes[target].kind == .index || tree.nodes[target].kind == .member { _ = evaluate(target, in: &state) }
        switch tree.nodes[target].kind {
        case .tuple, .list, .dictionary, .spread, .arguments, .set:
            for child in tree.children(target) { assign(taint, to: child, in: &state) }
        case .pair, .keywordArgument: if let inner = tree.child(target, .value) { assign(taint, to: inner, in: &state) }
        case .assign: if let inner = tree.child(target, .target) { assign(taint, to: inner, in: &state) }
        case .declare: if let inner = tree.child(target, .target) { assign(taint, to: inner, in: &state) }
        default:
            guard let place = tree.place(of: target) else { return }
            if tree.isAnyElement(target) {
                if !taint.isEmpty { state.add(taint, at: place) }
            } else {
                state.set(taint, at: place)
            }
        }
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
        let all = arguments.reduce(taint) { $0.joined(with: $1.taint) }
        // A call that is a sink is one for what goes into it.
        if let mark = marks.marks[index], !mark.isSanitized { check(index, all) }
        if let function = functions.called(by: index), let summary = summary(of: function) {
            let given = functions.positions(of: arguments.map(\.index), in: function)
            apply(summary, arguments.map(\.taint), given)
            return summary.returned.mapped { parameter in
                zip(given, arguments).reduce(Taint.none) { $1.0 == parameter ? $0.joined(with: $1.1.taint) : $0 }
            }
        }
        if options.taintAssumesSafeFunctions { return .none }
        taint = all
        return taint
    }

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
