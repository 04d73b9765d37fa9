import CogniCore
import CogniSyntax

/// The rules of one file at work on its test files.
struct RuleTestRun {
    private let rules: [Rule]
    private let engine: RuleEngine
    private let parser: Parser
    private let stepBudget: Int
    private var failures: [String: [RuleTestFailure]] = [:]
    /// Rules of which something is known: they are annotated, or find something.
    private var tested: Set<String> = []
    /// Which test file expects findings of which rule.
    private(set) var expectations: [(target: String, rule: String)] = []

    init(rules: [Rule], parser: Parser, stepBudget: Int) {
        self.rules = rules
        self.parser = parser
        self.stepBudget = stepBudget
        engine = RuleEngine(RuleSet(rules))
    }

    /// How a rule fared on all that was examined.
    func outcome(of rule: DecodedRule) -> RuleTestResult.Outcome {
        if case .failure(let error) = rule.rule { return .refused(error) }
        let failures = (failures[rule.id] ?? []) + documentationFailures(of: rule)
        if !failures.isEmpty { return .failed(failures) }
        return tested.contains(rule.id) ? .passed : .untested
    }

    /// The code that documents a rule has to be what it says: `bad` is found, `good` is not.
    private func documentationFailures(of decoded: DecodedRule) -> [RuleTestFailure] {
        guard case .success(let rule) = decoded.rule,
            let pack = rule.languages.lazy.compactMap(LanguagePack.named).first
        else { return [] }
        let alone = RuleEngine(RuleSet([rule]))
        func failure(_ code: String?, _ name: String, isFound: Bool) -> RuleTestFailure? {
            guard let code else { return nil }
            let problem: RuleTestFailure.Kind?
            do {
                let tree = try parser.parse(Array(code.utf8), as: pack)
                let outcome = alone.run(on: RuleSource(tree: tree), stepBudget: stepBudget)
                problem =
                    outcome.failures.first.map { .engine($0.reason) }
                    ?? (outcome.matches.isEmpty == isFound ? (isFound ? .missed : .unexpected) : nil)
            } catch {
                problem = .engine("\(error)")
            }
            return problem.map {
                RuleTestFailure(target: "metadata.\(name)", line: 0, code: code.firstLine, kind: $0)
            }
        }
        return [
            failure(rule.documentation.bad, "bad", isFound: true),
            failure(rule.documentation.good, "good", isFound: false),
        ].compactMap(\.self)
    }

    /// Runs the rules on a test file and compares.
    mutating func examine(_ target: RuleTestCase.Target) {
        do {
            let bytes = try RuleFiles.bytes(of: target.path)
            let annotations = Annotations(bytes)
            expectations += annotations.expected.keys.sorted().map { (target.path, $0) }
            // A text in a language that nobody knows has no tree.
            let pack = LanguageDetector.language(of: GitPath(target.path), bytes: { bytes })
            let source = try pack.map { RuleSource(tree: try parser.parse(bytes, as: $0)) } ?? RuleSource(bytes: bytes)
            let outcome = engine.run(on: source, stepBudget: stepBudget)
            compare(outcome, with: annotations, in: target.path, bytes)
            if let fixed = target.fixed { try compareFixes(outcome, in: target.path, bytes, with: fixed) }
        } catch {
            for rule in rules { fail(rule.id, target.path, 0, "", .engine("\(error)")) }
        }
    }

    private mutating func compare(
        _ outcome: RuleOutcome, with annotations: Annotations, in target: String, _ bytes: [UInt8]
    ) {
        let lines = LineIndex(bytes)
        let code = { (line: Int) in
            line <= lines.lineCount ? String(decoding: bytes[lines.range(ofLine: line)], as: UTF8.self).trimmed : ""
        }
        var found: [String: Set<Int>] = [:]
        for match in outcome.matches {
            found[match.rule.id, default: []].insert(lines.line(at: match.range.lowerBound))
        }
        for failure in outcome.failures { fail(failure.rule, target, 0, "", .engine(failure.reason)) }
        for id in Set(rules.map(\.id)) {
            let expected = annotations.expected[id] ?? []
            let found = (found[id] ?? []).subtracting(annotations.undecided[id] ?? [])
            if annotations.named.contains(id) || !found.isEmpty { tested.insert(id) }
            for line in expected.subtracting(found).sorted() { fail(id, target, line, code(line), .missed) }
            for line in found.subtracting(expected).sorted() { fail(id, target, line, code(line), .unexpected) }
        }
    }

    /// Fixes are compared for the whole file, as they are applied; every rule that has one answers for the outcome.
    private mutating func compareFixes(
        _ outcome: RuleOutcome, in target: String, _ bytes: [UInt8], with fixed: String
    ) throws(RuleFileError) {
        let expected = try RuleFiles.bytes(of: fixed)
        let found = TextEdits(outcome.matches.flatMap(\.fix)).applied(to: bytes) ?? bytes
        guard expected != found else { return }
        let split = { (text: [UInt8]) in
            text.split(separator: 10, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        }
        let (wanted, made) = (split(expected), split(found))
        let line = zip(wanted, made).enumerated().first { $1.0 != $1.1 }?.offset ?? min(wanted.count, made.count)
        let difference = RuleTestFailure.Kind.fixDiffers(
            expected: wanted.indices.contains(line) ? wanted[line] : nil,
            found: made.indices.contains(line) ? made[line] : nil)
        for rule in rules where rule.hasFix { fail(rule.id, fixed, line + 1, "", difference) }
    }

    private mutating func fail(
        _ id: String, _ target: String, _ line: Int, _ code: String, _ kind: RuleTestFailure.Kind
    ) {
        failures[id, default: []].append(RuleTestFailure(target: target, line: line, code: code, kind: kind))
    }
}

extension String {
    fileprivate var firstLine: String { String(prefix { !$0.isNewline }) }
}

extension Rule {
    fileprivate var hasFix: Bool { fix != nil || fixRegex != nil }
}
