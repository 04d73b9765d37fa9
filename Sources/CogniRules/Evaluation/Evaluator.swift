import CogniCore
import CogniRegex
import CogniSyntax

/// Works out where a formula of a rule holds: sets of ranges with bindings, combined as Semgrep does it.
struct Evaluator {
    let rule: CompiledRule
    let effort: Effort
    /// Who wants to know how it goes; `nil` outside of explanations.
    let trace: TraceRecorder?
    /// What is searched: the file, or inside a `metavariable-pattern` the code of the metavariable.
    private(set) var scope: Scope

    /// A part of a text.
    struct Scope {
        let subject: Subject
        /// Nodes that are searched, and the bytes that they span.
        let nodes: Range<Int>
        let bytes: ByteRange
        /// Whether it is the whole file, whose words are known.
        fileprivate let isFile: Bool
        /// What patterns and regular expressions found in it, by their number.
        fileprivate var known: [Int: [Area]] = [:]

        init(subject: Subject, nodes: Range<Int>, bytes: ByteRange, isFile: Bool = false) {
            self.isFile = isFile
            self.subject = subject
            self.nodes = nodes
            self.bytes = bytes
        }
    }

    init(_ rule: CompiledRule, on subject: Subject, effort: Effort, trace: TraceRecorder? = nil) {
        self.rule = rule
        self.effort = effort
        self.trace = trace
        scope = Scope(subject: subject, nodes: 0..<subject.nodeCount, bytes: 0..<subject.bytes.count, isFile: true)
    }

    /// Where a formula of the rule holds in the file.
    /// - Parameter key: what stands above the formula in the rule, for explanations: `pattern-sources`.
    mutating func matches(of formula: Formula, as key: String? = nil) throws(RuleError) -> [Match] {
        let step = key.flatMap { trace?.begin($0) }
        let areas = try areas(of: formula)
        trace?.end(step, found: areas)
        return areas.map { Match(range: $0.range, bindings: $0.bindings) }
    }

    /// The same for a formula that rules share: another rule may have worked it out already.
    mutating func matches(of shared: SharedFormula, as key: String) throws(RuleError) -> [Match] {
        guard trace == nil, scope.isFile else { return try matches(of: shared.formula, as: key) }
        let count = rule.rule.metavariables.count
        if let known = scope.subject.shared[shared.identity] {
            return known.map { match in
                let unbound = [Binding?](repeating: nil, count: count - match.bindings.count)
                return Match(range: match.range, bindings: match.bindings + unbound)
            }
        }
        let found = try matches(of: shared.formula, as: key)
        if effort.failure == nil, scope.subject.matcher?.failure == nil {
            scope.subject.shared[shared.identity] = found.map {
                Match(range: $0.range, bindings: Array($0.bindings.prefix(shared.metavariables)))
            }
        }
        return found
    }

    /// The bindings of each way in which `formula` holds in `inner`, given the bindings that are made already.
    mutating func ways(
        of formula: Formula, in inner: Scope, with bindings: [Binding?]
    ) throws(RuleError) -> [[Binding?]] {
        let outer = scope
        defer { scope = outer }
        scope = inner
        let context = Area(range: inner.bytes, bindings: bindings)
        if case .all(let conjunction) = formula { return try areas(of: conjunction, within: context).map(\.bindings) }
        return try areas(of: formula).compactMap { merged(context, $0) }
    }

    /// With `near` only what lies in one of its ranges, or around one, need be found.
    private mutating func areas(of formula: Formula, near: [ByteRange]? = nil) throws(RuleError) -> [Area] {
        guard let trace else { return try search(formula, near: near) }
        let step = trace.begin(formula)
        let found = try search(formula, near: nil)
        trace.end(step, found: found)
        return found
    }

    private mutating func search(_ formula: Formula, near: [ByteRange]?) throws(RuleError) -> [Area] {
        switch formula {
        case .pattern(let text): return try areas(of: text, near: near)
        case .regex(let text): return try areas(of: text)
        case .any(let alternatives):
            var found: [Area] = []
            for alternative in alternatives { found += try areas(of: alternative, near: near) }
            return unique(found)
        case .inside(let inner):
            return try areas(of: inner, near: near).map { Area(range: $0.range, bindings: $0.bindings, kind: .inside) }
        case .all(let conjunction): return try areas(of: conjunction, within: nil, near: near)
        // An operand of `patterns`, which takes away what it finds.
        case .not(let inner): return try areas(of: inner, near: near)
        }
    }

    // MARK: Texts

    private mutating func areas(of text: Formula.PatternText, near: [ByteRange]?) throws(RuleError) -> [Area] {
        if let earlier = scope.known[text.number] { return earlier }
        let found: [Area]
        if text.dialect == .generic {
            found = try generic(text)
        } else {
            guard let matcher = scope.subject.matcher else { return [] }
            if scope.isFile, trace == nil, !rule.words(text).isMet(by: scope.subject.words) {
                scope.known[text.number] = []
                return []
            }
            let matches = matcher.matches(
                of: try rule.pattern(text), metavariables: rule.rule.metavariables.count, in: scope.nodes, near: near)
            if let failure = matcher.failure { effort.stop(Effort.Failure(failure)) }
            found = unique(matches.map { Area(range: $0.range, bindings: $0.bindings) })
            if near != nil { return found }
        }
        scope.known[text.number] = found
        return found
    }

    private mutating func generic(_ text: Formula.PatternText) throws(RuleError) -> [Area] {
        let pattern = try rule.generic(text)
        guard effort.step(scope.bytes.count / 64) else { return [] }
        let options = rule.rule.options
        let document = scope.subject.document(of: scope.bytes, comments: options.genericComments)
        let search = GenericMatcher(
            document, pattern, metavariables: rule.rule.metavariables.count, span: options.genericEllipsisMaxSpan,
            effort)
        return search.matches()
    }

    private mutating func areas(of text: Formula.RegexText) throws(RuleError) -> [Area] {
        if let earlier = scope.known[text.number] { return earlier }
        let expression = try rule.regex(text, options: .ofPattern)
        let bytes = scope.subject.bytes[scope.bytes]
        guard effort.step(bytes.count / 64) else { return [] }
        let matches = found { () throws(PCREError) in try expression.pcre.matches(in: bytes) } ?? []
        let areas = matches.map { match in
            var bindings = [Binding?](repeating: nil, count: rule.rule.metavariables.count)
            for (group, number) in expression.groups { bindings[number] = match[group].map { Binding(range: $0) } }
            return Area(range: match.range, bindings: bindings, kind: .regex)
        }
        scope.known[text.number] = areas
        return areas
    }

    // MARK: Conjunction

    /// `patterns`: operands that find intersect, the others take away. `context` is a match that holds already; without
    /// operands that find, it is what is taken away from.
    private mutating func areas(
        of conjunction: Formula.Conjunction, within context: Area?, near: [ByteRange]? = nil
    ) throws(RuleError) -> [Area] {
        let plan = rule.plan(of: conjunction)
        if scope.isFile, trace == nil, !plan.words.isMet(by: scope.subject.words) { return [] }
        var found: [Area]?
        for operand in plan.searchOrder {
            let areas = try areas(of: operand, near: nearby(found) ?? near)
            let before = found
            found = found.map { intersection($0, areas) } ?? areas
            trace?.combined(before, found)
            if found?.isEmpty == true { return [] }
        }
        if let context {
            found = found.map { $0.compactMap { area in merged(context, area).map { area.with($0) } } } ?? [context]
        }
        var result = found ?? []
        for operand in conjunction.operands where !operand.finds && !result.isEmpty {
            let before = result
            remove(try areas(of: operand, near: nearby(result)), from: &result)
            trace?.combined(before, result)
        }
        for condition in conjunction.conditions where !result.isEmpty {
            let step = trace?.begin(condition)
            var kept: [Area] = []
            for area in result {
                guard effort.step() else { return [] }
                kept += try condition.filter(area, in: &self)
            }
            trace?.end(step, found: nil)
            trace?.combined(result, kept)
            result = kept
        }
        if !conjunction.focus.isEmpty {
            let step = trace?.begin(focus: conjunction.focus)
            let narrowed = result.flatMap { focused($0, on: conjunction.focus) }
            trace?.end(step, found: nil)
            trace?.combined(result, narrowed)
            result = narrowed
        }
        return unique(result)
    }

    /// Ranges near which further operands have to be searched. Among many the search would cost more than it saves.
    private func nearby(_ areas: [Area]?) -> [ByteRange]? {
        guard let areas, areas.count <= 32 else { return nil }
        return areas.map(\.range)
    }
}
