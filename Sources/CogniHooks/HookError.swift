import CogniCore

/// Why hooks could not be found, installed or taken away. Nothing was changed, or every change was taken back.
public enum HookError: UserFacingError, Equatable {
    /// Git finds no repository, or cannot be run; with what it said.
    case noRepository(directory: String, reason: String)
    /// The hooks folder belongs to every repository of the user or the machine.
    case sharedFolder(path: String, scope: String, own: String)
    /// Another program writes the hooks; with what to add to its files.
    case managed(by: String, instructions: String)
    /// A hook that isn't ours and an earlier one that was kept: restoring would lose one of them.
    case twoEarlierHooks(hook: String, kept: String)
    /// Somebody changed a hook that cognicode wrote.
    case edited(path: String)
    /// The hook's place holds neither a file nor a link.
    case notAFile(path: String)
    /// The path of the program cannot be put into a hook.
    case unusableBinary(path: String, reason: String)
    /// The file system refused.
    case fileSystem(action: String, path: String, reason: String)

    /// What happened and why.
    public var problem: String {
        switch self {
        case .noRepository(let directory, let reason): "no Git repository at \(directory): \(reason)"
        case .sharedFolder(let path, let scope, _):
            "core.hooksPath is set to \(path) in the \(scope) configuration: a hook there would run in every repository"
        case .managed(let manager, _): "\(manager) writes the hooks of this repository, so cognicode leaves them alone"
        case .twoEarlierHooks(let hook, let kept): "\(hook) is not cognicode's, yet an earlier hook is kept as \(kept)"
        case .edited(let path): "\(path) is cognicode's, but somebody has changed it since"
        case .notAFile(let path): "\(path) is neither a file nor a link"
        case .unusableBinary(let path, let reason): "\(path) cannot be called from a hook: \(reason)"
        case .fileSystem(let action, let path, let reason): "cannot \(action) \(path): \(reason)"
        }
    }

    /// What to do next.
    public var hint: String? {
        switch self {
        case .noRepository: "run it inside of a repository, or make one with `git init`"
        case .sharedFolder(_, _, let own):
            "give this repository hooks of its own (the shared ones then don't run here): "
                + "git config --local core.hooksPath \(Shell.quoted(own)); "
                + "or install for every repository: cognicode install --force-global"
        case .managed(_, let instructions): instructions
        case .twoEarlierHooks: "merge the two into one of them, remove the other, and try again"
        case .edited: "save what you added elsewhere, remove the file, and try again"
        case .notAFile: "move it away and try again"
        case .unusableBinary: "install cognicode at another place"
        case .fileSystem: "nothing was changed; see to the permissions and the free space there and try again"
        }
    }

    /// All of them are matters of set-up.
    public var exitStatus: ExitStatus { .usage }
}
