import CogniCore

/// Writes the outcome of a review in one format.
public protocol Reporter: Sendable {
    /// The format's name on the command line, an interface.
    static var name: String { get }
    /// What the format is for, one phrase for the command's help.
    static var summary: String { get }

    /// A reporter; it keeps nothing between two reports.
    init()

    /// The whole report, line breaks included; empty when there is nothing to say.
    func render(_ result: ReviewResult, options: ReportOptions) -> String
}

/// What a person asked of a report. Formats for programs write everything, whatever the options.
public struct ReportOptions: Sendable {
    /// Colours through terminal escapes. The caller decides, by the terminal, `NO_COLOR` and flags.
    public var isColored = false
    /// Of a pass without findings only what was not reviewed.
    public var isQuiet = false
    /// Hidden findings with their reasons, and no folding of long lists.
    public var explains = false
    /// The counters and phases of the run.
    public var showsStatistics = false
    /// Terminal columns that lines of code are cut to.
    public var width = 100
    /// Findings that are shown in full; the rest is counted by rule.
    public var findingLimit = 50

    /// No colours, and everything that is worth showing.
    public init() {}
}

/// The formats there are: the only list of them.
public enum ReportFormat {
    /// Every reporter, the default one first.
    public static let all: [any Reporter.Type] = [TextReporter.self, JSONReporter.self]

    /// The names of all formats, the default one first.
    public static var names: [String] { all.map { $0.name } }

    /// The reporter of the format called `name`; `nil` when there is none.
    public static func reporter(named name: String) -> (any Reporter)? {
        all.first { $0.name == name }?.init()
    }
}
