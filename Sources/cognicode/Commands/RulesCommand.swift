import ArgumentParser
import CogniAgents
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
            let pack = try self.pack
            let rules = pack.map { catalogue.rules(for: $0) } ?? catalogue.rules
            let checks = SemanticChecks.descriptions.flatMap { check in
                (pack.map { check.ids(for: $0.name) } ?? check.ids).map { (id: $0, check.severity, check.summary[...]) }
            }
            let lines = rules.map { (id: $0.id, $0.severity, $0.message.firstLine) } + checks
            for line in lines.sorted(by: { $0.id < $1.id }) {
                Terminal.write("\(line.id)  \(line.1.rawValue)  \(line.2)\n")
            }
        }

        /// The language that is asked for.
        private var pack: LanguagePack? {
            get throws {
                guard let language else { return nil }
                if let pack = LanguagePack.named(language) { return pack }
                let names = LanguagePack.all.map(\.name).joined(separator: ", ")
                throw ValidationError("there is no language \(language); there are \(names)")
            }
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
            if let check = SemanticChecks.description(of: id), !catalogue.hasRule(named: id) {
                return Terminal.write(description(of: check))
            }
            Terminal.write(try description(of: catalogue.rule(named: id), in: catalogue))
        }

        private func description(of check: CheckDescription) -> String {
            var lines = [check.ids.joined(separator: "\n"), "", check.summary, ""]
            lines.append("severity    \(check.severity.rawValue), confidence \(check.confidence)")
            lines.append("category    \(check.category.rawValue)" + (check.cwe.map { ", \($0)" } ?? ""))
            lines.append("languages   \(check.languages.joined(separator: ", "))")
            lines.append("remedy      \(check.remedy)")
            lines += ["", check.reason, "", "bad:", check.bad.indented, "", "good:", check.good.indented]
            lines += ["", "This check is part of the program: scopes or the flow of control decide it, no pattern."]
            return lines.map { $0 + "\n" }.joined()
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
