import CogniSemantics

/// Conditions that let only harmless values through (`taint_allow_list_guards`, and sanitizers with `cleans`).
extension TaintInterpreter {
    /// Whether a check let the value of the place through.
    func isAllowed(_ index: Int, in state: State) -> Bool {
        guard !state.constants.isEmpty else { return false }
        switch tree.nodes[index].kind {
        case .name, .member, .index: return tree.place(of: index).map { state.constants[$0] == .allowed } ?? false
        default: return false
        }
    }

    mutating func assume(_ condition: Int, _ holds: Bool, in state: inout State) {
        for place in allowed(by: condition, holds, in: state) { state.set(Taint.none, at: place, constant: .allowed) }
    }

    mutating func assumeCase(_ index: Int, of choice: Int, in state: inout State) {
        guard options.taintAllowListGuards, let place = tree.child(choice, .condition).flatMap({ tree.place(of: $0) })
        else { return }
        let items = tree.children(index).filter { tree.nodes[$0].role == .item }
        if !items.isEmpty, items.allSatisfy({ isConstantPattern($0) }) {
            state.set(Taint.none, at: place, constant: .allowed)
        }
    }

    func ends(_ statement: Int) -> Bool {
        guard options.taintAllowListGuards || marks.hasGuards, tree.nodes[statement].kind == .call,
            functions.called(by: statement) == nil, let callee = tree.child(statement, .callee)
        else { return false }
        switch tree.nodes[callee].kind {
        case .name: return Self.endings.contains(tree.nodes[callee].label)
        case .member:
            guard let name = tree.child(callee, .name), let object = tree.child(callee, .object) else { return false }
            return Self.memberEndings[tree.nodes[name].label]?.contains(tree.lastLabel(of: object)) ?? false
        default: return false
        }
    }

    /// A map or list whose values have nothing to do with the key by which they are read: one that the program wrote down.
    func isTable(_ object: Int, in state: State) -> Bool {
        guard options.taintAllowListGuards else { return false }
        switch tree.place(of: object).flatMap({ state.constants[$0] }) {
        case .list?, .map?: return true
        default: break
        }
        guard tree.nodes[object].kind == .name, let value = constants.value(of: object),
            let made = tree.container(madeBy: value)
        else { return false }
        return !made.elements.isEmpty && made.elements.allSatisfy { tree.nodes[$0.node].isLiteral }
    }

    /// Alternatives of literals in a case; a name there may be bound to anything.
    private func isConstantPattern(_ index: Int) -> Bool {
        switch tree.nodes[index].kind {
        case .string, .number, .literal: true
        case .name, .member: Self.withConstantsAsCases.contains(tree.language.name)
        case .other, .tuple, .binary:
            tree.children(index).allSatisfy { tree.nodes[$0].kind == .token || isConstantPattern($0) }
        default: false
        }
    }

    // MARK: Conditions

    /// The places that are clean where a condition holds, or doesn't.
    func allowed(by index: Int, _ holds: Bool, in state: State, depth: Int = 0) -> Set<Place> {
        guard options.taintAllowListGuards || marks.hasGuards, depth < 12 else { return [] }
        var places: Set<Place> = []
        for check in marks.marks[index]?.guards ?? [] where check.when == holds {
            if let place = tree.place(of: check.cleaned) { places.insert(place) }
        }
        func part(_ role: CodeRole, _ holds: Bool) -> Set<Place> {
            tree.child(index, role).map { allowed(by: $0, holds, in: state, depth: depth + 1) } ?? []
        }
        let label = tree.nodes[index].label
        switch tree.nodes[index].kind {
        case .unary where label == CodeLabel.of("!") || label == CodeLabel.of("not"):
            return places.union(part(.value, !holds))
        case .binary where Self.ands.contains(label) || Self.ors.contains(label):
            let (left, right) = (part(.left, holds), part(.right, holds))
            // Both sides have their say when `and` holds, or `or` doesn't.
            return places.union(Self.ands.contains(label) == holds ? left.union(right) : left.intersection(right))
        case .name: return places.union(allowed(byVariable: index, holds, in: state, depth: depth))
        default: break
        }
        guard options.taintAllowListGuards else { return places }
        switch tree.nodes[index].kind {
        case .binary: places.formUnion(allowed(byComparison: index, holds, in: state))
        case .call where holds: places.formUnion(allowed(byCall: index, in: state))
        case .index where holds:
            // `allowed[x]`
            if let table = tree.child(index, .object), let key = tree.child(index, .item), isClean(table, in: state),
                let place = tree.place(of: key)
            {
                places.insert(place)
            }
        default: break
        }
        if tree.nodes[index].kind == .call { places.formUnion(allowed(byFunction: index, holds, depth: depth)) }
        return places
    }

    /// `x == "a"`, `x in allowed`
    private func allowed(byComparison index: Int, _ holds: Bool, in state: State) -> Set<Place> {
        guard let left = tree.child(index, .left), let right = tree.child(index, .right) else { return [] }
        let label = tree.nodes[index].label
        if Self.memberships.contains(label) || Self.nonMemberships.contains(label) {
            guard Self.memberships.contains(label) == holds, isClean(right, in: state) else { return [] }
            return Set([tree.place(of: left)].compactMap { $0 })
        }
        guard Self.equalities.contains(label) && holds || Self.inequalities.contains(label) && !holds else { return [] }
        // `typeof x === "number"`
        if let kind = tree.text(ofString: right), tree.nodes[left].kind == .unary {
            guard ["number", "boolean", "bigint"].contains(kind), let value = tree.child(left, .value) else {
                return []
            }
            return Set([tree.place(of: value)].compactMap { $0 })
        }
        if let place = tree.place(of: left), isClean(right, in: state) { return [place] }
        if let place = tree.place(of: right), isClean(left, in: state) { return [place] }
        return []
    }

    /// `allowed.contains(x)`, `x.isdigit()`, `in_array(x, allowed)`, `"a".equals(x)`
    private func allowed(byCall index: Int, in state: State) -> Set<Place> {
        guard let callee = tree.child(index, .callee), let list = tree.child(index, .arguments) else { return [] }
        let arguments = Array(tree.children(list))
        func places(_ nodes: [Int]) -> Set<Place> { Set(nodes.compactMap { tree.place(of: $0) }) }
        guard let name = tree.nodes[callee].kind == .member ? tree.child(callee, .name) : callee else { return [] }
        let label = tree.nodes[name].label
        let object = tree.nodes[callee].kind == .member ? tree.child(callee, .object) : nil
        if let object, arguments.isEmpty { return Self.characterChecks.contains(label) ? places([object]) : [] }
        if Self.typeChecks.contains(label) {
            // `isinstance(x, int)`
            let isOfType = arguments.count == 2 && Self.safeTypes.contains(tree.nodes[arguments[1]].label)
            return isOfType ? places([arguments[0]]) : []
        }
        if arguments.count == 1, Self.characterChecks.contains(label) { return places(arguments) }
        if arguments.count == 1, let object {
            if Self.searches.contains(label), isClean(object, in: state) { return places(arguments) }
            if Self.equals.contains(label) {
                if isClean(arguments[0], in: state) { return places([object]) }
                if isClean(object, in: state) { return places(arguments) }
            }
        }
        // `in_array(x, allowed)`, `slices.Contains(allowed, x)`, `Arrays.asList(…).contains(x)`
        if arguments.count >= 2 {
            if Self.searchesOfFirst.contains(label), isClean(arguments[1], in: state) { return places([arguments[0]]) }
            if Self.searches.contains(label), isClean(arguments[0], in: state) { return places([arguments[1]]) }
        }
        return places(AllowedPattern.values(checkedBy: index, in: tree, constants: constants))
    }

    /// A condition that was kept in a variable.
    private func allowed(byVariable index: Int, _ holds: Bool, in state: State, depth: Int) -> Set<Place> {
        guard let declaration = constants.declaration(of: index), declaration < index else { return [] }
        var value = constants.value(of: index)
        if value == nil, let target = tree.child(declaration, .target), tree.nodes[target].kind == .tuple {
            // `_, ok := allowed[x]`
            value = tree.child(declaration, .value)
        }
        guard let value, tree.nodes[value].kind != .name else { return [] }
        // Nothing of it may have changed since.
        let changed = Set(
            (Int(tree.nodes[value].next)..<index).compactMap { node -> Place? in
                guard tree.nodes[node].role == .target else { return nil }
                return tree.place(of: node)
            })
        return allowed(by: value, holds, in: state, depth: depth + 1).filter { place in
            !changed.contains { $0.holds(place) || place.holds($0) }
        }
    }

    /// A check that is a function of the file: `return x in ALLOWED`.
    private func allowed(byFunction call: Int, _ holds: Bool, depth: Int) -> Set<Place> {
        guard let function = functions.called(by: call), let body = tree.child(function, .body),
            let list = tree.child(call, .arguments), let check = functions.onlyValue(of: body)
        else { return [] }
        var inside = State()
        let parameters = functions.parameters(of: function).map { tree.place(of: $0) }
        for (position, place) in parameters.enumerated() where position < TaintOrigins.parameters {
            if let place { inside.set(Taint(position), at: place) }
        }
        let places = allowed(by: check, holds, in: inside, depth: depth + 1)
        let arguments = Array(tree.children(list))
        return Set(
            zip(arguments, functions.positions(of: arguments, in: function)).compactMap { argument, position in
                guard let position, let parameter = parameters[position], places.contains(parameter) else { return nil }
                return tree.place(of: argument)
            })
    }

    /// Whether an expression that a value is compared with has nothing from a source.
    private func isClean(_ index: Int, in state: State) -> Bool {
        if tree.nodes[index].isLiteral { return true }
        var (trial, inside) = (self, state)
        return (trial.evaluate(index, in: &inside) ?? .none).isEmpty
    }

    // MARK: Names

    private static func labels(_ names: String) -> Set<UInt32> {
        Set(names.split(separator: " ").map { CodeLabel.of(String($0)) })
    }

    private static let ands = labels("&& and")
    private static let ors = labels("|| or")
    private static let memberships = labels("in")
    private static let nonMemberships = labels("notin !in")
    private static let equalities = labels("== === is eq")
    private static let inequalities = labels("!= !== isnot <> ne")
    private static let searches = labels(
        "contains includes has include? member? containsKey Contains ContainsKey __contains__ count contains_key hasOwnProperty"
            + " contains? key? has_key? hasKey")
    private static let searchesOfFirst = labels("in_array array_key_exists")
    private static let equals = labels("equals equalsIgnoreCase Equals eql? equal?")
    private static let typeChecks = labels("isinstance")
    private static let safeTypes = labels("int float bool complex")
    private static let characterChecks = labels(
        "isdigit isdecimal isnumeric isalnum isalpha isidentifier ctype_digit ctype_alnum ctype_alpha is_numeric is_int"
            + " isNumeric isAlphanumeric isAlpha isInteger isSafeInteger isDigits")
    private static let endings = labels("exit _exit abort die panic fatalError preconditionFailure quit")
    private static let memberEndings: [UInt32: Set<UInt32>] = [
        CodeLabel.of("exit"): labels("sys System process Process Runtime"), CodeLabel.of("_exit"): labels("os"),
        CodeLabel.of("Exit"): labels("os Environment"), CodeLabel.of("abort"): labels("flask web process"),
        CodeLabel.of("Fatal"): labels("log"), CodeLabel.of("Fatalf"): labels("log"),
        CodeLabel.of("Fatalln"): labels("log"),
        CodeLabel.of("exitProcess"): labels("system"),
    ]
    private static let withConstantsAsCases: Set = [
        "java", "c", "cpp", "javascript", "typescript", "tsx", "php", "csharp", "go", "kotlin",
    ]
}

extension CodeTree {
    /// The label of a name, or of the last name of a member.
    fileprivate func lastLabel(of index: Int) -> UInt32 {
        nodes[index].kind == .member ? child(index, .name).map { nodes[$0].label } ?? 0 : nodes[index].label
    }

    fileprivate func text(ofString index: Int) -> String? {
        nodes[index].kind == .string ? String(decoding: children(index).flatMap { text($0) }, as: UTF8.self) : nil
    }
}
