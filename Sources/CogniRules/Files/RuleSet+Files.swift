import CogniCore
import CogniRuleFormat

extension RuleSet {
    /// Put before the ids of the user's own rules, so that they are shown, switched off and suppressed like built-in ones:
    /// `custom/no-print`.
    public static let ownPrefix = "custom/"

    /// The rules of files and folders of the user's, in the order of their paths, with `custom/` before their ids.
    /// - Parameter compiling: whether every pattern is compiled now; see `loading`.
    /// - Throws: `RuleFileError` for what cannot be read or holds no rules, `RuleError` for the first rule that cannot be
    ///   used: a rule that is left out in silence is worse than none.
    public static func files(at paths: [String], compiling: Bool = true) throws -> RuleSet {
        var rules = RuleSet.none
        for path in paths {
            let files = try RuleFiles.files(at: path)
            guard !files.isEmpty else { throw RuleFileError(path: path, reason: "the folder holds no rule file") }
            for file in files {
                let text = try RuleFiles.text(of: file)
                let loading = RuleSet.loading(yaml: text, file: file, idPrefix: ownPrefix, compiling: compiling)
                if let refused = loading.refused.first { throw refused }
                rules = rules.adding(loading.rules)
            }
        }
        return rules
    }

    /// What a rule looks for, as YAML: its operators, without what it says of itself.
    public func logic(of rule: Rule) throws -> String {
        let nodes: [RuleNode]
        let id: String
        if let pack = BuiltInPack.all.first(where: { rule.id.hasPrefix($0.name + "/") }),
            !loaded.contains(where: { $0.id == rule.id })
        {
            nodes = pack.packed.withUTF8Buffer { RuleNode(packed: $0) }.elements
            id = String(rule.id.dropFirst(pack.name.count + 1))
        } else {
            nodes = try RuleNode(yaml: RuleFiles.text(of: rule.origin.file))["rules"]?.elements ?? []
            id = rule.id.hasPrefix(Self.ownPrefix) ? String(rule.id.dropFirst(Self.ownPrefix.count)) : rule.id
        }
        let node = nodes.first { $0["id"]?.text == id && (rule.origin.line == 0 || $0.line == rule.origin.line) }
        return node.map(RuleLogic.yaml(of:)) ?? ""
    }
}
