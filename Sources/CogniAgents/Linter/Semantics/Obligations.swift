import CogniSemantics

/// What ends in the function that began it: where it was begun, where it is ended, and whether that can be told.
struct Obligation {
    /// The statement that begins it.
    let start: Int
    /// The nodes that end it: calls, in the function itself.
    let ends: [Int]
    /// Whether a way that ends with this node counts.
    let counts: (Int) -> Bool

    /// More of them than this no function begins that a person wrote, nor ends one of them at more places.
    static let most = 100

    /// The last step of a way on which it is never ended.
    func wayOut(in function: Int, of code: SemanticCode) -> Int? {
        let tree = code.tree
        guard !ends.isEmpty, ends.count <= Self.most, ends.allSatisfy({ isUnconditional($0, in: tree) }),
            let graph = code.graph(of: function)
        else { return nil }
        return graph.wayOut(
            from: start,
            unless: { node in
                ends.contains { tree.subtree(node).contains($0) }
            }, where: counts)
    }

    /// Whether what leads to an end also begins it, or the end's branch leaves the function: else the same condition, asked twice,
    /// may decide of both.
    private func isUnconditional(_ end: Int, in tree: CodeTree) -> Bool {
        guard let home = tree.parent(start) else { return false }
        var child = end
        while let parent = tree.parent(child) {
            if child == home { return true }
            if parent == home { return true }
            let node = tree.nodes[child]
            if node.role == .body || node.role == .alternative {
                switch tree.nodes[parent].kind {
                case .if, .case, .conditional:
                    guard leaves(child, in: tree) else { return false }
                case .function: return isDeferred(parent, in: tree)
                case .for, .forEach, .while: return false
                default: break
                }
            }
            child = parent
        }
        return false
    }

    /// Whether a block's last statement is a jump.
    private func leaves(_ block: Int, in tree: CodeTree) -> Bool {
        var last: Int?
        for child in tree.children(block) { last = child }
        switch last.map({ tree.nodes[$0].kind }) {
        case .return, .throw, .break, .continue: return true
        default: return false
        }
    }

    /// Whether a function is called where the one around it ends.
    private func isDeferred(_ function: Int, in tree: CodeTree) -> Bool {
        guard let call = tree.parent(function), let statement = tree.parent(call) else { return false }
        return tree.nodes[statement].kind == .other && tree.nodes[statement].label == Self.deferral
    }

    private static let deferral = CodeLabel.of("defer_statement")
}

extension SemanticCode {
    /// The nodes of a function without those of functions in it; deferred ones belong to it.
    func ownNodes(of function: Int) -> [Int] {
        var nodes: [Int] = []
        var index = function + 1
        while index < tree.nodes[function].next {
            if tree.nodes[index].kind == .function || tree.nodes[index].kind == .type, index != function {
                index = Int(tree.nodes[index].next)
                continue
            }
            nodes.append(index)
            index += 1
        }
        return nodes
    }

    /// The line of a node, from 1.
    func line(of index: Int) -> Int {
        1 + tree.bytes[..<tree.nodes[index].range.lowerBound].reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
    }

    /// What a call calls, as written; `nil` for anything else.
    func callee(of call: Int) -> String? {
        guard tree.nodes[call].kind == .call || tree.nodes[call].kind == .new else { return nil }
        return tree.child(call, .callee).map { text(of: $0) }
    }
}
