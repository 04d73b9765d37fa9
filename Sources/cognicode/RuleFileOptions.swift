import ArgumentParser
import CogniConfig
import CogniRules

/// The option that adds rules of the user's own.
struct RuleFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Use the rules of this file or folder, in Semgrep's syntax, beside the built-in ones. May be repeated.",
            valueName: "path"))
    var config: [String] = []

    /// The option as the last layer of the configuration.
    var flags: [Configuration.Flag] {
        config.isEmpty ? [] : [.init("--config", sets: "rules.config", to: config)]
    }
}

extension RuleSet {
    /// The rules that the settings ask for.
    static func configured(
        _ configuration: Configuration, workTree: String?, compiling: Bool = true
    ) throws -> RuleSet {
        let builtIn = configuration.settings.rules.builtIn ? RuleSet.builtIn : .none
        let files = configuration.ruleFiles(workTree: workTree, currentDirectory: Executable.currentDirectory)
        // Without rules of their own, which is the rule, nothing is read.
        guard !files.isEmpty else { return builtIn }
        return builtIn.adding(try .files(at: files, compiling: compiling))
    }
}
