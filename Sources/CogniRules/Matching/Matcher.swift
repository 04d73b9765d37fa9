import CogniCore
import CogniRegex
import CogniSemantics

/// Searches one tree for patterns. Every way in which a pattern holds is found: what comes after a step is passed along as
/// a closure, so that the closure runs once for each way. Recursion goes as deep as the pattern, never as the source.
final class Matcher {
    let tree: CodeTree
    let comparison: CodeComparison
    private let kinds: KindIndex
    private(set) lazy var imports = Imports(of: tree)
    private(set) lazy var constants = Constants(of: tree)
    private var budget = 0
    private var bindings: [Binding?] = []

    /// What stopped the work on the current rule; `nil` as long as nothing did.
    private(set) var failure: Failure?

    enum Failure: Equatable {
        case outOfSteps
        case regex(String)
    }

    init(_ tree: CodeTree) {
        self.tree = tree
        comparison = CodeComparison(tree: tree)
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
                let node = tree.nodes[index]
                if let near, !near.contains(where: { node.range.encloses($0) || $0.encloses(node.range) }) { continue }
                guard isPlace(node), pattern.role == nil || pattern.role == node.role else { continue }
                match(root, index) { add(rangeFound(by: root, index)) }
            // A run of statements reaches further than the node it begins with.
            case .statements(let patterns):
                guard let start = enclosingStatement(index), tried.insert(start).inserted else { continue }
                matchRun(patterns, from: start, add)
            }
        }
        return found
    }

    /// The bytes of a match: an assignment that is found in a declaration has not the keywords before it.
    private func rangeFound(by root: Pattern, _ index: Int) -> ByteRange {
        let node = tree.nodes[index]
        guard case .node(let shape) = root, shape.kind == .assign, !shape.flags.contains(.declaration),
            node.flags.contains(.declaration), let target = tree.child(index, .target), tree.nodes[target].kind == .name
        else { return node.range }
        let parts = tree.children(index).filter { ![.modifier, .decorator].contains(tree.nodes[$0].role) }
        let start = parts.map { tree.nodes[$0].range.lowerBound }.min()
        return (start ?? node.range.lowerBound)..<node.range.upperBound
    }

    /// Whether a pattern by itself may be found at a node: the name in `a.b` is no expression, nor are lists of parts.
    private func isPlace(_ node: CodeNode) -> Bool {
        switch node.kind {
        case .arguments, .parameters, .stringContent, .members, .token: false
        case .name: node.role != .label && (node.role != .name || isBindingName(node))
        default: true
        }
    }

    /// Names of parameters and declarations may be found by themselves; those after a dot not.
    private func isBindingName(_ node: CodeNode) -> Bool {
        guard node.parent >= 0 else { return true }
        switch tree.nodes[Int(node.parent)].kind {
        case .member, .keywordArgument, .importing: return false
        default: return true
        }
    }

    // MARK: Nodes

    func match(_ pattern: Pattern, _ index: Int, _ then: () -> Void) {
        guard step() else { return }
        let node = tree.nodes[index]
        switch pattern {
        // What is cast is what it was.
        case .leaf where node.kind == .cast, .string where node.kind == .cast:
            if let value = tree.child(index, .value) { match(pattern, value, then) }
        case .node(let shape): match(shape, index, then)
        case .leaf(let kind, let label, let text): matchLeaf(kind, label, text, index, then)
        case .anything: then()
        case .metavariable(let number): bind(number, Binding(bound(index), of: tree), then)
        case .typed(let number, let type):
            guard let declared = typeName(of: index), type.matches(declared) else { return }
            bind(number, Binding(index, of: tree), then)
        case .ellipsis(let number):
            guard let number else { return then() }
            bind(number, Binding(index, of: tree), then)
        case .chain(let start): matchChain(start, index, then)
        case .string(let content): match(content, index, then)
        case .deep(let inner):
            for descendant in index..<Int(node.next) {
                guard step() else { return }
                match(inner, descendant, then)
            }
        case .deepStatement(let inner): matchDeep(inner, inStatement: index, then)
        case .either(let alternatives):
            for alternative in alternatives { match(alternative, index, then) }
        }
    }

    private func matchLeaf(_ kind: CodeKind, _ label: UInt32, _ text: [UInt8], _ index: Int, _ then: () -> Void) {
        let node = tree.nodes[index]
        if node.kind == kind, node.label == label, tree.text(index).elementsEqual(text) { return then() }
        switch kind {
        case .name:
            // `call` stands for `subprocess.call` where it was imported from there.
            if node.kind == .member || node.kind == .name, tree.resolved(index, by: imports) == [label] { then() }
        case .number, .literal:
            guard let value = constants.literal(of: index) else { return }
            let constant = tree.nodes[value]
            if constant.kind == kind, constant.label == label, tree.text(value).elementsEqual(text) { then() }
        default: return
        }
    }

    /// `a.b().c` is a chain of `a`, `a.b`, `a.b()` and itself.
    private func matchChain(_ start: Pattern, _ index: Int, _ then: () -> Void) {
        var current = index
        while step() {
            match(start, current, then)
            switch tree.nodes[current].kind {
            case .call, .member, .index: break
            default: return
            }
            guard let inner = tree.child(current, .callee) ?? tree.child(current, .object) else { return }
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

    /// A parameter is bound by its name; any other node by itself.
    private func bound(_ index: Int) -> Int {
        tree.nodes[index].kind == .parameter ? tree.child(index, .name) ?? index : index
    }

    // MARK: Shapes

    private func match(_ shape: Pattern.Shape, _ index: Int, _ then: () -> Void) {
        let node = tree.nodes[index]
        if let name = shape.qualified, node.kind == .member || node.kind == .name,
            let found = tree.resolved(index, by: imports)
        {
            if matchQualified(name, found, index, then) { return }
        }
        guard node.kind == shape.kind else { return matchEquivalent(shape, index, then) }
        guard shape.label == 0 || shape.label == node.label else { return }
        if shape.flags.contains(.declaration), !node.flags.contains(.declaration) { return }
        guard node.kind != .member || matchesOptional(shape, node) else { return }
        matchSlots(shape.slots[...], of: shape, index, then)
    }

    /// Whether the dotted name is the one, through an import.
    private func matchQualified(
        _ name: Pattern.QualifiedName, _ found: [UInt32], _ index: Int, _ then: () -> Void
    ) -> Bool {
        guard let last = name.last else {
            guard found == name.components else { return false }
            then()
            return true
        }
        guard found.count == name.components.count + 1, found.dropLast().elementsEqual(name.components) else {
            return false
        }
        bind(last, Binding(tree.child(index, .name) ?? index, of: tree), then)
        return true
    }

    /// `a.b` is no `a?.b`; `$X.b` is any.
    private func matchesOptional(_ shape: Pattern.Shape, _ node: CodeNode) -> Bool {
        if shape.flags.contains(.optional) { return node.flags.contains(.optional) }
        guard node.flags.contains(.optional) else { return true }
        switch shape.slot(.object) {
        case .anything, .metavariable, .typed: return true
        default: return false
        }
    }

    /// Code of another kind that says the same.
    private func matchEquivalent(_ shape: Pattern.Shape, _ index: Int, _ then: () -> Void) {
        let node = tree.nodes[index]
        switch (shape.kind, node.kind) {
        case (.set, .dictionary):
            // `{...}` is written alike.
            if shape.items.allSatisfy(\.isEllipsis) { then() }
        case (.for, .forEach):
            // `for (...) { }` is every loop.
            guard let initial = shape.slot(.initial), initial.isEllipsis, let body = shape.slot(.body),
                let found = tree.child(index, .body)
            else { return }
            match(body, found, then)
        case (.importing, .assign):
            // `import "a"` is any way to import it.
            guard shape.slots.count == 1, let wanted = shape.slot(.module), let module = tree.importedModule(index)
            else { return }
            matchModule(wanted, module, then)
        case (_, .cast): if let value = tree.child(index, .value) { match(shape, value, then) }
        default: return
        }
    }

    private func matchSlots(
        _ slots: ArraySlice<(role: CodeRole, pattern: Pattern)>, of shape: Pattern.Shape, _ index: Int, _ then: () -> Void
    ) {
        guard let slot = slots.first else {
            guard hasNothingElse(shape, index) else { return }
            return matchExtras(shape.extras[...], of: shape, index, taken: [], then)
        }
        guard let child = tree.child(index, slot.role) else {
            // `return ...` is `return`, too.
            if slot.pattern.isEllipsis { matchSlots(slots.dropFirst(), of: shape, index, then) }
            return
        }
        guard slot.role != .module else {
            return matchModule(slot.pattern, child) { matchSlots(slots.dropFirst(), of: shape, index, then) }
        }
        match(slot.pattern, child) { matchSlots(slots.dropFirst(), of: shape, index, then) }
    }

    /// Whether every child that a pattern may not leave out is in the pattern.
    private func hasNothingElse(_ shape: Pattern.Shape, _ index: Int) -> Bool {
        tree.children(index).allSatisfy { child in
            let role = tree.nodes[child].role
            switch role {
            case .item, .decorator, .modifier, .base, .attribute, .detail, .handler, .alias: return true
            // `import a` is every way to import from `a`.
            case .name where shape.kind == .importing && shape.slot(.alias) == nil: return true
            case .type: return shape.kind != .handler || shape.slot(role) != nil
            // Less is more: `if c { }` matches with an `else`, too; a parameter with a default.
            case .alternative: return shape.kind != .conditional || shape.slot(role) != nil
            case .value: return shape.kind == .parameter || shape.slot(role) != nil
            default: return shape.slot(role) != nil
            }
        }
    }

    /// Decorators, modifiers and bases: all of the pattern, in any order, among those of the node.
    private func matchExtras(
        _ extras: ArraySlice<(role: CodeRole, pattern: Pattern)>, of shape: Pattern.Shape, _ index: Int, taken: [Int],
        _ then: () -> Void
    ) {
        guard let extra = extras.first else { return matchItems(shape, index, then) }
        for child in tree.children(index) where tree.nodes[child].role == extra.role && !taken.contains(child) {
            match(extra.pattern, child) {
                matchExtras(extras.dropFirst(), of: shape, index, taken: taken + [child], then)
            }
        }
    }

    private func matchItems(_ shape: Pattern.Shape, _ index: Int, _ then: () -> Void) {
        if shape.kind == .block {
            let block = (index + 1)..<Int(tree.nodes[index].next)
            // As in Semgrep, a body with an ellipsis may go on after what the pattern names.
            return matchStatements(shape.items[...], in: block, isWhole: !shape.hasEllipsis) { _ in then() }
        }
        var items: [Int] = []
        for child in tree.children(index) where tree.nodes[child].role == .item { items.append(child) }
        switch shape.kind {
        case .members, .dictionary, .set:
            guard shape.hasEllipsis else { fallthrough }
            let named = shape.items.filter { !$0.isEllipsis }
            matchUnordered(named[...], items, then)
        case _ where !shape.keywords.isEmpty: matchKeywords(shape, shape.keywords[...], items, then)
        default: matchList(shape.items[...], items[...], then)
        }
    }

    // MARK: Lists

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

    /// Each pattern has a node of its own, in any order; other nodes may be left.
    private func matchUnordered(_ patterns: ArraySlice<Pattern>, _ nodes: [Int], _ then: () -> Void) {
        guard let first = patterns.first else { return then() }
        for (place, node) in nodes.enumerated() {
            guard step() else { return }
            var others = nodes
            others.remove(at: place)
            match(first, node) { matchUnordered(patterns.dropFirst(), others, then) }
        }
    }

    /// Keyword arguments match in any order; what is left matches in order.
    private func matchKeywords(
        _ shape: Pattern.Shape, _ keywords: ArraySlice<Int>, _ nodes: [Int], _ then: () -> Void
    ) {
        guard let keyword = keywords.first else {
            let positional = shape.items.indices.filter { !shape.keywords.contains($0) }.map { shape.items[$0] }
            return matchList(positional[...], nodes[...], then)
        }
        for (place, node) in nodes.enumerated() where tree.nodes[node].kind == .keywordArgument {
            var others = nodes
            others.remove(at: place)
            match(shape.items[keyword], node) { matchKeywords(shape, keywords.dropFirst(), others, then) }
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
