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
        let loading = RuleSet.loading(yaml: yaml, file: file, idPrefix: idPrefix)
        if let refused = loading.refused.first { throw refused }
        self = loading.rules
    }

    /// Reads the rules of a file that can be used, and says why the others can't: none is skipped in silence.
    /// - Parameters:
    ///   - file: the file's name, for error messages.
    ///   - compiling: whether every pattern is compiled now. Otherwise one that can't be shows when a file needs it, as a
    ///     failure of its rule.
    public static func loading(
        yaml: String, file: String, idPrefix: String = "", compiling: Bool = true
    ) -> RuleLoading {
        var hash = StableHash()
        hash.feed(yaml)
        var rules: [Rule] = []
        var refused: [RuleError] = []
        let decoder = RuleDecoder(file: file, idPrefix: idPrefix)
        do {
            let root = try RuleNode(yaml: yaml)
            for node in try decoder.ruleNodes(of: root) {
                do throws(RuleError) {
                    let rule = try decoder.rule(node)
                    try check(rule, compiling: compiling)
                    rules.append(rule)
                } catch {
                    refused.append(error)
                }
            }
        } catch let error as YAMLError {
            refused.append(RuleError(file: file, line: error.line, reason: error.problem))
        } catch let error as RuleError {
            refused.append(error)
        } catch {
            refused.append(RuleError(file: file, line: 1, reason: "\(error)"))
        }
        return RuleLoading(rules: RuleSet(packs: [], loaded: rules, fingerprint: hash.hex), refused: refused)
    }

    /// Compiles every pattern for the languages that are known here. Those that only Semgrep knows have no files here.
    static func check(_ rule: Rule, compiling: Bool = true) throws(RuleError) {
        if rule.isForAnyText { return compiling ? try CompiledRule(rule, for: nil).check() : () }
        var isKnown = false
        for language in rule.languages {
            if let pack = LanguagePack.named(language) {
                isKnown = true
                if compiling { try CompiledRule(rule, for: Grammar.of(pack)).check() }
            } else if !foreignLanguages.contains(language) {
                throw refusal(of: rule, "unknown language `\(language)`")
            }
        }
        if !isKnown { throw refusal(of: rule, "the language `\(rule.languages[0])` is not supported") }
    }

    private static func refusal(of rule: Rule, _ reason: String) -> RuleError {
        RuleError(
            file: rule.origin.file, line: rule.origin.line, reason: reason,
            hint: "Known are " + LanguagePack.all.map(\.name).joined(separator: ", ") + ", regex, generic.",
            rule: rule.id)
    }

    /// Languages of Semgrep for which there is no grammar here.
    private static let foreignLanguages: Set<String> = [
        "apex", "cairo", "circom", "clojure", "dart", "docker", "dockerfile", "elixir", "ex", "gosu", "hack", "hcl",
        "html",
        "json", "jsonnet", "julia", "lisp", "lua", "move_on_aptos", "move_on_sui", "ocaml", "promql", "proto",
        "protobuf",
        "proto3", "ql", "r", "scheme", "sol", "solidity", "terraform", "tf", "vue", "xml", "yaml",
    ]

    /// Rules that were read already. They have no fingerprint: nothing of them may be cached.
    init(_ rules: [Rule]) { self.init(packs: [], loaded: rules, fingerprint: "") }

    /// These rules and those of `other`.
    public func adding(_ other: RuleSet) -> RuleSet {
        var hash = StableHash()
        hash.feed(fingerprint)
        hash.feed(other.fingerprint)
        return RuleSet(packs: packs + other.packs, loaded: loaded + other.loaded, fingerprint: hash.hex)
    }

    /// The rules for a language, those for any text excluded.
    public func rules(for language: LanguagePack) -> [Rule] {
        let packed = packs.filter { $0.isFor(language) }.flatMap { $0.rules() }
        return (packed + loaded).filter { rule in
            rule.languages.contains(where: language.isMeant(by:))
        }
    }

    /// The rules for text of any kind: their languages are `regex` and `generic`.
    public var rulesForAnyText: [Rule] { loaded.filter(\.isForAnyText) }
}

/// What came of reading a rule file.
public struct RuleLoading: Sendable {
    /// The rules that can be used.
    public let rules: RuleSet
    /// What can't be used, with the reason: rules, or the file as a whole.
    public let refused: [RuleError]
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
        let decoder = RuleDecoder(file: "built-in pack \(name)", idPrefix: name + "/", isStrict: true)
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
