import CogniCore
import CogniSemantics

/// Runs the rules of `mode: taint`.
struct TaintAnalysis {
    let specification: TaintSpecification
    let options: RuleOptions

    /// Where tainted data reaches a sink: the sink's range, with the metavariables of the sink and, where it leaves them open, of the
    /// source.
    func matches(in tree: CodeTree, matcher: Matcher, evaluator: inout Evaluator) throws(RuleError) -> [Match] {
        var marks = try TaintMarks(specification, tree: tree, evaluator: &evaluator)
        guard !marks.isIdle else { return [] }
        var hits = hits(in: tree, marks, matcher)
        // Where nothing flows nothing has to be cleaned.
        if !hits.isEmpty, try marks.markSanitizers(with: &evaluator) { hits = self.hits(in: tree, marks, matcher) }
        return hits.map { hit in
            let (sink, source) = (marks.sinks[hit.sink].match, marks.sources[hit.source].match)
            let bindings = zip(sink.bindings, source.bindings).map { $0 ?? $1 }
            return Match(
                range: options.taintFocusesOnSource ? source.range : sink.range, bindings: bindings,
                isDoubted: hit.isDoubted)
        }
    }

    private func hits(in tree: CodeTree, _ marks: TaintMarks, _ matcher: Matcher) -> [TaintInterpreter.Hit] {
        var interpreter = TaintInterpreter(
            tree: tree, marks: marks, options: options, constants: matcher.constants, variables: matcher.variables,
            effort: { matcher.step() },
            isSafe: { isSafe($0, matcher.types) },
            agrees: { source, sink in
                !options.taintUnifiesMetavariables || merged(sink, source, by: matcher.comparison) != nil
            })
        interpreter.run()
        return interpreter.hits
    }

    /// Whether a rule's options say that values of the expression's type are safe.
    private func isSafe(_ index: Int, _ types: @autoclosure () -> Types) -> Bool {
        guard options.taintAssumesSafeBooleans || options.taintAssumesSafeNumbers else { return false }
        switch types().builtin(of: index) {
        case .bool: return options.taintAssumesSafeBooleans
        case .int, .float, .number: return options.taintAssumesSafeNumbers
        case .string, nil: return false
        }
    }

    /// The bindings of both; `nil` when a metavariable stands for different code.
    private func merged(_ left: Match, _ right: Match, by comparison: CodeComparison) -> [Binding?]? {
        var result = left.bindings
        for (number, binding) in right.bindings.enumerated() {
            guard let binding else { continue }
            if let earlier = result[number], !comparison.areEqual(earlier, binding) { return nil }
            result[number] = result[number] ?? binding
        }
        return result
    }
}
