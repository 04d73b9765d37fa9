import CogniCore
import CogniRuleFormat
import CogniSyntax

/// `metavariable-pattern`: a formula holds somewhere in the code, or in the text read as another language.
struct MetavariablePattern: Condition {
    static let key = "metavariable-pattern"

    let metavariable: Int
    let formula: Formula
    /// `nil` for the language of the file.
    let dialect: Formula.Dialect?

    init(from node: RuleNode, with decoder: inout FormulaDecoder) throws(RuleError) {
        try decoder.decoder.checkKeys(
            of: node, known: FormulaDecoder.roots.union(["metavariable", "language"]), what: "operator or key")
        metavariable = try decoder.metavariable("metavariable", of: node)
        dialect = try node["language"].map { (node) throws(RuleError) in try Self.dialect(node, decoder.decoder) }
        formula = try decoder.nestedRoot(of: node, dialect: dialect)
    }

    private static func dialect(_ node: RuleNode, _ decoder: RuleDecoder) throws(RuleError) -> Formula.Dialect {
        let name = node.text?.lowercased() ?? ""
        if let text = Rule.textLanguages[name] { return text }
        guard let pack = LanguagePack.named(name) else {
            throw decoder.error(node, "`metavariable-pattern`: unknown language `\(name)`")
        }
        return .language(pack.name)
    }

    func filter(_ match: Area, in evaluator: inout Evaluator) throws(RuleError) -> [Area] {
        guard let binding = match.bindings[metavariable],
            let scope = scope(of: binding, in: evaluator)
        else { return [] }
        let inner = scope.subject === evaluator.scope.subject ? nil : scope.subject.matcher
        inner?.begin(steps: evaluator.effort.budget)
        let found = try evaluator.ways(of: formula, in: scope, with: match.bindings)
        if let failure = inner?.failure { evaluator.effort.stop(Effort.Failure(failure)) }
        return found.map { bindings in
            var result = match
            // Nodes of another tree mean nothing outside it.
            result.bindings = zip(match.bindings, bindings).map { outer, inner in
                outer ?? (dialect == nil ? inner : inner.map { Binding(range: $0.range) })
            }
            return result
        }
    }

    /// What is searched; `nil` when the binding can't be read as what the formula is for.
    private func scope(of binding: Binding, in evaluator: Evaluator) -> Evaluator.Scope? {
        let subject = evaluator.scope.subject
        switch dialect {
        case nil, .ofFile?:
            // The inside of a string is no code; text without a grammar is what it is.
            if subject.tree != nil, binding.nodes.isEmpty { return nil }
            return Evaluator.Scope(subject: subject, nodes: binding.nodes, bytes: binding.range)
        case .generic?:
            return Evaluator.Scope(
                subject: Subject(bytes: subject.bytes), nodes: 0..<0, bytes: subject.content(of: binding))
        case .regex?:
            guard let content = subject.string(of: binding) else { return nil }
            return Evaluator.Scope(subject: Subject(bytes: subject.bytes), nodes: 0..<0, bytes: content)
        case .language(let name)?:
            guard let content = subject.string(of: binding), let pack = LanguagePack.named(name),
                evaluator.effort.step(subject.bytes.count),
                let inner = Subject(blanking: subject.bytes, except: content, as: pack)
            else { return nil }
            inner.matcher?.begin(
                steps: RuleEngine.defaultStepBudget, options: evaluator.rule.rule.options)
            return Evaluator.Scope(subject: inner, nodes: 0..<inner.nodeCount, bytes: content)
        }
    }

    var subject: (metavariable: Int?, text: String) { (metavariable, "") }

    func check(_ rule: CompiledRule) throws(RuleError) { try rule.check(formula) }
}
