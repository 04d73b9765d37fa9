import CogniCore
import CogniSemantics

/// Imports that nothing in the file reads.
struct UnusedImport: SemanticCheck {
    let description = CheckDescription(
        "unused-import", for: ["python", "javascript", "typescript", "tsx"], .warning, .maintainability,
        confidence: 0.9,
        summary: "An import that nothing in the file uses.",
        reason: """
            It costs start-up time, hides what the file depends on, and is often the trace of an unfinished change. Left alone: \
            imports that only pass names on (`__all__`, `import a as a`, a package's list of imports), those that a \
            `try … except ImportError` tests for, and imports for their side effects alone.
            """,
        remedy: "Remove the import.",
        bad: "import os\n\nprint(1)\n", good: "import os\n\nprint(os.name)\n")

    func findings(in code: SemanticCode) -> [BlobFinding] {
        guard let symbols = code.symbols else { return [] }
        var exported: Set<UInt32> = []
        if code.language == "python" {
            exported = code.exportedNames
            // A fixture of pytest is imported, and asked for as a parameter.
            for symbol in symbols.symbols where symbol.kind == .parameter { exported.insert(symbol.label) }
        }
        var unused: [SymbolTable.Symbol] = []
        var used = 0
        for symbol in symbols.symbols where symbol.kind == .importing {
            guard symbol.reads.isEmpty, !symbol.isSharedWrite, !exported.contains(symbol.label),
                symbol.bindings.allSatisfy({ $0.kind == .importing }), !isDynamic(symbol, in: symbols),
                symbols.scopes[symbol.scope].kind != .type, !isChoice(symbol, in: code.tree)
            else {
                used += 1
                continue
            }
            unused.append(symbol)
        }
        if code.language == "python" {
            // A file that mostly passes names on is the face of a package.
            let passed = unused.filter { isRelative($0.bindings[0], in: code) }.count
            if passed > 2, passed > used || symbols.hasHiddenNames { return [] }
        }
        let usesElements =
            code.language != "python" && code.tree.nodes.contains { $0.kind == .element }
        return unused.flatMap { symbol in
            symbol.bindings.compactMap { binding in
                if usesElements, Self.elementMakers.contains(symbol.label) { return nil }
                guard isReported(binding, in: code) else { return nil }
                return finding(
                    "`\(name(of: binding, in: code))` is imported and never used",
                    at: code.tree.nodes[binding.name].range,
                    in: code)
            }
        }
    }

    /// What calls on JSX elements are compiled to.
    private static let elementMakers = Set(["React", "h", "jsx", "Fragment", "preact"].map { CodeLabel.of($0) })

    private func isDynamic(_ symbol: SymbolTable.Symbol, in symbols: SymbolTable) -> Bool {
        symbols.scopes[symbol.scope].isDynamic && symbol.scope != 0
    }

    /// Whether it is imported from one of several places, as is done to pass on what there is.
    private func isChoice(_ symbol: SymbolTable.Symbol, in tree: CodeTree) -> Bool {
        Set(symbol.bindings.map { tree.nodes[$0.declaration].parent }).count > 1
    }

    private func isRelative(_ binding: SymbolTable.Binding, in code: SemanticCode) -> Bool {
        guard let module = code.tree.child(binding.declaration, .module) else { return false }
        return code.tree.text(module).first == UInt8(ascii: ".")
    }

    private func isReported(_ binding: SymbolTable.Binding, in code: SemanticCode) -> Bool {
        let tree = code.tree
        guard tree.nodes[binding.declaration].kind == .importing else { return false }
        // `from .version import __version__`: such names are there to be read from outside.
        let name = tree.text(binding.name)
        if code.language == "python", name.starts(with: "__".utf8), name.suffix(2).elementsEqual("__".utf8) {
            return false
        }
        // `import a as a`, `from b import a as a` pass a name on.
        if let alias = tree.child(binding.declaration, .alias) {
            if tree.text(alias).elementsEqual("_".utf8) { return false }
            if code.language == "python",
                let original = tree.child(binding.declaration, .name) ?? tree.child(binding.declaration, .module),
                tree.text(original).elementsEqual(tree.text(alias))
            {
                return false
            }
        }
        return code.language != "python"
            || !code.isTested(binding.declaration) && !isForItsEffects(binding.declaration, in: tree)
    }

    /// Whether an import stands where people put those that only have to be run: alone in a function, or behind all other code.
    private func isForItsEffects(_ index: Int, in tree: CodeTree) -> Bool {
        guard let block = tree.parent(index) else { return false }
        let others = tree.children(block).filter { tree.nodes[$0].kind != .importing && tree.nodes[$0].kind != .string }
        guard block == 0 else {
            return others.isEmpty && tree.parent(block).map { tree.nodes[$0].kind == .function } ?? false
        }
        return others.last.map { $0 < index } ?? false
            && others.contains {
                tree.nodes[$0].kind == .function || tree.nodes[$0].kind == .type || tree.nodes[$0].kind == .assign
            }
    }

    private func name(of binding: SymbolTable.Binding, in code: SemanticCode) -> String {
        if let alias = code.tree.child(binding.declaration, .alias) { return code.text(of: alias) }
        if let name = code.tree.child(binding.declaration, .name) { return code.text(of: name) }
        return code.tree.child(binding.declaration, .module).map { code.text(of: $0) } ?? ""
    }
}

extension SemanticCode {
    /// Whether Python code stands in a `try` that handles its failing, or in a test for versions or types.
    func isTested(_ index: Int) -> Bool {
        var child = index
        while let parent = tree.parent(child) {
            if tree.nodes[parent].kind == .try,
                tree.children(parent).contains(where: { tree.nodes[$0].role == .handler && catchesMissing($0) })
            {
                return true
            }
            child = parent
        }
        return false
    }

    /// Whether a handler catches what a missing module or name raises.
    private func catchesMissing(_ handler: Int) -> Bool {
        guard let type = tree.child(handler, .type) else { return true }
        return tree.subtree(type).contains { Self.missing.contains(tree.nodes[$0].label) }
    }

    private static let missing = Set(
        ["ImportError", "ModuleNotFoundError", "Exception", "BaseException", "NameError", "AttributeError"].map {
            CodeLabel.of($0)
        })

    /// The names in Python's `__all__`.
    var exportedNames: Set<UInt32> {
        let list = CodeLabel.of("__all__")
        var names: Set<UInt32> = []
        for (index, node) in tree.nodes.enumerated() where node.kind == .name && node.label == list {
            // `__all__ = […]`, `__all__ += […]`, `__all__.extend([…])`
            guard var statement = tree.parent(index) else { continue }
            while !tree.isStatement(statement), let parent = tree.parent(statement) { statement = parent }
            for part in tree.subtree(statement) where tree.nodes[part].kind == .stringContent {
                names.insert(tree.nodes[part].label)
            }
        }
        return names
    }
}
