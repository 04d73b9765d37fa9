import CogniRuleFormat
import Testing

@testable import CogniRules

/// What `mode: taint` says, as the interpreter gets it.
struct TaintDecodingTests {
    @Test func everyKeyIsRead() throws {
        let yaml = """
            id: a
            languages: [python]
            severity: HIGH
            message: m
            mode: taint
            min-version: 1.0.0
            options: {taint_unify_mvars: true, taint_assume_safe_numbers: true, taint_focus_on: source, interfile: true}
            metadata: {category: anything, confidence: sure, cwe: ["CWE-79: b"], references: a}
            pattern-sources:
              - pattern: source($X)
                exact: true
                by-side-effect: only
                label: A
                requires: B and not (C or D)
              - patterns: [{pattern: $X}, {pattern-inside: "def f(..., $X, ...): ..."}]
                control: true
            pattern-sinks:
              - patterns: [{pattern: "sink($Y)"}, {focus-metavariable: $Y}]
                requires: A
              - pattern: exit()
                exact: false
                at-exit: true
            pattern-sanitizers:
              - pattern: clean(...)
                by-side-effect: true
                not_conflicting: true
            pattern-propagators:
              - pattern: $X.add($Y)
                from: $Y
                to: $X
                by-side-effect: false
                label: B
                replace-labels: [A]
            """
        let rule = try RuleDecoder(file: "a.yaml").rule(RuleNode(yaml: yaml))
        guard case .taint(let taint) = rule.logic else { throw Mistake() }
        #expect(rule.severity == .error && rule.category == .correctness && rule.confidence == 0.8)
        #expect(rule.cwe == "CWE-79" && rule.references == ["a"])
        #expect(rule.options.taintUnifiesMetavariables && rule.options.taintAssumesSafeNumbers)
        #expect(rule.options.taintFocusesOnSource && !rule.options.taintAssumesSafeBooleans)
        #expect(rule.metavariables == ["$X", "$Y"])

        let (first, second) = (taint.sources[0], taint.sources[1])
        #expect(first.isExact && first.sideEffect == .only && first.label == "A" && !first.isControl)
        #expect(first.requires?.isMet(by: ["B"]) == true)
        #expect(first.requires?.isMet(by: ["B", "D"]) == false)
        #expect(first.requires?.isMet(by: []) == false)
        #expect(!second.isExact && second.sideEffect == .no && second.isControl)
        #expect(second.label == TaintSpecification.Source.defaultLabel && second.requires == nil)
        #expect(taint.sinks.map(\.isExact) == [true, false])
        #expect(taint.sinks.map(\.hasFocus) == [true, false])
        #expect(taint.sinks.map(\.isAtExit) == [false, true])
        #expect(taint.sinks[0].requires == .label("A"))
        #expect(taint.sanitizers.map(\.isBySideEffect) == [true] && taint.sanitizers.map(\.isExact) == [false])
        #expect(taint.sanitizers.map(\.isNotConflicting) == [true])
        let propagator = taint.propagators[0]
        #expect(propagator.from == 1 && propagator.to == 0 && !propagator.isBySideEffect)
        #expect(propagator.label == "B" && propagator.replacedLabels == ["A"])
    }

    private struct Mistake: Error {}
}
