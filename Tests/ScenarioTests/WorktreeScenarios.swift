import CogniProcess
import Foundation
import TestSupport
import Testing

/// Many commits at once on one repository, all of which share one cache.
@Suite struct WorktreeScenarios {
    private static let count = 8

    @Test func eightCommitsAtOnceInEightWorktreesTenTimes() async throws {
        let sandbox = try GitSandbox.hooked()
        let worktrees = (0..<Self.count).map { sandbox.parent + "/tree\($0)" }
        for worktree in worktrees { try sandbox.git("worktree", "add", "--quiet", worktree) }
        for round in 0..<10 {
            _ = try sandbox.cognicode("cache", "clear")
            try? FileManager.default.removeItem(atPath: sandbox.path + "/.git/cognicode")
            for (number, worktree) in worktrees.enumerated() {
                let text = (0..<40).map { "def f\($0)(a):\n    return a + \(round) + \(number)\n" }.joined()
                try Data(text.utf8).write(to: URL(fileURLWithPath: worktree + "/file\(number).py"))
                try sandbox.git(["add", "."], in: worktree)
            }
            let outcomes = try await withThrowingTaskGroup(of: Command.Outcome.self) { group in
                for worktree in worktrees {
                    group.addTask { try sandbox.attempt("commit", "--quiet", "-m", "round", in: worktree) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            for outcome in outcomes {
                #expect(outcome.status == 0, "\(outcome.errorText)")
                #expect(outcome.errorText.isEmpty, "\(outcome.errorText)")
            }
            let stats = try sandbox.cognicode("cache", "stats")
            #expect(stats.text.contains(" \(Self.count) results"), "round \(round): \(stats.text)")
        }
    }
}
