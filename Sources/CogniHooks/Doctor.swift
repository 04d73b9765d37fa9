import CogniCore
import CogniProcess

/// Looks at everything that a commit's review depends on.
public enum Doctor {
    /// What the configuration turned out to be, as far as the doctor needs it.
    public struct ConfigurationState: Sendable {
        let error: (any UserFacingError)?
        let relaxations: [String]

        /// The error that reading it threw, if any, and the settings by which the repository makes the gate more lenient.
        public init(error: (any UserFacingError)?, relaxations: [String]) {
            self.error = error
            self.relaxations = relaxations
        }
    }

    /// Every check, in the order in which to read them.
    /// - Parameters:
    ///   - directory: A directory of the repository.
    ///   - environment: The variables that git runs with.
    ///   - binary: Absolute path of this program.
    ///   - configuration: What reading the configuration gave.
    ///   - others: Checks of parts that this target doesn't know: the cache, the repository's format.
    public static func checks(
        directory: String, environment: [String: String] = Environment.withoutGit, binary: String,
        configuration: ConfigurationState, others: [() -> Check]
    ) -> [Check] {
        [program(binary)] + hooks(directory, environment, binary) + [settings(configuration)] + others.map { $0() }
    }

    private static func program(_ binary: String) -> Check {
        if binary.hasPrefix("/"), FileSystem.isRunnable(binary) { return Check("program", .ok, binary) }
        return Check("program", .fail, "\(binary) cannot be started", remedy: "install cognicode again")
    }

    private static func settings(_ state: ConfigurationState) -> Check {
        if let error = state.error {
            return Check(
                "configuration", .fail, error.problem, remedy: error.hint ?? "mend it: until then every review stops")
        }
        guard !state.relaxations.isEmpty else { return Check("configuration", .ok, "readable") }
        return Check(
            "configuration", .warn,
            "the repository's own file relaxes the gate: " + state.relaxations.joined(separator: "; "),
            remedy: "make sure that this is meant; `cognicode config show --origin` has all settings")
    }

    private static func hooks(_ directory: String, _ environment: [String: String], _ binary: String) -> [Check] {
        do {
            let folder = try HooksFolder.locate(from: directory, environment: environment)
            let runsConfigured = try !folder.gitVersion().lexicographicallyPrecedes([2, 54])
            let place = check(folder)
            guard place.state != .fail else { return [place] }
            var checks = [place]
            for status in try HookInstaller(folder: folder, binary: binary).status() {
                let examination = HookExamination(
                    status: status, folder: folder, binary: binary, gitRunsConfiguredHooks: runsConfigured)
                checks.append(try examination.check())
            }
            return checks
        } catch {
            return [Check("hooks", .fail, error.problem, remedy: error.hint)]
        }
    }

    private static func check(_ folder: HooksFolder) -> Check {
        let name = "hooks folder"
        do {
            if try FileSystem.kind(folder.path) != .absent, !FileSystem.isFolder(folder.path) {
                return Check(
                    name, .fail, "core.hooksPath is \(folder.path), which is no folder, so git runs no hook at all",
                    remedy:
                        "git config --unset core.hooksPath, wherever `git config --show-origin core.hooksPath` finds it"
                )
            }
        } catch {
            return Check(name, .fail, error.problem, remedy: error.hint)
        }
        if let scope = folder.configuredIn, scope.isShared {
            return Check(
                name, .warn,
                "\(folder.path) serves every repository: core.hooksPath is set in the \(scope.rawValue) configuration",
                remedy: "git config --local core.hooksPath \(Shell.quoted(folder.own)) gives this repository its own")
        }
        if folder.isInWorkTree, !HookManager.ownsFolder(folder.path) {
            return Check(
                name, .warn, "\(folder.path) is part of the worktree, and the hooks hold a path of this machine",
                remedy: "don't commit cognicode's hooks")
        }
        return Check(name, .ok, folder.path)
    }
}
