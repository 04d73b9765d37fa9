/// A piece of a rule file: YAML without its types. Everything a rule is decoded from, whether it was read from a user's
/// YAML or packed into the program.
public struct RuleNode: Sendable {
    /// What the node holds.
    public enum Content: Sendable {
        case scalar(String)
        case sequence([RuleNode])
        /// Entries in the order of the file.
        case mapping([Entry])
    }

    /// One key of a mapping with its value.
    public struct Entry: Sendable {
        /// The key's text.
        public let key: String
        /// What the key maps to.
        public let value: RuleNode

        /// An entry from its parts.
        public init(key: String, value: RuleNode) {
            self.key = key
            self.value = value
        }
    }

    /// What the node holds.
    public let content: Content
    /// Line in the rule file, from 1; 0 for rules that are packed into the program.
    public let line: Int

    /// A node from its parts.
    public init(_ content: Content, line: Int = 0) {
        self.content = content
        self.line = line
    }

    /// The value of `key` when this is a mapping that has it.
    public subscript(key: String) -> RuleNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// The text when this is a scalar.
    public var text: String? {
        guard case .scalar(let text) = content else { return nil }
        return text
    }

    /// The elements of a sequence; a lone scalar counts as a sequence of one, as Semgrep reads it.
    public var elements: [RuleNode] {
        switch content {
        case .sequence(let elements): elements
        case .scalar: [self]
        case .mapping: []
        }
    }
}
