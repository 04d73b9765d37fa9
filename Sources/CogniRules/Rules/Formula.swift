/// Where a rule holds, as ranges with bindings. Each pattern and regular expression has a number in its rule, by which its
/// compiled form is found.
indirect enum Formula: Sendable {
    case pattern(PatternText)
    case regex(RegexText)
    /// `patterns`: all hold.
    case all(Conjunction)
    /// `pattern-either`: one holds.
    case any([Formula])
    /// `pattern-inside`: ranges that others lie in.
    case inside(Formula)
    /// `pattern-not`, and with it `pattern-not-inside` and `pattern-not-regex`; only an operand of `patterns`.
    case not(Formula)

    /// The operands of `patterns`.
    struct Conjunction: Sendable {
        var operands: [Formula] = []
        var conditions: [any Condition] = []
        /// One entry a `focus-metavariable`: numbers of the metavariables, to any of which the match is narrowed.
        var focus: [[Int]] = []
        /// Its number in the rule, as patterns have one.
        let number: Int
    }

    /// A pattern as written, with its number in the rule and its line in the file.
    struct PatternText: Sendable {
        let text: String
        let dialect: Dialect
        let number: Int
        let line: Int
    }

    /// A regular expression as written.
    struct RegexText: Sendable {
        let text: String
        let number: Int
        let line: Int
    }

    /// What the text of patterns is to be read as.
    enum Dialect: Sendable, Equatable {
        /// The language of the file.
        case ofFile
        /// The language of a `metavariable-pattern`, by the name of its pack.
        case language(String)
        /// Words and punctuation of any text.
        case generic
        /// Regular expressions.
        case regex
    }
}

extension Formula {
    /// Whether it finds places, and doesn't only exclude some.
    var finds: Bool {
        if case .not = self { false } else { true }
    }

    /// Whether a `focus-metavariable` narrows its matches.
    var hasFocus: Bool {
        switch self {
        case .pattern, .regex: false
        case .all(let conjunction):
            !conjunction.focus.isEmpty || conjunction.operands.contains { $0.finds && $0.hasFocus }
        case .any(let alternatives): alternatives.contains(where: \.hasFocus)
        case .inside(let inner), .not(let inner): inner.hasFocus
        }
    }
}
