import CogniProcess

/// A command that is timed.
struct Subject {
    let name: String
    let program: String
    let arguments: [String]
    /// The repository it runs in.
    let directory: String
    /// Exit statuses that mean that it did its work.
    var successes: Set<Int32> = [0]
    /// A folder to remove before each run.
    var removedBefore: String?

    /// As one would type it.
    var command: String { ([program] + arguments).joined(separator: " ") }

    /// What is compared, the yardstick first.
    static func all(reviewing scenario: Scenario, with program: String) -> [Subject] {
        let path = scenario.path
        let diff = ["diff", "--cached"]
        // 1 is a change that the gate blocks: a full review all the same.
        return [
            Subject(name: "git diff --cached", program: "git", arguments: diff, directory: path),
            Subject(name: "again", program: "git", arguments: diff, directory: path),
            Subject(
                name: "empty hook", program: "git", arguments: ["hook", "run", "pre-commit"], directory: path),
            Subject(
                name: "review, cold", program: program, arguments: ["review"], directory: path, successes: [0, 1],
                removedBefore: path + "/.git/cognicode"),
            Subject(
                name: "review, warm", program: program, arguments: ["review"], directory: path, successes: [0, 1]),
        ]
    }
}

/// Where a program is.
enum Program {
    /// The absolute path of a path or a name on `PATH`.
    static func locate(_ name: String) throws -> String {
        let outcome = try Command("sh", ["-c", "command -v -- \"$1\"", "sh", name]).run()
        guard outcome.status == 0, outcome.text.contains("/") else {
            throw Failure("There is no program '\(name)'. Run ./install.sh, or name one with --cognicode PATH.")
        }
        return try Command("realpath", [outcome.text]).run().text
    }
}
