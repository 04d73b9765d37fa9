import ArgumentParser

/// Times whole processes: `cognicode review`, cold and warm, beside `git diff --cached` and an empty hook.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times 'cognicode review' beside 'git diff --cached' and an empty hook.",
        discussion: """
            Works on throwaway repositories in a temporary folder. Every round runs each command once, in rotating order; \
            differences and ratios are taken within a round, so that a busy machine slows both sides. 'again' is \
            'git diff --cached' a second time: what it differs by is the noise of this machine. \
            Peak memory is resident memory, and never shows less than the benchmark's own, about 13 MB.
            """)

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
            print(Table(results).text)
        }
    }
}
