import CogniCore

/// One rule: what to look for, and what to say of it. The syntax is Semgrep's; `RuleDecoder` reads it.
public struct Rule: Sendable {
    /// `language/name` for built-in rules, as written for others.
    public let id: String
    /// Languages as the rule names them: `python`, `js`.
    public let languages: [String]
    /// How bad a match is.
    public let severity: Severity
    /// What is wrong, with metavariables to be filled in: `$X is never closed`.
    public let message: String
    /// What a match is about.
    public let category: Category
    /// Above 0 to 1.
    public let confidence: Double
    /// `CWE-78`; `nil` when none applies.
    public let cwe: String?
    /// What to do about it.
    public let remedy: String?
    /// Addresses of further reading.
    public let references: [String]
    /// Text that replaces the match, with metavariables to be filled in.
    public let fix: String?
    let formula: Formula
    /// Names of the metavariables, which bindings know by number.
    let metavariables: [String]
    /// The file that it was read from and the place there, for error messages.
    let origin: Origin

    struct Origin: Sendable {
        let file: String
        let line: Int
    }
}

/// The logic of a rule. Each pattern has a number, by which the compiled patterns are found.
indirect enum Formula: Sendable {
    case pattern(PatternText)
    case regex(RegexText)
    /// `patterns`: all hold.
    case all(Conjunction)
    /// `pattern-either`: one holds.
    case any([Formula])
    /// `pattern-inside`, which filters.
    case inside(Formula)
    case not(Formula)
    case notInside(Formula)
    case notRegex(RegexText)

    /// The operands of `patterns`.
    struct Conjunction: Sendable {
        var operands: [Formula] = []
        var conditions: [Condition] = []
        /// Numbers of the metavariables to which the match is narrowed.
        var focus: [Int] = []

        /// The operands that find, those with words to look for first: they leave the fewest places for the others.
        var positives: [Formula] {
            let finding = operands.filter { operand in
                switch operand {
                case .pattern, .regex, .any, .all: true
                default: false
                }
            }
            return finding.filter { RequiredWords($0).demandsWords }
                + finding.filter { !RequiredWords($0).demandsWords }
        }
    }

    /// A pattern as written, with its number in the rule and its line in the file.
    struct PatternText: Sendable {
        let text: String
        let number: Int
        let line: Int
    }

    /// A regular expression as written.
    struct RegexText: Sendable {
        let text: String
        let number: Int
        let line: Int
    }

    /// A test of what a metavariable is bound to.
    enum Condition: Sendable {
        /// `metavariable-regex`: the text matches from its start.
        case regex(metavariable: Int, RegexText)
        /// `metavariable-pattern`: the formula matches somewhere in the code.
        case formula(metavariable: Int, Formula)
    }
}
