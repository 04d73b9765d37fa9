import CogniCore
import TestSupport
import Testing

@testable import CogniGit

/// What a push is about to send, for each line that git gives to a pre-push hook.
@Suite struct OutgoingTests {
    /// A clone with three pushed commits on main, and two that are not.
    private func clone() throws -> (GitSandbox, path: String) {
        let sandbox = try GitSandbox()
        for number in 1...3 {
            try sandbox.write("a.py", "\(number)\n")
            try sandbox.commit("pushed \(number)")
        }
        let remote = sandbox.parent + "/remote.git"
        try sandbox.git("clone", "--quiet", "--bare", sandbox.path, remote)
        try sandbox.git("remote", "add", "origin", remote)
        try sandbox.git("fetch", "--quiet", "origin")
        for number in 1...2 {
            try sandbox.write("b.py", "\(number)\n")
            try sandbox.commit("new \(number)")
        }
        return (sandbox, remote)
    }

    private func id(_ revision: String, _ sandbox: GitSandbox) throws -> ObjectID {
        try #require(ObjectID(hex: try sandbox.git("rev-parse", revision)))
    }

    private func update(
        _ local: ObjectID, _ remote: ObjectID? = nil, name: String = "refs/heads/main"
    ) throws -> RefUpdate {
        let none = try #require(ObjectID(bytes: [UInt8](repeating: 0, count: 20)))
        return RefUpdate(localRef: name, localOid: local, remoteRef: name, remoteOid: remote ?? none)
    }

    private func log(_ sandbox: GitSandbox, _ range: String...) throws -> [String] {
        try sandbox.git(["rev-list", "--reverse", "--topo-order"] + range).split(separator: "\n").map(String.init)
    }

    @Test(arguments: Reader.allCases) func updatesAndCreations(_ reader: Reader) throws {
        let (sandbox, _) = try clone()
        let repository = try reader.open(sandbox)
        let main = try id("main", sandbox)
        let pushed = try id("origin/main", sandbox)
        let expected = try log(sandbox, "origin/main..main")
        #expect(expected.count == 2)
        for update in [try update(main, pushed), try update(main, name: "refs/heads/new")] {
            let outgoing = try repository.outgoing(remote: "origin", updates: [update])
            #expect(outgoing.map { $0.commits.map(\.hex) } == [expected])
            #expect(outgoing[0].update == update && !outgoing[0].isTruncated)
        }
    }

    @Test(arguments: Reader.allCases) func everyReferenceCounts(_ reader: Reader) throws {
        let (sandbox, _) = try clone()
        try sandbox.git("checkout", "--quiet", "-b", "topic", "main~1")
        try sandbox.write("c.py", "x\n")
        try sandbox.commit("topic")
        let repository = try reader.open(sandbox)
        let (main, topic) = (try id("main", sandbox), try id("topic", sandbox))
        let outgoing = try repository.outgoing(
            remote: "origin",
            updates: [
                try update(main, try id("origin/main", sandbox)), try update(topic, name: "refs/heads/topic"),
            ])
        #expect(outgoing.map(\.commits.count) == [2, 1])
        #expect(outgoing[1].commits == [topic])
        #expect(try repository.outgoing(remote: "origin", updates: []).isEmpty)
    }

    @Test(arguments: Reader.allCases) func deletionsSendNothing(_ reader: Reader) throws {
        let (sandbox, _) = try clone()
        let none = try #require(ObjectID(bytes: [UInt8](repeating: 0, count: 20)))
        let deletion = RefUpdate(
            localRef: "(delete)", localOid: none, remoteRef: "refs/heads/main", remoteOid: try id("main~2", sandbox))
        #expect(try reader.open(sandbox).outgoing(remote: "origin", updates: [deletion]).isEmpty)
    }

    /// The remote was moved by somebody else to a commit that was never fetched.
    @Test(arguments: Reader.allCases) func unknownRemoteObject(_ reader: Reader) throws {
        let (sandbox, _) = try clone()
        let unknown = try #require(ObjectID(bytes: [UInt8](repeating: 7, count: 20)))
        let outgoing = try reader.open(sandbox).outgoing(
            remote: "origin", updates: [try update(try id("main", sandbox), unknown)])
        #expect(outgoing.map { $0.commits.map(\.hex) } == [try log(sandbox, "origin/main..main")])
    }

    @Test(arguments: Reader.allCases) func annotatedTagsPeel(_ reader: Reader) throws {
        let (sandbox, _) = try clone()
        try sandbox.git("tag", "-a", "-m", "x", "v1", "main")
        try sandbox.git("tag", "blob", "main:a.py")
        let repository = try reader.open(sandbox)
        let outgoing = try repository.outgoing(
            remote: "origin",
            updates: [
                try update(try id("v1", sandbox), name: "refs/tags/v1"),
                try update(try id("blob", sandbox), name: "refs/tags/blob"),
            ])
        #expect(outgoing.map(\.commits.count) == [2, 0])
    }

    /// A push by URL has no tracking references; with a name that nobody knows everything is new.
    @Test(arguments: Reader.allCases) func remotesWithoutTrackingReferences(_ reader: Reader) throws {
        let (sandbox, path) = try clone()
        let repository = try reader.open(sandbox)
        let creation = try update(try id("main", sandbox), name: "refs/heads/new")
        #expect(try repository.outgoing(remote: path, updates: [creation]).map(\.commits.count) == [2])
        #expect(try repository.outgoing(remote: "other", updates: [creation]).map(\.commits.count) == [5])
    }

    /// A branch that the remote has under a name with a slash is known as well.
    @Test(arguments: Reader.allCases) func remoteBranchesInFolders(_ reader: Reader) throws {
        let (sandbox, _) = try clone()
        try sandbox.git("push", "--quiet", "origin", "main:refs/heads/team/topic")
        let creation = try update(try id("main", sandbox), name: "refs/heads/new")
        let outgoing = try reader.open(sandbox).outgoing(remote: "origin", updates: [creation])
        #expect(outgoing.map(\.commits.count) == [0])
    }

    @Test(arguments: Reader.allCases) func isBoundedAndSaysSo(_ reader: Reader) throws {
        let (sandbox, _) = try clone()
        let creation = try update(try id("main", sandbox), name: "refs/heads/new")
        let outgoing = try reader.open(sandbox).outgoing(remote: "other", updates: [creation], limit: 3)
        #expect(outgoing[0].isTruncated)
        #expect(outgoing[0].commits.map(\.hex) == (try log(sandbox, "main~3..main")))
    }

    /// Commits that are reachable only through a merged branch leave, too; those that the remote has don't.
    @Test(arguments: Reader.allCases) func merges(_ reader: Reader) throws {
        let (sandbox, _) = try clone()
        try sandbox.git("checkout", "--quiet", "-b", "topic", "origin/main")
        try sandbox.write("c.py", "x\n")
        try sandbox.commit("topic")
        try sandbox.git("merge", "--quiet", "--message", "merged", "main")
        let outgoing = try reader.open(sandbox).outgoing(
            remote: "origin", updates: [try update(try id("topic", sandbox), name: "refs/heads/topic")])
        #expect(Set(outgoing[0].commits.map(\.hex)) == Set(try log(sandbox, "origin/main..topic")))
        #expect(outgoing[0].commits.last == (try id("topic", sandbox)))
    }
}
