import CogniConfig
import CogniCore
import CogniGit
import CogniReports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The report before a push: every commit about to leave, by the reference it leaves through.
struct PushHook {
    /// The remote's name, or its address when it has none.
    let remote: String
    /// Settings from the command line.
    let flags: [Configuration.Flag]

    func run() async throws {
        // Git waits for its input to be read, whatever happens next.
        let input = Terminal.readInput()
        let workspace = try Workspace.open(flags: flags)
        guard workspace.settings.hook.prePush else { return }
        let outgoing = try workspace.repository.outgoing(remote: remote, updates: try RefUpdate.parse(input))
        var verdicts: [Verdict] = []
        for reference in outgoing { verdicts += try await review(reference, in: workspace) }
        if verdicts.contains(.block) {
            Terminal.writeError("push stopped; COGNICODE_SKIP=1 git push … goes on without a review\n")
            throw ExitStatus.blocked
        }
        if verdicts.contains(.incomplete) { try Gate.leave(.incomplete, settings: workspace.settings) }
    }

    private func review(_ reference: OutgoingRef, in workspace: Workspace) async throws -> [Verdict] {
        let options = Terminal.reportOptions(workspace.settings, quiet: true, on: STDERR_FILENO)
        var verdicts: [Verdict] = []
        var clean = 0
        for commit in reference.commits {
            let progress = ProgressReporter(style: Terminal.progressStyle) { Terminal.writeError($0) }
            let result = try await workspace.review(ChangeRequest(.commit(commit)), observer: progress.observe)
            verdicts.append(result.verdict)
            let report = TextReporter().render(result, options: options)
            if report.isEmpty {
                clean += 1
            } else {
                Terminal.writeError("cognicode: \(result.title)\n\(report)\n")
            }
        }
        if reference.isTruncated {
            Terminal.writeError("cognicode: only the newest \(reference.commits.count) commits were reviewed\n")
            verdicts.append(.incomplete)
        }
        // A reference to commits that the remote has, or that another reference brings.
        guard !reference.commits.isEmpty else { return verdicts }
        let name = GitPath(reference.update.localRef).displayed
        let count = reference.commits.count == 1 ? "1 commit" : "\(reference.commits.count) commits"
        Terminal.writeError("cognicode: \(name): \(count) reviewed, \(clean) clean\n")
        return verdicts
    }
}
