import CogniCache
import CogniConfig
import CogniCore
import CogniGit
import CogniMetrics
import CogniProcess
import CogniSyntax

/// Finds out what `cognicode metrics` is to measure, and has it measured.
struct MetricsRun {
    let settings: Settings
    private let repository: Repository?
    private let request: Request

    private enum Request {
        case paths([String])
        case range(String, limits: [String])
    }

    /// Nothing that is there is called so, and no commit either.
    struct NoSuchTarget: UserFacingError {
        let target: String

        var problem: String { "there is no file, folder or commit `\(GitPath(target).displayed)`" }
        var hint: String? { "name files and folders that exist, or a range of commits such as HEAD~3.." }
        var exitStatus: ExitStatus { .usage }
    }

    /// Reads the targets: what isn't on disk is a range, if it comes first, and what follows are its limits.
    init(targets: [String], flags: [Configuration.Flag]) throws {
        let environment = Environment.current
        let missing = targets.filter { SourceFiles.kind(at: $0) == .nothing }
        let isRange = !missing.isEmpty && targets.first == missing.first
        guard missing.isEmpty || isRange else { throw NoSuchTarget(target: missing[0]) }
        repository = try Self.repository(isNeeded: isRange, environment: environment)
        settings =
            try Configuration.load(workTree: repository?.workTree, environment: environment, flags: flags).settings
        request =
            isRange
            ? .range(targets[0], limits: Array(targets.dropFirst())) : .paths(targets.isEmpty ? ["."] : targets)
    }

    /// The repository of the current folder. Files are measured outside of one, too.
    private static func repository(isNeeded: Bool, environment: [String: String]) throws -> Repository? {
        do {
            return try Repository.open(at: Executable.currentDirectory, environment: environment)
        } catch GitError.notARepository where !isNeeded {
            return nil
        }
    }

    func report(jobs: Int?) async throws -> MetricsReport {
        let parser = Parser(
            limits: ParseLimits(bytes: settings.limits.maxFileBytes, seconds: settings.limits.parseSeconds))
        let runner = MetricsRunner(parser: parser, jobs: jobs ?? Executable.processorCount, store: store)
        switch request {
        case .paths(let paths):
            let subjects = try subjects(at: paths)
            return await runner.measure(
                subjects, beside: try neighbours(of: subjects, at: paths), title: paths.joined(separator: " "),
                isComparison: false)
        case .range(let range, let limits):
            let (changes, unmeasured) = try changes(of: range, limits: limits)
            let report = await runner.measure(
                changes, beside: try neighbours(of: changes, at: nil), title: range, isComparison: true)
            return MetricsReport(
                title: report.title, isComparison: true, files: report.files,
                notMeasured: report.notMeasured + unmeasured)
        }
    }

    // MARK: Files

    private func subjects(at paths: [String]) throws -> [MetricsRunner.Subject] {
        var seen: Set<GitPath> = []
        return try paths.flatMap { path in
            guard SourceFiles.kind(at: path) == .folder else { return [subject(GitPath(path), isNamed: true)] }
            return try SourceFiles.below(path).map { SourceFiles.join(path, $0) }
                .filter { settings.exclude.match($0) == nil }.map { subject($0, isNamed: false) }
        }.filter { seen.insert($0.path).inserted }
    }

    private func subject(_ path: GitPath, isNamed: Bool) -> MetricsRunner.Subject {
        MetricsRunner.Subject(path: path, after: { try SourceFiles.read(path) }, isNamed: isNamed)
    }

    // MARK: Duplicates

    private var store: FactCache? {
        guard let repository, settings.cache.enabled else { return nil }
        return FactCache(
            folder: Workspace.cacheFolder(of: repository), maximumBytes: settings.cache.maxMegabytes << 20)
    }

    /// The other tracked files of the repository, as they are in the index. None for what lies outside of it.
    /// - Parameter paths: what was named on the command line; `nil` for a range, whose paths are from the root.
    private func neighbours(of subjects: [MetricsRunner.Subject], at paths: [String]?) throws -> [Neighbour] {
        guard let repository, let root = repository.workTree.map(SourceFiles.resolved) else { return [] }
        guard (paths ?? []).allSatisfy({ (SourceFiles.resolved($0) + "/").hasPrefix(root + "/") }) else { return [] }
        let here = SourceFiles.resolved(".") + "/"
        let measured = Set(
            subjects.map { subject in
                let path = subject.path.displayed
                return paths == nil ? root + "/" + path : SourceFiles.resolved(path)
            })
        return try repository.changes(ChangeRequest(.allTracked)).files.compactMap { file in
            let absolute = root + "/" + file.path.displayed
            let attributes = file.attributes
            guard let new = file.new, file.notReviewed == nil, !measured.contains(absolute), !attributes.isGenerated,
                !attributes.isVendored, settings.exclude.match(file.path) == nil,
                case .settled(let language?) = LanguageDetector.settled(path: file.path, attribute: attributes.language)
            else { return nil }
            let isBelow = paths != nil && absolute.hasPrefix(here)
            return Neighbour(
                path: isBelow ? GitPath(String(absolute.dropFirst(here.count))) : file.path, oid: new.oid,
                language: language, content: { try repository.bytes(of: new) })
        }
    }

    // MARK: Ranges

    private func changes(
        of range: String, limits: [String]
    ) throws -> ([MetricsRunner.Subject], [UnreviewedFile]) {
        guard let repository else { throw NoSuchTarget(target: range) }
        var subjects: [MetricsRunner.Subject] = []
        var unmeasured: [UnreviewedFile] = []
        for file in try files(of: range, limits: limits, in: repository) {
            guard settings.exclude.match(file.path) == nil, !file.attributes.isOff else { continue }
            if let why = file.notReviewed {
                unmeasured.append(UnreviewedFile(path: file.path, why: why))
            } else if !file.attributes.isGenerated, !file.attributes.isVendored, !file.hunks.isEmpty || file.new == nil
            {
                subjects.append(
                    MetricsRunner.Subject(
                        path: file.path, attribute: file.attributes.language, before: content(file.old, in: repository),
                        after: content(file.new, in: repository)))
            }
        }
        return (subjects, unmeasured)
    }

    private func files(of range: String, limits: [String], in repository: Repository) throws -> [FileChange] {
        do {
            return try repository.changes(ChangeRequest(.range(range), paths: limits)).files
        } catch GitError.badRevision where !range.contains("..") {
            throw NoSuchTarget(target: range)
        }
    }

    private func content(
        _ side: ContentReference?, in repository: Repository
    ) -> MetricsRunner.Subject.Content? {
        guard let side else { return nil }
        return { try repository.bytes(of: side) }
    }
}
