import CogniCore
import CogniSemantics

/// What assignments do.
extension TaintInterpreter {
    mutating func assignment(_ index: Int, in state: inout State) -> Taint {
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
                let isWhole = tree.nodes[index].kind == .assign
                assign(value, to: child, from: isWhole ? tree.child(index, .value) : nil, in: &state)
            }
            taint.add(value)
        }
        return taint
    }

    /// `a, b = c, d`
    private mutating func assignEach(_ values: Int, to targets: Int, _ all: Taint, in state: inout State) {
        let (from, to) = (Array(tree.children(values)), Array(tree.children(targets)))
        guard from.count == to.count else { return assign(all, to: targets, in: &state) }
        for (value, target) in zip(from, to) {
            assign(evaluate(value, in: &state), to: target, from: value, in: &state)
        }
    }

    mutating func assign(_ value: Taint?, to target: Int, in state: inout State) {
        assign(value, to: target, from: nil, in: &state)
    }

    /// - Parameter source: the expression whose value it is.
    private mutating func assign(_ value: Taint?, to target: Int, from source: Int?, in state: inout State) {
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
                store(taint, at: place, of: target, from: source, in: &state)
            }
        }
    }

    /// Gives a place its value, with what is certain of it, and to the parts of a container theirs.
    private mutating func store(
        _ taint: Taint, at place: Place, of target: Int, from source: Int?, in state: inout State
    ) {
        guard let source else { return state.set(taint, at: place) }
        if options.taintContainers, let made = tree.container(madeBy: source) {
            return store(made, taint, at: place, in: &state)
        }
        if let other = tree.place(of: source), other != place, let shape = state.constants[other], !shape.isValue {
            // What goes into one container after this doesn't go into the other.
            return state.copy(other, to: place)
        }
        let constant = variables.isOwn(target) ? tree.constant(source, in: state) : nil
        state.set(taint, at: place, constant: constant?.isValue == true ? constant : nil)
    }

    private mutating func store(_ made: ContainerValue, _ taint: Taint, at place: Place, in state: inout State) {
        var elements: [(place: Place, taint: Taint)] = []
        var all = Taint.none
        if !taint.isEmpty, !made.hasOthers, made.elements.count <= Self.mostElements {
            for (key, node) in made.elements {
                guard let part = place.part(key) else { continue }
                elements.append((part, evaluate(node, in: &state) ?? .none))
                all.add(elements[elements.count - 1].taint)
            }
        }
        // What doesn't come from a known element may be in each.
        state.set(all == taint ? .none : taint, at: place, constant: made.constant)
        guard all == taint else { return }
        for element in elements { state.set(element.taint, at: element.place) }
    }

    /// Of longer literals the elements are not told apart.
    private static let mostElements = 64
}
