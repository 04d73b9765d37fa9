@testable import CogniHooks
import Foundation
import TestSupport
import Testing

/// Where Git looks for hooks, and whose place that is.
@Suite struct HooksFolderTests {
    private let hooks: HookSandbox
    private var sandbox: GitSandbox { hooks.sandbox }

    init() throws { hooks = try HookSandbox() }

    private func locate(_ directory: String? = nil) throws -> HooksFolder {
        try HooksFolder.locate(from: directory ?? sandbox.path, environment: sandbox.environment)
    }

    @Test func subfoldersFindTheSameFolder() throws {
        try sandbox.write("a/b/c", "")
        #expect(try locate(sandbox.path + "/a/b").path == sandbox.path + "/.git/hooks")
        #expect(try locate(sandbox.path + "/.git").path.hasSuffix("/.git/hooks"))
    }

    @Test func linkedWorktreesShareTheHooks() throws {
        try sandbox.commit()
        let linked = sandbox.parent + "/linked"
        try sandbox.git("worktree", "add", "--quiet", linked)
        #expect(try locate(linked).path == sandbox.path + "/.git/hooks")
        try hooks.install(in: linked)
        #expect(try hooks.commit(in: linked).status == 0)
        #expect(try hooks.commit().status == 0)
        #expect(try hooks.recorded == ["called hook run pre-commit", "called hook run pre-commit"])
    }

    @Test func submodulesHaveTheirOwn() throws {
        let inner = try GitSandbox()
        try inner.commit()
        try sandbox.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path, "inner")
        let submodule = sandbox.path + "/inner"
        #expect(try locate(submodule).path == sandbox.path + "/.git/modules/inner/hooks")
        try hooks.install(in: submodule)
        try sandbox.git(["config", "user.email", "a@example.invalid"], in: submodule)
        try sandbox.git(["config", "user.name", "A"], in: submodule)
        #expect(try hooks.commit(in: submodule).status == 0)
        #expect(try hooks.recorded == ["called hook run pre-commit"])
    }

    @Test func aBareRepositoryHasAFolder() throws {
        let bare = sandbox.parent + "/bare.git"
        try sandbox.git("init", "--quiet", "--bare", bare)
        let folder = try locate(bare)
        #expect(folder.path == bare + "/hooks")
        #expect(folder.workTree == nil)
    }

    @Test(arguments: ["relative/hooks", "/absolute"]) func theLocalSettingIsFollowed(setting: String) throws {
        let value = setting.hasPrefix("/") ? sandbox.parent + setting : setting
        try sandbox.git("config", "core.hooksPath", value)
        try sandbox.write("deep/er/file", "")
        let folder = try locate(sandbox.path + "/deep/er")
        #expect(folder.path == (setting.hasPrefix("/") ? value : sandbox.path + "/" + value))
        #expect(folder.configuredIn == .local)
        #expect(folder.isInWorkTree == !setting.hasPrefix("/"))
        #expect(folder.own == sandbox.path + "/.git/hooks")
        try hooks.install()
        #expect(try hooks.commit().status == 0)
        #expect(try hooks.recorded == ["called hook run pre-commit"])
    }

    @Test func theWorktreeSettingIsFollowed() throws {
        try sandbox.commit()
        let linked = sandbox.parent + "/linked"
        try sandbox.git("worktree", "add", "--quiet", linked)
        try sandbox.git("config", "extensions.worktreeConfig", "true")
        try sandbox.git(["config", "--worktree", "core.hooksPath", sandbox.parent + "/its-own"], in: linked)
        #expect(try locate(linked).configuredIn == .worktree)
        #expect(try locate(linked).path == sandbox.parent + "/its-own")
        #expect(try locate().configuredIn == nil)
        try hooks.install(in: linked)
        #expect(try hooks.commit().status == 0)
        #expect(try hooks.recorded == [])
        #expect(try hooks.commit(in: linked).status == 0)
        #expect(try hooks.recorded.count == 1)
    }

    @Test func aGlobalFolderIsWrittenOnlyWhenAsked() throws {
        let shared = sandbox.parent + "/shared"
        try sandbox.git("config", "--global", "core.hooksPath", shared)
        #expect(try locate().configuredIn == .global)
        let expected = HookError.sharedFolder(path: shared, scope: "global", own: sandbox.path + "/.git/hooks")
        #expect(throws: expected) { try hooks.install() }
        #expect(!FileManager.default.fileExists(atPath: shared))
        #expect(try hooks.install(inSharedFolder: true).count == 3)
        #expect(try hooks.commit().status == 0)
        #expect(try hooks.recorded.count == 1)
    }

    @Test func theRemedyForAGlobalFolderWorks() throws {
        try sandbox.git("config", "--global", "core.hooksPath", sandbox.parent + "/shared")
        let error = try #require(#expect(throws: HookError.self) { try hooks.install() })
        let command = try #require(error.hint?.split(separator: ": ").dropFirst().first?.split(separator: ";").first)
        #expect(try sandbox.run("sh", ["-c", String(command)]).status == 0)
        try hooks.install()
        #expect(try hooks.commit().status == 0)
        #expect(try hooks.recorded.count == 1)
    }

    @Test func hooksSwitchedOffAreAnError() throws {
        try sandbox.git("config", "core.hooksPath", "/dev/null")
        #expect(throws: HookError.self) { try hooks.install() }
    }

    @Test(arguments: [
        ("husky", "#!/bin/sh\n. \"$(dirname -- \"$0\")/_/husky.sh\"\n", ".husky/pre-commit"),
        (
            "pre-commit", "#!/usr/bin/env bash\n# File generated by pre-commit: https://pre-commit.com\n",
            ".pre-commit-config.yaml"
        ),
        ("prek", "#!/bin/sh\n# File generated by prek: https://github.com/j178/prek\n", "prek install"),
        (
            "lefthook", "#!/bin/sh\nif [ \"$LEFTHOOK\" = \"0\" ]; then\n  exit 0\nfi\ncall_lefthook() {\n",
            "lefthook.yml"
        ),
    ])
    func hooksOfOtherManagersStay(manager: String, script: String, words: String) throws {
        try hooks.writeHook("pre-push", script)
        let before = try hooks.snapshot()
        let error = try #require(#expect(throws: HookError.self) { try hooks.install() })
        #expect(error.problem.hasPrefix(manager + " "))
        #expect(error.hint?.contains(words) == true)
        #expect(try hooks.snapshot() == before)
        #expect(try hooks.installer().status().last?.state == .foreign(manager: manager))
    }

    @Test func theFolderOfHuskyStays() throws {
        try sandbox.git("config", "core.hooksPath", ".husky/_")
        #expect(throws: HookError.self) { try hooks.install() }
        #expect(!FileManager.default.fileExists(atPath: sandbox.path + "/.husky"))
    }

    @Test func hooksInTheConfigurationAreRead() throws {
        try sandbox.git("config", "hook.review.command", "cognicode hook run pre-commit")
        try sandbox.git("config", "--add", "hook.review.event", "pre-commit")
        try sandbox.git("config", "--add", "hook.review.event", "pre-push")
        try sandbox.git("config", "hook.a.b.command", "other")
        try sandbox.git("config", "hook.a.b.event", "pre-commit")
        try sandbox.git("config", "hook.off.command", "cognicode")
        try sandbox.git("config", "hook.off.event", "pre-commit")
        try sandbox.git("config", "hook.off.enabled", "false")
        let folder = try locate()
        #expect(try folder.configuredHooks(for: .preCommit).map(\.name) == ["review", "a.b"])
        #expect(try folder.configuredHooks(for: .prePush).map(\.command) == ["cognicode hook run pre-commit"])
        #expect(try folder.configuredHooks(for: .preMergeCommit) == [])
    }
}
