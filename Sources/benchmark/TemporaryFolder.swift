import CogniProcess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder for the throwaway repositories, and surroundings in which nobody's settings count.
struct TemporaryFolder {
    let path: String
    /// What every measured process sees.
    let environment: [String: String]

    init() throws {
        let base = Environment.current["TMPDIR"] ?? "/tmp"
        var template = Array("\(base)/cognicode-benchmark-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else {
            throw Failure("\(base) cannot be written: set TMPDIR to a folder that can.")
        }
        path = String(cString: made)
        var environment = Environment.withoutGit.filter { !$0.key.hasPrefix("COGNICODE_") }
        environment["HOME"] = path
        environment["XDG_CONFIG_HOME"] = path + "/config"
        environment["GIT_CONFIG_NOSYSTEM"] = "1"
        self.environment = environment
    }

    /// Runs git in `directory`, and returns its output.
    @discardableResult
    func git(_ arguments: [String], in directory: String) throws -> String {
        let identity = ["-c", "user.name=benchmark", "-c", "user.email=benchmark@localhost"]
        let command = Command("git", identity + arguments, environment: environment, directory: directory)
        let outcome = try command.run()
        guard outcome.status == 0 else {
            throw Failure("git \(arguments.joined(separator: " ")) failed: \(outcome.errorText)")
        }
        return outcome.text
    }

    func remove() {
        do {
            let outcome = try Command("rm", ["-rf", path]).run()
            if outcome.status != 0 { print("\(path) could not be removed: \(outcome.errorText)") }
        } catch {
            print("\(path) could not be removed: \(error)")
        }
    }
}

/// Why the benchmark cannot go on, as one sentence.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
