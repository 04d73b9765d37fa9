/// Damages the text of a rule file: its YAML, its operators, its patterns.
struct RuleDamage {
    private static let operators = [
        "pattern", "patterns", "pattern-either", "pattern-not", "pattern-inside", "pattern-not-inside", "pattern-regex",
        "pattern-not-regex", "metavariable-regex", "metavariable-pattern", "metavariable-comparison",
        "focus-metavariable", "pattern-sources", "pattern-sinks", "fix", "mode", "languages", "id", "rules", "match",
    ]
    private static let tokens = [
        "...", "$X", "$...ARGS", "<...", "...>", "(", ")", "[", "]", "{", "}", "\"", "'", "$", "|", ">", "&a", "*a",
        "- ",
        ": ", "!!binary", "~", "\t", "%", "@", "`", "\\", "=~/", "/", "#", "--- ", "\u{0}", "\u{85}", "<<: *a", "$_",
        "é",
    ]

    var random: CaseRandom

    mutating func damaged(_ rules: [UInt8], _ others: [[UInt8]]) -> [UInt8] {
        var bytes = rules
        for _ in 0...random.below(3) { damage(&bytes, others) }
        return bytes
    }

    private mutating func damage(_ bytes: inout [UInt8], _ others: [[UInt8]]) {
        switch random.below(10) {
        case 0: bytes = Array(bytes[..<random.below(bytes.count)])
        case 1, 2: damageLines(of: &bytes)
        case 3: replaceOperator(of: &bytes)
        case 4: splice(&bytes, with: random.element(of: others) ?? [])
        case 5: bytes.insert(contentsOf: random.bytes(upTo: 8), at: random.below(bytes.count + 1))
        case 6: bytes.removeSubrange(random.range(in: bytes.count, longest: 12))
        default: damagePattern(of: &bytes)
        }
    }

    private mutating func damageLines(of bytes: inout [UInt8]) {
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        let line = random.below(lines.count)
        switch random.below(4) {
        case 0: lines.remove(at: line)
        case 1: lines.insert(lines[line], at: random.below(lines.count))
        case 2: lines[line] = "  ".utf8 + lines[line]
        default: lines[line] = lines[line].dropFirst(min(2, lines[line].count))
        }
        bytes = Array(lines.joined(separator: [10]))
    }

    private mutating func replaceOperator(of bytes: inout [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        let present = Self.operators.filter { text.contains($0 + ":") }
        guard let old = random.element(of: present), let new = random.element(of: Self.operators) else { return }
        var parts = text.split(separator: old + ":", omittingEmptySubsequences: false).map(String.init)
        let place = random.below(parts.count - 1)
        parts[place] += new + ":" + parts.remove(at: place + 1)
        bytes = Array(parts.joined(separator: old + ":").utf8)
    }

    private mutating func splice(_ bytes: inout [UInt8], with other: [UInt8]) {
        let end = random.below(bytes.count)
        bytes = Array(bytes[..<end] + other[random.below(other.count)...])
    }

    /// Replaces, drops or doubles tokens of a line that belongs to a pattern.
    private mutating func damagePattern(of bytes: inout [UInt8]) {
        var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
        let patterns = lines.indices.filter { index in
            let line = String(decoding: lines[index], as: UTF8.self)
            return line.contains("pattern") || line.contains("$") || line.contains("(")
        }
        guard let chosen = random.element(of: patterns) else { return }
        var line = lines[chosen]
        let words = Snippets.words(of: line)
        let token = Array((random.element(of: Self.tokens) ?? "").utf8)
        switch (random.below(3), random.element(of: words)) {
        case (0, let word?): line.replaceSubrange(word, with: token)
        case (1, let word?): line.removeSubrange(word)
        default: line.insert(contentsOf: token, at: random.below(line.count + 1))
        }
        lines[chosen] = line
        bytes = Array(lines.joined(separator: [10]))
    }
}
