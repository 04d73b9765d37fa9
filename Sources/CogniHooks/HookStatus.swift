/// What stands in the place of one hook.
public struct HookStatus: Sendable, Equatable {
    /// Which hook.
    public let hook: HookName
    /// Absolute path of its place.
    public let path: String
    /// What stands there.
    public let state: State
    /// Whether an earlier hook is kept beside it.
    public let isChained: Bool

    /// What a hook's place holds.
    public enum State: Sendable, Equatable {
        case absent
        /// A hook that cognicode didn't write; with the name of the program that did, when it is a known one.
        case foreign(manager: String?)
        /// cognicode's own, as this version writes it, calling this program.
        case installed(binary: String)
        /// cognicode's own, written by another version, or not executable.
        case outdated(binary: String)
        /// cognicode's own with changes by somebody else, which are not to be lost.
        case edited
    }
}
