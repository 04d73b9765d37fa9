import CogniCore
import CogniSyntax

/// The comments of a text that switch findings off, and what each one means.
///
/// `cognicode:ignore [rule-id[, rule-id…]] [reason]` counts for its line and, standing alone, for the line after it;
/// `cognicode:ignore-file` in the comments at the top for the whole text. An id is a rule, a category, or the part of a
/// rule before the slash. What other tools' comments switch off is in `ForeignSuppression`. Secrets, conflict markers
/// and syntax errors are only switched off by name.
public struct Suppressions: Sendable {
    private let directives: [Directive]

    /// The suppressions of a parsed text: only its comments count, never its strings.
    public init(tree: SyntaxTree, lines: LineIndex) {
        directives = DirectiveReader(comments: Comments.of(tree, lines: lines), language: tree.grammar.pack.name).read()
    }

    /// The suppressions of text without a grammar, where any line may hold one.
    public init(text bytes: [UInt8], lines: LineIndex) {
        directives = DirectiveReader(comments: Comments.ofText(bytes, lines: lines), language: "").read()
    }

    /// Why a finding is switched off, `cognicode:ignore in line 12`; `nil` when no comment does.
    /// - Parameter lines: the lines that the finding is on.
    public func reason(for finding: BlobFinding, lines: ClosedRange<Int>) -> String? {
        directives.first { $0.reaches(lines) && $0.selector.matches(finding) }
            .map { "\($0.name) in line \($0.line)" }
    }
}

/// One suppression in a comment.
struct Directive: Sendable, Equatable {
    /// The lines that it counts for.
    enum Reach: Sendable, Equatable {
        case file
        /// A finding that touches the line.
        case line(Int)
        /// A finding that begins in the line.
        case next(Int)
    }

    /// What people write: `cognicode:ignore`, `nosec`.
    let name: String
    /// The line in which it stands.
    let line: Int
    let reach: [Reach]
    let selector: Selector

    func reaches(_ lines: ClosedRange<Int>) -> Bool {
        reach.contains { reach in
            switch reach {
            case .file: true
            case .line(let line): lines.contains(line)
            case .next(let line): lines.lowerBound == line
            }
        }
    }
}

/// Which findings a directive means.
enum Selector: Sendable, Equatable {
    /// Everything that need not be named.
    case unnamed
    /// Rules, categories, or the parts of rules before the slash.
    case named([String])
    /// Security findings that need not be named.
    case security
    /// What other tools' codes stand for.
    case codes([ForeignSuppression.Meaning])

    func matches(_ finding: BlobFinding) -> Bool {
        switch self {
        case .named(let names):
            names.contains { name in
                finding.rule == name || finding.category.rawValue == name || finding.rule.hasPrefix(name + "/")
            }
        case .unnamed: !Self.mustBeNamed(finding)
        case .security: finding.category == .security && !Self.mustBeNamed(finding)
        case .codes(let meanings): !Self.mustBeNamed(finding) && meanings.contains { $0.matches(finding) }
        }
    }

    private static func mustBeNamed(_ finding: BlobFinding) -> Bool {
        finding.category == .secret || finding.category == .syntax
    }
}
