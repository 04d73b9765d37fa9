/// A run of lines that stands elsewhere, too.
public struct Duplicate: Sendable, Equatable {
    /// The lines here.
    public let lines: ClosedRange<Int>
    /// The file that has the same.
    public let twin: GitPath
    /// Its lines.
    public let twinLines: ClosedRange<Int>
    /// How many tokens the two have in common.
    public let tokens: Int

    /// A duplicate from its parts.
    public init(lines: ClosedRange<Int>, twin: GitPath, twinLines: ClosedRange<Int>, tokens: Int) {
        self.lines = lines
        self.twin = twin
        self.twinLines = twinLines
        self.tokens = tokens
    }
}

/// A function that two sides of a file have, or one of them.
public struct FunctionChange: Sendable, Equatable {
    /// The function before; `nil` when it is new.
    public let before: MeasuredFunction?
    /// The function after; `nil` when it is gone.
    public let after: MeasuredFunction?

    /// A change from its two sides.
    public init(before: MeasuredFunction?, after: MeasuredFunction?) {
        self.before = before
        self.after = after
    }

    /// The name of what there is, the new one first.
    public var name: String { (after ?? before)?.name ?? "" }

    /// The functions that differ in what they measure, paired by name, equal names in their order.
    public static func all(from old: [MeasuredFunction], to new: [MeasuredFunction]) -> [FunctionChange] {
        var left: [String: [MeasuredFunction]] = [:]
        for function in old.reversed() { left[function.name, default: []].append(function) }
        var changes: [FunctionChange] = []
        for function in new {
            let before = left[function.name]?.popLast()
            if before?.metrics == function.metrics, before?.halstead == function.halstead { continue }
            changes.append(FunctionChange(before: before, after: function))
        }
        let gone = left.values.joined().sorted { $0.lines.lowerBound < $1.lines.lowerBound }
        return changes + gone.map { FunctionChange(before: $0, after: nil) }
    }
}

/// One file of a metrics report.
public struct MeasuredFile: Sendable {
    /// The path, on the new side of a comparison.
    public let path: GitPath
    /// What it measured before; `nil` when it is new, and when nothing is compared.
    public let before: FileMetrics?
    /// What it measures; `nil` when it is gone.
    public let after: FileMetrics?
    /// What of it stands elsewhere, too, in the order of lines.
    public var duplicates: [Duplicate]

    /// A file from its parts.
    public init(path: GitPath, before: FileMetrics? = nil, after: FileMetrics?, duplicates: [Duplicate] = []) {
        self.path = path
        self.before = before
        self.after = after
        self.duplicates = duplicates
    }

    /// The functions that changed, in the order of the new side, those that are gone last.
    public var functionChanges: [FunctionChange] {
        FunctionChange.all(from: before?.functions ?? [], to: after?.functions ?? [])
    }

    /// How many of its lines stand elsewhere, too.
    public var duplicatedLines: Int {
        var total = 0
        var last = 0
        for lines in duplicates.map(\.lines).sorted(by: { $0.lowerBound < $1.lowerBound }) where lines.upperBound > last
        {
            total += lines.upperBound - max(last, lines.lowerBound - 1)
            last = lines.upperBound
        }
        return total
    }
}

/// What a run of the metrics has to tell.
public struct MetricsReport: Sendable {
    /// What was measured, for people.
    public let title: String
    /// Whether two states are compared.
    public let isComparison: Bool
    /// In path order.
    public let files: [MeasuredFile]
    /// Files that could not be measured, in path order.
    public let notMeasured: [UnreviewedFile]

    /// A report; its files are put into path order.
    public init(title: String, isComparison: Bool, files: [MeasuredFile], notMeasured: [UnreviewedFile]) {
        self.title = title
        self.isComparison = isComparison
        self.files = files.sorted { $0.path < $1.path }
        self.notMeasured = notMeasured.sorted { $0.path < $1.path }
    }
}
