import CogniCore
import CogniSyntax

/// A file that is not measured itself, in which duplicates are looked for.
public struct Neighbour: Sendable {
    /// The path, as the report is to name it.
    public let path: GitPath
    let oid: ObjectID
    let language: LanguagePack
    let content: MetricsRunner.Subject.Content

    /// A file from its path, the object id and the language of its content, and where that comes from.
    public init(
        path: GitPath, oid: ObjectID, language: LanguagePack, content: @escaping MetricsRunner.Subject.Content
    ) {
        self.path = path
        self.oid = oid
        self.language = language
        self.content = content
    }
}

/// Gets the fingerprints of neighbours: from the store where it has them, else from their text.
struct Neighbours: Sendable {
    let parser: Parser
    let jobs: Int
    let store: (any DerivedStore)?

    /// Raised with every change of what tokens, runs and windows are.
    private static let version = "1"

    /// Each neighbour with its fingerprints, in their order; those that can't be read or parsed have none.
    func fingerprints(of neighbours: [Neighbour]) async -> [(Neighbour, Fingerprints)] {
        let keys = neighbours.map(key)
        var known = (store?.derived(for: keys) ?? [:]).compactMapValues { Fingerprints(encoded: $0) }
        let missing = neighbours.indices.filter { known[keys[$0]] == nil }
        var fresh: [FactKey: [UInt8]] = [:]
        await withTaskGroup(of: (Int, Fingerprints).self) { group in
            var next = 0
            func submit() {
                guard next < missing.count else { return }
                let index = missing[next]
                next += 1
                group.addTask { (index, tokens(of: neighbours[index]).map { Fingerprints(of: $0) } ?? Fingerprints()) }
            }
            for _ in 0..<jobs { submit() }
            while let (index, fingerprints) = await group.next() {
                submit()
                known[keys[index]] = fingerprints
                fresh[keys[index]] = fingerprints.encoded
            }
        }
        store?.store(derived: fresh)
        return zip(neighbours, keys).map { ($0, known[$1] ?? Fingerprints()) }
    }

    /// The tokens of a neighbour; `nil` for what can't be read or parsed, or that a program wrote: nobody copied that.
    func tokens(of neighbour: Neighbour) -> TokenStream? {
        do {
            let bytes = try neighbour.content()
            guard !bytes.prefix(8_000).contains(0), GeneratedText.reason(bytes) == nil else { return nil }
            return TokenStream(of: try parser.parse(bytes, as: neighbour.language))
        } catch {
            // Not asked for by anybody: that it can't be read is told where it is measured.
            return nil
        }
    }

    private func key(_ neighbour: Neighbour) -> FactKey {
        let limits = "\(parser.limits.bytes).\(parser.limits.depth).\(parser.limits.seconds)"
        return FactKey(
            oid: neighbour.oid, language: neighbour.language.name, agent: "duplication",
            fingerprint: "\(Self.version)-\(limits)")
    }
}
