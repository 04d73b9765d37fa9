import CogniCore
import CogniSemantics

/// Variables of a function, or of a module that nobody can look into, that are never read.
struct UnusedVariable: SemanticCheck {
    let description = CheckDescription(
        "unused-variable", for: ["python", "javascript", "typescript", "tsx"], .warning, .maintainability,
        confidence: 0.85, cwe: "CWE-563",
        summary: "A local variable that is given a value and never read.",
        reason: """
            Either the value was meant to be used, and something is missing, or the work that made it is for nothing. Left alone: \
            names that begin with `_`, the parts of an unpacked tuple, the variables of loops, and functions that call `locals()` \
            or `eval`.
            """,
        remedy: "Use the variable, or remove it; a name that begins with `_` says that it isn't needed.",
        bad: "def area(a, b):\n    result = a * b\n    return a\n",
        good: "def area(a, b):\n    result = a * b\n    return result\n")

    func findings(in code: SemanticCode) -> [BlobFinding] {
        guard let symbols = code.symbols else { return [] }
        let isClosed = code.language != "python" && code.isModule
        return symbols.symbols.flatMap { symbol in
            unusedErrors(of: symbol, in: code)
                + (unusedBinding(of: symbol, in: symbols, of: code, isClosed: isClosed).map { [$0] } ?? [])
        }.compactMap { binding in
            let name = code.text(of: binding.name)
            guard !name.hasPrefix("_") else { return nil }
            return finding("`\(name)` is never used", at: code.tree.nodes[binding.name].range, in: code)
        }
    }

    /// Python unbinds the error at the end of its handler, so each handler has a variable of its own.
    private func unusedErrors(of symbol: SymbolTable.Symbol, in code: SemanticCode) -> [SymbolTable.Binding] {
        guard code.language == "python" else { return [] }
        return symbol.bindings.filter { binding in
            binding.kind == .handler && !symbol.reads.contains { code.tree.subtree(binding.declaration).contains($0) }
        }
    }

    /// The binding to report of a variable that is never read: Python's last, the declaration elsewhere.
    private func unusedBinding(
        of symbol: SymbolTable.Symbol, in symbols: SymbolTable, of code: SemanticCode, isClosed: Bool
    ) -> SymbolTable.Binding? {
        let frame = symbols.scopes[symbols.frame(of: symbol.scope)]
        guard frame.kind == .function || isClosed && frame.kind == .file, symbol.reads.isEmpty, !frame.isDynamic,
            !symbols.scopes[symbol.scope].isDynamic
        else { return nil }
        guard code.language == "python" else {
            return symbol.bindings.allSatisfy { isDeclared($0, in: frame.kind, of: code) } ? symbol.bindings.first : nil
        }
        let bindings = symbol.bindings.filter { $0.kind != .handler }
        return !symbol.isSharedWrite && bindings.allSatisfy { isAssigned($0, in: code.tree) } ? bindings.last : nil
    }

    /// Whether a binding gives a value of its own to a name of Python.
    private func isAssigned(_ binding: SymbolTable.Binding, in tree: CodeTree) -> Bool {
        guard binding.kind == .variable || binding.kind == .with else { return false }
        // The parts of a tuple come together; `a: int` alone makes no variable.
        return tree.parent(binding.name) == binding.declaration && tree.nodes[binding.declaration].kind != .declare
    }

    /// Whether a binding makes a name of JavaScript that is for nothing else, or writes to it.
    private func isDeclared(
        _ binding: SymbolTable.Binding, in frame: SymbolTable.Scope.Kind, of code: SemanticCode
    ) -> Bool {
        let tree = code.tree
        // Others see what is in a namespace.
        if frame == .file, code.ancestor(of: binding.declaration, where: { $0.kind == .package }) != nil {
            return false
        }
        switch binding.kind {
        case .variable:
            if tree.word(before: binding.declaration).elementsEqual("export".utf8) { return false }
            if tree.word(before: binding.declaration).elementsEqual("declare".utf8) { return false }
            return isAlone(binding, in: tree)
        case .function:
            // A signature without a body belongs to another declaration, or to none of this file.
            return tree.child(binding.declaration, .body) != nil && !isVisible(binding.declaration, in: tree)
                && !tree.nodes[binding.declaration].flags.contains(.anonymous)
        default: return false
        }
    }

    private func isVisible(_ declaration: Int, in tree: CodeTree) -> Bool {
        ["export", "default", "declare"].contains { tree.word(before: declaration).elementsEqual($0.utf8) }
            || tree.child(declaration, .decorator) != nil
    }

    /// Whether nothing else is unpacked for which the name may be needed: `[, b]`, `{a, ...rest}`.
    private func isAlone(_ binding: SymbolTable.Binding, in tree: CodeTree) -> Bool {
        var current = tree.parent(binding.name)
        while let node = current, node != binding.declaration {
            switch tree.nodes[node].kind {
            case .pair, .parameter: break
            case .dictionary:
                if tree.children(node).contains(where: { tree.nodes[$0].kind == .spread }) { return false }
            default: return false
            }
            current = tree.parent(node)
        }
        return true
    }
}

extension SemanticCode {
    /// Whether JavaScript code imports or exports, so that no other script sees its names.
    var isModule: Bool {
        let export = CodeLabel.of("export_statement")
        let isExplicit = tree.children(0).contains {
            let node = tree.nodes[$0]
            return node.kind == .importing || node.kind == .other && node.label == export
                || tree.word(before: $0).elementsEqual("export".utf8)
        }
        if isExplicit { return true }
        let words = Set(["require", "module", "exports", "define"].map { CodeLabel.of($0) })
        let reads = symbols?.builtinReads.filter { words.contains(tree.nodes[$0].label) } ?? []
        // A script that asks whether there are modules runs without them, too.
        return !reads.isEmpty && !reads.contains { isKind(tree.parent($0), .unary) }
    }
}
