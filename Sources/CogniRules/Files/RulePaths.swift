import CogniCore

/// Which rules are for some paths only. Facts are made of a content wherever it lies, so `paths` of rules are asked when the
/// facts meet a file.
public struct RulePaths: Sendable {
    private let filters: [String: [PathFilter]]

    /// The paths of the rules that were read from files; built-in rules are for every path.
    public init(_ rules: RuleSet) {
        var filters = Dictionary(grouping: rules.loaded, by: \.id).mapValues { $0.map(\.paths) }
        // Of rules of one name it is enough that one is for the path: a finding doesn't tell them apart.
        for (id, several) in filters where several.contains(where: \.isEmpty) { filters[id] = nil }
        self.filters = filters
    }

    /// Whether every rule is for every path.
    public var isEmpty: Bool { filters.isEmpty }

    /// Why the rule says nothing of the path, for people; `nil` when it does.
    public func reason(against rule: String, in path: GitPath) -> String? {
        guard let filters = filters[rule], !filters.contains(where: { $0.admits(path) }) else { return nil }
        return "the rule's `paths` leave the file out"
    }
}
