extension SettingKey {
    /// Every setting, in the order of the documentation. The only list of them.
    public static let all: [SettingKey] = [
        SettingKey(
            "gate.threshold", \.gate.threshold, is: .number(0...100),
            "Lowest score that passes, 0 to 100."),
        SettingKey(
            "gate.fail_on", \.gate.failOn,
            "A finding of this severity or above blocks whatever the score. `critical` always blocks."),
        SettingKey(
            "gate.on_error", \.gate.onError,
            "What a review that could not be completed does: `fail` stops the commit, `warn` says so and lets it through."
        ),
        SettingKey(
            "rules.config", \.rules.config,
            "Rule files of your own, and folders of them. `rules = [...]` above the first table is short for it."),
        SettingKey(
            "rules.builtin", \.rules.builtIn,
            "Use the built-in rules, too."),
        SettingKey(
            "rules.disable", \.rules.disable,
            "Rules that are off: ids, or groups such as `security/*` and `python/*`."),
        SettingKey(
            "rules.severity", \.rules.severity,
            "Severities that replace the rules' own, by rule id."),
        SettingKey(
            "rules.min_confidence", \.rules.minimumConfidence, is: .number(0...1),
            "Findings of less confidence are not shown."),
        SettingKey(
            "paths.exclude", \.exclude,
            "Paths that are not reviewed, as in .gitignore. They are listed as not reviewed."),
        SettingKey(
            "limits.max_file_bytes", \.limits.maxFileBytes, is: .integer(1...1_000_000_000),
            "Longest source file that is parsed. A longer one leaves the review incomplete."),
        SettingKey(
            "limits.parse_seconds", \.limits.parseSeconds, is: .number(0.1...600),
            "Processor time for the parse of one file; a file that needs more is not reviewed."),
        SettingKey(
            "metrics.cyclomatic", \.metrics.cyclomatic, changesFacts: true,
            "Largest cyclomatic complexity of a function."),
        SettingKey(
            "metrics.cognitive", \.metrics.cognitive, changesFacts: true,
            "Largest cognitive complexity of a function."),
        SettingKey(
            "metrics.length", \.metrics.length, changesFacts: true,
            "Most lines of code in a function."),
        SettingKey(
            "metrics.nesting", \.metrics.nesting, changesFacts: true,
            "Deepest nesting of control flow in a function."),
        SettingKey(
            "metrics.parameters", \.metrics.parameters, changesFacts: true,
            "Most parameters of a function."),
        SettingKey(
            "hook.pre_push", \.hook.prePush,
            "Review the commits of a push before they leave."),
        SettingKey(
            "cache.enabled", \.cache.enabled,
            "Keep results between runs, in the Git directory."),
        SettingKey(
            "cache.max_megabytes", \.cache.maxMegabytes, is: .integer(1...100_000),
            "Largest size of the kept results; the least recently used go first."),
        SettingKey(
            "output.color", \.output.color,
            "Colours in the text report: `auto` means on a terminal without `NO_COLOR`."),
        SettingKey(
            "output.format", \.output.format,
            "Format of the report, when no flag names one."),
    ]

    /// The setting of that name.
    public static func named(_ name: String) -> SettingKey? { all.first { $0.name == name } }
}
