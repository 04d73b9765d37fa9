import ArgumentParser

/// `cognicode review`, cold and warm, beside `git diff --cached` and an empty hook.
struct ReviewBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Times 'cognicode review' beside 'git diff --cached' and an empty hook (the default).",
        discussion: "'again' is 'git diff --cached' a second time: what it differs by is the noise of this machine.")

    @Option(help: "The program to time: a path, or a name on PATH.")
    var cognicode = "cognicode"

    @Option(help: "Rounds per change.")
    var rounds = 21

    @Option(help: "Stage the newest commits of a clone of this repository, not made-up sources.")
    var repository: String?

    func validate() throws {
        guard rounds > 0 else { throw ValidationError("--rounds has to be at least 1.") }
    }

    func run() throws {
        let program = try Program.locate(cognicode)
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        ignoreInterrupts()
        print("\(program), \(rounds) rounds, medians of whole processes")
        for size in ChangeSize.all {
            let scenario = try Scenario(size, of: repository, in: folder)
            let subjects = Subject.all(reviewing: scenario, with: program)
            let results = try Rounds(of: subjects, environment: folder.environment).run(rounds)
            print("\n\(scenario.title)")
            print(Table(results, yardstick: "diff").text)
        }
    }
}
