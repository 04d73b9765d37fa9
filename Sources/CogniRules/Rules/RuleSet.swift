import CogniCore
import CogniRuleFormat
import CogniSyntax
import Synchronization

/// Rules of several languages. Built-in ones are read when their language is first asked for.
public struct RuleSet: Sendable {
    private let packs: [BuiltInPack]
    /// The rules that were read from files, in their order.
    public let loaded: [Rule]
    /// Stands for the content of the rules: part of the key of everything that is cached.
    public let fingerprint: String

    private init(packs: [BuiltInPack], loaded: [Rule], fingerprint: String) {
        self.packs = packs
        self.loaded = loaded
        self.fingerprint = fingerprint
    }

    /// The rules that are part of the program.
    public static let builtIn = RuleSet(packs: BuiltInPack.all, loaded: [], fingerprint: BuiltInPack.fingerprint)

    /// No rules at all.
    public static let none = RuleSet(packs: [], loaded: [], fingerprint: "")

    /// Reads rules in Semgrep's YAML syntax. Every pattern is compiled for every language of its rule, so that a mistake
    /// shows here and not in a review.
    /// - Parameter file: the file's name, for error messages.
    public init(yaml: String, file: String, idPrefix: String = "") throws(RuleError) {
        let root: RuleNode
        do {
            root = try RuleNode(yaml: yaml)
        } catch {
            throw RuleError(file: file, line: error.line, reason: error.problem)
        }
        let rules = try RuleDecoder(file: file, idPrefix: idPrefix).rules(of: root)
        try Self.check(rules, file: file)
        var hash = StableHash()
        hash.feed(yaml)
        self.init(packs: [], loaded: rules, fingerprint: hash.hex)
    }

    /// Compiles every pattern of the rules for every language of theirs.
    static func check(_ rules: [Rule], file: String) throws(RuleError) {
        for rule in rules {
            for language in rule.languages {
                guard let pack = LanguagePack.named(language) else {
                    throw RuleError(
                        file: file, line: rule.origin.line, reason: "rule `\(rule.id)`: unknown language `\(language)`",
                        hint: "Known are " + LanguagePack.all.map(\.name).joined(separator: ", ") + ".")
                }
                try CompiledRule(rule, for: Grammar.of(pack)).check()
            }
        }
    }

    /// Rules that were read already. They have no fingerprint: nothing of them may be cached.
    init(_ rules: [Rule]) { self.init(packs: [], loaded: rules, fingerprint: "") }

    /// These rules and those of `other`.
    public func adding(_ other: RuleSet) -> RuleSet {
        var hash = StableHash()
        hash.feed(fingerprint)
        hash.feed(other.fingerprint)
        return RuleSet(packs: packs + other.packs, loaded: loaded + other.loaded, fingerprint: hash.hex)
    }

    /// The rules for a language.
    public func rules(for language: LanguagePack) -> [Rule] {
        let packed = packs.filter { $0.isFor(language) }.flatMap { $0.rules() }
        return (packed + loaded).filter { rule in
            rule.languages.contains(where: language.isMeant(by:))
        }
    }
}

/// The rules of one folder in `Packs`, as the build packed them.
struct BuiltInPack: Sendable {
    let name: String
    /// Languages of its rules, as written there.
    let languages: [String]
    let packed: StaticString

    func isFor(_ language: LanguagePack) -> Bool {
        languages.contains(where: language.isMeant(by:))
    }

    /// Its rules, read once in the life of the process. The build's rules have no mistakes: the tests see to that.
    func rules() -> [Rule] {
        if let known = Self.read.withLock({ $0[name] }) { return known }
        let decoder = RuleDecoder(file: "built-in pack \(name)", idPrefix: name + "/")
        let root = packed.withUTF8Buffer { RuleNode(packed: $0) }
        do {
            var rules: [Rule] = []
            for node in root.elements { rules.append(try decoder.rule(node)) }
            Self.read.withLock { $0[name] = rules }
            return rules
        } catch {
            preconditionFailure("\(error.problem)")
        }
    }

    private static let read = Mutex<[String: [Rule]]>([:])
}
