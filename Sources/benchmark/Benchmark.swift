import ArgumentParser

/// Times whole processes: `cognicode` beside what one would use instead.
@main
struct Benchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Times 'cognicode' beside other programs.",
        discussion: """
            Works on throwaway repositories in a temporary folder. Every round runs each command once, in rotating order; \
            differences and ratios are taken within a round, so that a busy machine slows both sides. \
            Peak memory is resident memory, and never shows less than the benchmark's own, about 13 MB.
            """,
        subcommands: [ReviewBenchmark.self, SemgrepBenchmark.self], defaultSubcommand: ReviewBenchmark.self)
}
