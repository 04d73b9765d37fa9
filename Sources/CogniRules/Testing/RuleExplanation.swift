import CogniCore
import CogniSyntax

extension RuleTester {
    /// What a rule does with its test files, step by step.
    /// - Throws: `RuleFileError`, `ParseFailure` or `RuleError` when a file or the rule cannot be used.
    public static func explain(_ rule: String, in paths: [String]) throws -> [RuleExplanation] {
        var explanations: [RuleExplanation] = []
        for test in try paths.flatMap(RuleTestCase.all(at:)) {
            for decoded in try DecodedRule.all(in: test.file) ?? [] where decoded.id == rule {
                let rule = try decoded.rule.get()
                explanations += try test.targets.map { try RuleExplanation(of: rule, on: $0.path) }
            }
        }
        return explanations
    }
}

/// What a rule did with one file, for somebody who wants to know why.
public struct RuleExplanation: Sendable {
    /// The file.
    public let path: String
    /// Its text.
    public let bytes: [UInt8]
    /// Lines on which annotations expect a finding; empty for a file that is no test.
    public let expected: Set<Int>
    /// Lines on which findings start.
    public let found: Set<Int>
    /// What the rule did.
    public let trace: RuleTrace

    /// Runs a rule on a file and writes down what it does.
    /// - Throws: `RuleFileError`, `ParseFailure` or `RuleError` when the file or the rule cannot be used.
    public init(of rule: Rule, on path: String) throws {
        let bytes = try RuleFiles.bytes(of: path)
        let pack = LanguageDetector.language(of: GitPath(path), bytes: { bytes })
        let source = try pack.map { RuleSource(tree: try Parser().parse(bytes, as: $0)) } ?? RuleSource(bytes: bytes)
        let annotations = Annotations(bytes)
        let outcome = RuleEngine(RuleSet([rule])).run(on: source)
        let lines = LineIndex(bytes)
        self.path = path
        self.bytes = bytes
        expected = annotations.expected[rule.id] ?? []
        found = Set(outcome.matches.map { lines.line(at: $0.range.lowerBound) })
        trace = try RuleTrace(of: rule, on: source)
    }
}
