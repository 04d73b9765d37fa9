import CogniCore
import CogniRuleFormat
import CogniSyntax

/// Runs rules on the annotated test files beside them, as `semgrep --test` does: a rule passes when it finds exactly the
/// annotated lines (a finding counts on the line where it starts), and when its fixes make the `.fixed` file of the test
/// file. `paths` of rules are not heeded, for test files lie where their rules do.
public struct RuleTester: Sendable {
    private let jobs: Int
    private let stepBudget: Int
    private let parser = Parser()

    /// A tester that works on `jobs` rule files at once.
    public init(jobs: Int, stepBudget: Int = RuleEngine.defaultStepBudget) {
        self.jobs = max(1, jobs)
        self.stepBudget = stepBudget
    }

    /// Tests rule files and folders of them. The report's order depends on the files alone.
    public func test(_ paths: [String]) async throws(RuleFileError) -> RuleTestReport {
        var cases: [RuleTestCase] = []
        for path in paths { cases += try RuleTestCase.all(at: path) }
        let reports = await withTaskGroup(of: (Int, RuleTestReport).self) { group in
            var reports: [Int: RuleTestReport] = [:]
            var waiting = cases.enumerated().makeIterator()
            func start() {
                guard let (number, next) = waiting.next() else { return }
                group.addTask { (number, test(next)) }
            }
            for _ in 0..<jobs { start() }
            for await (number, report) in group {
                reports[number] = report
                start()
            }
            return reports
        }
        var whole = RuleTestReport()
        for number in cases.indices {
            whole.results += reports[number]?.results ?? []
            whole.notes += reports[number]?.notes ?? []
        }
        return whole
    }

    /// Tests the rules of one file.
    func test(_ test: RuleTestCase) -> RuleTestReport {
        var report = RuleTestReport()
        let decoded: [DecodedRule]
        do {
            guard let all = try DecodedRule.all(in: test.file) else {
                report.notes.append("\(test.file) has no list of `rules` and was left out")
                return report
            }
            decoded = all
        } catch {
            report.results.append(RuleTestResult(unreadable: test.file, error))
            return report
        }
        let rules = decoded.compactMap { try? $0.rule.get() }
        var run = RuleTestRun(rules: rules, parser: parser, stepBudget: stepBudget)
        for target in test.targets { run.examine(target) }
        let known = Set(decoded.map(\.id))
        report.notes += run.expectations.filter { !known.contains($0.rule) }.map {
            "\($0.target) expects findings of `\($0.rule)`, which \(test.file) doesn't have"
        }
        report.results += decoded.map { rule in
            RuleTestResult(
                rule: rule.id, file: test.file, line: rule.line, languages: rule.languages, mode: rule.mode,
                logic: rule.logic, outcome: run.outcome(of: rule))
        }
        return report
    }
}

extension RuleTestResult {
    /// A file that could not be read stands for one rule.
    fileprivate init(unreadable file: String, _ error: RuleError) {
        self.init(
            rule: RuleFiles.name(of: file), file: file, line: error.line, languages: [], mode: .search, logic: "",
            outcome: .refused(error))
    }
}

/// One rule of a file, or why it cannot be used.
struct DecodedRule {
    let id: String
    let line: Int
    let languages: [String]
    let mode: RuleMode
    /// Its operators, as YAML.
    let logic: String
    let rule: Result<Rule, RuleError>

    /// Every rule of a file; `nil` for YAML that isn't about rules.
    static func all(in file: String) throws(RuleError) -> [DecodedRule]? {
        let root: RuleNode
        do {
            root = try RuleNode(yaml: RuleFiles.text(of: file))
        } catch let error as YAMLError {
            throw RuleError(file: file, line: error.line, reason: error.problem)
        } catch let error as RuleFileError {
            throw RuleError(file: file, line: 1, reason: error.reason)
        } catch {
            throw RuleError(file: file, line: 1, reason: "\(error)")
        }
        guard let list = root["rules"], case .sequence(let nodes) = list.content else { return nil }
        return nodes.map { DecodedRule($0, file: file) }
    }

    private init(_ node: RuleNode, file: String) {
        id = node["id"]?.text ?? "rule in line \(node.line)"
        line = max(1, node.line)
        languages = node["languages"]?.elements.compactMap(\.text) ?? []
        mode = node["mode"]?.text == "taint" ? .taint : .search
        logic = RuleLogic.yaml(of: node)
        do throws(RuleError) {
            let rule = try RuleDecoder(file: file).rule(node)
            try RuleSet.check(rule)
            self.rule = .success(rule)
        } catch {
            rule = .failure(error)
        }
    }
}
