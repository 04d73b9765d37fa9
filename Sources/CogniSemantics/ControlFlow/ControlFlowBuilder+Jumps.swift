/// Ways that end or cross statements: jumps, errors, and what runs on every way out.
extension ControlFlowBuilder {
    mutating func attempt(_ index: Int) {
        add(index, .value)
        let handlers = tree.children(index).filter { tree.nodes[$0].role == .handler }
        let finalizer = tree.child(index, .finalizer)
        let dispatch = newBlock()
        let after = newBlock()
        if let finalizer { frames.append(.finalizer(finalizer)) }
        frames.append(.handlers(dispatch))
        split()
        if let body = tree.child(index, .body) { execute(body) }
        frames.removeLast()
        for child in tree.children(index) where tree.nodes[child].role == .alternative { executeIfReached(child) }
        leaveTry(finalizer, to: after)
        for handler in handlers {
            let entry = newBlock()
            connect(dispatch, to: entry)
            current = entry
            if let finalizer { frames.append(.finalizer(finalizer)) }
            add(handler, .type, .name)
            for part in tree.children(handler)
            where tree.nodes[part].role == .body || tree.nodes[part].role == .item { executeIfReached(part) }
            leaveTry(finalizer, to: after)
        }
        // What no handler takes goes on outwards.
        current = dispatch
        if let finalizer { execute(finalizer) }
        throwOut()
        goOn(at: after)
    }

    private mutating func executeIfReached(_ index: Int) {
        if current != nil { execute(index) }
    }

    /// The end of a `try`'s body or handler: the finalizer runs.
    private mutating func leaveTry(_ finalizer: Int?, to after: Int) {
        if let finalizer {
            frames.removeLast()
            executeIfReached(finalizer)
        }
        link(to: after)
        current = nil
    }

    mutating func executeWith(_ index: Int) {
        for child in tree.children(index) where tree.nodes[child].role == .value { add(child) }
        split()
        let after = newBlock()
        if facts.withStopsErrors {
            if let current { connect(current, to: after, by: .stopped) }
            frames.append(.stops(after))
        }
        if let body = tree.child(index, .body) { execute(body) }
        if facts.withStopsErrors { frames.removeLast() }
        link(to: after)
        goOn(at: after)
    }

    mutating func executeThrow(_ index: Int) {
        add(index)
        throwOut()
    }

    /// The error goes to the handlers around, through the finalizers on the way.
    private mutating func throwOut() {
        let saved = frames
        while let frame = frames.popLast(), current != nil {
            switch frame {
            case .handlers(let block):
                if let current { connect(current, to: block, by: .caught) }
                current = nil
            case .stops(let block):
                if let current { connect(current, to: block, by: .stopped) }
            case .finalizer(let body): execute(body)
            case .target: continue
            }
        }
        link(to: ControlFlowGraph.thrown)
        current = nil
        frames = saved
    }

    mutating func leave(_ index: Int, to exit: Int) {
        add(index)
        let saved = frames
        while let frame = frames.popLast(), current != nil {
            if case .finalizer(let body) = frame { execute(body) }
        }
        link(to: exit)
        current = nil
        frames = saved
    }

    mutating func jump(_ index: Int, isBreak: Bool) {
        let saved = frames
        var levels = 1
        let label = tree.children(index).first { _ in true }
        if let label, tree.nodes[label].kind == .number { levels = Int(tree.string(label)) ?? 1 }
        let name = label.flatMap { tree.nodes[$0].kind == .number ? nil : $0 }
        while let frame = frames.popLast(), current != nil {
            switch frame {
            case .finalizer(let body): execute(body)
            case .handlers, .stops: continue
            case .target(let node, let breaks, let continues):
                if let name {
                    guard isLabelled(node, name) else { continue }
                } else if continues == nil {
                    // A switch.
                    guard isBreak ? facts.breakLeavesSwitch : facts.continueLeavesSwitch else { continue }
                }
                levels -= 1
                guard levels == 0 else { continue }
                link(to: isBreak ? breaks : continues ?? breaks)
                current = nil
                frames = saved
                return
            }
        }
        // Nothing around is meant: a label of a block, or the jump leaves a function that is run for each element.
        frames = saved
        if current != nil, name != nil { isUncertain = true }
        link(to: ControlFlowGraph.returned)
        current = nil
    }

    /// Whether `name:` stands before the statement.
    private func isLabelled(_ index: Int, _ name: Int) -> Bool {
        var end = tree.nodes[index].range.lowerBound
        let bytes = tree.bytes
        while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
        guard end > 0, bytes[end - 1] == UInt8(ascii: ":") || bytes[end - 1] == UInt8(ascii: "@") else { return false }
        let text = tree.text(name)
        return bytes[..<(end - 1)].reversed().drop { $0 <= 0x20 }.starts(with: text.reversed())
    }
}
