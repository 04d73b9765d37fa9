import CogniRuleFormat

/// Reads the operators of `mode: taint`.
extension FormulaDecoder {
    mutating func taint(of node: RuleNode) throws(RuleError) -> TaintSpecification {
        for key in Self.roots {
            if let value = node[key] {
                throw decoder.error(value, "the operator `\(key)` has no place in `mode: taint`")
            }
        }
        for key in ["pattern-sources", "pattern-sinks"] where node[key]?.elements.isEmpty ?? true {
            throw decoder.error(node[key] ?? node, "`mode: taint` needs `\(key)`")
        }
        var result = TaintSpecification()
        for source in node["pattern-sources"]?.elements ?? [] { result.sources.append(try taintSource(source)) }
        // Before the sinks, in which rules of a family differ: so the metavariables of what they share have the same numbers.
        for sanitizer in node["pattern-sanitizers"]?.elements ?? [] {
            result.sanitizers.append(try taintSanitizer(sanitizer))
        }
        for sink in node["pattern-sinks"]?.elements ?? [] { result.sinks.append(try taintSink(sink)) }
        for propagator in node["pattern-propagators"]?.elements ?? [] {
            result.propagators.append(try taintPropagator(propagator))
        }
        return result
    }

    private mutating func taintSource(_ node: RuleNode) throws(RuleError) -> TaintSpecification.Source {
        try check(node, ["exact", "by-side-effect", "control", "label", "requires"])
        let sideEffect = try node["by-side-effect"].map { (value) throws(RuleError) in
            let choices = ["true": TaintSpecification.SideEffect.yes, "false": .no, "only": .only]
            return try decoder.choice(RuleNode.Entry(key: "by-side-effect", value: value), choices)
        }
        return TaintSpecification.Source(
            formula: try sharedRoot(of: node), isExact: try decoder.bool("exact", of: node, default: false),
            sideEffect: sideEffect ?? .no, isControl: try decoder.bool("control", of: node, default: false),
            label: try text("label", of: node) ?? TaintSpecification.Source.defaultLabel,
            requires: try requires(of: node))
    }

    private mutating func taintSink(_ node: RuleNode) throws(RuleError) -> TaintSpecification.Sink {
        try check(node, ["exact", "requires", "at-exit"])
        let formula = try root(of: node)
        return TaintSpecification.Sink(
            formula: formula, isExact: try decoder.bool("exact", of: node, default: true),
            requires: try requires(of: node), isAtExit: try decoder.bool("at-exit", of: node, default: false),
            hasFocus: formula.hasFocus)
    }

    private mutating func taintSanitizer(_ node: RuleNode) throws(RuleError) -> TaintSpecification.Sanitizer {
        try check(node, ["exact", "by-side-effect", "not_conflicting", "not-conflicting", "cleans", "when"])
        let isNotConflicting = try decoder.bool("not_conflicting", of: node, default: false)
        return TaintSpecification.Sanitizer(
            formula: try sharedRoot(of: node), isExact: try decoder.bool("exact", of: node, default: false),
            isBySideEffect: try decoder.bool("by-side-effect", of: node, default: false),
            isNotConflicting: try decoder.bool("not-conflicting", of: node, default: isNotConflicting),
            guards: try taintGuard(node))
    }

    /// `cleans: $X`, `when: false`
    private mutating func taintGuard(_ node: RuleNode) throws(RuleError) -> TaintSpecification.Guard? {
        guard node["cleans"] != nil else {
            if let when = node["when"] { throw decoder.error(when, "`when` goes with `cleans`") }
            return nil
        }
        return TaintSpecification.Guard(
            metavariable: try metavariable("cleans", of: node), when: try decoder.bool("when", of: node, default: true))
    }

    private mutating func taintPropagator(_ node: RuleNode) throws(RuleError) -> TaintSpecification.Propagator {
        try check(node, ["by-side-effect", "from", "to", "requires", "label", "replace-labels"])
        return TaintSpecification.Propagator(
            formula: try root(of: node), from: try metavariable("from", of: node), to: try metavariable("to", of: node),
            isBySideEffect: try decoder.bool("by-side-effect", of: node, default: true),
            requires: try requires(of: node), label: try text("label", of: node),
            replacedLabels: node["replace-labels"]?.elements.compactMap(\.text))
    }

    private func check(_ node: RuleNode, _ keys: Set<String>) throws(RuleError) {
        try decoder.checkKeys(of: node, known: Self.roots.union(keys), what: "operator or key")
    }

    private func text(_ key: String, of node: RuleNode) throws(RuleError) -> String? {
        node[key] == nil ? nil : try decoder.required(key, of: node)
    }

    /// `requires: A and not B`
    private mutating func requires(of node: RuleNode) throws(RuleError) -> LabelExpression? {
        guard let value = node["requires"] else { return nil }
        let expression = try expression(value)
        guard let labels = LabelExpression(expression) else {
            throw decoder.error(value, "`requires` has to be made of labels, `and`, `or` and `not`")
        }
        return labels
    }
}

extension LabelExpression {
    /// `nil` when the expression is not made of names and Boolean operators.
    init?(_ expression: Expression) {
        switch expression {
        case .name(let name): self = .label(name)
        case .value(.bool(let value)): self = .constant(value)
        case .unary(.not, let inner):
            guard let inner = LabelExpression(inner) else { return nil }
            self = .not(inner)
        case .binary(let joint, let left, let right) where joint == .and || joint == .or:
            guard let left = LabelExpression(left), let right = LabelExpression(right) else { return nil }
            self = joint == .and ? .and(left, right) : .or(left, right)
        default: return nil
        }
    }
}
