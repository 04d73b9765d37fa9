import CogniCore
import CogniSyntax

/// Finds text that does not parse: one finding for each cascade of errors, where a person would begin to look.
public enum SyntaxErrors {
    /// The rule of every finding here.
    public static let rule = "syntax/error"

    /// More findings than these in one file help nobody.
    static let mostFindings = 5

    /// The syntax errors of a text, in ascending order.
    ///
    /// Brackets that don't match are an error in every language, whatever its grammar knows; they are reported alone, as
    /// everything behind them is a consequence. Other errors are critical where the grammar is as good as a compiler, and
    /// hints elsewhere.
    public static func findings(in tree: SyntaxTree) -> [BlobFinding] {
        guard tree.hasError else { return [] }
        let lines = LineIndex(tree.bytes)
        if let mismatch = BracketMismatch.first(in: tree, lines: lines) {
            return [finding(mismatch.message, at: mismatch.range, in: tree, isSure: true)]
        }
        let isSure = tree.grammar.pack.syntaxErrors == .reliable
        return places(in: tree, lines: lines).prefix(mostFindings).map { place in
            finding(
                message(for: place, in: tree), at: range(of: place, in: tree, lines: lines), in: tree, isSure: isSure)
        }
    }

    private static func finding(
        _ message: String, at range: ByteRange, in tree: SyntaxTree, isSure: Bool
    ) -> BlobFinding {
        let language = tree.grammar.pack.title
        return BlobFinding(
            rule: rule, severity: isSure ? .critical : .info, category: .syntax, confidence: isSure ? 0.95 : 0.3,
            range: range, message: "syntax error: \(message)",
            remedy: isSure
                ? "Make the file valid \(language) again."
                : "Check this place; if it compiles, the \(language) grammar doesn't know the construct.",
            symbol: tree.symbol(at: range.lowerBound), identity: StableHash.folded(tree.bytes[range]))
    }

    // MARK: - Places

    /// The error and missing nodes that begin a cascade: those within three lines of an error before them are left out.
    private static func places(in tree: SyntaxTree, lines: LineIndex) -> [Int] {
        var places: [Int] = []
        var quietUntil = 0
        for (index, node) in tree.nodes.enumerated()
        where !node.flags.isDisjoint(with: [.error, .missing]) && !isKnownGap(index, in: tree, lines: lines) {
            let place = innermost(index, in: tree)
            let line = lines.line(at: Int(tree.nodes[place].start))
            if line > quietUntil { places.append(place) }
            quietUntil = max(quietUntil, line + 3)
        }
        return places
    }

    /// An error node may span the file, when nothing of it made sense as a whole; the first one inside says more.
    private static func innermost(_ index: Int, in tree: SyntaxTree) -> Int {
        guard tree.nodes[index].flags.contains(.error) else { return index }
        return tree.descendants(index).first { tree.nodes[$0].flags.contains(.error) } ?? index
    }

    /// Whether the error is the grammar's, not the text's. TypeScript's doesn't know `in` and `out` before type parameters,
    /// nor `typeof import("…")` as a type argument.
    private static func isKnownGap(_ index: Int, in tree: SyntaxTree, lines: LineIndex) -> Bool {
        let name = tree.grammar.pack.name
        let node = tree.nodes[index]
        guard name == "typescript" || name == "tsx", node.flags.contains(.error), node.parent >= 0 else { return false }
        if tree.kindName(Int(node.parent)).hasPrefix("type_parameter") {
            let before = tree.nodes[..<index].last { $0.start < $0.end && $0.end <= node.start }
            return isVariance(tree.bytes[node.range]) || before.map { isVariance(tree.bytes[$0.range]) } ?? false
        }
        let line = tree.bytes[lines.range(ofLine: lines.line(at: node.range.lowerBound))]
        return String(decoding: line, as: UTF8.self).contains("typeof import(")
    }

    private static func isVariance(_ text: ArraySlice<UInt8>) -> Bool {
        text.elementsEqual("in".utf8) || text.elementsEqual("out".utf8)
    }

    /// What to underline: the token before a missing one; of an error, its first line without the white space around it.
    private static func range(of index: Int, in tree: SyntaxTree, lines: LineIndex) -> ByteRange {
        let node = tree.nodes[index]
        if node.flags.contains(.missing) {
            let before = tree.nodes[..<index].lastIndex {
                $0.start < $0.end && !$0.flags.contains(.extra) && $0.end <= node.start && $0.end - $0.start < 200
            }
            return before.map { tree.nodes[$0].range } ?? node.range
        }
        let line = lines.range(ofLine: lines.line(at: node.range.lowerBound))
        let end = min(node.range.upperBound, max(line.upperBound, node.range.lowerBound))
        let trimmed = tree.bytes[node.range.lowerBound..<end].reversed().drop { $0 <= 0x20 }.count
        return node.range.lowerBound..<(node.range.lowerBound + trimmed)
    }

    // MARK: - Messages

    private static func message(for index: Int, in tree: SyntaxTree) -> String {
        let node = tree.nodes[index]
        if node.flags.contains(.missing) {
            let kind = tree.kindName(index)
            if node.flags.contains(.named) { return "missing \(kind.replacingUnderscores)" }
            return kind.utf8.contains { $0 > 0x20 } ? "missing `\(kind)`" : "missing line break"
        }
        if isOpenString(index, in: tree) { return "this string is never closed" }
        let text = tree.text(index).prefix { $0 != 10 && $0 != 13 }
        guard let first = text.first(where: { $0 > 0x20 }) else { return "something is missing here" }
        if text.contains(0) { return "NUL byte in the text" }
        if first < 0x20 || text.count > 40 || node.range.count > text.count + 2 {
            return "from here on this cannot be read as \(tree.grammar.pack.title)"
        }
        return "unexpected `\(String(decoding: text, as: UTF8.self))`"
    }

    /// Whether the error holds an odd number of one kind of quote.
    private static func isOpenString(_ index: Int, in tree: SyntaxTree) -> Bool {
        var counts: [String: Int] = [:]
        for child in tree.children(index) {
            let kind = tree.kindName(child)
            if ["\"", "'", "`", "\"\"\"", "string_start", "string_end"].contains(kind) {
                counts[kind == "string_end" ? "string_start" : kind, default: 0] += 1
            }
        }
        return counts.values.contains { $0 % 2 == 1 }
    }
}

extension String {
    fileprivate var replacingUnderscores: String { split(separator: "_").joined(separator: " ") }
}
