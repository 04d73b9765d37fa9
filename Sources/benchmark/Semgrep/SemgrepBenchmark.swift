import ArgumentParser
import Foundation

/// `cognicode review` beside `semgrep scan`: the same rules on the same files, times and findings.
struct SemgrepBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "semgrep",
        abstract: "Times 'cognicode review' beside 'semgrep scan', and compares what they find.",
        discussion: """
            Merges the rules into one file and copies the sources into a repository of their own. All programs run \
            without cache, metrics and version check, with the same number of jobs. Rules that cognicode refuses are \
            listed and left out for all. Differences are by rule, file and first line.
            """)

    @Option(help: "The program to time: a path, or a name on PATH.")
    var cognicode = "cognicode"

    @Option(help: "Semgrep: a path, or a name on PATH.")
    var semgrep = "semgrep"

    @Option(help: "A rule file, or a folder of them.")
    var rules: String

    @Option(help: "A folder of sources.")
    var files: String

    @Option(help: "Use only so many rules, evenly over all.")
    var maxRules = Int.max

    @Option(help: "Use only so many sources, evenly over all.")
    var maxFiles = Int.max

    @Option(help: "Rounds that are measured.")
    var rounds = 7

    @Option(help: "Threads or processes of each program.")
    var jobs = 2

    func validate() throws {
        guard rounds > 0, jobs > 0, maxRules > 0, maxFiles > 0 else {
            throw ValidationError("counts have to be at least 1.")
        }
    }

    func run() throws {
        var rules = try RuleFile(reading: rules)
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        ignoreInterrupts()
        let tree = try SourceTree(copying: files, upTo: maxFiles, in: folder)
        let contestants = Contestants(
            cognicode: try Program.locate(cognicode), semgrep: try Program.locate(semgrep), jobs: jobs, tree: tree,
            rules: folder.path + "/rules.yaml", folder: folder)
        try write(&rules, accepting: contestants)
        print("\(tree.files) files, \(tree.lines) lines, \(rules.entries.count) rules, \(jobs) jobs, \(rounds) rounds")
        print("medians of whole processes")
        let results = try Rounds(of: contestants.subjects, environment: contestants.environment).run(rounds)
        print(Table(results, yardstick: "cognicode").text)
        print(try contestants.differences(rules: rules).text)
    }

    /// Writes the rules that cognicode accepts, as many as are wanted.
    private func write(_ rules: inout RuleFile, accepting contestants: Contestants) throws {
        while true {
            try rules.text.write(toFile: contestants.rules, atomically: false, encoding: .utf8)
            let refusals = try contestants.refusals()
            if refusals.isEmpty { break }
            let removed = rules.remove(onLines: refusals.keys)
            guard !removed.isEmpty, !rules.entries.isEmpty else {
                throw Failure("cognicode refuses the rules: \(refusals)")
            }
            for (entry, line) in removed {
                print("left out, as cognicode refuses it: \(entry.id) (\(entry.file)): \(refusals[line] ?? "")")
            }
        }
        rules.thin(to: maxRules)
        try rules.text.write(toFile: contestants.rules, atomically: false, encoding: .utf8)
    }
}
