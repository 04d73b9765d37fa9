extension RuleNode {
    /// The node as YAML text, line by line: what stood in the rule file, less comments and layout.
    public var yaml: String { lines.map { $0 + "\n" }.joined() }

    private var lines: [String] {
        switch content {
        case .scalar(let text): Self.scalar(text, after: "")
        case .sequence(let elements): elements.flatMap { $0.lines(after: "-") }
        case .mapping(let entries):
            entries.flatMap { entry in entry.value.lines(after: Self.quotedIfNeeded(entry.key) + ":") }
        }
    }

    /// The lines of this node behind `-` or a key.
    private func lines(after head: String) -> [String] {
        switch content {
        case .scalar(let text): return Self.scalar(text, after: head + " ")
        case .sequence(let elements) where elements.isEmpty: return [head + " []"]
        case .mapping(let entries) where entries.isEmpty: return [head + " {}"]
        default: break
        }
        guard head == "-", let first = lines.first else { return [head] + lines.map { "  " + $0 } }
        return ["- " + first] + lines.dropFirst().map { "  " + $0 }
    }

    /// Text of several lines as a block.
    private static func scalar(_ text: String, after head: String) -> [String] {
        guard text.utf8.contains(10) else { return [head + quotedIfNeeded(text)] }
        let body = text.hasSuffix("\n") ? text.dropLast() : text[...]
        let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
        // A first line that starts with a blank needs the indentation said.
        let indentation = text.hasPrefix(" ") ? "2" : ""
        return [head + "|" + indentation + (text.hasSuffix("\n") ? "" : "-")]
            + lines.map { $0.isEmpty ? "" : "  " + $0 }
    }

    /// Plain where YAML reads it back as the same text, else between single quotes.
    private static func quotedIfNeeded(_ text: String) -> String {
        let special = "-?:,[]{}#&*!|>'\"%@` \t"
        let isPlain =
            !text.isEmpty && !(text.utf8.first.map { special.utf8.contains($0) } ?? true)
            && !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":") && !text.hasSuffix(" ")
            && !text.utf8.contains { $0 < 0x20 }
        return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
    }
}
