import CogniCore
import CogniSemantics
import CogniSyntax

/// A check that scopes or the flow of control decide. One file each; `SemanticChecks.all` lists them.
protocol SemanticCheck: Sendable {
    /// What people are told of it.
    var description: CheckDescription { get }
    /// Names of which a text has one at least, if the check can find anything in it; `nil` when that doesn't depend on names.
    var words: Set<UInt32>? { get }
    /// What it finds in a text of one of its languages that parsed without an error.
    func findings(in code: SemanticCode) -> [BlobFinding]
}

extension SemanticCheck {
    var words: Set<UInt32>? { nil }

    /// A finding of this check.
    func finding(
        _ message: String, at range: ByteRange, in code: SemanticCode, severity: Severity? = nil,
        confidence: Double? = nil, fix: [TextEdit] = []
    ) -> BlobFinding {
        BlobFinding(
            rule: description.id(for: code.language), severity: severity ?? description.severity,
            category: description.category, confidence: confidence ?? description.confidence, range: range,
            message: message, remedy: description.remedy, cwe: description.cwe, fix: fix)
    }
}

/// What the checks share of a text: its tree, and what is made of it on demand. Used by one thread.
final class SemanticCode {
    let tree: CodeTree
    private(set) lazy var symbols: SymbolTable? = SymbolTable(tree)

    private var graphs: [Int: ControlFlowGraph?] = [:]
    /// The functions with a body, and first the file itself.
    private(set) lazy var functions: [Int] =
        [0] + tree.nodes.indices.filter { tree.nodes[$0].kind == .function && tree.child($0, .body) != nil }

    init(_ tree: CodeTree) { self.tree = tree }

    /// Whether a name with one of these labels is in the text.
    func hasName(in labels: Set<UInt32>) -> Bool {
        tree.nodes.contains { $0.kind == .name && labels.contains($0.label) }
    }

    /// The ways through a function; `nil` when they can't be told.
    func graph(of function: Int) -> ControlFlowGraph? {
        if let known = graphs[function] { return known }
        let graph = ControlFlowGraph(of: function, in: tree)
        graphs[function] = .some(graph)
        return graph
    }

    var language: String { tree.language.name }

    func text(of index: Int) -> String { tree.string(index) }

    func isKind(_ index: Int?, _ kind: CodeKind) -> Bool { index.map { tree.nodes[$0].kind == kind } ?? false }

    /// The innermost node of a kind around `index`.
    func ancestor(of index: Int, where isWanted: (CodeNode) -> Bool) -> Int? {
        var current = tree.parent(index)
        while let node = current {
            if isWanted(tree.nodes[node]) { return node }
            current = tree.parent(node)
        }
        return nil
    }
}

/// The checks that scopes and the flow of control decide.
public enum SemanticChecks {
    static let all: [any SemanticCheck] = [
        UnusedImport(), UnusedVariable(), UndefinedName(), RedefinedUnused(), UnreachableCode(),
        MissingReturn(), UseBeforeAssignment(),
        ResourceLeak(), LockWithoutUnlock(), ShadowedBuiltin(),
    ]

    /// What the checks find, for people.
    public static var descriptions: [CheckDescription] { all.map(\.description) }

    /// What a check finds, by an id in reports or by what follows the slash in it; `nil` when none has it.
    public static func description(of id: String) -> CheckDescription? {
        descriptions.first { $0.name == id || $0.ids.contains(id) }
    }

    /// What all checks of the text's language find. A text that doesn't parse may lack anything, so nothing is said of it.
    public static func findings(in code: LazyCodeTree) -> [BlobFinding] {
        let checks = all.filter { $0.description.languages.contains(code.syntax.grammar.pack.name) }
        guard !checks.isEmpty, !code.syntax.hasError else { return [] }
        // The flow of control is followed down the statements by recursion.
        return DeepStack.run {
            let subject = SemanticCode(code.tree)
            return checks.flatMap { check in
                check.words.map { subject.hasName(in: $0) } ?? true ? check.findings(in: subject) : []
            }
        }
    }
}
