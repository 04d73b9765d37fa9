import CogniCore
import CogniRegex
import CogniSemantics

/// Searches one tree for patterns. Every way in which a pattern holds is found: what comes after a step is passed along as
/// a closure, so that the closure runs once for each way. Recursion goes as deep as the pattern, never as the source.
final class Matcher {
    let tree: CodeTree
    private var comparisonOfRule: CodeComparison?
    /// Names are compared as what was assigned to them, too.
    private var followsValues = false
    /// An expression as a statement is found anywhere in one.
    private var looksIntoStatements = true
    private let kinds: KindIndex
    private(set) lazy var imports = Imports(of: tree)
    private(set) lazy var constants = Constants(of: tree)
    private(set) lazy var variables = LocalVariables(of: tree, constants: constants)
    private(set) lazy var types = Types(of: tree, constants: constants)
    private(set) lazy var nextStatement = tree.nextStatements()
    private(set) lazy var lastStatements = tree.lastStatements()
    private var budget = 0
    /// Names that are being followed to their values.
    private var followed = 0
    private(set) var bindings: [Binding?] = []

    /// What stopped the work on the current rule; `nil` as long as nothing did.
    private(set) var failure: Failure?

    enum Failure: Equatable {
        case outOfSteps
        case regex(String)
    }

    init(_ tree: CodeTree) {
        self.tree = tree
        kinds = KindIndex(tree)
    }

    /// Begins the work on a rule.
    func begin(steps: Int, options: RuleOptions = RuleOptions()) {
        budget = steps
        if followsValues != options.symbolicPropagation { comparisonOfRule = nil }
        followsValues = options.symbolicPropagation
        looksIntoStatements = options.implicitDeepStatements
        failure = nil
    }

    /// How the code of metavariables is compared.
    var comparison: CodeComparison {
        if let comparisonOfRule { return comparisonOfRule }
        let comparison = CodeComparison(tree: tree, constants: constants, followsValues: followsValues)
        comparisonOfRule = comparison
        return comparison
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
        var deepMatches: Set<Int> = []
        for index in kinds.candidates(pattern.startKinds, in: region) {
            guard step() else { break }
            switch pattern.root {
            case .one(let root):
                let node = tree.nodes[index]
                if let near, !near.contains(where: { node.range.encloses($0) || $0.encloses(node.range) }) { continue }
                guard pattern.role == nil || pattern.role == node.role else { continue }
                // What a metavariable stands for may be a mere name.
                guard isPlace(index, of: root) || index > 0 && index == region.lowerBound else { continue }
                if case .deep(let inner) = root {
                    findAround(inner, index, &deepMatches, add)
                } else {
                    match(root, index) { add(rangeFound(by: root, index)) }
                }
            // A run of statements reaches further than the node it begins with.
            case .statements(let patterns):
                guard let start = enclosingStatement(index), tried.insert(start).inserted else { continue }
                matchRun(patterns, from: start, isClosed: pattern.isClosed, add)
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
        return .from(start ?? node.range.lowerBound, to: node.range.upperBound)
    }

    // MARK: Nodes

    func match(_ pattern: Pattern, _ index: Int, _ then: () -> Void) {
        guard step() else { return }
        let node = tree.nodes[index]
        switch pattern {
        // What is cast is what it was.
        case .leaf where node.kind == .cast, .string where node.kind == .cast:
            if let value = tree.child(index, .value) { match(pattern, value, then) }
        case .node(let shape):
            match(shape, index, then)
            follow(index) { match(pattern, $0, then) }
        case .leaf(let kind, let label, let text): matchLeaf(kind, label, text, index, then)
        case .anything: if !isPart(node) { then() }
        case .metavariable(let number): if !isPart(node) { bind(number, Binding(bound(index), of: tree), then) }
        case .typed(let number, let type):
            match(type, ofExpression: index) { bind(number, Binding(index, of: tree), then) }
        case .ellipsis(let number):
            guard let number else { return then() }
            bind(number, Binding(index, of: tree), then)
        case .chain(let start): matchChain(start, index, then)
        case .string(let content): match(content, index, then)
        case .deep(let inner): matchDeep(inner, index, then)
        case .deepStatement(let inner):
            if looksIntoStatements { matchImplicitly(inner, index, then) } else { match(inner, index, then) }
        case .either(let alternatives):
            for alternative in alternatives { match(alternative, index, then) }
        }
    }

    private func matchLeaf(_ kind: CodeKind, _ label: UInt32, _ text: [UInt8], _ index: Int, _ then: () -> Void) {
        let node = tree.nodes[index]
        if node.kind == kind, node.label == label, node.flags.contains(.implied) || tree.text(index).elementsEqual(text)
        {
            return then()
        }
        switch kind {
        case .name:
            // `List` stands for `List<String>`.
            if node.kind == .genericType, let base = tree.child(index, .type) {
                return matchLeaf(kind, label, text, base, then)
            }
            // `call` stands for `subprocess.call` where it was imported from there.
            if let path = importedPath(of: index), path == [label] { then() }
        case .number, .literal:
            guard let value = constants.literal(of: index) else { return }
            let constant = tree.nodes[value]
            guard constant.kind == kind else { return }
            if constant.label == label, tree.text(value).elementsEqual(text) { return then() }
            if kind == .number, let number = NumberLiteral(text[...]), number == NumberLiteral(tree.text(value)) {
                then()
            }
        default: return
        }
    }

    func bind(_ number: Int, _ binding: Binding, _ then: () -> Void) {
        if let earlier = bindings[number] {
            guard step(1 + binding.nodes.count) else { return }
            if comparison.areEqual(earlier, binding) { then() }
        } else {
            bindings[number] = binding
            then()
            bindings[number] = nil
        }
    }

    /// What was assigned to a name, where the rule wants names to be followed.
    private func follow(_ index: Int, _ body: (_ value: Int) -> Void) {
        guard followsValues, followed < 6, tree.nodes[index].kind == .name, let value = constants.value(of: index)
        else { return }
        followed += 1
        body(value)
        followed -= 1
    }

    /// A parameter is bound by its name, a `return` that isn't written by its value; any other node by itself.
    private func bound(_ index: Int) -> Int {
        let node = tree.nodes[index]
        switch node.kind {
        case .parameter: return tree.child(index, .name) ?? index
        case .return:
            guard let value = tree.child(index, .value), tree.nodes[value].range == node.range else { return index }
            return value
        default: return index
        }
    }

    /// Whether the node is no code by itself: `key=value` among arguments, the text between two interpolations.
    private func isPart(_ node: CodeNode) -> Bool { node.kind == .keywordArgument || node.kind == .stringContent }
}
