import CogniCore
import CogniSemantics

/// Functions that return a value on some ways and fall off their end on another.
struct MissingReturn: SemanticCheck {
    let description = CheckDescription(
        "missing-return", for: ["python", "c", "cpp", "php"], .warning, .correctness, confidence: 0.85, cwe: "CWE-394",
        summary: "A function that says it returns a value and can end without one.",
        reason: """
            The caller gets `None` or `null`, or, in C and C++, whatever lies there. Left alone: functions that don't say what they \
            return, those whose type allows nothing, stubs, and ways that end in a call which may never come back.
            """,
        remedy:
            "Return a value at the end, or raise an error there; if nothing is a valid result, let the type say so.",
        bad: "def sign(x: int) -> int:\n    if x > 0:\n        return 1\n    if x < 0:\n        return -1\n",
        good:
            "def sign(x: int) -> int:\n    if x > 0:\n        return 1\n    if x < 0:\n        return -1\n    return 0\n"
    )

    func findings(in code: SemanticCode) -> [BlobFinding] {
        code.functions.compactMap { function in
            let tree = code.tree
            guard tree.nodes[function].kind == .function, let body = tree.child(function, .body),
                let type = tree.child(function, .type), let name = tree.child(function, .name),
                promisesValue(type, of: function, in: tree), returnsValue(body, in: tree),
                let graph = code.graph(of: function), mayEnd(graph, in: tree)
            else { return nil }
            return finding(
                "`\(code.text(of: name))` can end without returning a value", at: tree.nodes[name].range, in: code)
        }
    }

    private func promisesValue(_ type: Int, of function: Int, in tree: CodeTree) -> Bool {
        let words = Set(tree.subtree(type).map { tree.nodes[$0].label })
        guard Self.nothing.isDisjoint(with: words) else { return false }
        return !tree.text(type).contains(UInt8(ascii: "?"))
    }

    /// Types that allow no value, or say that it comes otherwise.
    private static let nothing = Set(
        [
            "None", "Optional", "NoReturn", "Never", "Any", "object", "Generator", "Iterator", "Iterable",
            "AsyncIterator", "AsyncGenerator", "AsyncIterable", "TypeGuard", "void", "null", "mixed", "never", "auto",
            "static", "self", "iterable",
        ].map { CodeLabel.of($0) })

    /// Whether it returns a value somewhere, is no generator, and no preprocessor chooses among its ways.
    private func returnsValue(_ body: Int, in tree: CodeTree) -> Bool {
        var returns = false
        var index = body
        while index < tree.nodes[body].next {
            switch tree.nodes[index].kind {
            case .function, .type:
                index = Int(tree.nodes[index].next)
                continue
            case .yield: return false
            case .other where tree.text(index).first == UInt8(ascii: "#"): return false
            case .return where Int(tree.nodes[index].next) > index + 1: returns = true
            default: break
            }
            index += 1
        }
        return returns
    }

    /// Whether a way leads to the end whose last step isn't a call, after which there may be no way.
    private func mayEnd(_ graph: ControlFlowGraph, in tree: CodeTree) -> Bool {
        let isReached = graph.reachable(by: [.plain, .caught])
        guard isReached[ControlFlowGraph.end] else { return false }
        var before = [[Int]](repeating: [], count: graph.blocks.count)
        for (index, block) in graph.blocks.enumerated() where isReached[index] {
            for next in block.successors + block.handlers { before[next].append(index) }
        }
        return before[ControlFlowGraph.end].contains { !endsInCall($0, in: graph, of: tree, before) }
    }

    /// Whether the last thing that is run on the way to the end of `block` is a call, an assertion or unknown code, or the way
    /// comes from cases that may be all there are.
    private func endsInCall(
        _ block: Int, in graph: ControlFlowGraph, of tree: CodeTree, _ before: [[Int]]
    ) -> Bool {
        var open = [block]
        var seen: Set<Int> = [block]
        while let current = open.popLast() {
            if let last = graph.blocks[current].nodes.last {
                if mayStayAway(last, in: tree) { continue }
                return false
            }
            if current == ControlFlowGraph.entry { return false }
            for other in before[current] where seen.insert(other).inserted { open.append(other) }
        }
        return true
    }

    private func mayStayAway(_ index: Int, in tree: CodeTree) -> Bool {
        let node = tree.nodes[index]
        switch node.kind {
        case .call, .assert, .other, .await, .template: return true
        default:
            guard let parent = tree.parent(index) else { return false }
            // All cases of an enumeration may be there; an endless loop by another name; the values of a `with`.
            return tree.nodes[parent].kind == .switch || tree.nodes[parent].kind == .case
                || tree.nodes[parent].kind == .with
        }
    }
}
