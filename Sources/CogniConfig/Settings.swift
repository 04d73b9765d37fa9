import CogniCore

/// What a person may choose, resolved. The values here are the built-in defaults; `SettingKey.all` gives each its name, its
/// documentation and its place in configuration files and the environment.
public struct Settings: Sendable, Equatable {
    /// When a change is stopped.
    public struct Gate: Sendable, Equatable {
        /// Lowest score that passes, 0 to 100.
        public var threshold = 80.0
        /// A finding of this severity or above blocks whatever the score.
        public var failOn = Severity.critical
        /// What an incomplete review does.
        public var onError = OnError.fail
    }

    /// What becomes of a review that could not be completed.
    public enum OnError: String, Sendable, CaseIterable {
        /// It stops the commit, with exit status 3.
        case fail
        /// It is said loudly and the commit goes through.
        case warn
    }

    /// Limits of what is read.
    public struct Limits: Sendable, Equatable {
        /// Larger files are not reviewed, in bytes.
        public var maxFileBytes = 1 << 20
        /// Processor time for the parse of one file, in seconds.
        public var parseSeconds = 5.0
    }

    /// A function above one of these is a finding when the change made it so.
    public struct Metrics: Sendable, Equatable {
        /// McCabe's cyclomatic complexity.
        public var cyclomatic = 25
        /// SonarSource's cognitive complexity.
        public var cognitive = 40
        /// Lines of code.
        public var length = 200
        /// Depth of nested control flow.
        public var nesting = 6
        /// Declared parameters.
        public var parameters = 10
    }

    /// What the installed hooks do.
    public struct Hook: Sendable, Equatable {
        /// Review the commits of a push.
        public var prePush = true
    }

    /// The store of results between runs.
    public struct Cache: Sendable, Equatable {
        /// Keep results on disk.
        public var enabled = true
        /// Largest size on disk, in mebibytes; the least recently used results go first.
        public var maxMegabytes = 200
    }

    /// How a review is shown.
    public struct Output: Sendable, Equatable {
        /// When the text report is coloured.
        public var color = Color.auto
        /// Name of the report format. The reporters know which there are.
        public var format = "text"
    }

    /// When the text report is coloured.
    public enum Color: String, Sendable, CaseIterable {
        /// On a terminal without `NO_COLOR`.
        case auto
        case always, never
    }

    /// When a change is stopped.
    public var gate = Gate()
    /// Which rules are heard, and how loudly.
    public var rules = RuleChoices()
    /// Paths that are not reviewed.
    public var exclude = PathPatterns()
    /// Limits of what is read.
    public var limits = Limits()
    /// Limits of what a function may be.
    public var metrics = Metrics()
    /// What the installed hooks do.
    public var hook = Hook()
    /// The store of results between runs.
    public var cache = Cache()
    /// How a review is shown.
    public var output = Output()

    /// The built-in defaults.
    public init() {}

    /// Changes exactly when a setting changes that the facts of a blob depend on: part of the cache's key. Rule choices,
    /// severities, paths and the gate are applied to facts, so they don't count; a file that is too large or too slow has
    /// no facts.
    public var fingerprint: String {
        var hash = StableHash()
        for key in SettingKey.all where key.changesFacts {
            hash.feed(key.name)
            hash.feed(key.value(in: self).toml)
        }
        return hash.hex
    }
}
