import CogniCore
import CogniSyntax

/// What one function measures. Lambdas count as part of the function around them.
public struct FunctionMetrics: Sendable, Equatable {
    /// Index of the function's node in its tree.
    public let node: Int
    /// The bytes of the whole function.
    public let range: ByteRange
    /// McCabe's number: one more than the decisions, without those of named functions inside. For Python as radon counts,
    /// elsewhere like lizard, but on the tree and not on words, and without default cases.
    public internal(set) var cyclomatic = 1
    /// Cognitive complexity as SonarSource publishes it (https://www.sonarsource.com/resources/cognitive-complexity/),
    /// without its increment for recursion, which none of its own analysers counts.
    public internal(set) var cognitive = 0
    /// Lines that hold code, from the first to the last of the function.
    public internal(set) var length = 0
    /// Depth of the deepest statement that nests: 1 for an `if` in the body.
    public internal(set) var nesting = 0
    /// Declared parameters, the receiver excluded unless it is written in the list.
    public internal(set) var parameters = 0

    init(node: Int, range: ByteRange) {
        self.node = node
        self.range = range
    }

    /// The metrics of every function of a text, in the order in which the functions begin.
    /// - Parameter codeLines: the text's code lines, as `CodeLines.of` tells.
    public static func all(in tree: SyntaxTree, codeLines: [Range<Int>], lines: LineIndex) -> [FunctionMetrics] {
        var pass = MetricsPass(tree: tree, kinds: MetricKinds.of(tree.grammar))
        var functions = pass.run()
        for index in functions.indices {
            let span = lines.lines(of: functions[index].range)
            functions[index].length = CodeLines.count(codeLines, in: span)
        }
        return functions
    }
}

/// One walk over the flat tree, with a stack of what is open: functions, and statements that nest.
private struct MetricsPass {
    let tree: SyntaxTree
    let kinds: MetricKinds
    var functions: [FunctionMetrics] = []
    /// What is open, outermost first.
    private var open: [Entry] = []
    /// Indices in `functions` of the open ones, outermost first, with the cognitive nesting at which their bodies are.
    private var frames: [(function: Int, base: Int)] = []
    /// Everything open that makes what is inside cost more.
    private var level = 0
    /// Nesting statements open in the innermost function.
    private var depth = 0
    /// The last logical operator by the root of its expression.
    private var sequences: [Int: UInt64] = [:]

    private struct Entry {
        /// Index after the last node of it.
        let end: Int32
        let isFunction: Bool
        /// The value of `depth` when it is closed.
        let depthBefore: Int
    }

    init(tree: SyntaxTree, kinds: MetricKinds) {
        self.tree = tree
        self.kinds = kinds
    }

    mutating func run() -> [FunctionMetrics] {
        for (index, node) in tree.nodes.enumerated() {
            while let last = open.last, last.end <= index { close(last) }
            let roles = kinds.roles(of: node, in: tree)
            guard !roles.isEmpty else { continue }
            if roles.contains(.function) {
                enter(index, node, isLambda: roles.contains(.lambda))
            } else if !frames.isEmpty {
                count(index, node, roles)
            }
        }
        return functions
    }

    private mutating func close(_ entry: Entry) {
        open.removeLast()
        level -= 1
        depth = entry.depthBefore
        if entry.isFunction { frames.removeLast() }
    }

    private mutating func enter(_ index: Int, _ node: SyntaxTree.Node, isLambda: Bool) {
        open.append(Entry(end: node.next, isFunction: !isLambda, depthBefore: depth))
        level += 1
        guard !isLambda else { return }
        frames.append((functions.count, level))
        depth = 0
        var function = FunctionMetrics(node: index, range: node.range)
        function.parameters = kinds.parameterCount(of: index, in: tree)
        functions.append(function)
    }

    private mutating func count(_ index: Int, _ node: SyntaxTree.Node, _ roles: MetricKinds.Roles) {
        let innermost = frames[frames.count - 1].function
        if roles.contains(.branch) { functions[innermost].cyclomatic += 1 }
        if roles.contains(.switchCase), !kinds.isDefault(index, in: tree) { functions[innermost].cyclomatic += 1 }
        if roles.contains(.continuation) || roles.contains(.jump) { addCognitive { _ in 1 } }
        if roles.contains(.logicalOperator) { countOperator(index, node, in: innermost) }
        let nests = roles.contains(.nesting) && !(roles.contains(.elseIf) && kinds.followsElse(index, in: tree))
        guard nests || roles.contains(.ternary) else { return }
        addCognitive { [level] base in 1 + level - base }
        open.append(Entry(end: node.next, isFunction: false, depthBefore: depth))
        level += 1
        guard nests else { return }
        depth += 1
        functions[innermost].nesting = max(functions[innermost].nesting, depth)
    }

    /// A logical operator is a decision; in cognitive complexity a sequence of equal ones costs one.
    private mutating func countOperator(_ index: Int, _ node: SyntaxTree.Node, in function: Int) {
        guard node.parent >= 0, kinds.isLogicalExpression(tree.nodes[Int(node.parent)].kind) else { return }
        functions[function].cyclomatic += 1
        let text = tree.text(index)
        guard text.first != UInt8(ascii: "?") else { return }
        var root = Int(node.parent)
        while tree.nodes[root].parent >= 0, kinds.isLogicalExpression(tree.nodes[Int(tree.nodes[root].parent)].kind) {
            root = Int(tree.nodes[root].parent)
        }
        let name = StableHash.folded(text)
        if sequences.updateValue(name, forKey: root) != name { addCognitive { _ in 1 } }
    }

    private mutating func addCognitive(_ cost: (_ base: Int) -> Int) {
        let counted = kinds.countsNestedFunctions ? frames[...] : frames.suffix(1)
        for frame in counted { functions[frame.function].cognitive += cost(frame.base) }
    }
}
