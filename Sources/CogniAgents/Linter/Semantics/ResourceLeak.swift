import CogniCore
import CogniSemantics

/// Files, connections and memory that a function gives back on one way and keeps on another.
struct ResourceLeak: SemanticCheck {
    let description = CheckDescription(
        "resource-leak",
        for: ["python", "javascript", "typescript", "tsx", "go", "java", "csharp", "c", "cpp", "php", "ruby"],
        .warning, .correctness, confidence: 0.8, cwe: "CWE-772",
        summary: "A file, connection or memory that is closed on one way through a function and left open on another.",
        reason: """
            What is never given back runs out in the end, and what was written may not be there. Left alone: what is handed out (as \
            an argument, a result, a part of something else), functions that never close it, and ways on which an error is thrown.
            """,
        remedy: "Close it on every way: `with`, `defer`, `using`, `try`-with-resources, or before each `return`.",
        bad: """
            def first_line(path, wanted):
                file = open(path)
                line = file.readline()
                if line != wanted:
                    return None
                file.close()
                return line

            """,
        good: """
            def first_line(path, wanted):
                with open(path) as file:
                    line = file.readline()
                return line if line == wanted else None

            """)

    func findings(in code: SemanticCode) -> [BlobFinding] {
        guard let facts = ResourceFacts.of(code.language), code.hasName(in: facts.openingWords) else { return [] }
        return code.functions.dropFirst().flatMap { function -> [BlobFinding] in
            let own = code.ownNodes(of: function)
            let resources = own.lazy.compactMap { Resource(opened: $0, in: code, facts) }
            return resources.prefix(Obligation.most).compactMap { resource in
                guard let last = resource.wayOut(of: function, own, in: code, facts) else { return nil }
                return finding(
                    "`\(code.text(of: resource.name))` isn't closed when the function returns in line \(code.line(of: last))",
                    at: code.tree.nodes[resource.statement].range, in: code)
            }
        }
    }
}

/// A variable that holds something to be closed.
private struct Resource {
    let statement: Int
    let name: Int
    /// The variable that tells of an error in opening: Go's second result.
    let error: Int?

    /// What a statement opens: `f = open(…)`, `f, err := os.Open(…)`.
    init?(opened index: Int, in code: SemanticCode, _ facts: ResourceFacts) {
        let tree = code.tree
        guard tree.nodes[index].kind == .assign, tree.isStatement(index), let target = tree.child(index, .target),
            var value = tree.child(index, .value)
        else { return nil }
        while tree.nodes[value].kind == .await || tree.nodes[value].kind == .cast, let inner = tree.child(value, .value)
        {
            value = inner
        }
        guard let callee = code.callee(of: value), facts.openers.contains(callee) else { return nil }
        let names = tree.nodes[target].kind == .name ? [target] : Array(tree.children(target))
        guard let first = names.first, names.count <= 2, names.allSatisfy({ tree.nodes[$0].kind == .name }) else {
            return nil
        }
        statement = index
        name = first
        error = names.count == 2 ? names[1] : nil
    }

    /// What the variable is used for at one of its names.
    private enum Use { case plain, test, close(Int), escape }

    func wayOut(of function: Int, _ own: [Int], in code: SemanticCode, _ facts: ResourceFacts) -> Int? {
        let tree = code.tree
        let label = tree.nodes[name].label
        var closes: [Int] = []
        guard let body = tree.child(function, .body) else { return nil }
        let all = tree.subtree(body).filter { tree.nodes[$0].kind == .name && tree.nodes[$0].label == label }
        let ownNames = Set(own)
        for index in all where index != name {
            switch use(of: index, in: code, facts) {
            case .close(let call): closes.append(tested(call, label, in: tree) ?? call)
            case .escape: return nil
            case .plain, .test: if !ownNames.contains(index) { return nil }
            }
        }
        let obligation = Obligation(start: statement, ends: closes) { last in
            tree.nodes[last].kind == .return && !isTested(last, label, in: tree)
        }
        return obligation.wayOut(in: function, of: code)
    }

    private func use(of index: Int, in code: SemanticCode, _ facts: ResourceFacts) -> Use {
        let tree = code.tree
        guard let parent = tree.parent(index) else { return .escape }
        switch tree.nodes[parent].kind {
        case .member:
            guard tree.nodes[index].role == .object else { return .plain }
            if let call = tree.parent(parent), tree.nodes[call].kind == .call, tree.nodes[parent].role == .callee,
                let method = tree.child(parent, .name), facts.closingMethods.contains(code.text(of: method))
            {
                return .close(call)
            }
            // The method itself may be handed on: `run(file.close)`.
            return tree.nodes[parent].role == .arguments ? .escape : .plain
        case .keywordArgument, .pair:
            return tree.nodes[index].role == .name || tree.nodes[index].role == .key ? .plain : .escape
        case .arguments:
            guard let call = tree.parent(parent), let callee = code.callee(of: call) else { return .escape }
            if facts.closingFunctions.contains(callee) { return .close(call) }
            return facts.borrowers.contains(callee) ? .plain : .escape
        case .unary: return tree.nodes[parent].label == CodeLabel.of("&") ? .escape : .test
        case .binary: return Self.comparisons.contains(tree.nodes[parent].label) ? .test : .escape
        case .if, .while, .conditional: return tree.nodes[index].role == .condition ? .test : .escape
        case .index: return tree.nodes[index].role == .object ? .plain : .escape
        default: return .escape
        }
    }

    private static let comparisons = Set(
        ["==", "!=", "===", "!==", "is", "isnot", "&&", "||", "and", "or", "<", ">=", ">", "<="].map {
            CodeLabel.of($0)
        })

    /// The condition that asks for the variable and decides whether it is closed: it stands for the closing.
    private func tested(_ close: Int, _ label: UInt32, in tree: CodeTree) -> Int? {
        var child = close
        while let parent = tree.parent(child), parent != tree.parent(statement) {
            if tree.nodes[parent].kind == .if, tree.nodes[child].role == .body,
                let condition = tree.child(parent, .condition), mentions(label, condition, in: tree)
            {
                return condition
            }
            child = parent
        }
        return nil
    }

    /// Whether a `return` stands where a condition asked for the variable, or for the error of opening it.
    private func isTested(_ index: Int, _ label: UInt32, in tree: CodeTree) -> Bool {
        var child = index
        while let parent = tree.parent(child), parent != tree.parent(statement) {
            if tree.nodes[parent].kind == .if, let condition = tree.child(parent, .condition) {
                if isBare(label, condition, in: tree) { return true }
                if let error, mentions(tree.nodes[error].label, condition, in: tree) { return true }
            }
            child = parent
        }
        return false
    }

    private func mentions(_ label: UInt32, _ index: Int, in tree: CodeTree) -> Bool {
        tree.subtree(index).contains { tree.nodes[$0].kind == .name && tree.nodes[$0].label == label }
    }

    /// Whether a condition asks for the variable itself, and not for what it reads from it.
    private func isBare(_ label: UInt32, _ index: Int, in tree: CodeTree) -> Bool {
        tree.subtree(index).contains { place in
            guard tree.nodes[place].kind == .name, tree.nodes[place].label == label else { return false }
            guard let parent = tree.parent(place) else { return false }
            return ![.member, .arguments, .index].contains(tree.nodes[parent].kind)
        }
    }
}
