import CogniHooks
import CogniProcess
import Foundation
import TestSupport

/// A repository, and a program in place of cognicode that writes down how it was called.
struct HookSandbox {
    let sandbox: GitSandbox
    /// Absolute path of the program, in a folder with a blank and a quote in its name.
    let binary: String
    /// Where the program writes.
    let record: String

    init(initArguments: [String] = []) throws {
        sandbox = try GitSandbox(initArguments: initArguments)
        let folder = sandbox.parent + "/it's here"
        binary = folder + "/cognicode"
        record = folder + "/record"
        try sandbox.write(
            "../it's here/cognicode",
            """
            #!/bin/sh
            here=${0%/*}
            { echo "called $*"; while IFS= read -r line; do printf 'read %s\n' "$line"; done; } >>"$here/record"
            [ ! -f "$here/refuse" ]
            """)
        try makeRunnable(binary)
    }

    /// What the program wrote so far, as lines.
    var recorded: [String] {
        get throws {
            guard FileManager.default.fileExists(atPath: record) else { return [] }
            return try String(contentsOfFile: record, encoding: .utf8).split(separator: "\n").map(String.init)
        }
    }

    func forgetRecord() throws { try sandbox.write("../it's here/record", "") }

    /// Makes the program fail.
    func refuse() throws { try sandbox.write("../it's here/refuse", "") }

    func removeBinary() throws { try FileManager.default.removeItem(atPath: binary) }

    func makeRunnable(_ path: String, mode: Int = 0o755) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    /// Writes a hook into the repository's own folder.
    func writeHook(_ name: String, _ script: String, mode: Int = 0o755) throws {
        try sandbox.write(".git/hooks/" + name, script)
        try makeRunnable(sandbox.path + "/.git/hooks/" + name, mode: mode)
        settle(sandbox.path + "/.git/hooks/" + name)
    }

    func installer(in directory: String? = nil) throws -> HookInstaller {
        HookInstaller(
            folder: try HooksFolder.locate(from: directory ?? sandbox.path, environment: sandbox.environment),
            binary: binary)
    }

    @discardableResult
    func install(in directory: String? = nil, inSharedFolder: Bool = false) throws -> [HookInstaller.Action] {
        let changes = try installer(in: directory).install(inSharedFolder: inSharedFolder)
        for change in changes { settle(change.path) }
        settle(binary)
        return changes.map(\.action)
    }

    /// Waits until nobody has a program open for writing. A child that another test starts at the same time holds a copy of
    /// every open file for a moment, and Linux starts no program that is open for writing ("text file busy").
    private func settle(_ path: String) {
        #if os(Linux)
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return }
            defer { close(descriptor) }
            // The system grants a read lease only on a file without writers. Swift's import of glibc lacks the constant.
            let setLease: Int32 = 1024
            // Whoever opens the file for writing while the lease is held makes the system send this signal, whose default
            // is to end the process.
            _ = signal(SIGIO, SIG_IGN)
            for _ in 0..<5_000 {
                if fcntl(descriptor, setLease, F_RDLCK) == 0 {
                    _ = fcntl(descriptor, setLease, F_UNLCK)
                    return
                }
                guard errno == EAGAIN else { return }
                usleep(1_000)
            }
        #endif
    }

    /// `git commit` of a new file, and how it ended.
    @discardableResult
    func commit(in directory: String? = nil, adding variables: [String: String] = [:]) throws -> Command.Outcome {
        try sandbox.run(
            "git", ["commit", "--quiet", "--allow-empty", "--message", "x"], in: directory, adding: variables)
    }

    /// Names, modes, link targets and contents of the repository's hooks folder.
    func snapshot(of folder: String? = nil) throws -> [String: String] {
        let folder = folder ?? sandbox.path + "/.git/hooks"
        var result: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let path = folder + "/" + name
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            let isLink = attributes[.type] as? FileAttributeType == .typeSymbolicLink
            let content =
                isLink
                ? try FileManager.default.destinationOfSymbolicLink(atPath: path)
                : try Data(contentsOf: URL(fileURLWithPath: path)).base64EncodedString()
            result[name] = "\(attributes[.posixPermissions] ?? 0) \(isLink) \(content)"
        }
        return result
    }
}
