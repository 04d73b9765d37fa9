import ArgumentParser
import CogniConfig
import CogniCore
import CogniGit
import CogniReports

/// `cognicode review`: the staged change, a range, the worktree or the whole tree.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Review the staged change, a range of commits, the worktree or everything.",
        discussion: """
            RANGE is A..B, A...B, HEAD~3.. (to HEAD) or one revision, which is compared with its first parent. Without a \
            range the staged change is reviewed, exactly as `git commit` would record it.
            """)

    @Argument(help: ArgumentHelp("The commits to review.", valueName: "range"))
    var range: String?

    @Argument(
        parsing: .postTerminator,
        help: ArgumentHelp("Limits the review to these paths, as git takes them; after `--`.", valueName: "path"))
    var paths: [String] = []

    @Flag(help: "What to review when it is not a range; the staged change by default.")
    var target: Target?

    @OptionGroup var output: OutputOptions

    enum Target: String, EnumerableFlag {
        case staged, worktree, all

        static func help(for value: Target) -> ArgumentHelp? {
            switch value {
            case .staged: "Review what is staged (the default)."
            case .worktree: "Review the tracked files of the worktree against HEAD."
            case .all: "Review every tracked file as if it were new."
            }
        }
    }

    func validate() throws {
        guard range == nil || target == nil else {
            throw ValidationError("a range and --staged, --worktree or --all exclude each other")
        }
    }

    func run() async throws {
        let workspace = try output.openWorkspace()
        let request = ChangeRequest(requested, paths: paths)
        let progress = ProgressReporter(style: Terminal.progressStyle) { Terminal.writeError($0) }
        let result = try await workspace.review(request, jobs: output.jobs, observer: progress.observe)
        try output.report(result, workspace: workspace)
        try Gate.leave(result.verdict, settings: workspace.settings)
    }

    private var requested: ChangeRequest.Target {
        if let range { return .range(range) }
        switch target {
        case .worktree: return .worktree
        case .all: return .allTracked
        case .staged, nil: return .staged
        }
    }
}
