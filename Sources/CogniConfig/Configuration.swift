import CogniCore

/// Settings and where each came from: built-in defaults, then the user's file, the repository's, the environment, flags.
/// A later layer replaces a whole value, lists and tables included.
public struct Configuration: Sendable {
    /// The values.
    public private(set) var settings = Settings()
    private var origins: [String: Origin] = [:]

    /// A setting given on the command line.
    public struct Flag: Sendable {
        let flag: String
        let key: String
        fileprivate let value: Value

        fileprivate enum Value {
            case text(String)
            case list([String])
        }

        /// The flag as the user knows it (`--threshold`), the setting's name (`gate.threshold`), and the value as text.
        public init(_ flag: String, sets key: String, to text: String) {
            self.flag = flag
            self.key = key
            value = .text(text)
        }

        /// A flag that was given several times, for a setting that is a list.
        public init(_ flag: String, sets key: String, to list: [String]) {
            self.flag = flag
            self.key = key
            value = .list(list)
        }
    }

    /// The built-in defaults.
    public init() {}

    /// Reads every layer.
    /// - Parameters:
    ///   - workTree: Absolute path of the worktree's root; `nil` for a bare repository, which has no file of its own.
    ///   - environment: The variables of the process.
    ///   - flags: Settings from the command line.
    /// - Throws: `ConfigError` for the first value, name or file that cannot be used.
    public static func load(
        workTree: String?, environment: [String: String], flags: [Flag] = []
    ) throws(ConfigError) -> Configuration {
        var configuration = Configuration()
        if let file = userFile(environment) {
            try configuration.read(file, shownAs: file) { .user(file: file, line: $0) }
        }
        if let workTree {
            try configuration.read(workTree + "/" + repositoryFileName, shownAs: repositoryFileName) {
                .repository(file: repositoryFileName, line: $0)
            }
        }
        try configuration.read(environment: environment)
        for flag in flags {
            switch flag.value {
            case .text(let text): try configuration.take(text, for: flag.key, from: .flag(flag.flag))
            case .list(let items): try configuration.take(.list(items), for: flag.key, from: .flag(flag.flag))
            }
        }
        return configuration
    }

    /// Name of the file at the root of a worktree.
    public static let repositoryFileName = ".cognicode.toml"

    /// Variables with the tool's prefix that are no settings.
    public static let otherVariables: Set<String> = ["COGNICODE_SKIP"]

    /// The user's file, there or not; `nil` without a home.
    public static func userFile(_ environment: [String: String]) -> String? {
        // The XDG specification says to ignore a relative path.
        if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
            return folder + "/cognicode/config.toml"
        }
        guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
        return home + "/.config/cognicode/config.toml"
    }

    /// Where the value of a setting came from.
    public func origin(of key: String) -> Origin { origins[key] ?? .builtIn }

    /// The error for a value that only the caller can judge (the name of a format, say), at the place it came from.
    public func rejection(of key: String, reason: String, hint: String? = nil) -> ConfigError {
        ConfigError(place: "\(origin(of: key))", reason: "\(key) \(reason)", hint: hint)
    }

    /// Settings by which the repository's own file makes the gate more lenient than the built-in defaults, for people.
    public var relaxations: [String] {
        let standard = Settings()
        let relaxed: [(String, Bool)] = [
            ("gate.threshold", settings.gate.threshold < standard.gate.threshold),
            ("gate.on_error", settings.gate.onError == .warn),
            ("rules.builtin", !settings.rules.builtIn),
            ("rules.disable", !settings.rules.disable.isEmpty),
            ("rules.severity", !settings.rules.severity.isEmpty),
            ("paths.exclude", !settings.exclude.sources.isEmpty),
            ("limits.max_file_bytes", settings.limits.maxFileBytes < standard.limits.maxFileBytes),
            ("hook.pre_push", !settings.hook.prePush),
        ]
        return relaxed.compactMap { name, isRelaxed in
            guard isRelaxed, case .repository = origin(of: name), let key = SettingKey.named(name) else { return nil }
            return "\(name) = \(key.value(in: settings).toml) (\(origin(of: name)))"
        }
    }

    private mutating func read(
        _ path: String, shownAs name: String, origin: (Int?) -> Origin
    ) throws(ConfigError) {
        guard let text = try TextFile.read(path, shownAs: name) else { return }
        for entry in try ConfigFile.entries(of: text, name: name) {
            try take(entry.value, for: entry.name, from: origin(entry.line))
        }
    }

    private mutating func read(environment: [String: String]) throws(ConfigError) {
        let names = environment.keys.filter {
            $0.hasPrefix(SettingKey.environmentPrefix) && !Self.otherVariables.contains($0)
        }
        for name in names.sorted() {
            guard let key = SettingKey.all.first(where: { $0.environmentName == name }) else {
                let known = SettingKey.all.map(\.environmentName) + Self.otherVariables
                throw ConfigError(
                    place: name, reason: "there is no such setting",
                    hint: Spelling.closest(to: name, among: known).map { "did you mean \($0)?" }
                        ?? "unset it, or see `cognicode config show` for the settings")
            }
            try take(environment[name] ?? "", for: key.name, from: .environment(name))
        }
    }

    /// Takes a value that is written as text.
    private mutating func take(_ text: String, for name: String, from origin: Origin) throws(ConfigError) {
        let key = try Self.key(name, origin)
        guard let value = key.kind.read(text) else {
            throw ConfigError(
                place: "\(origin)", reason: "must be \(key.kind.expectation), not \(SettingValue.quoted(text))")
        }
        try assign(value, to: key, from: origin)
    }

    /// Takes a value of a file.
    private mutating func take(_ value: SettingValue, for name: String, from origin: Origin) throws(ConfigError) {
        try assign(value, to: try Self.key(name, origin), from: origin)
    }

    private mutating func assign(_ value: SettingValue, to key: SettingKey, from origin: Origin) throws(ConfigError) {
        do {
            try key.assign(value, to: &settings)
        } catch {
            throw ConfigError(place: "\(origin)", reason: "\(key.name) \(error.reason)", hint: error.hint)
        }
        origins[key.name] = origin
    }

    private static func key(_ name: String, _ origin: Origin) throws(ConfigError) -> SettingKey {
        if let key = SettingKey.named(name) { return key }
        throw ConfigError(
            place: "\(origin)", reason: "there is no setting \(SettingValue.quoted(name))",
            hint: Spelling.closest(to: name, among: SettingKey.all.map(\.name)).map { "did you mean \($0)?" }
                ?? "`cognicode config show` lists the settings")
    }
}
