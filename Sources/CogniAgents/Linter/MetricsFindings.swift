import CogniCore
import CogniMetrics
import CogniSyntax

extension MetricLimits {
    /// Differs for different limits.
    var fingerprint: String { "\(cyclomatic).\(cognitive).\(length).\(nesting).\(parameters)" }
}

/// Turns metrics into findings.
public enum MetricFindings {
    /// The functions over a limit, one finding each. Its rule is the first metric over its limit in a fixed order, so that
    /// a function that was over before stays the same finding; the message names the others.
    public static func findings(
        in tree: SyntaxTree, codeLines: [Range<Int>], lines: LineIndex, limits: MetricLimits = MetricLimits()
    ) -> [BlobFinding] {
        let countsNested = tree.grammar.pack.kinds.countsNestedFunctions
        var reported = 0..<0
        return FunctionMeasurement.all(in: tree, codeLines: codeLines, lines: lines).compactMap { function in
            // What is counted with the function around it is no second finding, unless it has a name of its own.
            let isPart = countsNested && reported.contains(function.range.lowerBound)
            guard !isPart || tree.declaredName(function.node) != nil,
                let finding = finding(function, in: tree, lines: lines, limits: limits)
            else { return nil }
            reported = function.range
            return finding
        }
    }

    private struct Excess {
        let rule: String
        let what: String
        let value: Int
        let limit: Int
        let remedy: String

        var ratio: Double { Double(value) / Double(max(1, limit)) }
        var text: String { "\(what) is \(value), over \(limit)" }
    }

    private static func finding(
        _ function: FunctionMeasurement, in tree: SyntaxTree, lines: LineIndex, limits: MetricLimits
    ) -> BlobFinding? {
        let metrics = function.metrics
        let name = tree.declaredName(function.node)
        let split = "Split it: move what can be named into functions of their own."
        let all = [
            Excess(
                rule: "cognitive", what: "cognitive complexity", value: metrics.cognitive, limit: limits.cognitive,
                remedy: "Return early, and move nested blocks into functions of their own."),
            Excess(
                rule: "cyclomatic", what: "cyclomatic complexity", value: metrics.cyclomatic,
                limit: limits.cyclomatic, remedy: split),
            Excess(
                rule: "nesting", what: "nesting depth", value: metrics.nesting, limit: limits.nesting,
                remedy: "Return early, and move inner blocks into functions of their own."),
            // A nameless function is an argument: a test suite's block, a module's wrapper.
            Excess(
                rule: "length", what: "length in code lines", value: name == nil ? 0 : metrics.length,
                limit: limits.length, remedy: split),
            Excess(
                rule: "parameters", what: "number of parameters", value: metrics.parameters,
                limit: limits.parameters, remedy: "Group parameters that belong together into a type."),
        ]
        let over = all.filter { $0.value > $0.limit }
        guard let first = over.first else { return nil }
        let symbol = tree.symbol(around: function.node)
        let title = name == nil ? (symbol.isEmpty ? "function" : "function in `\(symbol)`") : "`\(symbol)`"
        var identity = StableHash()
        identity.feed(symbol)
        identity.feed(name == nil ? "nameless" : "named")
        let line = lines.range(ofLine: lines.line(at: function.range.lowerBound))
        return BlobFinding(
            rule: "metrics/\(first.rule)", severity: over.contains { $0.ratio >= 2 } ? .warning : .info,
            category: .maintainability, confidence: 0.8,
            range: function.range.lowerBound..<min(function.range.upperBound, line.upperBound),
            message: "\(title): " + over.map(\.text).joined(separator: "; "), remedy: first.remedy, symbol: symbol,
            identity: identity.value, scope: .declaration)
    }
}
