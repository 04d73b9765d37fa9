import CogniCore
import CogniSemantics

/// Statements behind a `return`, `throw`, `break`, `continue` or an endless loop.
struct UnreachableCode: SemanticCheck {
    let description = CheckDescription(
        "unreachable-code",
        for: ["python", "javascript", "typescript", "tsx", "php", "ruby", "c", "cpp", "csharp", "go"],
        .warning, .correctness, confidence: 0.9, cwe: "CWE-561",
        summary: "A statement that the program can't come to.",
        reason: """
            What stands behind a `return`, a `throw`, a jump or an endless loop never runs: either the jump is in the wrong place \
            or condition, or the code is dead. Left alone: `break` behind `return` in a case, a `yield` that makes a generator, \
            declarations, and code between conditions of a preprocessor.
            """,
        remedy: "Remove the statement, or move what stands in its way.",
        bad: "def close(file):\n    return file.name\n    file.close()\n",
        good: "def close(file):\n    file.close()\n    return file.name\n")

    func findings(in code: SemanticCode) -> [BlobFinding] {
        code.functionsWithTails.sorted().flatMap { function -> [BlobFinding] in
            guard let graph = code.graph(of: function) else { return [] }
            var end = 0
            return graph.unreachable.compactMap { index in
                guard index >= end, isReported(index, in: code.tree) else { return nil }
                end = Int(code.tree.nodes[index].next)
                let range = code.tree.nodes[index].range
                let line = code.tree.bytes[range].firstIndex(of: 10) ?? range.upperBound
                return finding("this code is never reached", at: range.lowerBound..<line, in: code)
            }
        }
    }

    private func isReported(_ index: Int, in tree: CodeTree) -> Bool {
        let node = tree.nodes[index]
        switch node.kind {
        case .break, .token, .block, .literal, .string: return false
        // An endless loop has a `return` behind it for the sake of compilers.
        case .return where isLast(index, in: tree): return false
        default: break
        }
        // A line of the preprocessor.
        if tree.text(index).first == UInt8(ascii: "#") { return false }
        // All that follows in the block belongs to it.
        let end = tree.parent(index).map { Int(tree.nodes[$0].next) } ?? Int(node.next)
        return !node.range.isEmpty && !node.flags.contains(.implied)
            && !(index..<end).contains { tree.nodes[$0].kind == .yield }
    }
}

extension UnreachableCode {
    /// Whether a statement ends its block behind a loop.
    private func isLast(_ index: Int, in tree: CodeTree) -> Bool {
        guard let block = tree.parent(index), tree.nodes[index].next == tree.nodes[block].next else { return false }
        var last: Int?
        for child in tree.children(block) where child < index { last = child }
        switch last.map({ tree.nodes[$0].kind }) {
        case .while, .for, .doWhile: return true
        default: return false
        }
    }
}

extension SemanticCode {
    /// The functions in which something ends the way in front of another statement, or looks like it: the others need no graph.
    var functionsWithTails: Set<Int> {
        var found: Set<Int> = []
        for (index, node) in tree.nodes.enumerated() {
            switch node.kind {
            case .return, .throw, .break, .continue, .while, .for, .doWhile, .if, .try, .switch, .with:
                let next = Int(node.next)
                guard next < tree.nodes.count, tree.nodes[next].parent == node.parent, tree.isStatement(index),
                    tree.isStatement(next), mayEndTheWay(index)
                else { continue }
                found.insert(ancestor(of: index) { $0.kind == .function } ?? 0)
            default: continue
            }
        }
        return found
    }

    /// Whether no way may lead out of the end of a statement.
    private func mayEndTheWay(_ index: Int) -> Bool {
        switch tree.nodes[index].kind {
        case .return, .throw, .break, .continue: return true
        case .if: return tree.child(index, .alternative) != nil && endsInJump(index)
        case .while, .doWhile, .for:
            guard let condition = tree.child(index, .condition) else { return tree.nodes[index].kind == .for }
            return Int(tree.nodes[condition].next) == condition + 1
        case .switch, .with: return endsInJump(index)
        case .try: return endsInJump(index) || tree.child(index, .finalizer) != nil
        default: return false
        }
    }

    /// Whether the last of the statements in a statement is a jump or a loop.
    private func endsInJump(_ index: Int) -> Bool {
        var part = Int(tree.nodes[index].next) - 1
        while part > index {
            switch tree.nodes[part].kind {
            case .return, .throw, .break, .continue, .while, .for, .doWhile: return true
            case .function, .type: return false
            default: part = Int(tree.nodes[part].parent)
            }
        }
        return false
    }
}
