/// What the doctor has to say about one hook.
struct HookExamination {
    let status: HookStatus
    let folder: HooksFolder
    let binary: String
    let gitRunsConfiguredHooks: Bool

    private var name: String { status.hook.rawValue }
    private var isOurs: Bool {
        switch status.state {
        case .installed, .outdated, .edited: true
        case .absent, .foreign: false
        }
    }

    func check() throws(HookError) -> Check {
        if let twice = try runsTwice() { return twice }
        switch status.state {
        case .installed(let target), .outdated(let target): return own(calling: target)
        case .edited:
            return Check(
                name, .warn, "\(status.path) is cognicode's, but somebody has changed it",
                remedy: "save the change elsewhere, remove the file, run `cognicode install`")
        case .absent: return try missing(because: "no hook is installed")
        case .foreign(let manager):
            if let owner = HookManager.allCases.first(where: { $0.name == manager }) { return try managed(by: owner) }
            return try missing(because: "\(status.path) is another program's")
        }
    }

    private func own(calling target: String) -> Check {
        guard FileSystem.isRunnable(target) else {
            return Check(
                name, .fail, "calls \(target), which is not there: git stops at this hook",
                remedy: "run `cognicode install`")
        }
        if case .outdated = status.state {
            return Check(
                name, .warn, "written by another version, or not executable", remedy: "run `cognicode install`")
        }
        if target != binary {
            return Check(
                name, .warn, "calls \(target), not this program", remedy: "run `cognicode install` to call \(binary)")
        }
        let kept = HookInstaller.keptPath(status.path)
        let chain =
            !status.isChained
            ? "" : FileSystem.isRunnable(kept) ? ", after \(kept)" : "; \(kept) is kept but not executable"
        return Check(name, .ok, "installed\(chain)")
    }

    private func managed(by manager: HookManager) throws(HookError) -> Check {
        if let workTree = folder.workTree, try manager.startsCognicode(for: status.hook, workTree: workTree) {
            return Check(name, .ok, "\(manager.name) starts cognicode")
        }
        return Check(
            name, .warn, "\(manager.name) writes this hook and doesn't start cognicode", remedy: manager.instructions)
    }

    private func missing(because reason: String) throws(HookError) -> Check {
        if HookManager.ownsFolder(folder.path) { return try managed(by: .husky) }
        if let configured = try configured().first {
            if gitRunsConfiguredHooks { return Check(name, .ok, "git starts it from hook.\(configured.name)") }
            return Check(
                name, .warn, "hook.\(configured.name) is configured, but only git 2.54 and later runs it",
                remedy: "run `cognicode install`, or update git")
        }
        return Check(name, .warn, "\(reason), so nothing is reviewed here", remedy: "run `cognicode install`")
    }

    /// A second way by which git, or the earlier hook, starts cognicode.
    private func runsTwice() throws(HookError) -> Check? {
        guard isOurs else { return nil }
        if gitRunsConfiguredHooks, let configured = try configured().first {
            return Check(
                name, .warn, "runs twice: git also starts hook.\(configured.name) from its configuration",
                remedy: "git config hook.\(configured.name).enabled false, or `cognicode uninstall`")
        }
        let kept = HookInstaller.keptPath(status.path)
        guard status.isChained, FileSystem.isRunnable(kept) else { return nil }
        let text = String(decoding: try FileSystem.beginning(of: kept), as: UTF8.self)
        guard text.contains("cognicode hook run") else { return nil }
        return Check(
            name, .warn, "runs twice: the earlier hook \(kept) starts cognicode, too", remedy: "take it out of \(kept)")
    }

    private func configured() throws(HookError) -> [ConfiguredHook] {
        try folder.configuredHooks(for: status.hook).filter { $0.command.contains("cognicode") }
    }
}
