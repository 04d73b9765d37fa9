import CogniCore
import CogniRegex
import CogniSyntax

/// Searches one tree for patterns. Every way in which a pattern holds is found: what comes after a step is passed along as
/// a closure, so that the closure runs once for each way. Recursion goes as deep as the pattern, never as the source.
final class Matcher {
    let tree: SyntaxTree
    let traits: GrammarTraits
    let comparison: CodeComparison
    private let kinds: KindIndex
    lazy var imports = Imports(of: tree)
    private var budget = 0
    private var bindings: [Binding?] = []

    /// What stopped the work on the current rule; `nil` as long as nothing did.
    private(set) var failure: Failure?

    enum Failure: Equatable {
        case outOfSteps
        case regex(String)
    }

    init(_ tree: SyntaxTree) {
        self.tree = tree
        traits = GrammarTraits.of(tree.grammar)
        comparison = CodeComparison(tree: tree, traits: traits)
        kinds = KindIndex(tree)
    }

    /// Begins the work on a rule.
    func begin(steps: Int) {
        budget = steps
        failure = nil
    }

    /// Counts one step of work. `false` once the budget is used up: whoever hears that returns.
    func step(_ cost: Int = 1) -> Bool {
        budget -= cost
        if budget < 0, failure == nil { failure = .outOfSteps }
        return failure == nil
    }

    func fail(_ error: PCREError) { if failure == nil { failure = .regex("\(error)") } }

    /// All matches of `pattern` in the nodes of `region`, in order of their start; with `near` only those that lie in one
    /// of its ranges, or around one.
    func matches(
        of pattern: CompiledPattern, metavariables: Int, in region: Range<Int>, near: [ByteRange]? = nil
    ) -> [Match] {
        var found: [Match] = []
        bindings = Array(repeating: nil, count: metavariables)
        func add(_ range: ByteRange) { found.append(Match(range: range, bindings: bindings)) }
        var tried: Set<Int> = []
        for index in kinds.candidates(pattern.startKinds, in: region) {
            guard step() else { break }
            switch pattern.root {
            case .one(let root):
                let range = tree.nodes[index].range
                if let near, !near.contains(where: { range.encloses($0) || $0.encloses(range) }) { continue }
                match(root, index) { add(range) }
            // A run of statements reaches further than the node it begins with.
            case .statements(let patterns):
                guard let start = enclosingStatement(index), tried.insert(start).inserted else { continue }
                matchRun(patterns, from: start, add)
            }
        }
        return found
    }

    // MARK: Nodes

    func match(_ pattern: Pattern, _ start: Int, _ then: () -> Void) {
        guard step() else { return }
        var index = start
        while traits.is(tree.nodes[index].kind, .parentheses), let inner = unparenthesized(index) { index = inner }
        let node = tree.nodes[index]
        switch pattern {
        case .node(let shape):
            if node.kind == shape.kind, mayMatch(shape, index) { match(shape, index, then) }
        case .leaf(let kind, let text):
            guard node.kind == kind || traits.is(kind, .identifier) && traits.is(node.kind, .identifier),
                tree.text(index).elementsEqual(text)
            else { return }
            then()
        case .qualified(let name, let written): match(name, written: written, index, then)
        case .anything: then()
        case .metavariable(let number):
            guard node.flags.contains(.named) else { return }
            bind(number, Binding(named(index), of: tree), then)
        case .ellipsis(let number):
            guard let number else { return then() }
            bind(number, Binding(index, of: tree), then)
        case .chain(let start): matchChain(start, index, then)
        case .string(let content): match(content, index, then)
        case .deep(let inner):
            for descendant in index..<Int(node.next) where tree.nodes[descendant].flags.contains(.named) {
                guard step() else { return }
                match(inner, descendant, then)
            }
        case .deepStatement(let inner): matchDeep(inner, inStatement: index, then)
        case .either(let alternatives):
            for alternative in alternatives { match(alternative, index, then) }
        }
    }

    /// `a.b().c` is a chain of `a`, `a.b`, `a.b()` and itself.
    private func matchChain(_ start: Pattern, _ index: Int, _ then: () -> Void) {
        var current = index
        while step() {
            match(start, current, then)
            guard traits.is(tree.nodes[current].kind, .chain),
                let inner = tree.children(current).first(where: isSignificant)
            else { return }
            current = inner
        }
    }

    func bind(_ number: Int, _ binding: Binding, _ then: () -> Void) {
        if let earlier = bindings[number] {
            guard step(1 + binding.nodes.count), comparison.areEqual(earlier, binding) else { return }
            then()
        } else {
            bindings[number] = binding
            then()
            bindings[number] = nil
        }
    }

    private func unparenthesized(_ index: Int) -> Int? {
        var only: Int?
        for child in tree.children(index) where isSignificant(child) {
            if only != nil { return nil }
            only = child
        }
        return only
    }

    /// The identifier of a parameter declaration; any other node is itself.
    private func named(_ index: Int) -> Int {
        guard traits.is(tree.nodes[index].kind, .parameter) else { return index }
        return tree.descendants(index).first { traits.is(tree.nodes[$0].kind, .identifier) } ?? index
    }

    func isSignificant(_ index: Int) -> Bool {
        let node = tree.nodes[index]
        return !node.flags.contains(.extra) && node.start < node.end && !traits.is(node.kind, .punctuation)
    }

    // MARK: Children

    /// Looks at the first child only: most candidates fail there, before anything is allocated.
    private func mayMatch(_ shape: Pattern.Shape, _ index: Int) -> Bool {
        guard !shape.isStatements, let head = shape.children.first,
            let child = tree.children(index).first(where: isSignificant)
        else { return true }
        let node = tree.nodes[child]
        if traits.is(node.kind, .parentheses) || traits.is(node.kind, .omissible) { return true }
        if node.field != 0, shape.mayFill.contains(node.field) { return true }
        switch head {
        case .leaf(let kind, let text):
            // Keyword arguments may come in any order.
            if !shape.keywords.isEmpty { return true }
            return (node.kind == kind || traits.is(kind, .identifier) && traits.is(node.kind, .identifier))
                && tree.text(child).elementsEqual(text)
        case .node(let inner): return !shape.keywords.isEmpty || node.kind == inner.kind
        default: return true
        }
    }

    private func match(_ shape: Pattern.Shape, _ index: Int, _ then: () -> Void) {
        if shape.isStatements {
            let block = (index + 1)..<Int(tree.nodes[index].next)
            // As in Semgrep, a body with an ellipsis may go on after what the pattern names.
            let isWhole = !shape.children.contains { if case .ellipsis = $0 { true } else { false } }
            matchStatements(shape.children[...], in: block, isWhole: isWhole) { _ in then() }
            return
        }
        var children: [Int] = []
        for child in tree.children(index) where isSignificant(child) {
            let node = tree.nodes[child]
            if traits.is(node.kind, .omissible), !shape.needs.contains(node.kind) { continue }
            if node.field != 0, shape.mayFill.contains(node.field) {
                if let sign = children.last, traits.is(tree.nodes[sign].kind, .omissibleSign) {
                    children.removeLast()
                }
            } else {
                children.append(child)
            }
        }
        guard shape.keywords.isEmpty else {
            return matchKeywords(shape, shape.keywords[...], children, then)
        }
        matchList(shape.children[...], children[...], then)
    }

    private func matchList(_ patterns: ArraySlice<Pattern>, _ nodes: ArraySlice<Int>, _ then: () -> Void) {
        guard step() else { return }
        guard let first = patterns.first else {
            if nodes.isEmpty { then() }
            return
        }
        let rest = patterns.dropFirst()
        if case .ellipsis(let number) = first {
            for end in nodes.startIndex...nodes.endIndex {
                // Without anything after it an ellipsis takes all.
                if rest.isEmpty, end < nodes.endIndex { continue }
                guard let number else {
                    matchList(rest, nodes[end...], then)
                    continue
                }
                bind(number, run(of: nodes[..<end])) { matchList(rest, nodes[end...], then) }
            }
        } else if let node = nodes.first {
            match(first, node) { matchList(rest, nodes.dropFirst(), then) }
        }
    }

    /// Keyword arguments match in any order; what is left matches in order.
    private func matchKeywords(
        _ shape: Pattern.Shape, _ keywords: ArraySlice<Int>, _ nodes: [Int], _ then: () -> Void
    ) {
        guard let keyword = keywords.first else {
            let positional = shape.children.indices.filter { !shape.keywords.contains($0) }.map { shape.children[$0] }
            return matchList(positional[...], nodes[...], then)
        }
        for (place, node) in nodes.enumerated() where traits.is(tree.nodes[node].kind, .keywordArgument) {
            var others = nodes
            others.remove(at: place)
            match(shape.children[keyword], node) { matchKeywords(shape, keywords.dropFirst(), others, then) }
        }
    }

    private func run(of nodes: ArraySlice<Int>) -> Binding {
        guard let first = nodes.first, let last = nodes.last else { return Binding(range: 0..<0) }
        let range = tree.nodes[first].range.lowerBound..<tree.nodes[last].range.upperBound
        return Binding(range: range, nodes: first..<Int(tree.nodes[last].next))
    }
}

extension Range {
    /// Whether `other` lies in this range.
    func encloses(_ other: Range) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
