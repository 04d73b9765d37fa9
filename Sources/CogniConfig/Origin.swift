/// Where a value comes from, later cases winning over earlier ones.
public enum Origin: Sendable, Equatable, CustomStringConvertible {
    case builtIn
    /// The user's file and the line in it; `nil` when the line isn't known.
    case user(file: String, line: Int?)
    /// The repository's file and the line in it.
    case repository(file: String, line: Int?)
    /// An environment variable.
    case environment(String)
    /// A flag of the command line.
    case flag(String)

    /// For people: `default`, `.cognicode.toml:3`, `COGNICODE_CACHE_ENABLED`, `--threshold`.
    public var description: String {
        switch self {
        case .builtIn: "default"
        case .user(let file, let line), .repository(let file, let line): line.map { "\(file):\($0)" } ?? file
        case .environment(let name), .flag(let name): name
        }
    }
}
