import CogniCore
import Foundation
import TestSupport
import Testing

@testable import CogniGit

/// Repository formats: those that libgit2 reads it reads, the others go through git, and both say the same.
@Suite struct FormatTests {
    private func stage(_ sandbox: GitSandbox) throws {
        try sandbox.write("folder/a.py", "one\ntwo\nthree\n")
        try sandbox.write("other/b.py", "one\n")
        try sandbox.write("c.py", "one\n")
        try sandbox.commit()
        try sandbox.write("folder/a.py", "one\nTWO\nthree\n")
        try sandbox.write("folder/new.py", "one\n")
        try sandbox.git("add", "--all")
    }

    private func expectCommand(_ repository: Repository, _ sandbox: GitSandbox) throws {
        let changes = try repository.staged()
        #expect(repository.backend != .libgit2)
        try expectAgreement(changes, with: ["--cached"], sandbox)
        #expect(try repository.newText("folder/a.py", in: changes) == "one\nTWO\nthree\n")
    }

    @Test func sha256() throws {
        let sandbox = try GitSandbox(initArguments: ["--object-format=sha256"])
        try sandbox.write("first.py", "x\n")
        try sandbox.git("add", "--all")
        let repository = try Repository.open(at: sandbox.path, environment: sandbox.environment)
        try expectAgreement(try repository.staged(), with: ["--cached"], sandbox)
        try stage(sandbox)
        try expectCommand(try Repository.open(at: sandbox.path, environment: sandbox.environment), sandbox)
        try sandbox.commit()
        let range = try repository.changes(ChangeRequest(.range("HEAD")))
        try expectAgreement(range, with: ["HEAD~", "HEAD"], sandbox)
        let root = try repository.changes(ChangeRequest(.range("HEAD~1")))
        #expect(root.files.count == 4 && root.files.allSatisfy { $0.status == .added })
    }

    @Test func splitIndex() throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.git("update-index", "--split-index")
        let repository = try Repository.open(at: sandbox.path, environment: sandbox.environment)
        #expect(repository.backend == .libgit2)
        try expectCommand(repository, sandbox)
    }

    @Test func sparseIndex() throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.commit()
        try sandbox.git("sparse-checkout", "set", "--cone", "--sparse-index", "folder")
        try sandbox.write("folder/a.py", "one\nTWO\nthree\nfour\n")
        try sandbox.git("add", "folder/a.py")
        let repository = try Repository.open(at: sandbox.path, environment: sandbox.environment)
        let changes = try repository.staged()
        #expect(repository.backend != .libgit2)
        try expectAgreement(changes, with: ["--cached"], sandbox)
    }

    /// Files that a sparse checkout leaves out are not deleted ones.
    @Test(arguments: Reader.allCases) func sparseCheckout(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.commit()
        try sandbox.git("sparse-checkout", "set", "--cone", "--no-sparse-index", "folder")
        try sandbox.write("folder/a.py", "changed\n")
        let repository = try reader.open(sandbox)
        #expect(try repository.staged().files.isEmpty)
        let changes = try repository.changes(ChangeRequest(.worktree))
        #expect(changes.files.map(\.notReviewed) == [nil])
        try expectAgreement(changes, with: ["HEAD"], sandbox)
    }

    @Test(arguments: Reader.allCases, [2, 4]) func indexVersions(_ reader: Reader, _ version: Int) throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.git("update-index", "--index-version", "\(version)")
        try expectAgreement(try reader.open(sandbox).staged(), with: ["--cached"], sandbox)
    }

    @Test(arguments: Reader.allCases, ["worktreeConfig", "preciousObjects"])
    func harmlessExtensions(_ reader: Reader, _ name: String) throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.git("config", "core.repositoryFormatVersion", "1")
        try sandbox.git("config", "extensions.\(name)", "true")
        try expectAgreement(try reader.open(sandbox).staged(), with: ["--cached"], sandbox)
    }

    /// An extension that nobody here knows is git's to judge, and git refuses.
    @Test func unknownExtension() throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.git("config", "core.repositoryFormatVersion", "1")
        try sandbox.git("config", "extensions.fromTheFuture", "true")
        #expect(throws: GitError.self) {
            try Repository.open(at: sandbox.path, environment: sandbox.environment).staged()
        }
    }

    /// A reference format that isn't files leaves a HEAD that looks unborn: no first commit may be seen there.
    @Test func headOfAnotherReferenceFormat() throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.git("config", "core.repositoryFormatVersion", "1")
        try sandbox.git("config", "extensions.refStorage", "reftable")
        try Data("ref: refs/heads/.invalid\n".utf8).write(to: URL(fileURLWithPath: sandbox.path + "/.git/HEAD"))
        #expect(throws: GitError.self) {
            try Repository.open(at: sandbox.path, environment: sandbox.environment).staged()
        }
    }

    @Test(arguments: Reader.allCases) func partialCloneWithoutTheBlob(_ reader: Reader) throws {
        let origin = try GitSandbox()
        try stage(origin)
        try origin.commit()
        try origin.git("config", "uploadpack.allowFilter", "true")
        let clone = origin.parent + "/partial"
        try origin.git(
            "clone", "--quiet", "--no-checkout", "--filter=blob:none", "file://" + origin.path, clone)
        // The remote is gone: what is missing cannot be fetched either.
        try origin.git(["config", "remote.origin.url", "file:///nowhere"], in: clone)
        let repository = try reader.open(origin, at: clone)
        let changes = try repository.changes(ChangeRequest(.range("HEAD")))
        #expect(changes.files.count == 2)
        for file in changes.files {
            #expect(file.notReviewed?.kind == .failed)
            #expect(file.notReviewed?.reason.contains("partial clone") == true)
        }
    }

    @Test(arguments: Reader.allCases) func bareRepository(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.commit()
        let bare = sandbox.parent + "/bare.git"
        try sandbox.git("clone", "--quiet", "--bare", sandbox.path, bare)
        let repository = try reader.open(sandbox, at: bare)
        #expect(repository.workTree == nil)
        let changes = try repository.changes(ChangeRequest(.range("HEAD~1..HEAD")))
        try expectAgreement(changes, with: ["HEAD~1", "HEAD"], sandbox, in: bare)
        #expect(throws: GitError.noWorktree) { try repository.changes(ChangeRequest(.worktree)) }
        #expect(throws: GitError.noWorktree) { try repository.staged() }
    }

    /// The oldest commit of a shallow clone has parents that aren't there: to git it is a root.
    @Test(arguments: Reader.allCases) func shallowClone(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.commit()
        let shallow = sandbox.parent + "/shallow"
        try sandbox.git("clone", "--quiet", "--depth=1", "file://" + sandbox.path, shallow)
        let repository = try reader.open(sandbox, at: shallow)
        let changes = try repository.changes(ChangeRequest(.range("HEAD")))
        #expect(changes.files.count == 4 && changes.files.allSatisfy { $0.status == .added })
        #expect(try repository.commits(in: "HEAD").count == 1)
    }

    @Test(arguments: Reader.allCases) func alternates(_ reader: Reader) throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        try sandbox.commit()
        let shared = sandbox.parent + "/shared"
        try sandbox.git("clone", "--quiet", "--shared", sandbox.path, shared)
        let repository = try reader.open(sandbox, at: shared)
        let changes = try repository.changes(ChangeRequest(.range("HEAD")))
        try expectAgreement(changes, with: ["HEAD~", "HEAD"], sandbox)
    }

    /// Somebody else's repository: git is asked, and what git accepts is read.
    @Test(.enabled(if: geteuid() == 0, "only root can give a repository away"))
    func safeDirectory() throws {
        let sandbox = try GitSandbox()
        try stage(sandbox)
        _ = try sandbox.run("chown", ["-R", "65534:65534", sandbox.path])
        #expect {
            try Repository.open(at: sandbox.path, environment: sandbox.environment)
        } throws: { error in
            if case .refused = error as? GitError { true } else { false }
        }
        try sandbox.git(["config", "--global", "safe.directory", "*"], in: sandbox.parent)
        let repository = try Repository.open(at: sandbox.path, environment: sandbox.environment)
        #expect(repository.backend == .libgit2)
        try expectAgreement(try repository.staged(), with: ["--cached"], sandbox)
    }
}
