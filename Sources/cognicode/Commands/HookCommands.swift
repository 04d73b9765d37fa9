import ArgumentParser
import CogniConfig
import CogniCore
import CogniGit
import CogniHooks
import CogniReports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// `cognicode install`: from now on every commit and push is reviewed.
struct InstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install",
        abstract: "Install the Git hooks into this repository; existing hooks are kept and run first.")

    @Flag(
        help: "Write into the hooks folder even when a global or system core.hooksPath shares it between repositories.")
    var forceGlobal = false

    func run() throws {
        let folder = try HooksFolder.locate(from: Executable.currentDirectory)
        let installer = HookInstaller(folder: folder, binary: Executable.path)
        for change in try installer.install(inSharedFolder: forceGlobal) { Terminal.write("\(change)\n") }
        for note in installer.notes { Terminal.write("note: \(note)\n") }
    }
}

/// `cognicode uninstall`: as if it had never been there.
struct UninstallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "uninstall", abstract: "Remove the Git hooks from this repository and put earlier ones back.")

    func run() throws {
        let folder = try HooksFolder.locate(from: Executable.currentDirectory)
        for change in try HookInstaller(folder: folder, binary: Executable.path).uninstall() {
            Terminal.write("\(change)\n")
        }
    }
}

/// `cognicode hook run NAME`: what the installed hooks call.
struct HookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hook", abstract: "What the installed hooks call.", subcommands: [Run.self])

    struct Run: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run", abstract: "Review as a Git hook does.",
            discussion: "pre-push reads the references of the push from standard input, as Git writes them.")

        @OptionGroup var rules: RuleFileOptions

        @Argument(help: "pre-commit, pre-merge-commit or pre-push.")
        var hook: Hook

        @Argument(parsing: .captureForPassthrough, help: "The arguments that Git gives to the hook.")
        var arguments: [String] = []

        enum Hook: String, ExpressibleByArgument, CaseIterable {
            case preCommit = "pre-commit"
            case preMergeCommit = "pre-merge-commit"
            case prePush = "pre-push"
        }

        func run() async throws {
            switch hook {
            case .preCommit, .preMergeCommit: try await CommitHook.run(flags: rules.flags)
            case .prePush:
                let remote = arguments.first { !$0.hasPrefix("-") } ?? "origin"
                try await PushHook(remote: remote, flags: rules.flags).run()
            }
        }
    }
}

/// The gate before a commit: silent when there is nothing to say.
enum CommitHook {
    static func run(flags: [Configuration.Flag] = []) async throws {
        let workspace = try Workspace.open(flags: flags)
        let progress = ProgressReporter(style: Terminal.progressStyle) { Terminal.writeError($0) }
        let result = try await workspace.review(ChangeRequest(.staged), observer: progress.observe)
        // Git shows a hook's standard output and standard error alike; the report belongs to the errors, so that
        // `git commit` in a script keeps its own output clean.
        Terminal.writeError(
            TextReporter().render(
                result, options: Terminal.reportOptions(workspace.settings, quiet: true, on: STDERR_FILENO)))
        if result.verdict == .block {
            Terminal.writeError("commit stopped; COGNICODE_SKIP=1 git commit … goes on without a review\n")
        }
        try Gate.leave(result.verdict, settings: workspace.settings)
    }
}
