import CogniCore
import CogniSemantics

/// Functions, types and imports that a second one of the same name replaces before anything could use them.
struct RedefinedUnused: SemanticCheck {
    let description = CheckDescription(
        "redefined-unused", for: ["python"], .warning, .correctness, confidence: 0.9,
        summary: "A function, class or import that another one of the same name replaces unused.",
        reason: """
            The first one can never be called. Mostly a test or method was copied and not renamed, so that a part of the code \
            silently doesn't run. Left alone: decorated functions, other branches, and names that are deleted or used between.
            """,
        remedy: "Rename one of them, or remove the one that isn't meant.",
        bad: "def test_sum():\n    assert 1 + 1 == 2\n\n\ndef test_sum():\n    assert 2 + 2 == 4\n",
        good: "def test_sum():\n    assert 1 + 1 == 2\n\n\ndef test_sum_of_two():\n    assert 2 + 2 == 4\n")

    func findings(in code: SemanticCode) -> [BlobFinding] {
        guard let symbols = code.symbols else { return [] }
        let tree = code.tree
        var findings: [BlobFinding] = []
        for symbol in symbols.symbols where symbol.bindings.count > 1 {
            for (first, second) in zip(symbol.bindings, symbol.bindings.dropFirst()) {
                guard replaces(first), replaces(second),
                    tree.nodes[first.declaration].parent == tree.nodes[second.declaration].parent,
                    !isDecorated(first.declaration, in: tree), !isDecorated(second.declaration, in: tree),
                    !symbol.reads.contains(where: { (first.name...second.name).contains($0) || $0 < 0 }),
                    !code.text(of: first.name).allSatisfy({ $0 == "_" })
                else { continue }
                // `import a.b` and `import a.c` add to each other.
                if let one = tree.child(first.declaration, .module),
                    let other = tree.child(second.declaration, .module),
                    !tree.text(one).elementsEqual(tree.text(other)), tree.child(second.declaration, .name) == nil
                {
                    continue
                }
                if code.isTested(first.declaration) || isConditional(first.declaration, in: code) { continue }
                findings.append(
                    finding(
                        "`\(code.text(of: second.name))` replaces the one before it, which nothing has used",
                        at: tree.nodes[second.name].range, in: code))
            }
        }
        return findings
    }

    private func replaces(_ binding: SymbolTable.Binding) -> Bool {
        binding.kind == .function || binding.kind == .type || binding.kind == .importing
    }

    private func isDecorated(_ index: Int, in tree: CodeTree) -> Bool { tree.child(index, .decorator) != nil }

    private func isConditional(_ index: Int, in code: SemanticCode) -> Bool {
        code.tree.parent(index).map { code.tree.nodes[$0].kind == .block && code.tree.nodes[$0].role == .alternative }
            ?? false
    }
}
