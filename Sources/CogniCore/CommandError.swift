/// The exit statuses of `cognicode`, an interface: hooks and CI jobs branch on them.
public enum ExitStatus: Int32, Sendable {
    case pass = 0
    /// The gate blocked the change.
    case blocked = 1
    /// The command line or the configuration is wrong.
    case usage = 2
    /// The review could not be completed: never to be read as clean.
    case incomplete = 3
    case interrupted = 130
}

/// A failure told to a person: what happened and why, what to do next, and the status to leave with. Libraries throw their
/// own typed errors where a caller branches on them; everything that reaches the user conforms to this.
public protocol UserFacingError: Error {
    /// What happened and why, one sentence without a trailing newline.
    var problem: String { get }
    /// What to do next; `nil` when the problem says it.
    var hint: String? { get }
    /// The status that the process leaves with.
    var exitStatus: ExitStatus { get }
}
