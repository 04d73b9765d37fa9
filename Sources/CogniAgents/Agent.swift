import CogniCore
import CogniSyntax

/// Looks at source text and says what it finds. An agent is pure: what it says depends on the source and on its own
/// settings alone, never on a path, the clock, the file system or the environment.
public protocol Agent: Sendable {
    /// The name in reports and the cache: `linter`.
    var name: String { get }
    /// Differs whenever the agent may say something else of the same source: engine, rules, settings.
    var fingerprint: String { get }
    /// Everything the agent finds in `source`, in the order of place, suppressed findings included and marked.
    func examine(_ source: Source) -> BlobFacts
}

/// One blob as an agent sees it.
public struct Source: Sendable {
    /// The blob's content.
    public let bytes: [UInt8]
    /// The parsed content; `nil` for text without a grammar.
    public let tree: SyntaxTree?
    /// Lines and columns of `bytes`.
    public let lines: LineIndex

    /// A source from its bytes and, when there is a grammar for them, their tree.
    public init(bytes: [UInt8], tree: SyntaxTree?) {
        self.bytes = bytes
        self.tree = tree
        lines = LineIndex(bytes)
    }

    /// The language that the source was parsed as.
    public var language: LanguagePack? { tree?.grammar.pack }
}
