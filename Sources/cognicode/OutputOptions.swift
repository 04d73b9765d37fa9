import ArgumentParser
import CogniConfig
import CogniCore
import CogniReports

/// The options that say how a review is judged and shown.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Format of the report: \(ReportFormat.names.joined(separator: ", ")).", valueName: "name"))
    var format: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Write the report to a file instead.", valueName: "file"))
    var output: String?

    @OptionGroup var rules: RuleFileOptions

    @Option(help: ArgumentHelp("The lowest score that passes, 0 to 100.", valueName: "score"))
    var threshold: String?

    @Option(help: ArgumentHelp("Block on any finding of this severity or above.", valueName: "severity"))
    var failOn: String?

    @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
    var color: String?

    @Option(help: ArgumentHelp("How many files are analysed at once; the number of processors by default."))
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "Of a change that passes without findings say only what was not reviewed.")
    var quiet = false

    @Flag(help: "Show hidden findings and why they are hidden, and never shorten a list.")
    var explain = false

    @Flag(help: "Show what was parsed, what the cache answered and how long it took.")
    var stats = false

    @Flag(help: "Neither read nor write the cache.")
    var noCache = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    /// Opens the workspace with these options as the last layer of its configuration.
    func openWorkspace() throws -> Workspace {
        var flags = rules.flags
        if let threshold { flags.append(.init("--threshold", sets: "gate.threshold", to: threshold)) }
        if let failOn { flags.append(.init("--fail-on", sets: "gate.fail_on", to: failOn)) }
        if let color { flags.append(.init("--color", sets: "output.color", to: color)) }
        if let format { flags.append(.init("--format", sets: "output.format", to: format)) }
        return try Workspace.open(flags: flags, cached: !noCache)
    }

    /// Writes the report where it belongs.
    func report(_ result: ReviewResult, workspace: Workspace) throws {
        let reporter = try reporter(workspace.configuration)
        var options = Terminal.reportOptions(workspace.settings, quiet: quiet)
        options.explains = explain
        options.showsStatistics = stats
        guard let output else {
            Terminal.write(reporter.render(result, options: options))
            return
        }
        options.isColored = workspace.settings.output.color == .always
        try OutputFile.write(reporter.render(result, options: options), to: output)
    }

    private func reporter(_ configuration: Configuration) throws -> any Reporter {
        let name = configuration.settings.output.format
        if let reporter = ReportFormat.reporter(named: name) { return reporter }
        throw configuration.rejection(
            of: "output.format",
            reason: "must be one of \(ReportFormat.names.joined(separator: ", ")), not \"\(name)\"",
            hint: Spelling.closest(to: name, among: ReportFormat.names).map { "did you mean \($0)?" })
    }
}
