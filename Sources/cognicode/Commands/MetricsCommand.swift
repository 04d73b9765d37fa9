import ArgumentParser
import CogniConfig
import CogniCore
import CogniReports

/// `cognicode metrics`: what functions and files measure, and how a change moved it.
struct MetricsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics", abstract: "Measure functions and files, or what a range of commits did to them.",
        discussion: """
            TARGET is a file, a folder, or a range of commits as `cognicode review` takes it, which paths may follow: then \
            every function that changed is shown before and after. Without a target the current folder is measured. Folders are searched for \
            the files that git tracks or would add.

            Exit status: 0 everything was measured, 2 a target cannot be used, 3 a file could not be measured.
            """)

    @Argument(
        help: ArgumentHelp("Files and folders, or a range of commits and paths that limit it.", valueName: "target"))
    var targets: [String] = []

    @Option(help: "text or json.")
    var format = Format.text

    @Option(name: .shortAndLong, help: ArgumentHelp("Write the report to a file instead.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
    var color: String?

    @Option(help: ArgumentHelp("How many files are measured at once; the number of processors by default."))
    var jobs: Int?

    @Flag(help: "Never shorten a list.")
    var all = false

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    func run() async throws {
        let flags = color.map { [Configuration.Flag("--color", sets: "output.color", to: $0)] } ?? []
        let run = try MetricsRun(targets: targets, flags: flags)
        let report = try await run.report(jobs: jobs)
        try write(report, settings: run.settings)
        if report.notMeasured.contains(where: { $0.why.kind == .failed }) { throw ExitStatus.incomplete }
    }

    private func write(_ report: MetricsReport, settings: Settings) throws {
        var options = Terminal.reportOptions(settings, quiet: false)
        options.explains = all
        if output != nil { options.isColored = settings.output.color == .always }
        let text =
            switch format {
            case .text: MetricsText(report, limits: MetricLimits(settings.metrics), options: options).text
            case .json: MetricsJSON(report).text
            }
        if let output { try OutputFile.write(text, to: output) } else { Terminal.write(text) }
    }
}

extension MetricLimits {
    /// The limits that a person set.
    init(_ settings: Settings.Metrics) {
        self.init(
            cyclomatic: settings.cyclomatic, cognitive: settings.cognitive, length: settings.length,
            nesting: settings.nesting, parameters: settings.parameters)
    }
}
