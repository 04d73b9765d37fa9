import CogniAgents
import CogniCore
import CogniSyntax

/// One side of one file, whose facts are wanted, with its language known.
struct Blob: Sendable {
    let content: ContentReference
    let path: GitPath
    /// `nil` for text without a grammar.
    let language: LanguagePack?

    /// Finds the language out. The content is read only where neither attribute nor name tells.
    /// - Throws: what `source` throws when the content is needed and cannot be read.
    init(_ content: ContentReference, path: GitPath, attribute: String?, source: any ContentSource) throws {
        self.content = content
        self.path = path
        language = try LanguageDetector.language(of: path, attribute: attribute) { try source.bytes(of: content) }
    }

    /// What the facts of a blob depend on besides the agents and the parser's limits. The same content may stand at
    /// several paths.
    struct Identity: Hashable, Sendable {
        let oid: ObjectID
        let language: String
    }

    var identity: Identity { Identity(oid: content.oid, language: language?.name ?? "text") }
}

/// What became of a blob.
enum Outcome: Sendable {
    /// The facts, by the agent's name.
    case facts([String: BlobFacts])
    /// Why there are none.
    case notReviewed(NotReviewed)

    /// Its content could not be had or not be analysed.
    static func failed(_ reason: String) -> Outcome { .notReviewed(.failed(reason)) }
}
