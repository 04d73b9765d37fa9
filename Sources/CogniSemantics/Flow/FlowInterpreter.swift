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

    /// The value of a `switch` is one of those that the case compares it with.
    mutating func assumeCase(_ index: Int, of choice: Int, in state: inout FlowState<Value>)

    /// A condition holds, or doesn't, from here on.
    mutating func assume(_ condition: Int, _ holds: Bool, in state: inout FlowState<Value>)

    /// Whether nothing runs after the statement: a call that ends the program or the request.
    func ends(_ statement: Int) -> Bool
}

extension FlowInterpreter {
    /// Conditions say nothing.
    public mutating func assume(_ condition: Int, _ holds: Bool, in state: inout FlowState<Value>) {}

    /// Cases say nothing.
    public mutating func assumeCase(_ index: Int, of choice: Int, in state: inout FlowState<Value>) {}

    /// No call is known to end anything.
    public func ends(_ statement: Int) -> Bool { false }
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
        case .assert:
            _ = evaluate(index, in: &state)
            if let condition = tree.child(index, .condition) { assume(condition, true, in: &state) }
            finish(index, in: &state)
        default:
            _ = evaluate(index, in: &state)
            finish(index, in: &state)
            if ends(index) { state.isReachable = false }
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
        assume(conditionsOf: index, true, in: &state)
        assume(conditionsOf: index, false, in: &other)
        if let body = tree.child(index, .body) { execute(body, in: &state, &exits) }
        if let alternative = tree.child(index, .alternative) { execute(alternative, in: &other, &exits) }
        state = state.joined(with: other)
    }

    /// Goes the way on which the conditions of a statement hold, or the one on which they don't; a constant leaves only one.
    private mutating func assume(conditionsOf index: Int, _ holds: Bool, in state: inout State) {
        guard state.isReachable else { return }
        let conditions = tree.children(index).filter { tree.nodes[$0].role == .condition }
        for condition in conditions {
            if let truth = tree.constant(condition, in: state)?.truth, truth != holds, holds || conditions.count == 1 {
                state.isReachable = false
                return
            }
            // Of several, which one doesn't hold isn't known.
            if holds || conditions.count == 1 { assume(condition, holds, in: &state) }
        }
    }

    private mutating func loop(_ index: Int, in state: inout State) {
        var outer = Exits()
        if let initial = tree.child(index, .initial) { execute(initial, in: &state, &outer) }
        let isPostTested = tree.nodes[index].kind == .doWhile
        // What the loop changes isn't certain in it.
        forgetConstants(assignedIn: index, in: &state)
        var leaving = state
        leaving.isReachable = false
        for _ in 0..<Self.loopLimit {
            var exits = Exits()
            var inside = state
            if tree.nodes[index].kind == .forEach {
                let value = tree.child(index, .value).flatMap { evaluate($0, in: &inside) }
                for child in tree.children(index) where tree.nodes[child].role == .target {
                    assign(value, to: child, in: &inside)
                }
                leaving = leaving.joined(with: inside)
            } else if !isPostTested {
                if let condition = tree.child(index, .condition) { _ = evaluate(condition, in: &inside) }
                leave(index, from: inside, to: &leaving)
                assume(conditionsOf: index, true, in: &inside)
            }
            if let body = tree.child(index, .body) { execute(body, in: &inside, &exits) }
            for end in exits.continues { inside = inside.joined(with: end) }
            if isPostTested, inside.isReachable, let condition = tree.child(index, .condition) {
                _ = evaluate(condition, in: &inside)
                leave(index, from: inside, to: &leaving)
                assume(conditionsOf: index, true, in: &inside)
            }
            if inside.isReachable, let update = tree.child(index, .update) { execute(update, in: &inside, &exits) }
            if tree.nodes[index].kind == .forEach { leaving = leaving.joined(with: inside) }
            for end in exits.breaks { leaving = leaving.joined(with: end) }
            let next = state.joined(with: inside)
            guard next != state, step() else { break }
            state = next
        }
        if let alternative = tree.child(index, .alternative) { execute(alternative, in: &leaving, &outer) }
        finish(index, in: &leaving)
        state = leaving
    }

    /// The way out of a loop whose condition doesn't hold.
    private mutating func leave(_ loop: Int, from state: State, to leaving: inout State) {
        var ended = state
        assume(conditionsOf: loop, false, in: &ended)
        leaving = leaving.joined(with: ended)
    }

    /// What a part of the code may or may not have assigned to isn't certain.
    private func forgetConstants(assignedIn part: Int, in state: inout State) {
        guard state.constants.contains(where: { $0.value.isValue }) else { return }
        for index in tree.subtree(part) {
            let kind = tree.nodes[index].kind
            guard kind == .assign || kind == .augmentedAssign || kind == .unary else { continue }
            guard let target = tree.child(index, kind == .unary ? .value : .target) else { continue }
            for node in tree.subtree(target) where tree.nodes[node].kind == .name {
                if let place = tree.place(of: node), state.constants[place]?.isValue == true {
                    state.know(nil, at: place)
                }
            }
        }
    }

    /// Each case may be where the way goes, from the head or, in some languages, from the case before it.
    private mutating func select(_ index: Int, in state: inout State, _ exits: inout Exits) {
        if let condition = tree.child(index, .condition) { _ = evaluate(condition, in: &state) }
        guard let body = tree.child(index, .body) else { return }
        var inner = Exits()
        var through = state
        through.isReachable = false
        // The way past the cases that were looked at so far; a default takes what no case takes, wherever it stands.
        var past = state
        let subject = tree.child(index, .condition).flatMap { tree.constant($0, in: state) }
        let taken = tree.children(body).contains { tree.isCase($0, of: subject, in: state) == true }
        var leaving = state
        leaving.isReachable = false
        for child in tree.children(body) {
            guard tree.nodes[child].kind == .case else {
                execute(child, in: &state, &exits)
                past = state
                continue
            }
            let items = tree.children(child).filter { tree.nodes[$0].role == .item }
            var inside = past
            if items.isEmpty {
                if taken { inside.isReachable = false }
            } else if tree.isCase(child, of: subject, in: state) == false {
                inside.isReachable = false
            }
            for item in items { _ = evaluate(item, in: &inside) }
            assume(conditionsOf: child, true, in: &inside)
            assumeCase(child, of: index, in: &inside)
            if tree.fallsInto(child) {
                inside = inside.joined(with: through)
            } else {
                leaving = leaving.joined(with: through)
            }
            for part in tree.children(child) where tree.nodes[part].role == .body { execute(part, in: &inside, &inner) }
            through = inside
        }
        leaving = leaving.joined(with: through)
        let hasDefault = tree.children(body).contains {
            tree.nodes[$0].kind == .case && tree.child($0, .item) == nil && tree.child($0, .condition) == nil
        }
        if !hasDefault, !taken { leaving = leaving.joined(with: past) }
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
        if let body = tree.child(index, .body) { forgetConstants(assignedIn: body, in: &interrupted) }
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

extension CodeTree {
    /// Whether a value is one of those that a case compares it with; `nil` when that isn't certain.
    fileprivate func isCase<Value>(_ index: Int, of subject: FlowConstant?, in state: FlowState<Value>) -> Bool? {
        guard let subject, nodes[index].kind == .case else { return nil }
        var isCertain = child(index, .condition) == nil
        for item in children(index) where nodes[item].role == .item {
            for choice in nodes[item].kind == .other ? Array(children(item)) : [item] where nodes[choice].kind != .token
            {
                switch constant(choice, in: state).flatMap({ subject.equals($0) }) {
                case true?: return child(index, .condition) == nil ? true : nil
                case false?: continue
                case nil: isCertain = false
                }
            }
        }
        return isCertain && child(index, .item) != nil ? false : nil
    }

    /// Whether the case goes on where the one before it ends.
    fileprivate func fallsInto(_ index: Int) -> Bool {
        guard Self.withFallthrough.contains(language.name) else { return false }
        // `case 1 -> x` doesn't, in Java.
        guard language.name == "java", let body = child(index, .body) else { return true }
        let head = bytes[Int(nodes[index].start)..<max(Int(nodes[index].start), Int(nodes[body].start))]
        return !zip(head, head.dropFirst()).contains { $0 == UInt8(ascii: "-") && $1 == UInt8(ascii: ">") }
    }

    private static let withFallthrough: Set = ["c", "cpp", "java", "javascript", "typescript", "tsx", "php", "csharp"]
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
