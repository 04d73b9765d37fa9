/// One thing that `cognicode doctor` looked at.
public struct Check: Sendable, Equatable {
    /// What was looked at, in a word or two.
    public let name: String
    /// How it is.
    public let state: State
    /// What was found, in one sentence.
    public let detail: String
    /// What to do about it; `nil` when there is nothing to do.
    public let remedy: String?

    /// How something is.
    public enum State: String, Sendable {
        case ok
        /// Works, but perhaps not as meant.
        case warn
        /// Does not work.
        case fail
    }

    /// A check from its parts.
    public init(_ name: String, _ state: State, _ detail: String, remedy: String? = nil) {
        self.name = name
        self.state = state
        self.detail = detail
        self.remedy = remedy
    }
}
