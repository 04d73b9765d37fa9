import CogniCore

/// A type that a setting can have.
protocol SettingRepresentable: Sendable {
    /// What values of the type look like when the key says nothing closer.
    static var kind: SettingKind { get }
    var settingValue: SettingValue { get }
    /// Makes the typed value of one that `SettingKind.admits` has let through.
    init(settingValue: SettingValue) throws(SettingProblem)
}

extension Bool: SettingRepresentable {
    static var kind: SettingKind { .boolean }
    var settingValue: SettingValue { .boolean(self) }

    init(settingValue: SettingValue) throws(SettingProblem) {
        guard case .boolean(let value) = settingValue else { throw .mismatch }
        self = value
    }
}

extension Int: SettingRepresentable {
    static var kind: SettingKind { .integer(1...1_000_000_000) }
    var settingValue: SettingValue { .integer(self) }

    init(settingValue: SettingValue) throws(SettingProblem) {
        guard case .integer(let value) = settingValue else { throw .mismatch }
        self = value
    }
}

extension Double: SettingRepresentable {
    static var kind: SettingKind { .number(0...1_000_000_000) }
    var settingValue: SettingValue { .number(self) }

    init(settingValue: SettingValue) throws(SettingProblem) {
        switch settingValue {
        case .number(let value): self = value
        case .integer(let value): self = Double(value)
        default: throw .mismatch
        }
    }
}

extension String: SettingRepresentable {
    static var kind: SettingKind { .name }
    var settingValue: SettingValue { .text(self) }

    init(settingValue: SettingValue) throws(SettingProblem) {
        guard case .text(let value) = settingValue else { throw .mismatch }
        self = value
    }
}

/// A setting with a few named values.
protocol SettingChoice: SettingRepresentable, RawRepresentable<String>, CaseIterable {}

extension SettingChoice {
    static var kind: SettingKind { .choice(allCases.map(\.rawValue)) }
    var settingValue: SettingValue { .text(rawValue) }

    init(settingValue: SettingValue) throws(SettingProblem) {
        guard case .text(let name) = settingValue, let value = Self(rawValue: name) else { throw .mismatch }
        self = value
    }
}

extension Severity: SettingChoice {}
extension Settings.OnError: SettingChoice {}
extension Settings.Color: SettingChoice {}

/// An element of a setting that is a list.
protocol SettingItem: Sendable {
    var settingText: String { get }
    init(settingText: String) throws(SettingProblem)
}

extension Array: SettingRepresentable where Element: SettingItem {
    static var kind: SettingKind { .list }
    var settingValue: SettingValue { .list(map(\.settingText)) }

    init(settingValue: SettingValue) throws(SettingProblem) {
        guard case .list(let items) = settingValue else { throw .mismatch }
        self = []
        for item in items { append(try Element(settingText: item)) }
    }
}

extension String: SettingItem {
    var settingText: String { self }
    init(settingText: String) throws(SettingProblem) { self = settingText }
}

extension RuleSelector: SettingItem {
    var settingText: String { description }

    init(settingText: String) throws(SettingProblem) {
        guard let selector = RuleSelector(settingText) else {
            throw SettingProblem(
                reason: "holds \(SettingValue.quoted(settingText)), which is no rule",
                hint: "write a rule id such as \"python/eval-input\" or a group such as \"security/*\"")
        }
        self = selector
    }
}

extension [String: Severity]: SettingRepresentable {
    static var kind: SettingKind { .table }
    var settingValue: SettingValue { .table(mapValues(\.rawValue)) }

    init(settingValue: SettingValue) throws(SettingProblem) {
        guard case .table(let items) = settingValue else { throw .mismatch }
        self = [:]
        for (rule, name) in items.sorted(by: { $0.key < $1.key }) {
            guard let selector = RuleSelector(rule), !selector.isGroup else {
                throw SettingProblem(
                    reason: "holds \(SettingValue.quoted(rule)), which is no rule id",
                    hint: "write one rule id, such as \"python/eval-input\" = \"warning\"")
            }
            guard let severity = Severity(rawValue: name) else {
                throw SettingProblem(
                    reason:
                        "gives \(rule) the severity \(SettingValue.quoted(name)); there are \(Severity.kind.expectation)",
                    wrong: .text(name), kind: Severity.kind)
            }
            self[rule] = severity
        }
    }
}

extension PathPatterns: SettingRepresentable {
    static var kind: SettingKind { .list }
    var settingValue: SettingValue { .list(sources) }

    init(settingValue: SettingValue) throws(SettingProblem) {
        guard case .list(let items) = settingValue else { throw .mismatch }
        do {
            try self.init(items)
        } catch {
            throw SettingProblem(
                reason: "holds \(SettingValue.quoted(error.pattern)): \(error.reason)",
                hint: "patterns are written as in .gitignore")
        }
    }
}

extension SettingProblem {
    /// A value of another kind than the key declares.
    static var mismatch: SettingProblem { SettingProblem(reason: "is of the wrong type") }
}
