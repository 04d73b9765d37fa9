import CogniCore

/// One setting: its name in files, what it may be, what it does, where it lives in `Settings`. Parsing, the names of
/// environment variables, `config show`, `config init` and the documentation all come from `SettingKey.all`.
public struct SettingKey: Sendable {
    /// The dotted name: `gate.threshold`.
    public let name: String
    /// One or two sentences for people.
    public let documentation: String
    let kind: SettingKind
    /// Whether the facts of a blob depend on it.
    let changesFacts: Bool
    private let read: @Sendable (Settings) -> SettingValue
    private let write: @Sendable (inout Settings, SettingValue) throws(SettingProblem) -> Void

    init<Value: SettingRepresentable>(
        _ name: String, _ path: WritableKeyPath<Settings, Value> & Sendable, is kind: SettingKind = Value.kind,
        changesFacts: Bool = false, _ documentation: String
    ) {
        self.name = name
        self.documentation = documentation
        self.kind = kind
        self.changesFacts = changesFacts
        read = { $0[keyPath: path].settingValue }
        write = { (settings, value) throws(SettingProblem) in settings[keyPath: path] = try Value(settingValue: value) }
    }

    /// The variable that sets it: `COGNICODE_GATE_THRESHOLD`.
    public var environmentName: String {
        Self.environmentPrefix + name.uppercased().replacing(".", with: "_")
    }

    /// What it may be, for people.
    public var expectation: String { kind.expectation }

    /// The built-in default as TOML.
    public var defaultValue: String { read(Settings()).toml }

    /// The start of every environment variable that sets something.
    static let environmentPrefix = "COGNICODE_"

    /// A whole section given as an array, where TOML would not allow the section beside it: `rules = ["rules/"]`.
    static let shorthands = ["rules": "rules.config"]

    func value(in settings: Settings) -> SettingValue { read(settings) }

    /// Checks a value and puts it into `settings`.
    func assign(_ value: SettingValue, to settings: inout Settings) throws(SettingProblem) {
        guard kind.admits(value) else {
            throw SettingProblem(reason: "must be \(kind.expectation), not \(shown(value))", wrong: value, kind: kind)
        }
        try write(&settings, value)
    }

    /// The value where it helps, else what it is.
    private func shown(_ value: SettingValue) -> String {
        switch value {
        case .list, .table, .other: value.kindName
        default: value.toml
        }
    }
}

/// Why a value cannot be taken.
struct SettingProblem: Error {
    /// The end of a sentence that starts with the setting's name.
    let reason: String
    /// What to do instead.
    var hint: String?

    init(reason: String, hint: String? = nil) {
        self.reason = reason
        self.hint = hint
    }

    /// With a suggestion when the value is a misspelt choice.
    init(reason: String, wrong: SettingValue, kind: SettingKind) {
        self.reason = reason
        if case .choice(let names) = kind, case .text(let text) = wrong {
            hint = Spelling.closest(to: text, among: names).map { "did you mean \"\($0)\"?" }
        }
    }
}
