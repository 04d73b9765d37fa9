import CogniCore
import CogniSemantics

/// Follows tainted data through one function after the other.
struct TaintInterpreter: FlowInterpreter {
    typealias Value = Taint

    /// Tainted data at a sink.
    struct Hit: Hashable {
        let sink: Int
        /// The first source's match.
        let source: Int
        /// The data went through a function that cleans by its name.
        var isDoubted: Bool
    }

    let tree: CodeTree
    let marks: TaintMarks
    let options: RuleOptions
    let constants: Constants
    let variables: LocalVariables
    let effort: () -> Bool
    /// Whether the value of an expression can carry nothing, by its type.
    let isSafe: (_ index: Int) -> Bool
    /// Whether a source's match and a sink's may belong together.
    let agrees: (_ source: Match, _ sink: Match) -> Bool
    var origins = TaintOrigins()
    private(set) var hits: [Hit] = []
    /// The places of the sinks in `hits`.
    private var seen: [Int: Int] = [:]
    var functions: TaintFunctions
    /// What the function that is being looked at does with its parameters.
    private var current = TaintSummary()
    /// Taint that a propagator takes from its first part to the second, by the propagator's match.
    private var propagated: [Int: Taint] = [:]
    private var depth = 0

    init(
        tree: CodeTree, marks: TaintMarks, options: RuleOptions, constants: Constants, variables: LocalVariables,
        effort: @escaping () -> Bool,
        isSafe: @escaping (_ index: Int) -> Bool,
        agrees: @escaping (_ source: Match, _ sink: Match) -> Bool
    ) {
        self.tree = tree
        self.marks = marks
        self.options = options
        self.constants = constants
        self.variables = variables
        self.effort = effort
        self.isSafe = isSafe
        self.agrees = agrees
        functions = TaintFunctions(tree, constants: constants)
    }

    mutating func step() -> Bool { effort() }

    /// Follows all code of the file.
    mutating func run() {
        var state = State()
        run(0, in: &state)
        for function in functions.all { _ = summary(of: function) }
    }

    // MARK: Functions

    mutating func declare(_ index: Int, in state: inout State) {
        if tree.nodes[index].kind == .type {
            // Values of fields; the methods have their own turn.
            for child in tree.children(index) {
                if tree.nodes[child].role == .body {
                    var inside = state
                    run(child, in: &inside)
                } else if tree.nodes[child].role == .decorator || tree.nodes[child].role == .base {
                    _ = evaluate(child, in: &state)
                }
            }
            return
        }
        for child in tree.children(index) where tree.nodes[child].role == .decorator { _ = evaluate(child, in: &state) }
        // A function inside of another sees what that one knows.
        if functions.isNested(index) { _ = look(at: index, in: state) }
    }

    /// What a function does, worked out when it is first asked for; `nil` while that is being done.
    mutating func summary(of function: Int) -> TaintSummary? {
        if let known = functions.summaries[function] { return known }
        guard depth < 24, !functions.isNested(function), functions.begin(function) else { return nil }
        let summary = look(at: function, in: State())
        functions.end(function, summary)
        return summary
    }

    /// Follows a function's body.
    mutating func look(at function: Int, in outer: State) -> TaintSummary {
        let isInner = functions.isNested(function)
        let (caller, pending) = (current, propagated)
        defer {
            let inner = current
            (current, propagated) = (caller, pending)
            // What the outer function's parameters reach in here.
            if isInner { for (sink, taint) in inner.reached { current.reached[sink, default: .none].add(taint) } }
        }
        current = TaintSummary()
        propagated = [:]
        depth += 1
        defer { depth -= 1 }
        var state = outer
        state.isReachable = true
        for (position, parameter) in functions.parameters(of: function).enumerated() {
            // What comes in by the parameters of an inner function is its own matter.
            var taint = isInner || position >= TaintOrigins.parameters ? Taint.none : Taint(position)
            let name = tree.child(parameter, .name) ?? parameter
            for node in Set([parameter, name]) { taint.add(sourceTaint(at: node, input: .none)) }
            // The default value, when nothing is passed.
            if let value = tree.child(parameter, .value) { taint.add(evaluate(value, in: &state) ?? .none) }
            bindParameter(name, taint, in: &state)
        }
        if let body = tree.child(function, .body) {
            run(body, in: &state)
            // The value of a body that is an expression.
            if let only = functions.returnedExpression(of: body) {
                current.returned.add(evaluate(only, in: &state) ?? .none)
            }
        }
        return current
    }

    private mutating func bindParameter(_ name: Int, _ taint: Taint, in state: inout State) {
        guard tree.nodes[name].kind != .name else {
            if let place = tree.place(of: name) { state.set(taint, at: place) }
            return
        }
        // A pattern of names.
        for node in tree.subtree(name) where tree.nodes[node].kind == .name {
            var part = taint
            part.add(sourceTaint(at: node, input: .none))
            if let place = tree.place(of: node) { state.set(part, at: place) }
        }
    }

    mutating func returned(_ value: Taint?, by index: Int, in state: State) {
        let taint = value ?? .none
        current.returned.add(taint)
        check(index, taint)
    }

    mutating func finish(_ index: Int, in state: inout State) {}

    // MARK: Expressions

    mutating func evaluate(_ index: Int, in state: inout State) -> Taint? {
        evaluate(index, in: &state, isHolder: false)
    }

    /// The taint of an expression; as the holder of a member, without that of its other members.
    mutating func evaluate(_ index: Int, in state: inout State, isHolder: Bool) -> Taint {
        guard step() else { return Taint.none }
        if isAllowed(index, in: state) { return Taint.none }
        var taint = parts(of: index, in: &state, isHolder: isHolder)
        if !taint.isEmpty, isSafe(index) { taint = .none }
        guard let mark = marks.marks[index] else {
            checkRegions(index, taint)
            return taint
        }
        if mark.isSanitized {
            taint = .none
        } else {
            taint.add(sourceTaint(at: index, input: taint))
            sideEffects(of: mark, at: index, in: &state)
        }
        if mark.isSanitizedFromHere, let place = tree.place(of: index) { state.set(Taint.none, at: place) }
        propagate(mark, at: index, &taint, in: &state)
        check(index, taint)
        checkRegions(index, taint)
        return taint
    }

    mutating func sourceTaint(at index: Int, input: Taint) -> Taint {
        guard let mark = marks.marks[index], !mark.isSanitized else { return .none }
        var taint = Taint.none
        for number in mark.sources {
            let source = marks.specification.sources[marks.sources[number].operatorNumber]
            if source.sideEffect == .only || source.isControl { continue }
            if let requires = source.requires, !requires.isMet(by: origins.labels(of: input)) { continue }
            taint.add(origins.taint(of: number, label: source.label))
        }
        return taint
    }

    /// A variable that stays tainted from here on.
    private mutating func sideEffects(of mark: TaintMarks.Marks, at index: Int, in state: inout State) {
        for number in mark.sources {
            let place = marks.sources[number]
            let source = marks.specification.sources[place.operatorNumber]
            guard source.sideEffect != .no, tree.nodes[index].range == place.match.range,
                let target = tree.place(of: index)
            else { continue }
            state.add(origins.taint(of: number, label: source.label), at: target)
        }
    }

    mutating func propagate(
        _ mark: TaintMarks.Marks, at index: Int, _ taint: inout Taint, in state: inout State
    ) {
        for number in mark.propagatorsFrom {
            let propagator = marks.specification.propagators[marks.propagators[number].operatorNumber]
            var given = taint
            if let requires = propagator.requires, !requires.isMet(by: origins.labels(of: taint)) { given = .none }
            if let label = propagator.label, !given.isEmpty, let source = origins.sources(of: given).first {
                let kept = propagator.replacedLabels.map { origins.taint(given, without: Set($0)) } ?? .none
                given = kept.joined(with: origins.taint(of: source, label: label))
            }
            propagated[number] = given.joined(with: propagated[number] ?? .none)
            // The second part may have had its turn already.
            let to = marks.specification.propagators[marks.propagators[number].operatorNumber].to
            if propagator.isBySideEffect, let node = marks.propagators[number].match.bindings[to]?.nodes.first,
                let place = tree.place(of: node), !given.isEmpty
            {
                state.add(given, at: place)
            }
        }
        for number in mark.propagatorsTo {
            guard let given = propagated[number], !given.isEmpty else { continue }
            taint.add(given)
            if marks.specification.propagators[marks.propagators[number].operatorNumber].isBySideEffect,
                let place = tree.place(of: index)
            {
                state.add(given, at: place)
            }
        }
    }

    // MARK: Sinks

    mutating func check(_ index: Int, _ taint: Taint) {
        guard !taint.isEmpty, let mark = marks.marks[index] else { return }
        for sink in mark.sinks { report(sink, taint) }
    }

    mutating func checkRegions(_ index: Int, _ taint: Taint) {
        guard !taint.isEmpty, !marks.sinkRegions.isEmpty else { return }
        let range = tree.nodes[index].range
        for region in marks.sinkRegions where region.range.encloses(range) { report(region.sink, taint) }
    }

    /// Tainted data is at a sink: a finding, or for what came in by a parameter a matter of the callers.
    mutating func report(_ sink: Int, _ taint: Taint) {
        let specification = marks.specification.sinks[marks.sinks[sink].operatorNumber]
        let requires = specification.requires ?? .label(TaintSpecification.Source.defaultLabel)
        let match = marks.sinks[sink].match
        if let hit = seen[sink] {
            if !taint.isDoubted { hits[hit].isDoubted = false }
        } else if requires.isMet(by: origins.labels(of: taint)),
            let source = origins.sources(of: taint).first(where: { agrees(marks.sources[$0].match, match) })
        {
            seen[sink] = hits.count
            hits.append(Hit(sink: sink, source: source, isDoubted: taint.isDoubted))
        }
        if taint.origins.contains(where: { $0 < TaintOrigins.parameters }) {
            current.reached[sink, default: .none].add(taint)
        }
    }
}
