/// Builds the graph of one function in one walk over its statements.
struct ControlFlowBuilder {
    let tree: CodeTree
    let facts: FlowFacts
    var graph = ControlFlowGraph()
    /// The block that is being filled; `nil` behind a jump.
    var current: Int? = ControlFlowGraph.entry
    /// What jumps cross on their way out, outermost first.
    var frames: [Frame] = []
    /// Whether some way leads to each block.
    private var isEntered: [Bool] = []
    /// The first block of the code that nobody reaches, while it is walked: its ways enter no block around.
    private var deadFrom: Int?
    /// Whether the ways can't be told.
    var isUncertain = false

    enum Frame {
        /// A loop or a switch; the switch has no block for `continue`.
        case target(node: Int, break: Int, continue: Int?)
        /// A `try`: where what its body throws goes.
        case handlers(Int)
        /// A `with`: where its body goes on when it stops an error.
        case stops(Int)
        /// What runs on every way out.
        case finalizer(Int)
    }

    /// More blocks than any function has that a person wrote.
    private static let mostBlocks = 20_000

    init(_ tree: CodeTree) {
        self.tree = tree
        facts = .of(tree.language)
        graph.blocks = .init(repeating: .init(), count: 4)
        isEntered = [true, false, false, false]
    }

    mutating func graph(of function: Int) -> ControlFlowGraph? {
        let body = tree.nodes[function].kind == .function ? tree.child(function, .body) : function
        guard let body else { return nil }
        execute(body)
        link(to: ControlFlowGraph.end)
        return isUncertain || graph.blocks.count > Self.mostBlocks ? nil : graph
    }

    // MARK: Blocks

    mutating func newBlock() -> Int {
        graph.blocks.append(.init())
        isEntered.append(false)
        return graph.blocks.count - 1
    }

    /// A way from one block to another.
    mutating func connect(_ from: Int, to block: Int, by edge: ControlFlowGraph.Edges = .plain) {
        if block >= deadFrom ?? 0 { isEntered[block] = true }
        switch edge {
        case .caught: graph.blocks[from].handlers.append(block)
        case .stopped: graph.blocks[from].stops.append(block)
        default: graph.blocks[from].successors.append(block)
        }
    }

    /// The way goes on at `block` from where it is; unless it has ended.
    mutating func link(to block: Int) {
        if let current { connect(current, to: block) }
    }

    /// Goes on at a block if any way leads there.
    mutating func goOn(at block: Int) { current = isEntered[block] ? block : nil }

    /// Goes on in a new block that the current one leads to.
    mutating func split() {
        guard current != nil else { return }
        let next = newBlock()
        link(to: next)
        current = next
    }

    mutating func add(_ node: Int) {
        guard let current else { return }
        graph.blocks[current].nodes.append(node)
    }

    mutating func add(_ parent: Int, _ roles: CodeRole...) {
        for child in tree.children(parent) where roles.contains(tree.nodes[child].role) { add(child) }
    }

    /// Something that may throw begins: what was done so far holds where the error is caught or stopped.
    private mutating func mayThrow() {
        guard let here = current else { return }
        let count = graph.blocks[here].handlers.count + graph.blocks[here].stops.count
        connectErrors(from: here)
        let isCaught = graph.blocks[here].handlers.count + graph.blocks[here].stops.count > count
        if isCaught, !graph.blocks[here].nodes.isEmpty { split() }
    }

    /// Errors go to the innermost `try` around, and perhaps no further than a `with` in it.
    private mutating func connectErrors(from block: Int) {
        for frame in frames.reversed() {
            switch frame {
            case .handlers(let target): return connect(block, to: target, by: .caught)
            case .stops(let target): connect(block, to: target, by: .stopped)
            case .target, .finalizer: continue
            }
        }
    }

    // MARK: Statements

    mutating func execute(_ index: Int) {
        guard graph.blocks.count <= Self.mostBlocks, !isUncertain else { return }
        let node = tree.nodes[index]
        switch node.kind {
        case .block, .members: return executeAll(of: index)
        default: break
        }
        if current == nil {
            // Told once for all that follows it.
            graph.unreachable.append(index)
            return walkDead(index)
        }
        mayThrow()
        switch node.kind {
        case .if: branch(index)
        case .while, .doWhile, .for, .forEach: loop(index)
        case .switch: select(index)
        case .try: attempt(index)
        case .with: executeWith(index)
        case .return: leave(index, to: ControlFlowGraph.returned)
        case .throw: executeThrow(index)
        case .break: jump(index, isBreak: true)
        case .continue: jump(index, isBreak: false)
        case .package: for child in tree.children(index) where tree.nodes[child].role == .body { execute(child) }
        case .other: executeParts(of: index)
        default: add(index)
        }
    }

    /// Walks code that no way leads to, from a block that nothing leads to.
    private mutating func walkDead(_ index: Int) {
        let around = deadFrom
        if around == nil { deadFrom = graph.blocks.count }
        current = newBlock()
        execute(index)
        deadFrom = around
    }

    private mutating func executeAll(of block: Int) {
        let wasReachable = current != nil
        var isTold = !wasReachable
        for child in tree.children(block) {
            if current == nil, isTold || isHoisted(child) {
                // Told already, or it has its effect wherever it stands.
                let known = graph.unreachable.count
                walkDead(child)
                graph.unreachable.removeSubrange(known...)
                current = nil
                continue
            }
            if current == nil { isTold = true }
            execute(child)
            if isTold { current = nil }
        }
    }

    private func isHoisted(_ index: Int) -> Bool {
        switch tree.nodes[index].kind {
        case .function, .type, .importing, .declare, .package: true
        default: false
        }
    }

    /// A statement that nobody knows: its parts may run.
    private mutating func executeParts(of index: Int) {
        // It runs on every way out from here on.
        if tree.nodes[index].label == Self.deferral { return add(index) }
        guard tree.children(index).contains(where: { tree.nodes[$0].kind.isStatement }) else {
            if Self.jumps.contains(tree.nodes[index].label) { isUncertain = true }
            return add(index)
        }
        if Self.jumps.contains(tree.nodes[index].label) { isUncertain = true }
        let after = newBlock()
        for child in tree.children(index) {
            guard tree.nodes[child].kind.isStatement else {
                add(child)
                continue
            }
            split()
            link(to: after)
            execute(child)
            if current == nil { current = newBlock() }
        }
        link(to: after)
        current = after
    }

    private static let deferral = CodeLabel.of("defer_statement")
    private static let jumps = Set(["goto_statement", "labeled_statement", "retry", "redo"].map { CodeLabel.of($0) })

    private mutating func branch(_ index: Int) {
        add(index, .initial, .condition, .item)
        let fork = current
        let after = newBlock()
        for role in [CodeRole.body, .alternative] {
            current = fork
            split()
            for child in tree.children(index) where tree.nodes[child].role == role { execute(child) }
            link(to: after)
        }
        goOn(at: after)
    }

    private mutating func loop(_ index: Int) {
        let kind = tree.nodes[index].kind
        for child in tree.children(index) where tree.nodes[child].role == .initial { execute(child) }
        if kind == .forEach { add(index, .value) }
        let head = newBlock()
        let next = newBlock()
        let after = newBlock()
        let otherwise = tree.child(index, .alternative)
        let leaving = otherwise == nil ? after : newBlock()
        link(to: head)
        current = head
        let condition = tree.child(index, .condition)
        let runsForever = kind == .for && condition == nil || condition.map { isTrue($0) } ?? false
        if kind == .forEach {
            link(to: leaving)
            split()
            add(index, .target)
        } else if kind != .doWhile {
            add(index, .condition)
            if !runsForever { link(to: leaving) }
            split()
        }
        frames.append(.target(node: index, break: after, continue: next))
        if let body = tree.child(index, .body) { execute(body) }
        frames.removeLast()
        link(to: next)
        goOn(at: next)
        if kind == .doWhile {
            add(index, .condition)
            if !runsForever { link(to: leaving) }
        }
        add(index, .update)
        link(to: head)
        if let otherwise {
            goOn(at: leaving)
            if current != nil { execute(otherwise) }
            link(to: after)
        }
        goOn(at: after)
    }

    /// Whether a condition always holds: `true`, `1`.
    private func isTrue(_ index: Int) -> Bool {
        switch tree.nodes[index].kind {
        case .literal, .name, .number:
            ["true", "True", "TRUE", "1"].contains { tree.text(index).elementsEqual($0.utf8) }
        default: false
        }
    }

    private mutating func select(_ index: Int) {
        add(index, .initial, .condition)
        guard let body = tree.child(index, .body), let head = current else { return }
        let after = newBlock()
        frames.append(.target(node: index, break: after, continue: nil))
        var hasDefault = false
        current = nil
        for child in tree.children(body) {
            guard tree.nodes[child].kind == .case else {
                // Between cases stands what the grammar couldn't place.
                let through = current
                current = head
                execute(child)
                current = through
                continue
            }
            let through = current
            current = head
            split()
            add(child, .item, .condition)
            if tree.child(child, .item) == nil, tree.child(child, .condition) == nil { hasDefault = true }
            if let through {
                if let entry = current { connect(through, to: entry) }
            }
            for part in tree.children(child) where tree.nodes[part].role == .body { execute(part) }
            if !facts.casesFallThrough {
                link(to: after)
                current = nil
            }
        }
        link(to: after)
        frames.removeLast()
        if !hasDefault { connect(head, to: after) }
        goOn(at: after)
    }
}
