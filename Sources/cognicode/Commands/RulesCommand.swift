import ArgumentParser
import CogniCore
import CogniRules
import CogniSyntax

/// `cognicode rules`: what the linter's rules are.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List rules, show one, or test your own.",
        subcommands: [List.self, Show.self, Test.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Print every rule: id, severity, message.")

        @Option(help: "Only the rules for this language.")
        var language: String?

        func run() throws {
            for rule in try rules() {
                Terminal.write("\(rule.id)  \(rule.severity.rawValue)  \(rule.message.firstLine)\n")
            }
        }

        private func rules() throws -> [Rule] {
            guard let language else { return Rule.builtIn }
            guard let pack = LanguagePack.named(language) else {
                let names = LanguagePack.all.map(\.name).joined(separator: ", ")
                throw ValidationError("there is no language \(language); there are \(names)")
            }
            return RuleSet.builtIn.rules(for: pack).sorted { $0.id < $1.id }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Print what a rule finds, why, and what to do.")

        @Argument(help: "The rule's id, as reports print it.")
        var id: String

        func run() throws {
            guard let rule = Rule.builtIn.first(where: { $0.id == id }) else {
                throw ValidationError("there is no rule \(id); `cognicode rules list` has them all")
            }
            var lines = [rule.id, "", rule.message.trimmedEnd, ""]
            lines.append("severity    \(rule.severity.rawValue), confidence \(rule.confidence)")
            lines.append("category    \(rule.category.rawValue)" + (rule.cwe.map { ", \($0)" } ?? ""))
            lines.append("languages   \(rule.languages.joined(separator: ", "))")
            if let remedy = rule.remedy { lines.append("remedy      \(remedy)") }
            if let fix = rule.fix { lines.append("fix         \(fix)") }
            lines += rule.references.map { "see         \($0)" }
            Terminal.write(lines.joined(separator: "\n") + "\n")
        }
    }
}

extension Rule {
    /// Every built-in rule once, by id.
    fileprivate static var builtIn: [Rule] {
        var seen: Set<String> = []
        return LanguagePack.all.flatMap { RuleSet.builtIn.rules(for: $0) }.filter { seen.insert($0.id).inserted }
            .sorted { $0.id < $1.id }
    }
}

extension String {
    fileprivate var firstLine: Substring { prefix { !$0.isNewline } }

    /// Without white space at the end.
    var trimmedEnd: String {
        String(self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)])
    }
}
