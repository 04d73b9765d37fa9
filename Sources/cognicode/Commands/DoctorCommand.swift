import ArgumentParser
import CogniCache
import CogniConfig
import CogniCore
import CogniGit
import CogniHooks
import CogniProcess

/// `cognicode doctor`: whether everything that a review stands on is as it should be.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check program, hooks, configuration, cache and repository, and say what to do.")

    func run() throws {
        let repository = Result { try Repository.open(at: Executable.currentDirectory) }
        let checks = Doctor.checks(
            directory: Executable.currentDirectory, binary: Executable.path, configuration: configuration(repository),
            others: [{ format(repository) }, { cache(repository) }])
        for check in checks {
            Terminal.write("\(check.state.rawValue.padded(to: 4))  \(check.name): \(check.detail)\n")
            if let remedy = check.remedy { Terminal.write("      → \(remedy)\n") }
        }
        if checks.contains(where: { $0.state == .fail }) { throw ExitStatus.blocked }
    }

    /// Without a repository the user's own file and the environment are still worth a look.
    private func configuration(_ repository: Result<Repository, any Error>) -> Doctor.ConfigurationState {
        var workTree: String?
        if case .success(let repository) = repository { workTree = repository.workTree }
        do throws(ConfigError) {
            let configuration = try Configuration.load(workTree: workTree, environment: Environment.current)
            return .init(error: nil, relaxations: configuration.relaxations)
        } catch {
            return .init(error: error, relaxations: [])
        }
    }

    private func format(_ repository: Result<Repository, any Error>) -> Check {
        switch repository {
        case .failure(let error): return failed("repository", error)
        case .success(let repository):
            switch repository.backend {
            case .libgit2: return Check("repository", .ok, "\(repository.gitDirectory), read with libgit2")
            case .command(let reason):
                return Check("repository", .ok, "\(repository.gitDirectory), read through the git command: \(reason)")
            }
        }
    }

    private func cache(_ repository: Result<Repository, any Error>) -> Check {
        do {
            let folder = Workspace.cacheFolder(of: try repository.get())
            guard let contents = try FactCache.contents(ofFolder: folder) else {
                return Check("cache", .ok, "nothing is kept yet")
            }
            return Check("cache", .ok, "\(contents.entries) results, \(contents.bytes / 1024) KiB")
        } catch {
            return failed("cache", error)
        }
    }

    private func failed(_ name: String, _ error: any Error) -> Check {
        let told = error as? any UserFacingError
        return Check(name, .fail, told?.problem ?? "\(error)", remedy: told?.hint)
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
