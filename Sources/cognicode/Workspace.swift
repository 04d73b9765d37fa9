import CogniAgents
import CogniCache
import CogniConfig
import CogniCore
import CogniGit
import CogniProcess
import CogniReports
import CogniReview
import CogniRules
import CogniSyntax

/// The repository that a command works on, with its settings: the one place where the adapters are wired to the review.
struct Workspace {
    let repository: Repository
    let configuration: Configuration
    private let store: (any FactStore)?

    var settings: Settings { configuration.settings }

    /// Opens the repository of the current directory and reads its configuration.
    static func open(flags: [Configuration.Flag] = [], cached: Bool = true) throws -> Workspace {
        let environment = Environment.current
        let repository = try Repository.open(at: Executable.currentDirectory, environment: environment)
        let configuration = try Configuration.load(
            workTree: repository.workTree, environment: environment, flags: flags)
        return Workspace(repository: repository, configuration: configuration, cached: cached)
    }

    private init(repository: Repository, configuration: Configuration, cached: Bool) {
        self.repository = repository
        self.configuration = configuration
        let cache = configuration.settings.cache
        store =
            cached && cache.enabled
            ? FactCache(folder: Self.cacheFolder(of: repository), maximumBytes: cache.maxMegabytes << 20) : nil
    }

    /// Where the results of a repository are kept: with what all of its worktrees share.
    static func cacheFolder(of repository: Repository) -> String { repository.commonDirectory + "/cognicode" }

    /// Reviews what `request` asks for.
    func review(
        _ request: ChangeRequest, jobs: Int? = nil, observer: ReviewObserver? = nil
    ) async throws -> ReviewResult {
        // On the way of a commit only the patterns that a file needs are compiled.
        let rules = try RuleSet.configured(configuration, workTree: repository.workTree, compiling: false)
        var clock = PhaseClock()
        var statistics = Statistics()
        let changes = try repository.changes(request)
        clock.lap("changes", into: &statistics)
        var result = await review(changes, rules: rules, jobs: jobs, observer: observer)
        result.statistics.milliseconds = statistics.milliseconds + result.statistics.milliseconds
        return result
    }

    private func review(
        _ changes: ChangeSet, rules: RuleSet, jobs: Int?, observer: ReviewObserver?
    ) async -> ReviewResult {
        let linter = Linter(rules: rules, limits: MetricLimits(settings.metrics))
        let parser = Parser(
            limits: ParseLimits(bytes: settings.limits.maxFileBytes, seconds: settings.limits.parseSeconds))
        let reviewer = Reviewer(
            agents: [linter], parser: parser, store: store, options: options(rules: rules, jobs: jobs))
        return await reviewer.review(changes, content: repository, observer: observer)
    }

    private func options(rules: RuleSet, jobs: Int?) -> ReviewOptions {
        let settings = settings
        var options = ReviewOptions()
        options.policy = GatePolicy(threshold: settings.gate.threshold, failOn: settings.gate.failOn)
        let paths = RulePaths(rules)
        if !paths.isEmpty { options.inapplicable = { rule, path in paths.reason(against: rule, in: path) } }
        options.severities = settings.rules.severity
        options.disabling = { fact in
            settings.rules.disabling(rule: fact.rule, category: fact.category).map { "rules.disable = \($0)" }
        }
        options.excluding = { path in settings.exclude.match(path).map { "paths.exclude = \($0)" } }
        options.minimumConfidence = settings.rules.minimumConfidence
        options.jobs = jobs
        return options
    }
}
