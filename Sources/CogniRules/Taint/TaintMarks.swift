import CogniCore
import CogniSemantics

/// What the patterns of a taint rule say of the nodes of a file.
struct TaintMarks {
    /// A match of a source or of another operator, with the number of the operator.
    struct Place {
        let operatorNumber: Int
        let match: Match
    }

    /// What is said of one node.
    struct Marks {
        var sources: [Int] = []
        var sinks: [Int] = []
        var propagatorsFrom: [Int] = []
        var propagatorsTo: [Int] = []
        var isSanitized = false
        var isSanitizedFromHere = false
        /// As a condition: the code that is clean where it has the value `when`.
        var guards: [(cleaned: Int, when: Bool)] = []
    }

    let specification: TaintSpecification
    private(set) var sources: [Place] = []
    private(set) var sinks: [Place] = []
    private(set) var propagators: [Place] = []
    /// By node.
    private(set) var marks: [Int: Marks] = [:]
    /// Sinks whose range is that of no expression: any expression in it counts.
    private(set) var sinkRegions: [(range: ByteRange, sink: Int)] = []
    /// Whether conditions clean anything.
    private(set) var hasGuards = false
    private var nodesByRange: [ByteRange: Int] = [:]
    private let tree: CodeTree

    /// Whether anything can flow.
    var isIdle: Bool { sources.isEmpty || sinks.isEmpty }

    init(_ specification: TaintSpecification, tree: CodeTree, evaluator: inout Evaluator) throws(RuleError) {
        self.specification = specification
        self.tree = tree
        // Few files have a sink of a rule, and of those few have a source: what is rare is looked for first.
        for (number, sink) in specification.sinks.enumerated() {
            for match in try evaluator.matches(of: sink.formula, as: "pattern-sinks") {
                sinks.append(Place(operatorNumber: number, match: match))
            }
        }
        guard !sinks.isEmpty || evaluator.trace != nil else { return }
        for (number, source) in specification.sources.enumerated() {
            for match in try evaluator.matches(of: source.formula, as: "pattern-sources") {
                sources.append(Place(operatorNumber: number, match: match))
            }
        }
        guard !isIdle else { return }
        for index in tree.nodes.indices {
            // The outermost of the nodes with a range, but no list that holds nothing else.
            let node = tree.nodes[index]
            if node.kind == .block || node.kind == .arguments || node.kind == .parameters { continue }
            if nodesByRange[node.range] == nil { nodesByRange[node.range] = index }
        }
        for (number, place) in sources.enumerated() { mark(source: number, place) }
        for (number, place) in sinks.enumerated() { mark(sink: number, place) }
        for (number, propagator) in specification.propagators.enumerated() {
            for match in try evaluator.matches(of: propagator.formula, as: "pattern-propagators") {
                mark(propagator, number, match)
            }
        }
    }

    /// Marks what cleans. Left for when something flows: most often nothing does.
    /// - Returns: whether anything was marked.
    mutating func markSanitizers(with evaluator: inout Evaluator) throws(RuleError) -> Bool {
        var isMarked = false
        for sanitizer in specification.sanitizers {
            for match in try evaluator.matches(of: sanitizer.formula, as: "pattern-sanitizers") {
                mark(sanitizer, match)
                isMarked = true
            }
        }
        return isMarked
    }

    private mutating func mark(source number: Int, _ place: Place) {
        let range = place.match.range
        guard specification.sources[place.operatorNumber].isExact, let node = nodesByRange[range] else {
            return each(in: range) { $0.sources.append(number) }
        }
        marks[node, default: Marks()].sources.append(number)
    }

    private mutating func mark(sink number: Int, _ place: Place) {
        let range = place.match.range
        let node = nodesByRange[range]
        if let node { marks[node, default: Marks()].sinks.append(number) }
        let isWhole = node.map { tree.nodes[$0].isValue } ?? false
        if !isWhole || !specification.sinks[place.operatorNumber].isExact { sinkRegions.append((range, number)) }
    }

    private mutating func mark(_ sanitizer: TaintSpecification.Sanitizer, _ match: Match) {
        let node = nodesByRange[match.range]
        if let guarding = sanitizer.guards {
            guard let node, let binding = match.bindings[guarding.metavariable],
                let cleaned = nodesByRange[binding.range] ?? binding.nodes.first
            else { return }
            marks[node, default: Marks()].guards.append((cleaned, guarding.when))
            hasGuards = true
            return
        }
        if sanitizer.isNotConflicting {
            let conflicts =
                sources.contains { $0.match.range == match.range } || sinks.contains { $0.match.range == match.range }
            if conflicts { return }
        }
        if sanitizer.isExact, let node {
            marks[node, default: Marks()].isSanitized = true
        } else {
            each(in: match.range) { $0.isSanitized = true }
        }
        if sanitizer.isBySideEffect, let node { marks[node, default: Marks()].isSanitizedFromHere = true }
    }

    private mutating func mark(_ propagator: TaintSpecification.Propagator, _ number: Int, _ match: Match) {
        guard let from = match.bindings[propagator.from], let to = match.bindings[propagator.to] else { return }
        propagators.append(Place(operatorNumber: number, match: match))
        for (binding, path) in [(from, \Marks.propagatorsFrom), (to, \Marks.propagatorsTo)] {
            guard let node = nodesByRange[binding.range] ?? binding.nodes.first else { continue }
            marks[node, default: Marks()][keyPath: path].append(propagators.count - 1)
        }
    }

    /// All nodes inside a range.
    private mutating func each(in range: ByteRange, _ change: (inout Marks) -> Void) {
        for index in tree.nodes.indices
        where range.encloses(tree.nodes[index].range) && !tree.nodes[index].range.isEmpty {
            change(&marks[index, default: Marks()])
        }
    }
}

extension CodeNode {
    /// Whether a node of this kind has a value that can be tainted.
    fileprivate var isValue: Bool {
        isExpression || kind == .assign || kind == .declare || kind == .keywordArgument || kind == .spread
            || kind == .pair
    }
}
