import CogniCore
import CogniProcess

/// The folder in which Git looks for the hooks of a repository.
public struct HooksFolder: Sendable {
    /// Absolute path; the folder need not be there.
    public let path: String
    /// The configuration that names it; `nil` for the repository's own.
    public let configuredIn: Scope?
    /// The folder that Git uses without configuration, shared by linked worktrees.
    public let own: String
    /// Root of the worktree; `nil` for a bare repository.
    public let workTree: String?
    private let root: String
    private let environment: [String: String]

    /// Where `core.hooksPath` is set, in Git's words.
    public enum Scope: String, Sendable {
        case system, global, local, worktree, command
        /// Whether the folder serves other repositories, too.
        public var isShared: Bool { self == .system || self == .global }
    }

    /// Asks Git for the folder.
    /// - Parameters:
    ///   - directory: Any directory of the repository.
    ///   - environment: The variables that git runs with: no `GIT_*`, unless the caller means them.
    /// - Throws: `HookError.noRepository` with Git's own words.
    public static func locate(
        from directory: String, environment: [String: String] = Environment.withoutGit
    ) throws(HookError) -> HooksFolder {
        func git(_ arguments: [String], in directory: String) throws(HookError) -> String {
            let outcome = try run(arguments, in: directory, environment)
            guard outcome.status == 0 else {
                throw .noRepository(directory: directory, reason: outcome.errorText.replacing("\n", with: " "))
            }
            return outcome.text
        }
        let found = absolute(try git(["rev-parse", "--git-common-dir"], in: directory), from: directory)
        let top = try run(["rev-parse", "--show-toplevel"], in: directory, environment)
        let workTree = top.status == 0 && !top.text.isEmpty ? top.text : nil

        // Git runs hooks at the root of the worktree, or in a bare repository itself, and reads a relative path from there.
        let root = workTree ?? found
        let common = absolute(try git(["rev-parse", "--git-common-dir"], in: root), from: root)
        let hooks = absolute(try git(["rev-parse", "--git-path", "hooks"], in: root), from: root)
        let setting = try run(["config", "-z", "--show-scope", "--get", "core.hooksPath"], in: root, environment)
        let scope = setting.text.split(separator: "\0").first.flatMap { Scope(rawValue: String($0)) }
        return HooksFolder(
            path: hooks, configuredIn: scope, own: common + "/hooks", workTree: workTree, root: root,
            environment: environment)
    }

    /// Whether the folder is part of the worktree, where a hook might be committed.
    public var isInWorkTree: Bool {
        guard let workTree else { return false }
        let (place, root) = (FileSystem.resolved(path), FileSystem.resolved(workTree))
        return place.hasPrefix(root + "/") && !place.hasPrefix(root + "/.git/")
    }

    /// Hooks that Git 2.54 and later start from the configuration (`hook.<name>.command`) at `event`.
    func configuredHooks(for event: HookName) throws(HookError) -> [ConfiguredHook] {
        let listing = try Self.run(["config", "-z", "--get-regexp", "^hook\\..*\\."], in: root, environment)
        return ConfiguredHook.parse(listing.output).filter { $0.events.contains(event.rawValue) && $0.isEnabled }
    }

    /// The version of the git command, as numbers.
    func gitVersion() throws(HookError) -> [Int] {
        let text = try Self.run(["version"], in: root, environment).text
        let number = text.split(separator: " ").dropFirst(2).first ?? ""
        return number.split(separator: ".").prefix(3).compactMap { Int($0) }
    }

    private static func run(
        _ arguments: [String], in directory: String, _ environment: [String: String]
    ) throws(HookError) -> Command.Outcome {
        do {
            return try Command("git", arguments, environment: environment, directory: directory).run()
        } catch {
            throw .noRepository(directory: directory, reason: error.description)
        }
    }

    private static func absolute(_ path: String, from directory: String) -> String {
        if path.hasPrefix("/") { return path }
        if path == "." { return directory }
        return directory + "/" + (path.hasPrefix("./") ? path.dropFirst(2) : path[...])
    }
}

/// One `[hook "name"]` section of Git's configuration.
struct ConfiguredHook: Equatable {
    let name: String
    var command = ""
    var events: [String] = []
    var isEnabled = true

    /// Reads what `git config -z --get-regexp '^hook\.'` prints: `key LF value NUL`.
    static func parse(_ listing: [UInt8]) -> [ConfiguredHook] {
        var hooks: [ConfiguredHook] = []
        for entry in listing.split(separator: 0) {
            let text = String(decoding: entry, as: UTF8.self)
            let pair = text.split(separator: "\n", maxSplits: 1)
            guard let key = pair.first, let dot = key.lastIndex(of: "."), key.hasPrefix("hook."), dot > key.startIndex
            else {
                continue
            }
            let name = String(key[..<dot].dropFirst("hook.".count))
            let value = pair.count > 1 ? String(pair[1]) : ""
            let index = hooks.firstIndex { $0.name == name } ?? hooks.endIndex
            if index == hooks.endIndex { hooks.append(ConfiguredHook(name: name)) }
            switch key[key.index(after: dot)...] {
            case "command": hooks[index].command = value
            // An empty event clears those of less specific configuration.
            case "event": hooks[index].events = value.isEmpty ? [] : hooks[index].events + [value]
            case "enabled": hooks[index].isEnabled = !["false", "no", "off", "0"].contains(value.lowercased())
            default: continue
            }
        }
        return hooks
    }
}
