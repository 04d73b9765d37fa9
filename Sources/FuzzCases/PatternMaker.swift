/// Makes patterns, regular expressions and the like of snippets.
struct PatternMaker {
    static let metavariables = ["$X", "$Y", "$F", "$ARG", "$_", "$...ARGS", "$1"]

    var random: CaseRandom
    private var snippets: Snippets

    init(_ random: CaseRandom, source: [UInt8]) {
        self.random = random
        snippets = Snippets(of: source)
    }

    mutating func metavariable() -> String { random.element(of: Self.metavariables) ?? "$X" }

    mutating func snippet() -> String { snippets.snippet(&random) }

    mutating func word() -> String { snippets.word(&random) }

    /// A pattern: a snippet with some of it left open.
    mutating func pattern() -> String {
        var text = snippet()
        for _ in 0..<random.below(4) { text = loosened(text) }
        return text
    }

    private mutating func loosened(_ text: String) -> String {
        switch random.below(14) {
        case 0..<4: return replacingWord(of: text, with: metavariable())
        case 4, 5: return replacingBrackets(of: text)
        case 6: return "<... " + text + " ...>"
        case 7: return text + "\n...\n" + snippet()
        case 8: return metavariable() + "." + text
        case 9: return metavariable() + " = " + text
        case 10: return random.one(of: "(\(metavariable()) : \(word()))", "(\(word()) \(metavariable()))") + text
        case 11: return replacingWord(of: text, with: random.one(of: "...", "\"...\"", "\"=~/a.*/\"", "<... $X ...>"))
        case 12: return "..." + text
        default: return metavariable() + "(" + text + ", ...)"
        }
    }

    private mutating func replacingWord(of text: String, with replacement: String) -> String {
        var bytes = Array(text.utf8)
        guard let word = random.element(of: Snippets.words(of: bytes)) else { return replacement }
        bytes.replaceSubrange(word, with: Array(replacement.utf8))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `f(a, b)` becomes `f(...)`.
    private mutating func replacingBrackets(of text: String) -> String {
        guard let open = text.firstIndex(where: { "([{\"".contains($0) }),
            let close = text.lastIndex(where: { ")]}\"".contains($0) }), open < close
        else { return text }
        let inside = random.one(of: "...", "..., \(metavariable()), ...", "$...ARGS", metavariable(), "")
        return text[...open] + inside + text[close...]
    }

    /// A regular expression: sane, broken or one that takes for ever.
    mutating func regex() -> String {
        var text = ""
        for _ in 0...random.below(3) {
            text += random.one(
                of: word(), ".*", "\\b\\w+\\b", "(a+)+$", "(?i)", "[^\"]+", "(?<n>x)\\k<n>", "(", "[", ")", "{1,9999}",
                "\\p{L}", "(x|x)*y", "^", "$", "(\\w+\\s*)+;", "\\", "(?=.*)", "(.*)*", "\\1", "(?R)", snippet(), "\\n")
        }
        return text
    }

    /// What `metavariable-comparison` compares.
    mutating func comparison() -> String {
        let left = random.one(
            of: metavariable(), "int(\(metavariable()))", "str(\(metavariable()))", "\(metavariable()) % 7",
            "re.match(\"\(word())\", \(metavariable()))", "today()", "-\(metavariable())", "9223372036854775807 + 1")
        let comparison = random.one(of: "<", "==", "!=", ">=", "in", "not in", "and", "**", "//", "<<")
        return left + " " + comparison + " "
            + random.one(of: "10", "\"a\"", "[1, 2]", "0", metavariable(), "(", "1 / 0")
    }
}
