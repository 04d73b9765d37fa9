import CogniProcess
import Testing

@Suite struct CommandTests {
    @Test func passesInputAndReturnsBothStreams() throws {
        var command = Command("sh", ["-c", "cat; echo problem >&2; exit 3"])
        let large = [UInt8](repeating: 65, count: 1 << 20)
        command.input = .bytes(large)
        let outcome = try command.run()
        #expect(outcome.output == large)
        #expect(outcome.errorText == "problem")
        #expect(outcome.status == 3)
    }

    @Test func survivesAChildThatDoesNotRead() throws {
        var command = Command("true")
        command.input = .bytes([UInt8](repeating: 65, count: 1 << 20))
        #expect(try command.run().status == 0)
    }

    @Test func reportsSignalsAsShellsDo() throws {
        #expect(try Command("sh", ["-c", "kill -9 $$"]).run().status == 137)
    }

    @Test func childrenDoNotInheritTheSignalStateOfAWorkerThread() async throws {
        // The input makes this process ignore SIGPIPE.
        var command = Command("true")
        command.input = .bytes([65])
        _ = try command.run()
        for signal in ["TERM", "INT", "PIPE"] {
            // The fallback status tells that the signal was blocked or ignored.
            let outcome = try await Task.detached { try Command("sh", ["-c", "kill -\(signal) $$; exit 7"]).run() }
                .value
            #expect(outcome.status > 128, "\(signal)")
        }
    }

    @Test func missingProgramIsAnError() {
        #expect(throws: CommandError.self) { try Command("no-such-program-here").run() }
    }

    @Test func hidesGitVariables() throws {
        #expect(Environment.withoutGit.keys.allSatisfy { !$0.hasPrefix("GIT_") })
        let outcome = try Command("env", environment: ["A": "1"], directory: "/").run()
        #expect(outcome.text == "A=1")
    }
}
