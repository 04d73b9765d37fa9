import ArgumentParser
import CogniRules

extension RulesCommand {
    /// `cognicode rules explain`: why a rule did or didn't match at a place.
    struct Explain: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "explain", abstract: "Show step by step why a rule did or didn't match at a place.",
            discussion: """
                Of each operator of the rule it prints the places that it finds on the line, what the metavariables stand \
                for there, which places it removes and which it leaves.
                """)

        @OptionGroup var files: RuleFileOptions

        @Argument(help: "The rule's id, as reports print it; what follows the slash is enough when one rule has it.")
        var rule: String

        @Argument(
            help: ArgumentHelp(
                "The file, and the line in it; without a line, every line with a finding.", valueName: "file:line"))
        var place: String

        func run() throws {
            let rule = try RuleCatalogue.load(files).rule(named: rule)
            let (path, line) = parsedPlace
            let explanation = try RuleExplanation(of: rule, on: path)
            let lines = line.map { [$0] } ?? explanation.found.sorted()
            guard !lines.isEmpty else {
                throw ValidationError("\(rule.id) finds nothing in \(path); name a line: \(path):12")
            }
            Terminal.write(lines.map { Explanation(explanation, line: $0).text }.joined(separator: "\n"))
        }

        /// `a/b.py:12` is a file and a line unless there is no number at the end.
        private var parsedPlace: (path: String, line: Int?) {
            guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]), line > 0
            else {
                return (place, nil)
            }
            return (String(place[..<colon]), line)
        }
    }
}
