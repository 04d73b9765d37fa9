import ArgumentParser
import CogniConfig
import CogniGit
import CogniProcess
import CogniRules
import CogniSyntax

/// The rules that a review here would use.
struct RuleCatalogue {
    /// By id.
    let rules: [Rule]
    private let set: RuleSet

    /// The rules of the settings that hold in the current directory, in a repository or not.
    static func load(_ options: RuleFileOptions) throws -> RuleCatalogue {
        let environment = Environment.current
        let workTree: String?
        do {
            workTree = try Repository.open(at: Executable.currentDirectory, environment: environment).workTree
        } catch GitError.notARepository {
            workTree = nil
        }
        let configuration = try Configuration.load(workTree: workTree, environment: environment, flags: options.flags)
        return RuleCatalogue(try .configured(configuration, workTree: workTree))
    }

    private init(_ set: RuleSet) {
        self.set = set
        var seen: Set<String> = []
        // A built-in rule comes with each of its languages.
        let builtIn = LanguagePack.all.flatMap { set.rules(for: $0) }.filter { !$0.id.hasPrefix(RuleSet.ownPrefix) }
        rules = (builtIn.filter { seen.insert($0.id).inserted } + set.loaded).sorted { $0.id < $1.id }
    }

    /// Those for a language.
    func rules(for language: LanguagePack) -> [Rule] {
        set.rules(for: language).sorted { $0.id < $1.id }
    }

    /// Whether a rule has the id, or the part of it that follows the slash.
    func hasRule(named id: String) -> Bool { rules.contains { $0.id == id || $0.id.hasSuffix("/" + id) } }

    /// The rule with an id; what follows the slash is enough when one rule has it.
    func rule(named id: String) throws -> Rule {
        let exact = rules.filter { $0.id == id }
        let found = exact.isEmpty ? rules.filter { $0.id.hasSuffix("/" + id) } : exact
        guard let rule = found.first else {
            throw ValidationError("there is no rule \(id); `cognicode rules list` has them all")
        }
        guard found.count == 1 else {
            let ids = found.map(\.id).joined(separator: ", ")
            throw ValidationError("there are several rules \(id): \(ids)")
        }
        return rule
    }

    /// What a rule looks for, as YAML.
    func logic(of rule: Rule) throws -> String { try set.logic(of: rule) }
}
