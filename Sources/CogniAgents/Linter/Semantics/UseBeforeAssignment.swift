import CogniCore
import CogniSemantics

/// Variables that are read where no way has given them a value.
struct UseBeforeAssignment: SemanticCheck {
    let description = CheckDescription(
        "use-before-assignment", for: ["python", "javascript", "typescript", "tsx"], .error, .correctness,
        confidence: 0.95, cwe: "CWE-457",
        summary: "A local variable that is read where no way has given it a value yet.",
        reason: """
            Reading it raises `UnboundLocalError`, or `ReferenceError` in JavaScript: an assignment anywhere in a function makes the \
            name local to all of it, and Python unbinds the error of an `except … as` at the end of the handler. Left alone: \
            variables that some way, however unlikely, has given a value.
            """,
        remedy: "Give the variable a value first; to mean the one outside, declare it `global` or `nonlocal`.",
        bad: "count = 0\n\n\ndef next_number():\n    count = count + 1\n    return count\n",
        good: "count = 0\n\n\ndef next_number():\n    global count\n    count = count + 1\n    return count\n")

    func findings(in code: SemanticCode) -> [BlobFinding] {
        guard let symbols = code.symbols else { return [] }
        return symbols.symbols.compactMap { symbol in
            guard let read = unboundRead(of: symbol, in: symbols, of: code) else { return nil }
            let isHandled = symbol.bindings.allSatisfy { $0.kind == .handler }
            let name = code.text(of: read)
            let reason = isHandled ? "is unbound at the end of its `except`" : "is read before it has a value"
            return finding("`\(name)` \(reason)", at: code.tree.nodes[read].range, in: code)
        }
    }

    /// More places than these no variable has that a person wrote.
    private static let mostPlaces = 300

    /// The first read that nothing can have gone before.
    private func unboundRead(of symbol: SymbolTable.Symbol, in symbols: SymbolTable, of code: SemanticCode) -> Int? {
        // Most names are bound first and read then, as they are written.
        guard symbol.bindings.count < Self.mostPlaces, symbol.reads.count < Self.mostPlaces,
            let first = symbol.bindings.lazy.map({ time(of: $0, in: code.tree) }).min(),
            symbol.kind == .handler || symbol.reads.contains(where: { $0 < first && $0 >= 0 })
        else { return nil }
        let frame = symbols.frame(of: symbol.scope)
        guard symbols.scopes[frame].kind == .function, !symbols.scopes[frame].isDynamic, !symbol.isSharedWrite,
            symbols.scopes[symbol.scope].kind != .comprehension, symbol.bindings.allSatisfy({ isPlain($0, in: code) })
        else { return nil }
        let reads = symbol.reads.filter { read in
            read >= 0 && symbols.frame(of: symbols.scope(of: read)) == frame && !symbol.typeReads.contains(read)
                && !isDeleted(read, in: code.tree)
                // `{a, b = a} = c` gives its values one by one.
                && !symbol.bindings.contains { isPart(read, ofTargetOf: $0, in: code.tree) }
        }
        guard !reads.isEmpty else { return nil }
        if symbol.bindings.allSatisfy({ $0.kind == .handler }) {
            guard code.language == "python" else { return nil }
            return reads.sorted().first { read in
                !symbol.bindings.contains { code.tree.subtree($0.declaration).contains(read) }
            }
        }
        let times = symbol.bindings.map { time(of: $0, in: code.tree) }
        guard reads.contains(where: { $0 < first }), let graph = code.graph(of: symbols.scopes[frame].node)
        else { return nil }
        return DefiniteAssignment(symbol: symbol, times: times, reads: Set(reads)).unboundRead(in: graph, of: code.tree)
    }

    /// Whether a binding is a statement whose effect comes at its end, and JavaScript's `let`, `const` or `class`.
    private func isPlain(_ binding: SymbolTable.Binding, in code: SemanticCode) -> Bool {
        let tree = code.tree
        let node = tree.nodes[binding.declaration]
        guard code.language != "python" else {
            switch binding.kind {
            case .variable: return tree.isStatement(binding.declaration) && node.kind != .declare
            case .handler, .importing, .loop, .with, .function, .type: return true
            default: return false
            }
        }
        switch binding.kind {
        case .variable, .loop:
            // A write to it counts, and declares nothing.
            guard node.flags.contains(.declaration) else { return true }
            return tree.children(binding.declaration).contains { tree.nodes[$0].role == .modifier }
        case .type: return true
        default: return false
        }
    }

    /// When a binding takes effect: in front of the node with this number.
    private func time(of binding: SymbolTable.Binding, in tree: CodeTree) -> Int {
        switch binding.kind {
        case .loop, .handler: binding.name
        default: Int(tree.nodes[binding.declaration].next)
        }
    }

    private func isPart(_ read: Int, ofTargetOf binding: SymbolTable.Binding, in tree: CodeTree) -> Bool {
        tree.child(binding.declaration, .target).map { tree.subtree($0).contains(read) } ?? false
    }

    private func isDeleted(_ read: Int, in tree: CodeTree) -> Bool {
        tree.parent(read).map { tree.nodes[$0].kind == .unary || tree.nodes[$0].kind == .delete } ?? false
    }
}

/// Whether some way can have given a variable a value, at each of its reads.
private struct DefiniteAssignment {
    let symbol: SymbolTable.Symbol
    /// When each binding takes effect.
    let times: [Int]
    let reads: Set<Int>

    /// The first read in the text to which no way leads past a binding, though some way leads there.
    func unboundRead(in graph: ControlFlowGraph, of tree: CodeTree) -> Int? {
        let isReached = graph.reachable(by: .all)
        let isBound = boundAtEntry(graph, tree)
        var found: [Int] = []
        for (index, block) in graph.blocks.enumerated() where isReached[index] && !isBound[index] {
            var isBound = false
            for node in block.nodes {
                let range = evaluated(node, in: tree)
                let bindings = bindingTimes(of: node, in: tree)
                for read in reads where !isBound && range.contains(read) {
                    if !bindings.contains(where: { $0 <= read }) { found.append(read) }
                }
                if !bindings.isEmpty { isBound = true }
            }
        }
        return found.min()
    }

    /// Whether a binding lies on some way to each block.
    private func boundAtEntry(_ graph: ControlFlowGraph, _ tree: CodeTree) -> [Bool] {
        var isBound = [Bool](repeating: false, count: graph.blocks.count)
        var open: [Int] = []
        func enter(_ block: Int) {
            for next in graph.next(of: block, by: .all) where !isBound[next] {
                isBound[next] = true
                open.append(next)
            }
        }
        for (index, block) in graph.blocks.enumerated()
        where block.nodes.contains(where: { !bindingTimes(of: $0, in: tree).isEmpty }) { enter(index) }
        while let block = open.popLast() { enter(block) }
        return isBound
    }

    /// The times of the bindings that running a node has.
    private func bindingTimes(of node: Int, in tree: CodeTree) -> [Int] {
        zip(symbol.bindings, times).filter { tree.subtree(node).contains($0.0.name) }.map(\.1)
    }

    /// What is evaluated when the node is run: not the body of a function or type, which comes later.
    private func evaluated(_ node: Int, in tree: CodeTree) -> Range<Int> { tree.subtree(node) }
}
