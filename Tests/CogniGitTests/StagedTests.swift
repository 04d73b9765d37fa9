import CogniCore
import TestSupport
import Testing

@testable import CogniGit

/// Staged changes, the heart of the hook: whatever way Git names the index, the change set is what it will commit.
@Suite struct StagedTests {
    @Test func equalsGitDiffCached() throws {
        let sandbox = try GitSandbox()
        try sandbox.write("a.py", "one\ntwo\nthree\nfour\n")
        try sandbox.write("gone.py", "x\n")
        try sandbox.commit()
        try sandbox.write("a.py", "zero\none\nTWO\nfour")
        try sandbox.write("b.py", "new\nfile\n")
        try sandbox.git("rm", "--quiet", "gone.py")
        try sandbox.git("add", "--all")
        try sandbox.write("a.py", "not staged\n")
        let repository = try Repository.open(at: sandbox.path, environment: sandbox.environment)
        let changes = try repository.changes(ChangeRequest(.staged))
        let oracle = GitOracle(sandbox: sandbox)
        #expect(GitOracle.entries(changes) == (try oracle.entries(["--cached"])))
        #expect(GitOracle.hunks(changes) == (try oracle.hunks(["--cached"])))
    }
}
