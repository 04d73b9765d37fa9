import CogniCore
import CogniSyntax

/// A function where its tree has it, with what it measures.
public struct FunctionMeasurement: Sendable, Equatable {
    /// Index of the function's node in its tree.
    public let node: Int
    /// The bytes of the whole function.
    public let range: ByteRange
    /// What it measures.
    public internal(set) var metrics = FunctionMetrics()
    /// Where it stands: decisions of the whole file are counted by it.
    let place: Place

    /// What is around a function.
    enum Place: Equatable {
        /// Nothing that is counted.
        case file
        /// A type that is in nothing that is counted.
        case type
        /// Another function, or a type within a type.
        case inner
    }

    /// The measurements of every function of a text, in the order in which the functions begin.
    /// - Parameter codeLines: the text's code lines, as `CodeLines.of` tells.
    public static func all(in tree: SyntaxTree, codeLines: [Range<Int>], lines: LineIndex) -> [FunctionMeasurement] {
        MetricsPass.run(on: tree, codeLines: codeLines, lines: lines).functions
    }
}

/// One walk over the flat tree, with a stack of what is open: functions, types, and statements that nest.
struct MetricsPass {
    private let tree: SyntaxTree
    private let kinds: MetricKinds
    private(set) var functions: [FunctionMeasurement] = []
    /// Decisions outside of every function, but for those of types within types.
    private(set) var outerDecisions = 0
    /// What is open, outermost first.
    private var open: [Entry] = []
    /// Indices in `functions` of the open ones, outermost first, with the cognitive nesting at which their bodies are.
    private var frames: [(function: Int, base: Int)] = []
    private var state = State()
    /// The last logical operator by the root of its expression.
    private var sequences: [Int: UInt64] = [:]

    /// What is as it was before when the entry that changed it is closed.
    private struct State {
        /// Everything open that makes what is inside cost more.
        var level = 0
        /// Nesting statements open in the innermost function.
        var depth = 0
        /// Types open outside of functions.
        var types = 0
        /// Whether decisions don't count here: in assertions, for one.
        var isSilent = false
    }

    private struct Entry {
        /// Index after the last node of it.
        let end: Int32
        let isFunction: Bool
        let before: State
    }

    static func run(on tree: SyntaxTree, codeLines: [Range<Int>], lines: LineIndex) -> MetricsPass {
        var pass = MetricsPass(tree: tree, kinds: MetricKinds.of(tree.grammar))
        pass.walk()
        for index in pass.functions.indices {
            let function = pass.functions[index]
            let span = lines.lines(of: pass.kinds.nameStart(of: function.node, in: tree)..<function.range.upperBound)
            pass.functions[index].metrics.length = CodeLines.count(codeLines, in: span)
        }
        return pass
    }

    private init(tree: SyntaxTree, kinds: MetricKinds) {
        self.tree = tree
        self.kinds = kinds
    }

    private mutating func walk() {
        for (index, node) in tree.nodes.enumerated() {
            while let last = open.last, last.end <= index {
                state = last.before
                if last.isFunction { frames.removeLast() }
                open.removeLast()
            }
            let roles = kinds.roles(of: node, in: tree)
            guard !roles.isEmpty else { continue }
            if roles.contains(.function) {
                enter(index, node, isLambda: roles.contains(.lambda))
            } else if roles.contains(.type) {
                let isOuter = frames.isEmpty
                push(node) { state in
                    if isOuter { state.types += 1 } else if roles.contains(.undecided) { state.isSilent = true }
                }
            } else {
                count(index, node, roles)
            }
        }
    }

    private mutating func push(_ node: SyntaxTree.Node, isFunction: Bool = false, _ change: (inout State) -> Void) {
        open.append(Entry(end: node.next, isFunction: isFunction, before: state))
        change(&state)
    }

    private mutating func enter(_ index: Int, _ node: SyntaxTree.Node, isLambda: Bool) {
        guard !isLambda else { return push(node) { $0.level += 1 } }
        let place: FunctionMeasurement.Place =
            !frames.isEmpty || state.types > 1 ? .inner : state.types == 1 ? .type : .file
        push(node, isFunction: true) { state in
            state.level += 1
            state.depth = 0
            state.isSilent = false
        }
        frames.append((functions.count, state.level))
        var function = FunctionMeasurement(node: index, range: node.range, place: place)
        function.metrics.parameters = kinds.parameterCount(of: index, in: tree)
        functions.append(function)
    }

    private mutating func count(_ index: Int, _ node: SyntaxTree.Node, _ roles: MetricKinds.Roles) {
        if roles.contains(.branch) { decide() }
        if roles.contains(.switchCase), !kinds.isDefault(index, in: tree) { decide() }
        if roles.contains(.undecided) { push(node) { $0.isSilent = true } }
        if roles.contains(.continuation) || roles.contains(.jump) { addCognitive { _ in 1 } }
        if roles.contains(.logicalOperator) { countOperator(index, node) }
        let nests = roles.contains(.nesting) && !(roles.contains(.elseIf) && kinds.followsElse(index, in: tree))
        guard nests || roles.contains(.ternary) else { return }
        addCognitive { [level = state.level] base in 1 + level - base }
        push(node) { state in
            state.level += 1
            if nests { state.depth += 1 }
        }
        guard nests, let frame = frames.last else { return }
        functions[frame.function].metrics.nesting = max(functions[frame.function].metrics.nesting, state.depth)
    }

    private mutating func decide() {
        guard !state.isSilent else { return }
        if let frame = frames.last {
            functions[frame.function].metrics.cyclomatic += 1
        } else if state.types <= 1 {
            outerDecisions += 1
        }
    }

    /// A logical operator is a decision; in cognitive complexity a sequence of equal ones costs one.
    private mutating func countOperator(_ index: Int, _ node: SyntaxTree.Node) {
        guard node.parent >= 0, kinds.isLogicalExpression(tree.nodes[Int(node.parent)].kind) else { return }
        decide()
        let text = tree.text(index)
        guard !frames.isEmpty, text.first != UInt8(ascii: "?") else { return }
        var root = Int(node.parent)
        while tree.nodes[root].parent >= 0, kinds.isLogicalExpression(tree.nodes[Int(tree.nodes[root].parent)].kind) {
            root = Int(tree.nodes[root].parent)
        }
        let name = StableHash.folded(text)
        if sequences.updateValue(name, forKey: root) != name { addCognitive { _ in 1 } }
    }

    private mutating func addCognitive(_ cost: (_ base: Int) -> Int) {
        let counted = kinds.countsNestedFunctions ? frames[...] : frames.suffix(1)
        for frame in counted { functions[frame.function].metrics.cognitive += cost(frame.base) }
    }
}
