/// What the comments of a test file say that rules find in it: `# ruleid: id` in the line before.
///
/// The conventions are Semgrep's. An annotation speaks of the next line, wherever in its own line it stands; it names one
/// rule or several (`ruleid: a, b`). `todoruleid` and `todook` mark lines of which nothing is demanded yet. Annotations for
/// other engines (`proruleid`, `deepok`) are none for this one, and are skipped where they follow one that is.
struct Annotations: Sendable {
    /// Lines, from 1, on which a rule has to be found, by the rule's id.
    private(set) var expected: [String: Set<Int>] = [:]
    /// Lines on which it may be found or not.
    private(set) var undecided: [String: Set<Int>] = [:]
    /// Rules that some line says they leave alone.
    private(set) var clean: Set<String> = []
    /// Every rule that an annotation names, `ok` included.
    private(set) var named: Set<String> = []

    init(_ bytes: [UInt8]) {
        for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            guard let (kind, ids) = Self.annotation(in: line) else { continue }
            named.formUnion(ids)
            for id in ids {
                switch kind {
                case .found: expected[id, default: []].insert(number + 2)
                case .undecided: undecided[id, default: []].insert(number + 2)
                case .clean: clean.insert(id)
                }
            }
        }
        for (id, lines) in undecided { expected[id]?.subtract(lines) }
    }

    enum Kind {
        case found, clean, undecided
    }

    /// What opens a comment, in any language.
    private static let openers: [[UInt8]] = ["#", "//", "<!--", "(*", "/*", "--", ";"].map { Array($0.utf8) }
    private static let closers: [[UInt8]] = ["*/}", "*/", "-->", "*)"].map { Array($0.utf8) }
    private static let kinds: [(word: [UInt8], kind: Kind?)] = [
        ("ruleid:", .found), ("ok:", .clean), ("todoruleid:", .undecided), ("todook:", .undecided),
        ("proruleid:", nil), ("prook:", nil), ("protodoruleid:", nil), ("protodook:", nil),
        ("deepruleid:", nil), ("deepok:", nil), ("deeptodoruleid:", nil), ("deeptodook:", nil),
    ].map { (Array($0.0.utf8), $0.1) }

    /// The annotation of a line; `nil` when it has none that this engine heeds.
    static func annotation(in line: ArraySlice<UInt8>) -> (kind: Kind, ids: [String])? {
        // Nearly every line ends here.
        guard line.contains(UInt8(ascii: ":")) else { return nil }
        for start in line.indices {
            guard let opener = openers.first(where: { line[start...].starts(with: $0) }) else { continue }
            var rest = line[(start + opener.count)...].drop(while: isBlank)
            guard let first = word(at: rest) else { continue }
            rest = rest.dropFirst(first.word.count)
            guard let kind = first.kind else { return nil }
            // `ruleid: deepok: id` says of the other engine what this one doesn't care for.
            while let next = word(at: rest.drop(while: isBlank)), next.kind == nil {
                rest = rest.drop(while: isBlank).dropFirst(next.word.count)
            }
            return (kind, ids(in: rest))
        }
        return nil
    }

    private static func word(at text: ArraySlice<UInt8>) -> (word: [UInt8], kind: Kind?)? {
        kinds.first { text.starts(with: $0.word) }
    }

    private static func ids(in text: ArraySlice<UInt8>) -> [String] {
        text.split(separator: UInt8(ascii: ",")).compactMap { part in
            var id = trimmed(part)
            for closer in closers where id.suffix(closer.count).elementsEqual(closer) {
                id = trimmed(id.dropLast(closer.count))
            }
            return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
        }
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = text.drop(while: isBlank)
        guard let last = start.lastIndex(where: { !isBlank($0) }) else { return [] }
        return start[...last]
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
