import CogniCore

/// A configuration that cannot be used. Nothing is reviewed with settings that somebody didn't mean.
public struct ConfigError: UserFacingError, Equatable {
    /// Where the fault is, as in `.cognicode.toml:3`, `COGNICODE_GATE_THRESHOLD` or `--threshold`.
    public let place: String
    /// What is wrong there.
    public let reason: String
    /// What to do instead.
    public let hint: String?

    /// An error at a place.
    public init(place: String, reason: String, hint: String? = nil) {
        self.place = place
        self.reason = reason
        self.hint = hint
    }

    /// The place and what is wrong there.
    public var problem: String { "\(place): \(reason)" }
    /// The configuration is wrong.
    public var exitStatus: ExitStatus { .usage }
}
