import CogniHooks
import Foundation
import TestSupport
import Testing

@Suite struct InstallTests {
    private let hooks: HookSandbox
    private var sandbox: GitSandbox { hooks.sandbox }

    init() throws { hooks = try HookSandbox() }

    @Test func theThreeHooksCallTheProgram() throws {
        #expect(try hooks.install() == [.installed, .installed, .installed])
        #expect(try hooks.commit().status == 0)
        #expect(try hooks.recorded == ["called hook run pre-commit"])
        let states = try hooks.installer().status().map(\.state)
        #expect(states.allSatisfy { $0 == .installed(binary: hooks.binary) })
    }

    @Test func aRefusalStopsTheCommit() throws {
        try hooks.install()
        try hooks.refuse()
        #expect(try hooks.commit().status != 0)
        #expect(throws: (any Error).self) { try sandbox.git("rev-parse", "--verify", "HEAD") }
    }

    @Test func installingTwiceChangesNothing() throws {
        try hooks.writeHook("pre-commit", "#!/bin/sh\n")
        try hooks.install()
        let before = try hooks.snapshot()
        #expect(try hooks.install() == [.unchanged, .unchanged, .unchanged])
        #expect(try hooks.snapshot() == before)
    }

    @Test func uninstallingRestoresTheFolder() throws {
        try hooks.writeHook("pre-commit", "#!/bin/sh\nexit 0 # \u{e9}", mode: 0o711)
        try hooks.writeHook("pre-push", "no program", mode: 0o644)
        try hooks.writeHook("commit-msg", "#!/bin/sh\n")
        let before = try hooks.snapshot()
        try hooks.install()
        #expect(try hooks.snapshot() != before)
        let actions = try hooks.installer().uninstall().map(\.action)
        #expect(actions == [.restored, .removed, .restored])
        #expect(try hooks.snapshot() == before)
        #expect(try hooks.installer().uninstall().map(\.action) == [.unchanged, .unchanged, .unchanged])
    }

    @Test func aLinkStaysALink() throws {
        try sandbox.write("scripts/check", "#!/bin/sh\necho linked >>\"\(hooks.record)\"\n")
        try hooks.makeRunnable(sandbox.path + "/scripts/check")
        try FileManager.default.createDirectory(
            atPath: sandbox.path + "/.git/hooks", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: sandbox.path + "/.git/hooks/pre-commit", withDestinationPath: "../../scripts/check")
        let before = try hooks.snapshot()
        try hooks.install()
        #expect(try hooks.commit().status == 0)
        #expect(try hooks.recorded == ["linked", "called hook run pre-commit"])
        _ = try hooks.installer().uninstall()
        #expect(try hooks.snapshot() == before)
    }

    @Test func aNewPathOfTheProgramIsTakenOver() throws {
        try hooks.install()
        let other = sandbox.parent + "/other"
        try FileManager.default.copyItem(atPath: hooks.binary, toPath: other)
        let installer = HookInstaller(
            folder: try HooksFolder.locate(from: sandbox.path, environment: sandbox.environment), binary: other)
        #expect(try installer.install().map(\.action) == [.updated, .updated, .updated])
        #expect(try installer.status().map(\.state).allSatisfy { $0 == .installed(binary: other) })
    }

    @Test func olderHooksAreUpdated() throws {
        try hooks.install()
        let current = try sandbox.read(".git/hooks/pre-commit")
        try hooks.writeHook("pre-commit", current.replacing("hook shim 1", with: "hook shim 0"))
        #expect(try hooks.installer().status().first?.state == .outdated(binary: hooks.binary))
        #expect(try hooks.install() == [.updated, .unchanged, .unchanged])
        #expect(try sandbox.read(".git/hooks/pre-commit") == current)
        try hooks.makeRunnable(sandbox.path + "/.git/hooks/pre-push", mode: 0o644)
        #expect(try hooks.install() == [.unchanged, .unchanged, .updated])
    }

    @Test func changesBySomebodyElseAreNotLost() throws {
        try hooks.install()
        try hooks.writeHook("pre-push", try sandbox.read(".git/hooks/pre-push") + "echo mine\n")
        try FileManager.default.removeItem(atPath: sandbox.path + "/.git/hooks/pre-commit")
        let before = try hooks.snapshot()
        let error = HookError.edited(path: sandbox.path + "/.git/hooks/pre-push")
        #expect(throws: error) { try hooks.install() }
        #expect(throws: error) { try hooks.installer().uninstall() }
        #expect(try hooks.snapshot() == before)
    }

    @Test func twoEarlierHooksAreNotMerged() throws {
        try hooks.writeHook("pre-commit", "one")
        try hooks.install()
        try hooks.writeHook("pre-commit", "two")
        let before = try hooks.snapshot()
        #expect(throws: HookError.self) { try hooks.install() }
        #expect(throws: HookError.self) { try hooks.installer().uninstall() }
        #expect(try hooks.snapshot() == before)
    }

    @Test func anEarlierHookComesBackAlsoWhenOursIsGone() throws {
        try hooks.writeHook("pre-commit", "one")
        let before = try hooks.snapshot()
        try hooks.install()
        try FileManager.default.removeItem(atPath: sandbox.path + "/.git/hooks/pre-commit")
        _ = try hooks.installer().uninstall()
        #expect(try hooks.snapshot() == before)
    }

    @Test func aFailureHalfWayTakesEverythingBack() throws {
        try hooks.writeHook("pre-commit", "one")
        // The temporary file of the last hook cannot be made, as something stands in its place.
        try sandbox.write(".git/hooks/pre-push.cognicode-new-\(getpid())", "")
        let before = try hooks.snapshot()
        #expect(throws: HookError.self) { try hooks.install() }
        #expect(try hooks.snapshot() == before)
    }

    @Test func installationsAtOnceLoseNothing() async throws {
        try hooks.writeHook("pre-commit", "#!/bin/sh\necho mine\n", mode: 0o755)
        let before = try hooks.snapshot()
        let installer = try hooks.installer()
        for _ in 0..<3 {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { _ = try installer.install() } }
                try await group.waitForAll()
            }
            try hooks.install()
            #expect(try hooks.commit().errorText == "mine")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 { group.addTask { _ = try installer.uninstall() } }
                try await group.waitForAll()
            }
            #expect(try hooks.snapshot() == before)
        }
    }

    @Test func aFolderInPlaceOfAHookIsAnError() throws {
        try FileManager.default.createDirectory(
            atPath: sandbox.path + "/.git/hooks/pre-push", withIntermediateDirectories: true)
        #expect(throws: HookError.notAFile(path: sandbox.path + "/.git/hooks/pre-push")) { try hooks.install() }
    }

    @Test func aRepositoryWithoutTheFolderGetsOne() throws {
        let bare = try HookSandbox(initArguments: ["--template="])
        #expect(!FileManager.default.fileExists(atPath: bare.sandbox.path + "/.git/hooks"))
        try bare.install()
        #expect(try bare.snapshot().count == 3)
    }

    @Test(arguments: ["cognicode", "/nowhere/cognicode", "/tmp", "/a\nb"])
    func otherProgramsAreRefused(path: String) throws {
        let folder = try HooksFolder.locate(from: sandbox.path, environment: sandbox.environment)
        #expect(throws: HookError.self) { try HookInstaller(folder: folder, binary: path).install() }
        #expect(try hooks.installer().status().allSatisfy { $0.state == .absent })
    }

    @Test func noRepositoryIsAnError() throws {
        #expect(throws: HookError.self) { try hooks.install(in: sandbox.parent) }
        #expect(throws: HookError.self) { try hooks.install(in: sandbox.parent + "/nowhere") }
    }
}
