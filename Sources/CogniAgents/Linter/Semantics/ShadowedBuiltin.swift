import CogniCore
import CogniSemantics

/// Functions of the language that a variable hides, and that are called all the same.
struct ShadowedBuiltin: SemanticCheck {
    let description = CheckDescription(
        "shadowed-builtin", for: ["python"], .warning, .correctness, confidence: 0.9,
        summary: "A function of the language that a variable of the same name hides where it is called.",
        reason: """
            The call raises `TypeError`: what is called is a list, a number or a string. Left alone: names that hide a function \
            without harm, and variables whose value may be a function.
            """,
        remedy: "Give the variable another name.",
        bad: "def names(rows):\n    list = []\n    for row in rows:\n        list.append(list(row))\n    return list\n",
        good:
            "def names(rows):\n    result = []\n    for row in rows:\n        result.append(list(row))\n    return result\n"
    )

    let words: Set<UInt32>? = functions

    private static let functions = Set(
        """
        abs all any ascii bin bool bytearray bytes callable chr complex dict dir divmod enumerate filter float format
        frozenset getattr hasattr hash hex id input int isinstance issubclass iter len list map max min next object oct
        open ord pow print range repr reversed round set setattr slice sorted str sum tuple type vars zip
        """.utf8.split { $0 <= 0x20 }.map { CodeLabel.of($0) })

    func findings(in code: SemanticCode) -> [BlobFinding] {
        guard let symbols = code.symbols else { return [] }
        let tree = code.tree
        return symbols.symbols.compactMap { symbol in
            guard Self.functions.contains(symbol.label), symbols.scopes[symbol.scope].kind != .type,
                symbol.bindings.allSatisfy({ isNoFunction($0, in: tree) }),
                let call = symbol.reads.sorted().first(where: { $0 >= 0 && isCalled($0, in: tree) })
            else { return nil }
            let name = code.text(of: call)
            return finding(
                "`\(name)` is called, which is a variable here and hides the function", at: tree.nodes[call].range,
                in: code)
        }
    }

    private func isCalled(_ index: Int, in tree: CodeTree) -> Bool {
        guard tree.nodes[index].role == .callee, let call = tree.parent(index) else { return false }
        return tree.nodes[call].kind == .call
    }

    /// Whether a binding gives the name a value that can't be called.
    private func isNoFunction(_ binding: SymbolTable.Binding, in tree: CodeTree) -> Bool {
        guard binding.kind == .variable, tree.parent(binding.name) == binding.declaration,
            let value = tree.child(binding.declaration, .value)
        else { return false }
        switch tree.nodes[value].kind {
        case .string, .template, .number, .list, .tuple, .dictionary, .set, .comprehension, .binary: return true
        default: return false
        }
    }
}
