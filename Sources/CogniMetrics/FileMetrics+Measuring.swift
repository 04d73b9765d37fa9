import CogniCore
import CogniSyntax

extension FileMetrics {
    /// Measures a parsed text.
    public init(of tree: SyntaxTree) {
        let index = LineIndex(tree.bytes)
        let codeLines = CodeLines.of(tree)
        let isPython = tree.grammar.pack.name == "python"
        let pass = MetricsPass.run(on: tree, codeLines: codeLines, lines: index)
        let halstead = isPython ? PythonHalstead.count(in: tree) : TokenHalstead.count(in: tree)
        let lines = isPython ? PythonLines.count(in: tree) : LineCounts(of: tree, codeLines: codeLines, index: index)
        let cyclomatic = isPython ? pass.pythonComplexity : pass.complexity
        let comments = lines.code == 0 ? 0 : Double(lines.comments + lines.docStrings) / Double(lines.code) * 100
        self.init(
            language: tree.grammar.pack.name, hasSyntaxErrors: tree.hasError, lines: lines, cyclomatic: cyclomatic,
            halstead: halstead.file,
            maintainability: MaintainabilityIndex.of(
                volume: halstead.file.volume, cyclomatic: cyclomatic, lines: lines.logical ?? lines.code,
                comments: comments),
            functions: pass.functions.filter { Self.hasBody($0.node, in: tree) }.map { function in
                MeasuredFunction(
                    name: Self.name(of: function.node, in: tree), lines: index.lines(of: function.range),
                    metrics: function.metrics, halstead: halstead.functions[function.node] ?? Halstead())
            })
    }

    /// Whether a function is more than a declaration, as those of Java's interfaces are.
    private static func hasBody(_ node: Int, in tree: SyntaxTree) -> Bool {
        tree.text(node).last != UInt8(ascii: ";") || tree.child(node, fieldNamed: "body") != nil
    }

    private static func name(of node: Int, in tree: SyntaxTree) -> String {
        let symbol = tree.symbol(around: node)
        guard tree.declaredName(node) == nil else { return symbol }
        return symbol.isEmpty ? "(anonymous)" : symbol + tree.grammar.pack.kinds.separator + "(anonymous)"
    }
}

extension LineCounts {
    init(of tree: SyntaxTree, codeLines: [Range<Int>], index: LineIndex) {
        var comments: Set<Int> = []
        var position = 0
        while position < tree.nodes.count {
            let node = tree.nodes[position]
            if node.flags.contains(.named), tree.grammar.comments.contains(node.kind) {
                comments.formUnion(index.lines(of: node.range))
                position = Int(node.next)
            } else {
                position += 1
            }
        }
        var blank = 0
        if index.lineCount > 0 {
            for line in 1...index.lineCount where tree.bytes[index.range(ofLine: line)].allSatisfy({ $0 <= 0x20 }) {
                blank += 1
            }
        }
        self.init(
            total: index.lineCount, code: codeLines.reduce(0) { $0 + $1.count }, comments: comments.count, blank: blank)
    }
}

extension MetricsPass {
    /// One more than all decisions of the file.
    var complexity: Int { functions.reduce(1 + outerDecisions) { $0 + $1.metrics.cyclomatic - 1 } }

    /// The complexity of a module as radon's maintainability index has it (`total_complexity` in radon/visitors.py): a
    /// method adds its whole complexity, a function one less, what is within functions or inner classes nothing.
    var pythonComplexity: Int {
        functions.reduce(1 + outerDecisions) { total, function in
            switch function.place {
            case .file: total + function.metrics.cyclomatic - 1
            case .type: total + function.metrics.cyclomatic
            case .inner: total
            }
        }
    }
}
