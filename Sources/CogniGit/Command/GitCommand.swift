import CogniCore
import CogniProcess

/// Runs git for one repository: never a shell, never a configured diff program, never a write.
struct GitCommand: Sendable {
    let environment: [String: String]
    let directory: String

    /// Configuration that would change the output that is read here or write the index.
    private static let configuration = ["-c", "core.quotePath=off", "-c", "diff.autoRefreshIndex=false"]

    /// The command to run with `arguments`.
    func command(_ arguments: [String]) -> Command {
        Command("git", Self.configuration + arguments, environment: environment, directory: directory)
    }

    /// Runs git and returns how it ended.
    /// - Throws: `commandFailed` when git cannot be started.
    func outcome(_ arguments: [String], input: [UInt8] = []) throws(GitError) -> Command.Outcome {
        var command = command(arguments)
        command.input = .bytes(input)
        do throws(CommandError) {
            return try command.run()
        } catch {
            throw .commandFailed(arguments: arguments, detail: error.description)
        }
    }

    /// Runs git and returns its output.
    /// - Throws: `commandFailed` with git's own sentence when it fails.
    func output(_ arguments: [String], input: [UInt8] = []) throws(GitError) -> [UInt8] {
        let outcome = try outcome(arguments, input: input)
        guard outcome.status == 0 else { throw .commandFailed(arguments: arguments, detail: Self.reason(outcome)) }
        return outcome.output
    }

    /// Runs git and returns the lines of its output.
    func lines(_ arguments: [String], input: [UInt8] = []) throws(GitError) -> [Substring] {
        String(decoding: try output(arguments, input: input), as: UTF8.self).split(separator: "\n")
    }

    /// What git says went wrong, on one line.
    static func reason(_ outcome: Command.Outcome) -> String {
        let lines = outcome.errorText.split(separator: "\n")
        guard let line = lines.last(where: { $0.hasPrefix("fatal: ") }) ?? lines.first else {
            return "exit status \(outcome.status)"
        }
        return String(line.hasPrefix("fatal: ") ? line.dropFirst(7) : line)
    }
}
