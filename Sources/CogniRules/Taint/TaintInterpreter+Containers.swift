import CogniSemantics

/// Lists and maps, whose elements are told apart by position and key (`taint_containers`).
extension TaintInterpreter {
    typealias Argument = (index: Int, taint: Taint)

    /// The taint of a call of a container's method, which has its effect on the container; `nil` for all other calls.
    mutating func container(_ call: Int, _ arguments: [Argument], in state: inout State) -> Taint? {
        guard options.taintContainers, marks.marks[call] == nil, let callee = tree.child(call, .callee),
            tree.nodes[callee].kind == .member, let object = tree.child(callee, .object),
            let place = tree.place(of: object), let name = tree.child(callee, .name),
            let operation = ContainerOperation.named(tree.nodes[name].label, arguments: arguments.count)
        else { return nil }
        let container = state.constants[place]
        switch container {
        case .list?, .map?: break
        // Of a container from elsewhere only what goes into it is known.
        case nil where isOwn(object): return write(operation, arguments, toUnknown: place, in: &state)
        default: return nil
        }
        let taints = arguments.map(\.taint)
        switch operation {
        case .append: for taint in taints { append(taint, to: place, in: &state) }
        case .prepend: for taint in taints.reversed() { insert(taint, at: 0, in: place, &state) }
        case .insertOrPut:
            if case .list? = container {
                insert(taints[1], at: position(arguments[0].index, in: state), in: place, &state)
            } else {
                put(taints[1], at: [arguments[0].index], in: place, &state)
            }
        case .put: put(taints[taints.count - 1], at: arguments.dropLast().map(\.index), in: place, &state)
        case .addAll: addAll(arguments[arguments.count - 1], to: place, &state)
        case .get: return get(arguments, of: place, in: state)
        case .remove: return remove(arguments[0].index, from: place, &state)
        case .removeFirst: return removeElement(at: 0, from: place, &state)
        case .removeLast:
            guard case .list(let count?)? = container else { return whole(place, in: state) }
            return removeElement(at: count - 1, from: place, &state)
        case .clear:
            if case .list? = container {
                state.set(Taint.none, at: place, constant: .list(count: 0))
            } else {
                state.set(Taint.none, at: place, constant: .map)
            }
        }
        // Calls that are chained have the container.
        return Taint.none
    }

    /// The elements of a container on which any other method is called.
    func heldByObject(of call: Int, in state: State) -> Taint? {
        guard options.taintContainers, let callee = tree.child(call, .callee), tree.nodes[callee].kind == .member,
            let object = tree.child(callee, .object), let place = tree.place(of: object)
        else { return nil }
        switch state.constants[place] {
        case .list?, .map?: return whole(place, in: state)
        default: return nil
        }
    }

    /// Whether a place can be followed: a variable of this function that isn't a parameter, or a field.
    private func isOwn(_ object: Int) -> Bool {
        var root = object
        while tree.nodes[root].kind == .member, let inner = tree.child(root, .object) { root = inner }
        if root != object { return ["self", "this"].contains { CodeLabel.of($0) == tree.nodes[root].label } }
        guard let declaration = constants.declaration(of: root) else { return false }
        let kind = tree.nodes[declaration].kind
        return kind == .assign || kind == .declare
    }

    private mutating func write(
        _ operation: ContainerOperation, _ arguments: [Argument], toUnknown place: Place, in state: inout State
    ) -> Taint? {
        let taint = arguments.last?.taint ?? .none
        switch operation {
        case .append, .prepend, .addAll, .insertOrPut:
            if !taint.isEmpty { state.add(taint, at: place) }
        case .put:
            let keys = arguments.dropLast().map(\.index)
            if part(of: place, at: keys, in: state) != nil || !taint.isEmpty { put(taint, at: keys, in: place, &state) }
        default: break
        }
        return nil
    }

    // MARK: Reading

    /// All that a container holds.
    private func whole(_ place: Place, in state: State) -> Taint {
        state.parts(of: place).reduce(state.value(at: place) ?? .none) { $0.joined(with: $1) }
    }

    private func get(_ arguments: [Argument], of place: Place, in state: State) -> Taint {
        let keys = arguments.map(\.index)
        if keys.count == 2 {
            // Either two keys, or a key and what is given when there is nothing.
            guard let first = part(of: place, at: [keys[0]], in: state) else {
                return whole(place, in: state).joined(with: arguments[1].taint)
            }
            let isNested = state.values.keys.contains { $0 != first && first.holds($0) }
            if isNested, let second = part(of: place, at: keys, in: state) { return whole(second, in: state) }
            return whole(first, in: state).joined(with: arguments[1].taint)
        }
        return part(of: place, at: keys, in: state).map { whole($0, in: state) } ?? whole(place, in: state)
    }

    /// The part that constant keys lead to.
    private func part(of place: Place, at keys: [Int], in state: State) -> Place? {
        keys.reduce(place) { holder, index in key(index, in: state).flatMap { holder?.part($0) } }
    }

    /// The label of a constant key.
    private func key(_ index: Int, in state: State) -> UInt32? {
        let value = tree.nodes[index].kind == .keywordArgument ? tree.child(index, .value) ?? index : index
        switch tree.constant(value, in: state) {
        case .integer(let number)?: return Place.element(number)
        case .text(let text)?: return CodeLabel.of(text)
        default: return constants.literal(of: value).flatMap { tree.keyLabel($0) }
        }
    }

    private func position(_ index: Int, in state: State) -> Int? {
        guard case .integer(let number)? = tree.constant(index, in: state), number >= 0 else { return nil }
        return number
    }

    // MARK: Writing

    private func count(of place: Place, in state: State) -> Int? {
        guard case .list(let count)? = state.constants[place] else { return nil }
        return count
    }

    private mutating func append(_ taint: Taint, to place: Place, in state: inout State) {
        guard let count = count(of: place, in: state), count < Self.longestList,
            let last = place.part(Place.element(count))
        else { return scatter(taint, in: place, &state) }
        state.set(taint, at: last)
        state.know(.list(count: count + 1), at: place)
    }

    /// Somewhere in the container.
    private mutating func scatter(_ taint: Taint, in place: Place, _ state: inout State) {
        let known = state.constants[place]
        if !taint.isEmpty {
            let all = whole(place, in: state).joined(with: taint)
            state.set(all, at: place)
        }
        if case .list? = known { state.know(.list(count: nil), at: place) } else { state.know(known, at: place) }
    }

    private mutating func insert(_ taint: Taint, at position: Int?, in place: Place, _ state: inout State) {
        guard let position, let count = count(of: place, in: state), position <= count, count < Self.longestList else {
            return scatter(whole(place, in: state).joined(with: taint), in: place, &state)
        }
        for number in stride(from: count - 1, through: position, by: -1) {
            shift(number, to: number + 1, in: place, &state)
        }
        if let part = place.part(Place.element(position)) { state.set(taint, at: part) }
        state.know(.list(count: count + 1), at: place)
    }

    private mutating func shift(_ from: Int, to position: Int, in place: Place, _ state: inout State) {
        guard let part = place.part(Place.element(from)), let other = place.part(Place.element(position)) else {
            return
        }
        state.move(part, to: other)
    }

    private mutating func put(_ taint: Taint, at keys: [Int], in place: Place, _ state: inout State) {
        guard let part = part(of: place, at: keys, in: state) else { return scatter(taint, in: place, &state) }
        state.set(taint, at: part)
    }

    private mutating func addAll(_ argument: Argument, to place: Place, _ state: inout State) {
        scatter(argument.taint, in: place, &state)
    }

    private mutating func remove(_ index: Int, from place: Place, _ state: inout State) -> Taint {
        guard case .list? = state.constants[place] else {
            guard let part = part(of: place, at: [index], in: state) else { return whole(place, in: state) }
            let taint = whole(part, in: state)
            state.set(Taint.none, at: part)
            return taint
        }
        return removeElement(at: position(index, in: state), from: place, &state)
    }

    private mutating func removeElement(at position: Int?, from place: Place, _ state: inout State) -> Taint {
        guard let position, let count = count(of: place, in: state), (0..<count).contains(position),
            let part = place.part(Place.element(position))
        else {
            let all = whole(place, in: state)
            scatter(all, in: place, &state)
            return all
        }
        let taint = state.value(at: part) ?? .none
        state.set(nil, at: part)
        for number in position + 1..<max(count, position + 1) { shift(number, to: number - 1, in: place, &state) }
        state.know(.list(count: count - 1), at: place)
        return taint
    }

    /// Of longer lists the elements are not told apart.
    private static let longestList = 64
}
