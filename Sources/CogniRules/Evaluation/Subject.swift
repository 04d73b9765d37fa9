import CogniCore
import CogniSemantics
import CogniSyntax

/// A text under examination, with what was made of it so far: one for all rules of a file, used by one thread.
final class Subject {
    let bytes: [UInt8]
    private let code: LazyCodeTree?
    private(set) lazy var tree: CodeTree? = code?.tree
    private(set) lazy var matcher: Matcher? = tree.map { Matcher($0) }
    private(set) lazy var words = WordSet(bytes)
    /// Where formulas that rules share hold, by their identity.
    var shared: [UInt64: [Match]] = [:]
    private var documents: [GenericCommentStyle?: (range: ByteRange, document: GenericDocument)] = [:]

    init(bytes: [UInt8], code: LazyCodeTree? = nil) {
        self.bytes = bytes
        self.code = code
    }

    /// The part `content` of a text in a language of its own: everything around it is blank, so that offsets stay.
    /// `nil` when it doesn't parse.
    convenience init?(blanking bytes: [UInt8], except content: ByteRange, as pack: LanguagePack) {
        var text = bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
        text.replaceSubrange(content, with: bytes[content])
        do {
            let tree = try Parser().parse(text, as: pack)
            self.init(bytes: bytes, code: LazyCodeTree(tree))
        } catch {
            return nil
        }
    }

    var nodeCount: Int { tree?.nodes.count ?? 0 }

    /// The words and blocks of `range`.
    func document(of range: ByteRange, comments: GenericCommentStyle?) -> GenericDocument {
        if let known = documents[comments], known.range == range { return known.document }
        let document = GenericDocument(bytes, in: range, comments: comments)
        documents[comments] = (range, document)
        return document
    }

    // MARK: Strings

    /// What is between the quotes of a string literal, or all of what isn't code; `nil` for other code.
    func string(of binding: Binding) -> ByteRange? {
        guard let tree, let first = binding.nodes.first else { return binding.range }
        guard tree.nodes[first].kind == .string || tree.isPlainTemplate(first) else { return nil }
        let pieces = tree.children(first).map { tree.nodes[$0].range }
        guard let lower = pieces.first?.lowerBound, let upper = pieces.last?.upperBound else {
            // An empty string has no pieces.
            let middle = (binding.range.lowerBound + binding.range.upperBound) / 2
            return middle..<middle
        }
        return .from(lower, to: upper)
    }

    /// The same, with code as it stands.
    func content(of binding: Binding) -> ByteRange { string(of: binding) ?? binding.range }
}
