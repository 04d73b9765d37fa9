import CogniCore
import CogniSemantics

/// Names that are read and nowhere bound.
struct UndefinedName: SemanticCheck {
    let description = CheckDescription(
        "undefined-name", for: ["python", "javascript"], .error, .correctness, confidence: 0.95,
        summary: "A name that is read and bound nowhere: not in the file, not by the language.",
        reason: """
            Reading it raises `NameError`, or `ReferenceError` in JavaScript. Left alone: files in which names may come from \
            elsewhere (`from m import *`, `exec`, `globals()`, scripts that are no modules, `/* global */`), names that a \
            `try … except NameError`, `typeof` or a test for the version asks for, and capitalised globals of JavaScript.
            """,
        remedy: "Import or define the name, or correct its spelling.",
        bad: "def area(width, height):\n    return width * heigth\n",
        good: "def area(width, height):\n    return width * height\n")

    private static let makers = Set(
        ["exec", "execfile", "globals", "__getattr__", "__builtins__", "builtins"].map { CodeLabel.of($0) })

    private static let hostNames = Set(
        [
            "SConscript", "Environment", "Import", "Export", "AddOption", "DefaultEnvironment", "get_ipython",
            "get_config",
            "display", "spark", "dbutils", "snakemake",
        ].map { CodeLabel.of($0) })

    func findings(in code: SemanticCode) -> [BlobFinding] {
        guard let symbols = code.symbols, !symbols.hasHiddenNames, !symbols.unresolved.isEmpty else { return [] }
        let tree = code.tree
        if code.language == "python"
            ? mayMakeNames(tree) : !code.isModule || declaresGlobals(tree) || isTest(symbols, tree)
        {
            return []
        }
        // Programs that run Python files with names of their own: SCons, IPython, Jupyter.
        if symbols.unresolved.contains(where: { Self.hostNames.contains(tree.nodes[$0.name].label) }) { return [] }
        var seen: Set<UInt32> = []
        return symbols.unresolved.compactMap { unresolved in
            guard !code.isTested(unresolved.name), !isForOtherVersions(unresolved.name, in: code),
                code.language == "python" || isCertain(unresolved.name, in: tree),
                seen.insert(tree.nodes[unresolved.name].label).inserted
            else { return nil }
            // Python lists its builtins; which globals JavaScript meets is written elsewhere.
            return finding(
                "`\(code.text(of: unresolved.name))` is not defined", at: tree.nodes[unresolved.name].range, in: code,
                severity: code.language == "python" ? .error : .warning,
                confidence: code.language == "python" ? description.confidence : 0.8)
        }
    }

    /// Whether Python code makes names that the text doesn't show, or is Python 2, whose builtins are others.
    private func mayMakeNames(_ tree: CodeTree) -> Bool {
        tree.nodes.indices.contains { index in
            let node = tree.nodes[index]
            if node.kind == .name { return Self.makers.contains(node.label) }
            // `print x`
            guard node.kind == .call, let arguments = tree.child(index, .arguments),
                !tree.nodes[arguments].range.isEmpty, tree.isStatement(index)
            else { return false }
            return tree.text(arguments).first != UInt8(ascii: "(")
        }
    }

    /// Whether JavaScript code uses the globals of a test runner, which is told elsewhere which others there are.
    private func isTest(_ symbols: SymbolTable, _ tree: CodeTree) -> Bool {
        symbols.builtinReads.contains { Self.testFunctions.contains(tree.nodes[$0].label) }
    }

    private static let testFunctions = Set(
        ["describe", "context", "it", "test", "suite", "beforeEach", "before", "expect", "jest", "cy"].map {
            CodeLabel.of($0)
        })

    /// Whether a comment of JavaScript names globals, or the environment that has them.
    private func declaresGlobals(_ tree: CodeTree) -> Bool {
        let text = tree.bytes
        return text.indices.contains { index in
            guard text[index] == UInt8(ascii: "/"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "*") else {
                return false
            }
            let words = text[(index + 2)...].prefix(40).drop { $0 <= 0x20 }
            return words.starts(with: "global".utf8) || words.starts(with: "eslint-env".utf8)
        }
    }

    /// Whether a name of JavaScript is surely no global of some environment or build: those are mostly capitalised or marked.
    private func isCertain(_ index: Int, in tree: CodeTree) -> Bool {
        let text = tree.text(index)
        guard let first = text.first, (0x61...0x7A).contains(first), !text.starts(with: "on".utf8), text.count > 2
        else {
            return false
        }
        let parent = tree.nodes[Int(tree.nodes[index].parent)]
        return !(parent.kind == .unary && parent.label == CodeLabel.of("typeof"))
    }

    /// Whether an `if` or a conditional around the name asks for the version or the platform.
    private func isForOtherVersions(_ index: Int, in code: SemanticCode) -> Bool {
        var child = index
        while let parent = code.tree.parent(child) {
            let kind = code.tree.nodes[parent].kind
            if kind == .if || kind == .conditional, let condition = code.tree.child(parent, .condition),
                code.tree.subtree(condition).contains(where: { Self.versions.contains(code.tree.nodes[$0].label) })
            {
                return true
            }
            child = parent
        }
        return false
    }

    private static let versions = Set(
        ["version_info", "version", "hexversion", "PY2", "PY3", "six", "platform", "TYPE_CHECKING", "hasattr"].map {
            CodeLabel.of($0)
        })
}
