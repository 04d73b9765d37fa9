import ArgumentParser
import CogniCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The command line: arguments in, exit status out.
@main
struct Main {
    static func main() async {
        do {
            // Every commit waits for this call: it takes no options, and building a command line parser for it would cost
            // a third of the time of a review.
            if [["hook", "run", "pre-commit"], ["hook", "run", "pre-merge-commit"]].contains(
                Array(CommandLine.arguments.dropFirst()))
            {
                return try await CommitHook.run()
            }
            var command = try Cognicode.parseAsRoot()
            if var command = command as? AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            Failure.leave(with: error)
        }
    }
}

/// The root of all commands; reviewing the staged change is what it does when nothing is asked.
struct Cognicode: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cognicode",
        abstract: "Reviews code at the moment it enters Git.",
        discussion: """
            Exit status: 0 pass, 1 blocked by the gate, 2 usage or configuration error, 3 the review could not be \
            completed, 130 interrupted.
            """,
        version: Version.current,
        subcommands: [
            ReviewCommand.self, MetricsCommand.self, InstallCommand.self, UninstallCommand.self, HookCommand.self,
            RulesCommand.self,
            CacheCommand.self, ConfigCommand.self, DoctorCommand.self,
        ],
        defaultSubcommand: ReviewCommand.self)
}

enum Version {
    static let current = "0.1.0"
}
