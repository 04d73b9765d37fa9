import CogniProcess

/// The three programs, each on the same rules and files with the same number of threads.
struct Contestants {
    let cognicode: String
    let semgrep: String
    let jobs: Int
    let tree: SourceTree
    /// The merged rules.
    let rules: String
    let environment: [String: String]

    init(cognicode: String, semgrep: String, jobs: Int, tree: SourceTree, rules: String, folder: TemporaryFolder) {
        (self.cognicode, self.semgrep, self.jobs, self.tree, self.rules) = (cognicode, semgrep, jobs, tree, rules)
        // Only the rules that are compared, all that they find, and nothing asked of a server.
        environment = folder.environment.merging([
            "COGNICODE_RULES_BUILTIN": "false", "COGNICODE_RULES_MIN_CONFIDENCE": "0",
            "SEMGREP_ENABLE_VERSION_CHECK": "0", "SEMGREP_SEND_METRICS": "off",
        ]) { $1 }
    }

    /// What is timed, the yardstick first.
    var subjects: [Subject] {
        [
            // 1 is a tree that the gate blocks, 3 one of which a file could not be reviewed: the comparison lists them.
            Subject(
                name: "cognicode", program: cognicode, arguments: review, directory: tree.path, successes: [0, 1, 3]),
            // 2 is a file that could not be parsed.
            Subject(
                name: "semgrep scan", program: semgrep, arguments: scan, directory: tree.path, successes: [0, 2]),
            Subject(
                name: "semgrep --experimental", program: semgrep, arguments: scan + ["--experimental"],
                directory: tree.path, successes: [0, 2]),
        ]
    }

    /// What both programs find.
    func differences(rules: RuleFile) throws -> Differences {
        Differences(
            cognicode: try Findings(cognicode: try run(cognicode, review).output, rules: Set(rules.entries.map(\.id))),
            semgrep: try Findings(semgrep: try run(semgrep, scan).output))
    }

    /// What `cognicode` refuses in the rule file: reasons by their lines; empty when it accepts the file.
    func refusals() throws -> [Int: String] {
        let outcome = try run(cognicode, review)
        guard outcome.status == 2 else { return [:] }
        // `FILE:LINE: REASON`
        let messages = outcome.errorText.split(separator: rules + ":").dropFirst()
        let refusals = messages.compactMap { message in
            Int(message.prefix(while: \.isNumber)).map { line in
                (line, String(message.drop(while: \.isNumber).dropFirst(2).prefix { !$0.isNewline }))
            }
        }
        guard !refusals.isEmpty else { throw Failure("cognicode refuses the rules: \(outcome.errorText)") }
        return Dictionary(refusals, uniquingKeysWith: { first, _ in first })
    }

    private func run(_ program: String, _ arguments: [String]) throws -> Command.Outcome {
        try Command(program, arguments, environment: environment, directory: tree.path).run()
    }

    private var review: [String] {
        ["review", "--all", "--config", rules, "--no-cache", "--format", "json", "--jobs", "\(jobs)"]
    }

    private var scan: [String] {
        [
            "scan", "--config", rules, "--metrics", "off", "--disable-version-check", "--no-rewrite-rule-ids",
            "--quiet",
            "--json", "--jobs", "\(jobs)", ".",
        ]
    }
}
