/// What the gate says of a change.
public enum Verdict: String, Sendable {
    case pass, block
    /// Something that should have been reviewed was not: neither clean nor blocked.
    case incomplete
}

/// When the gate blocks.
public struct GatePolicy: Sendable, Equatable {
    /// The lowest score that passes, 0 to 100.
    public var threshold: Double
    /// A finding of this severity or above blocks whatever the score.
    public var failOn: Severity

    /// A policy from its parts.
    public init(threshold: Double = 80, failOn: Severity = .critical) {
        self.threshold = threshold
        self.failOn = failOn
    }
}

/// The score of a change, explainable by hand: `score = max(0, 100 - penalty / divisor)`.
public struct Score: Sendable, Equatable {
    /// 0 to 100.
    public let value: Double
    /// Sum of weight × confidence over the shown findings.
    public let penalty: Double
    /// `max(1, sqrt(changed code lines / 100))`.
    public let divisor: Double
    /// Changed lines that hold code: no comment, blank, generated, vendored or binary line counts.
    public let codeLines: Int

    /// A score from its parts.
    public init(value: Double, penalty: Double, divisor: Double, codeLines: Int) {
        self.value = value
        self.penalty = penalty
        self.divisor = divisor
        self.codeLines = codeLines
    }
}

/// A finding that is not shown, and why: `existed before the change`, `cognicode:ignore in line 12`.
public struct HiddenFinding: Sendable {
    /// What was found.
    public let finding: Finding
    /// Why it is not shown, for people.
    public let reason: String

    /// A hidden finding and the reason.
    public init(finding: Finding, reason: String) {
        self.finding = finding
        self.reason = reason
    }
}

/// A file that was not reviewed, and why.
public struct UnreviewedFile: Sendable {
    /// The path on the new side.
    public let path: GitPath
    /// Why it was not reviewed, and whether the review is whole without it.
    public let why: NotReviewed

    /// A file and the reason.
    public init(path: GitPath, why: NotReviewed) {
        self.path = path
        self.why = why
    }
}

/// Counters of one review: what was done, what the cache answered, how long it took.
public struct Statistics: Sendable, Equatable {
    /// Files in the change set.
    public var files = 0
    /// Files whose new content was reviewed.
    public var filesReviewed = 0
    /// Runs of changed lines.
    public var hunks = 0
    /// Lines that the change adds or replaces.
    public var changedLines = 0
    /// Blobs parsed in this run, old sides included.
    public var blobsParsed = 0
    /// Bytes of the blobs parsed.
    public var bytesParsed = 0
    /// Blobs whose facts the cache had.
    public var cacheHits = 0
    /// Blobs whose facts had to be made.
    public var cacheMisses = 0
    /// Wall-clock milliseconds by phase, in the order of the run: `changes` (Git), `analysis`
    /// (new sides), `comparison` (old sides), `judgement`.
    public var milliseconds: [Phase] = []

    /// A named stretch of the run.
    public struct Phase: Sendable, Equatable {
        /// The phase's name.
        public let name: String
        /// Wall-clock time.
        public let milliseconds: Double

        /// A phase and its wall-clock time.
        public init(name: String, milliseconds: Double) {
            self.name = name
            self.milliseconds = milliseconds
        }
    }

    /// All zero.
    public init() {}
}

/// The outcome of a review: all that a report needs, in an order that depends on the input alone.
public struct ReviewResult: Sendable {
    /// What was reviewed, for people.
    public let title: String
    /// What the gate says.
    public let verdict: Verdict
    /// The score and what it is made of.
    public let score: Score
    /// The policy that the verdict follows.
    public let policy: GatePolicy
    /// Shown findings, worst first, then by path and place.
    public let findings: [Finding]
    /// Findings that a filter marked, in path order.
    public let hidden: [HiddenFinding]
    /// In path order.
    public let notReviewed: [UnreviewedFile]
    /// Findings to mend so that the gate opens, as indices into `findings`: the fewest, the dearest first.
    public let toPass: [Int]
    /// What went wrong without making the review incomplete (the cache, say), for people.
    public let warnings: [String]
    /// Counters of the run.
    public var statistics: Statistics

    /// A result from its parts.
    public init(
        title: String, verdict: Verdict, score: Score, policy: GatePolicy, findings: [Finding],
        hidden: [HiddenFinding] = [], notReviewed: [UnreviewedFile] = [], toPass: [Int] = [], warnings: [String] = [],
        statistics: Statistics = Statistics()
    ) {
        self.title = title
        self.verdict = verdict
        self.score = score
        self.policy = policy
        self.findings = findings
        self.hidden = hidden
        self.notReviewed = notReviewed
        self.toPass = toPass
        self.warnings = warnings
        self.statistics = statistics
    }
}
