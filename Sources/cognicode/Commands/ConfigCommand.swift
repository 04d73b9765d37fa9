import ArgumentParser
import CogniConfig

/// `cognicode config`: what holds and where it comes from.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Show the settings, or start a configuration file.",
        subcommands: [Show.self, Initialise.self], defaultSubcommand: Show.self)

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Print every setting and its value.")

        @Flag(help: "Say where each value comes from.")
        var origin = false

        func run() throws {
            Terminal.write(try Workspace.open(cached: false).configuration.shown(withOrigins: origin))
        }
    }

    struct Initialise: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init",
            abstract: "Write \(Configuration.repositoryFileName) with every setting, commented out.")

        func run() throws {
            let workspace = try Workspace.open(cached: false)
            guard let workTree = workspace.repository.workTree else {
                throw ConfigError(
                    place: workspace.repository.gitDirectory, reason: "a bare repository has no file for settings",
                    hint: "use the user's file or the environment instead")
            }
            Terminal.write("wrote \(try Configuration.initialise(workTree: workTree))\n")
        }
    }
}
