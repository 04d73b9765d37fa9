import ArgumentParser
import CogniCore
import CogniRules
import CogniSyntax

/// `cognicode rules`: what the linter's rules are.
struct RulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List rules, show one, or test your own.",
        subcommands: [List.self, Show.self, Test.self, Explain.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Print every rule: id, severity, message.")

        @OptionGroup var files: RuleFileOptions

        @Option(help: "Only the rules for this language.")
        var language: String?

        func run() throws {
            let catalogue = try RuleCatalogue.load(files)
            for rule in try rules(of: catalogue) {
                Terminal.write("\(rule.id)  \(rule.severity.rawValue)  \(rule.message.firstLine)\n")
            }
        }

        private func rules(of catalogue: RuleCatalogue) throws -> [Rule] {
            guard let language else { return catalogue.rules }
            guard let pack = LanguagePack.named(language) else {
                let names = LanguagePack.all.map(\.name).joined(separator: ", ")
                throw ValidationError("there is no language \(language); there are \(names)")
            }
            return catalogue.rules(for: pack)
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Print what a rule finds, why, what to do, and how it looks for it.")

        @OptionGroup var files: RuleFileOptions

        @Argument(help: "The rule's id, as reports print it; what follows the slash is enough when one rule has it.")
        var id: String

        func run() throws {
            let catalogue = try RuleCatalogue.load(files)
            Terminal.write(try description(of: catalogue.rule(named: id), in: catalogue))
        }

        private func description(of rule: Rule, in catalogue: RuleCatalogue) throws -> String {
            var lines = [rule.id, "", rule.message.trimmedEnd, ""]
            lines.append("severity    \(rule.severity.rawValue), confidence \(rule.confidence)")
            lines.append("category    \(rule.category.rawValue)" + (rule.cwe.map { ", \($0)" } ?? ""))
            lines.append("languages   \(rule.languages.joined(separator: ", "))")
            if let remedy = rule.remedy { lines.append("remedy      \(remedy)") }
            if let fix = rule.fix {
                lines.append("fix         \(fix)" + (rule.documentation.isFixSafe ? "  (safe)" : "  (suggested)"))
            }
            lines += rule.references.map { "see         \($0)" }
            if let why = rule.documentation.why { lines += ["", why] }
            if let bad = rule.documentation.bad { lines += ["", "bad:", bad.indented] }
            if let good = rule.documentation.good { lines += ["", "good:", good.indented] }
            lines += ["", try catalogue.logic(of: rule)]
            return lines.map { $0 + "\n" }.joined()
        }
    }
}

extension String {
    fileprivate var firstLine: Substring { prefix { !$0.isNewline } }

    /// Without white space at the end, every line four columns further right.
    fileprivate var indented: String {
        trimmedEnd.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    }

    /// Without white space at the end.
    var trimmedEnd: String {
        String(self[..<(lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? startIndex)])
    }
}
