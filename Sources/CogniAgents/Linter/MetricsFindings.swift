import CogniCore
import CogniSyntax

/// What a function may measure before it is a finding.
public struct MetricLimits: Sendable, Equatable {
    /// Highest cyclomatic complexity.
    public var cyclomatic: Int
    /// Highest cognitive complexity.
    public var cognitive: Int
    /// Most lines of code.
    public var length: Int
    /// Deepest nesting of statements.
    public var nesting: Int
    /// Most parameters.
    public var parameters: Int

    /// Limits; the defaults leave nearly all functions of well-kept repositories alone.
    public init(cyclomatic: Int = 25, cognitive: Int = 40, length: Int = 200, nesting: Int = 6, parameters: Int = 10) {
        self.cyclomatic = cyclomatic
        self.cognitive = cognitive
        self.length = length
        self.nesting = nesting
        self.parameters = parameters
    }

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
        FunctionMetrics.all(in: tree, codeLines: codeLines, lines: lines).compactMap { function in
            finding(function, in: tree, lines: lines, limits: limits)
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
        _ function: FunctionMetrics, in tree: SyntaxTree, lines: LineIndex, limits: MetricLimits
    ) -> BlobFinding? {
        let name = tree.declaredName(function.node)
        let split = "Split it: move what can be named into functions of their own."
        let all = [
            Excess(
                rule: "cognitive", what: "cognitive complexity", value: function.cognitive, limit: limits.cognitive,
                remedy: "Return early, and move nested blocks into functions of their own."),
            Excess(
                rule: "cyclomatic", what: "cyclomatic complexity", value: function.cyclomatic,
                limit: limits.cyclomatic, remedy: split),
            Excess(
                rule: "nesting", what: "nesting depth", value: function.nesting, limit: limits.nesting,
                remedy: "Return early, and move inner blocks into functions of their own."),
            // A nameless function is an argument: a test suite's block, a module's wrapper.
            Excess(
                rule: "length", what: "length in code lines", value: name == nil ? 0 : function.length,
                limit: limits.length, remedy: split),
            Excess(
                rule: "parameters", what: "number of parameters", value: function.parameters,
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
