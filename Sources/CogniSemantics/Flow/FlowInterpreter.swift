/// Runs a function's statements on abstract values, along every way through them: branches are joined, loops are run until
/// nothing new comes out. What values are and how expressions make them is the conforming type's matter.
public protocol FlowInterpreter {
    associatedtype Value: FlowValue

    /// The code.
    var tree: CodeTree { get }

    /// Counts one step of work; `false` stops everything.
    mutating func step() -> Bool

    /// The value of an expression; what it does to places shows in `state`.
    mutating func evaluate(_ index: Int, in state: inout FlowState<Value>) -> Value?

    /// Gives a value to a target: a name, a member, a tuple of them.
    mutating func assign(_ value: Value?, to target: Int, in state: inout FlowState<Value>)

    /// A declaration of a function or a type among the statements.
    mutating func declare(_ index: Int, in state: inout FlowState<Value>)

    /// A statement has ended.
    mutating func finish(_ index: Int, in state: inout FlowState<Value>)

    /// The function returns a value here.
    mutating func returned(_ value: Value?, by index: Int, in state: FlowState<Value>)
}

/// The ways out of a loop or a switch.
public struct FlowExits<Value: FlowValue>: Sendable {
    var breaks: [FlowState<Value>] = []
    var continues: [FlowState<Value>] = []

    /// None so far.
    public init() {}
}

extension FlowInterpreter {
    /// What is known at a point of the function.
    public typealias State = FlowState<Value>
    /// The ways out of what is being run.
    public typealias Exits = FlowExits<Value>

    /// Runs a body: a block, or an expression that is returned.
    public mutating func run(_ body: Int, in state: inout State) {
        var exits = Exits()
        execute(body, in: &state, &exits)
    }

    /// Most runs of a loop's body: a chain of assignments as long gets through it.
    private static var loopLimit: Int { 5 }

    private mutating func execute(_ index: Int, in state: inout State, _ exits: inout Exits) {
        guard state.isReachable, step() else { return }
        switch tree.nodes[index].kind {
        case .block, .members: for child in tree.children(index) { execute(child, in: &state, &exits) }
        case .if: branch(index, in: &state, &exits)
        case .while, .doWhile, .for, .forEach: loop(index, in: &state)
        case .switch: select(index, in: &state, &exits)
        case .try, .with: attempt(index, in: &state, &exits)
        case .return:
            let value = tree.children(index).reduce(nil) { known, child in
                join(known, evaluate(child, in: &state))
            }
            returned(value, by: index, in: state)
            finish(index, in: &state)
            state.isReachable = false
        case .throw:
            for child in tree.children(index) { _ = evaluate(child, in: &state) }
            finish(index, in: &state)
            state.isReachable = false
        case .break:
            exits.breaks.append(state)
            state.isReachable = false
        case .continue:
            exits.continues.append(state)
            state.isReachable = false
        case .function, .type: declare(index, in: &state)
        case .importing: return
        case .package: for child in tree.children(index) { execute(child, in: &state, &exits) }
        case .other: executeParts(of: index, in: &state, &exits)
        default:
            _ = evaluate(index, in: &state)
            finish(index, in: &state)
        }
    }

    /// A statement that nobody knows: its blocks may run, its expressions do.
    private mutating func executeParts(of index: Int, in state: inout State, _ exits: inout Exits) {
        guard tree.children(index).contains(where: { tree.nodes[$0].kind.isStatement }) else {
            _ = evaluate(index, in: &state)
            return finish(index, in: &state)
        }
        for child in tree.children(index) {
            guard tree.nodes[child].kind.isStatement else {
                _ = evaluate(child, in: &state)
                continue
            }
            var inside = state
            execute(child, in: &inside, &exits)
            state = state.joined(with: inside)
        }
        finish(index, in: &state)
    }

    private mutating func branch(_ index: Int, in state: inout State, _ exits: inout Exits) {
        for child in tree.children(index) where [.condition, .initial, .item].contains(tree.nodes[child].role) {
            execute(child, in: &state, &exits)
        }
        var other = state
        if let body = tree.child(index, .body) { execute(body, in: &state, &exits) }
        if let alternative = tree.child(index, .alternative) { execute(alternative, in: &other, &exits) }
        state = state.joined(with: other)
    }

    private mutating func loop(_ index: Int, in state: inout State) {
        var outer = Exits()
        if let initial = tree.child(index, .initial) { execute(initial, in: &state, &outer) }
        let isPostTested = tree.nodes[index].kind == .doWhile
        var leaving = state
        if isPostTested { leaving.isReachable = false }
        for _ in 0..<Self.loopLimit {
            var exits = Exits()
            var inside = state
            if tree.nodes[index].kind == .forEach {
                let value = tree.child(index, .value).flatMap { evaluate($0, in: &inside) }
                for child in tree.children(index) where tree.nodes[child].role == .target {
                    assign(value, to: child, in: &inside)
                }
                leaving = leaving.joined(with: inside)
            }
            if !isPostTested, let condition = tree.child(index, .condition) {
                _ = evaluate(condition, in: &inside)
                leaving = leaving.joined(with: inside)
            }
            if let body = tree.child(index, .body) { execute(body, in: &inside, &exits) }
            for end in exits.continues { inside = inside.joined(with: end) }
            if isPostTested, inside.isReachable, let condition = tree.child(index, .condition) {
                _ = evaluate(condition, in: &inside)
            }
            if inside.isReachable, let update = tree.child(index, .update) { execute(update, in: &inside, &exits) }
            leaving = leaving.joined(with: inside)
            for end in exits.breaks { leaving = leaving.joined(with: end) }
            let next = state.joined(with: inside)
            guard next != state, step() else { break }
            state = next
        }
        if let alternative = tree.child(index, .alternative) { execute(alternative, in: &leaving, &outer) }
        finish(index, in: &leaving)
        state = leaving
    }

    /// Each case may be where the way goes, from the head or from the case before it.
    private mutating func select(_ index: Int, in state: inout State, _ exits: inout Exits) {
        if let condition = tree.child(index, .condition) { _ = evaluate(condition, in: &state) }
        guard let body = tree.child(index, .body) else { return }
        var inner = Exits()
        var through = state
        through.isReachable = false
        var leaving = state
        for child in tree.children(body) {
            guard tree.nodes[child].kind == .case else {
                execute(child, in: &state, &exits)
                continue
            }
            var inside = state
            for item in tree.children(child) where tree.nodes[item].role == .item { _ = evaluate(item, in: &inside) }
            inside = inside.joined(with: through)
            for part in tree.children(child) where tree.nodes[part].role == .body { execute(part, in: &inside, &inner) }
            leaving = leaving.joined(with: inside)
            through = inside
        }
        for end in inner.breaks { leaving = leaving.joined(with: end) }
        exits.continues += inner.continues
        finish(index, in: &leaving)
        state = leaving
    }

    /// A handler may run after any part of the body.
    private mutating func attempt(_ index: Int, in state: inout State, _ exits: inout Exits) {
        for child in tree.children(index) where tree.nodes[child].role == .value { execute(child, in: &state, &exits) }
        let before = state
        if let body = tree.child(index, .body) { execute(body, in: &state, &exits) }
        var interrupted = before.joined(with: state)
        interrupted.isReachable = before.isReachable
        if let alternative = tree.child(index, .alternative) { execute(alternative, in: &state, &exits) }
        for child in tree.children(index) where tree.nodes[child].role == .handler {
            var handled = interrupted
            for part in tree.children(child) where tree.nodes[part].role == .body || tree.nodes[part].role == .item {
                execute(part, in: &handled, &exits)
            }
            state = state.joined(with: handled)
        }
        if let finalizer = tree.child(index, .finalizer) {
            // It runs on every way out, also the one that ends the function.
            let wasReachable = state.isReachable
            if !wasReachable { state = interrupted }
            execute(finalizer, in: &state, &exits)
            if !wasReachable { state.isReachable = false }
        }
        finish(index, in: &state)
    }

    /// What is known on both ways; what is known on one when nothing is on the other.
    public func join(_ left: Value?, _ right: Value?) -> Value? {
        guard let left else { return right }
        guard let right else { return left }
        return left.joined(with: right)
    }
}

extension CodeKind {
    /// Whether nodes of this kind are run and have no value.
    var isStatement: Bool {
        switch self {
        case .block, .members, .if, .while, .doWhile, .for, .forEach, .switch, .case, .return, .throw, .break,
            .continue, .try,
            .with, .function, .type, .package:
            true
        default: false
        }
    }
}
