import CogniCore

/// Puts cognicode's hooks into a repository and takes them away again. Either all hooks change or none.
public struct HookInstaller: Sendable {
    private let folder: HooksFolder
    private let binary: String

    /// What was done with one hook.
    public struct Change: Sendable, Equatable, CustomStringConvertible {
        /// Which hook.
        public let hook: HookName
        /// What was done.
        public let action: Action
        /// Absolute path of the hook.
        public let path: String

        /// One line for people.
        public var description: String {
            let what =
                switch action {
                case .unchanged: "nothing to do"
                case .installed: "installed as \(path)"
                case .chained(let kept): "installed as \(path); the earlier hook runs first, kept as \(kept)"
                case .updated: "brought up to date as \(path)"
                case .removed: "removed"
                case .restored: "removed, and the earlier hook is back as \(path)"
                }
            return "\(hook.rawValue): \(what)"
        }
    }

    /// What was done.
    public enum Action: Sendable, Equatable {
        /// It was as it should be.
        case unchanged
        case installed
        /// Installed, with the earlier hook kept under the name and run first.
        case chained(keptAs: String)
        /// An older hook of cognicode was replaced.
        case updated
        case removed
        /// Removed, and the earlier hook is back.
        case restored
    }

    /// For the hooks of `folder`, which call the program at the absolute path `binary`.
    public init(folder: HooksFolder, binary: String) {
        self.folder = folder
        self.binary = binary
    }

    /// Installs all hooks, keeping earlier ones. Installing twice changes nothing.
    /// - Parameter inSharedFolder: Write also into a hooks folder that serves other repositories.
    public func install(inSharedFolder: Bool = false) throws(HookError) -> [Change] {
        try checkBinary()
        if let scope = folder.configuredIn, scope.isShared, !inSharedFolder {
            throw .sharedFolder(path: folder.path, scope: scope.rawValue, own: folder.own)
        }
        if HookManager.ownsFolder(folder.path) {
            throw .managed(by: HookManager.husky.name, instructions: HookManager.husky.instructions)
        }
        for hook in try status() { try checkReplaceable(hook) }
        try FileSystem.makeFolder(folder.path)
        return try change { hook, undo throws(HookError) in
            try checkReplaceable(hook)
            return try install(hook, &undo)
        }
    }

    /// What whoever installs should know of the folder; empty when it is an ordinary one.
    public var notes: [String] {
        guard folder.isInWorkTree else { return [] }
        return ["\(folder.path) is part of the worktree: the hooks hold a path of this machine, so don't commit them"]
    }

    /// Takes all of cognicode's hooks away and puts the earlier ones back as they were. Hooks of others stay.
    public func uninstall() throws(HookError) -> [Change] {
        guard FileSystem.isFolder(folder.path) else {
            return try status().map { Change(hook: $0.hook, action: .unchanged, path: $0.path) }
        }
        return try change { hook, undo throws(HookError) in
            if hook.state == .edited { throw .edited(path: hook.path) }
            if case .foreign = hook.state, hook.isChained {
                throw .twoEarlierHooks(hook: hook.path, kept: Self.keptPath(hook.path))
            }
            return try uninstall(hook, &undo)
        }
    }

    /// Changes every hook, or none: while another process does the same, this one waits.
    private func change(
        _ step: (HookStatus, inout [UndoStep]) throws(HookError) -> Change
    ) throws(HookError) -> [Change] {
        try FileSystem.withLock(on: folder.path) { () throws(HookError) in
            var undo: [UndoStep] = []
            var changes: [Change] = []
            do throws(HookError) {
                for hook in try status() { changes.append(try step(hook, &undo)) }
            } catch {
                throw takeBack(undo, after: error)
            }
            return changes
        }
    }

    /// What stands in the place of each hook.
    public func status() throws(HookError) -> [HookStatus] {
        var result: [HookStatus] = []
        for hook in HookName.allCases {
            let path = folder.path + "/" + hook.rawValue
            let isChained = try FileSystem.kind(Self.keptPath(path)) != .absent
            result.append(
                HookStatus(hook: hook, path: path, state: try state(of: hook, at: path), isChained: isChained))
        }
        return result
    }

    /// The name under which an earlier hook is kept; the shim uses the same.
    static func keptPath(_ path: String) -> String { path + ".cognicode-chained" }

    private func state(of hook: HookName, at path: String) throws(HookError) -> HookStatus.State {
        switch try FileSystem.kind(path) {
        case .absent: return .absent
        // Also a link that leads to one of our hooks is somebody's own arrangement; one that leads nowhere can't be read.
        case .link: return .foreign(manager: nil)
        case .other: throw .notAFile(path: path)
        case .file:
            let script = try FileSystem.beginning(of: path)
            guard let shim = Shim(reading: script) else {
                return .foreign(manager: HookManager.owner(ofHook: script, in: folder.path)?.name)
            }
            if shim.version != Shim.version { return .outdated(binary: shim.binary) }
            guard script == Array(Shim.script(for: hook, binary: shim.binary).utf8) else { return .edited }
            return FileSystem.isExecutable(path) ? .installed(binary: shim.binary) : .outdated(binary: shim.binary)
        }
    }

    private func checkBinary() throws(HookError) {
        guard binary.hasPrefix("/") else { throw .unusableBinary(path: binary, reason: "it is no absolute path") }
        guard !binary.utf8.contains(where: { $0 == 10 || $0 == 13 }) else {
            throw .unusableBinary(path: GitPath(binary).displayed, reason: "it holds a line break")
        }
        guard FileSystem.isRunnable(binary) else { throw .unusableBinary(path: binary, reason: "it is no program") }
    }

    private func checkReplaceable(_ hook: HookStatus) throws(HookError) {
        if hook.state == .edited { throw .edited(path: hook.path) }
        guard case .foreign(let manager) = hook.state else { return }
        if let owner = HookManager.allCases.first(where: { $0.name == manager }) {
            throw .managed(by: owner.name, instructions: owner.instructions)
        }
        if hook.isChained { throw .twoEarlierHooks(hook: hook.path, kept: Self.keptPath(hook.path)) }
    }

    private func install(_ hook: HookStatus, _ undo: inout [UndoStep]) throws(HookError) -> Change {
        let script = Shim.script(for: hook.hook, binary: binary)
        let kept = Self.keptPath(hook.path)
        let action: Action
        switch hook.state {
        case .installed(let old) where old == binary:
            return Change(hook: hook.hook, action: .unchanged, path: hook.path)
        case .installed, .outdated:
            let old = String(decoding: try FileSystem.beginning(of: hook.path), as: UTF8.self)
            try FileSystem.writeProgram(script, to: hook.path)
            undo.append(.write(old, hook.path))
            action = .updated
        case .absent:
            try FileSystem.writeProgram(script, to: hook.path)
            undo.append(.remove(hook.path))
            action = hook.isChained ? .chained(keptAs: kept) : .installed
        case .foreign, .edited:
            try FileSystem.move(hook.path, to: kept)
            undo.append(.move(kept, hook.path))
            // Replaces nothing: should it fail, the step before puts the earlier hook back.
            try FileSystem.writeProgram(script, to: hook.path)
            action = .chained(keptAs: kept)
        }
        return Change(hook: hook.hook, action: action, path: hook.path)
    }

    private func uninstall(_ hook: HookStatus, _ undo: inout [UndoStep]) throws(HookError) -> Change {
        let kept = Self.keptPath(hook.path)
        let action: Action
        switch hook.state {
        case .foreign, .edited: action = .unchanged
        case .absent where !hook.isChained: action = .unchanged
        case .absent:
            try FileSystem.move(kept, to: hook.path)
            undo.append(.move(hook.path, kept))
            action = .restored
        case .installed, .outdated:
            let old = String(decoding: try FileSystem.beginning(of: hook.path), as: UTF8.self)
            if hook.isChained {
                try FileSystem.move(kept, to: hook.path)
                undo += [.write(old, hook.path), .move(hook.path, kept)]
                action = .restored
            } else {
                try FileSystem.remove(hook.path)
                undo.append(.write(old, hook.path))
                action = .removed
            }
        }
        return Change(hook: hook.hook, action: action, path: hook.path)
    }

    /// Takes the steps back, last first.
    private func takeBack(_ steps: [UndoStep], after error: HookError) -> HookError {
        for step in steps.reversed() {
            do {
                switch step {
                case .move(let source, let target): try FileSystem.move(source, to: target)
                case .remove(let path): try FileSystem.remove(path)
                case .write(let text, let path): try FileSystem.writeProgram(text, to: path)
                }
            } catch {
                // The second failure is the one that needs a hand: it says which file is where.
                return error
            }
        }
        return error
    }

    private enum UndoStep {
        case move(String, String)
        case remove(String)
        case write(String, String)
    }
}
