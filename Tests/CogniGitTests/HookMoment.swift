import CogniProcess
import Foundation
import TestSupport
import Testing

/// Looks at a repository from inside a real `git commit`: the hook leaves its environment and directory, and waits until
/// the test has looked. Only then are index, lock files and variables what a hook meets.
struct HookMoment {
    /// The hook's environment.
    let environment: [String: String]
    /// The directory that git started the hook in.
    let directory: String

    /// Git's variables alone.
    var variables: [String: String] { environment.filter { $0.key.hasPrefix("GIT_") } }

    /// Runs `git` with `arguments` in `directory` and calls `body` while its pre-commit hook runs.
    /// - Returns: how git ended.
    static func during(
        _ arguments: [String], _ sandbox: GitSandbox, in directory: String? = nil, hook: String = "pre-commit",
        _ body: (HookMoment) throws -> Void
    ) throws -> Command.Outcome {
        let hooks = sandbox.parent + "/hooks-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: hooks, withIntermediateDirectories: true)
        let script = """
            #!/bin/sh
            pwd > '\(hooks)/directory'
            env -0 > '\(hooks)/environment.part' && mv '\(hooks)/environment.part' '\(hooks)/environment'
            while [ -e '\(hooks)/environment' ]; do sleep 0.01; done
            """
        // Written by a child: a descriptor of this process could slip into another test's child and keep the file busy.
        _ = try sandbox.run("sh", ["-c", "cat > \"$0\" && chmod +x \"$0\"", hooks + "/" + hook], input: script)
        try sandbox.git(["config", "core.hooksPath", hooks], in: directory)
        let ended = Ended()
        let thread = Thread {
            let outcome = Result { try sandbox.run("git", arguments, in: directory) }
            ended.finish(outcome)
        }
        thread.start()
        let marker = hooks + "/environment"
        while !FileManager.default.fileExists(atPath: marker) {
            if let outcome = ended.outcome { return try outcome.get() }
            usleep(2000)
        }
        let looked = Result {
            let variables = try String(decoding: Data(contentsOf: URL(fileURLWithPath: marker)), as: UTF8.self)
            var environment: [String: String] = [:]
            for variable in variables.split(separator: "\0") {
                let parts = variable.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                environment[String(parts[0])] = String(parts[1])
            }
            let place = try String(
                decoding: Data(contentsOf: URL(fileURLWithPath: hooks + "/directory")), as: UTF8.self)
            try body(HookMoment(environment: environment, directory: place.trimmingCharacters(in: .newlines)))
        }
        try FileManager.default.removeItem(atPath: marker)
        while ended.outcome == nil { usleep(2000) }
        try looked.get()
        return try #require(ended.outcome).get()
    }

    /// The outcome of the git process, handed from its thread to the test's.
    /// `@unchecked Sendable`: the one property is read and written under the lock.
    private final class Ended: @unchecked Sendable {
        private let lock = NSLock()
        private var result: Result<Command.Outcome, any Error>?
        var outcome: Result<Command.Outcome, any Error>? { lock.withLock { result } }
        func finish(_ outcome: Result<Command.Outcome, any Error>) { lock.withLock { result = outcome } }
    }
}
