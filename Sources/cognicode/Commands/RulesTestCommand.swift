import ArgumentParser
import CogniCore
import CogniRules
import Foundation

extension RulesCommand {
    /// `cognicode rules test`: rules on the annotated sources beside them.
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test", abstract: "Run rules on the annotated sources beside them.",
            discussion: """
                The rules of x.yaml are run on x.py, x.test.js and so on. A comment says what has to be found in the next \
                line (`ruleid: id`), what must not be (`ok: id`) and what is undecided (`todoruleid: id`, `todook: id`). \
                What the fixes of the rules make of x.py has to be x.fixed.py.

                Exit status: 0 every rule passed, 1 some failed, 2 some cannot be used.
                """)

        @Argument(help: ArgumentHelp("Rule files, and folders of them.", valueName: "path"))
        var paths: [String]

        @Flag(help: "End with a table of the rules by language.")
        var summary = false

        @Option(
            help: ArgumentHelp(
                "Show step by step why the rule did or didn't match: on the lines that fail, or on all that are expected.",
                valueName: "rule"))
        var explain: String?

        @Option(help: "text or json.")
        var format = Format.text

        @Option(help: ArgumentHelp("How many rule files are tested at once; the number of processors by default."))
        var jobs: Int?

        enum Format: String, ExpressibleByArgument, CaseIterable {
            case text, json
        }

        func validate() throws {
            if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
            if explain != nil, format == .json {
                throw ValidationError("--explain is for people, not for --format json")
            }
        }

        func run() async throws {
            let jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
            if let explain { Terminal.write(try explanations(of: explain)) }
            let report = try await RuleTester(jobs: jobs).test(paths)
            let reporter = RuleTestReporter(report: report)
            Terminal.write(format == .json ? reporter.json : reporter.text(summary: summary))
            if report.refused > 0 { throw ExitStatus.usage }
            if report.failed > 0 { throw ExitStatus.blocked }
        }

        private func explanations(of rule: String) throws -> String {
            let explanations = try RuleTester.explain(rule, in: paths)
            guard !explanations.isEmpty else {
                throw ValidationError("no rule \(rule) with a test is in \(paths.joined(separator: ", "))")
            }
            let wrong = explanations.map { $0.expected.symmetricDifference($0.found) }
            let isWrong = wrong.contains { !$0.isEmpty }
            return zip(explanations, wrong).flatMap { explanation, wrong in
                (isWrong ? wrong : explanation.expected).sorted().map { Explanation(explanation, line: $0).text + "\n" }
            }.joined()
        }
    }
}
