import CogniCore
import CogniRegex
import CogniSemantics
import CogniSyntax

/// Works out where a rule's formula holds: sets of ranges with bindings, combined as Semgrep does it.
struct Evaluator {
    let rule: CompiledRule
    let matcher: Matcher
    /// The words of the file.
    let words: WordSet
    private var known: [Int: [Match]] = [:]
    /// Nodes that are searched, and the bytes that they span.
    private var region: Range<Int>
    private var bytes: ByteRange

    init(_ rule: CompiledRule, _ matcher: Matcher, words: WordSet) {
        self.rule = rule
        self.matcher = matcher
        self.words = words
        region = 0..<matcher.tree.nodes.count
        bytes = 0..<matcher.tree.bytes.count
    }

    /// Where the rule holds.
    mutating func run() throws(RuleError) -> [Match] { try matches(of: rule.rule.formula) }

    /// Where a formula holds; with `near` only what lies in one of its ranges, or around one, need be found.
    private mutating func matches(of formula: Formula, near: [ByteRange]? = nil) throws(RuleError) -> [Match] {
        switch formula {
        case .pattern(let text): return try matches(of: text, near: near)
        case .regex(let text): return try matches(of: text)
        case .any(let alternatives):
            var found: [Match] = []
            for alternative in alternatives { found += try matches(of: alternative, near: near) }
            return unique(found)
        case .inside(let inner): return try matches(of: inner, near: near)
        case .all(let conjunction): return try matches(of: conjunction, within: nil)
        // Only operands of `patterns`, which treats them itself.
        case .not, .notInside, .notRegex: return []
        }
    }

    private mutating func matches(
        of text: Formula.PatternText, near: [ByteRange]?
    ) throws(RuleError) -> [Match] {
        if let earlier = known[text.number] { return earlier }
        guard rule.words(text).isMet(by: words) else {
            known[text.number] = []
            return []
        }
        let found = unique(
            matcher.matches(
                of: try rule.pattern(text), metavariables: rule.rule.metavariables.count, in: region, near: near))
        if near == nil { known[text.number] = found }
        return found
    }

    private mutating func matches(of text: Formula.RegexText) throws(RuleError) -> [Match] {
        if let earlier = known[text.number] { return earlier }
        let expression = try rule.regex(text, options: .ofPattern)
        var found: [Match] = []
        do {
            for match in try expression.matches(in: matcher.tree.bytes[bytes]) {
                var bindings = [Binding?](repeating: nil, count: rule.rule.metavariables.count)
                for (group, number) in rule.groups { bindings[number] = match[group].map { Binding(range: $0) } }
                found.append(Match(range: match.range, bindings: bindings))
                guard matcher.step() else { break }
            }
        } catch {
            matcher.fail(error)
        }
        known[text.number] = found
        return found
    }

    // MARK: Conjunction

    /// `patterns`: positives intersect, the others filter. `context` is a match that holds already.
    private mutating func matches(
        of conjunction: Formula.Conjunction, within context: Match?
    ) throws(RuleError) -> [Match] {
        var current: [Match]? = context.map { [$0] }
        for operand in conjunction.positives {
            let found = try matches(of: operand, near: near(current))
            current = current.map { intersection($0, found) } ?? found
            if current?.isEmpty == true { return [] }
        }
        for operand in conjunction.operands {
            if let current, current.isEmpty { return [] }
            switch operand {
            case .inside(let inner):
                let found = try matches(of: inner, near: near(current))
                current = current.map { inside($0, found) } ?? found
            case .not(let inner): remove(try matches(of: inner, near: near(current)), from: &current) { $0 == $1 }
            case .notInside(let inner):
                remove(try matches(of: inner, near: near(current)), from: &current) { $1.encloses($0) }
            case .notRegex(let text): remove(try matches(of: text), from: &current) { $0.overlaps($1) }
            default: continue
            }
        }
        var result = current ?? []
        for condition in conjunction.conditions where !result.isEmpty { try apply(condition, to: &result) }
        if !conjunction.focus.isEmpty { result = result.flatMap { focused($0, on: conjunction.focus) } }
        return unique(result)
    }

    /// Ranges near which further operands have to be searched. Among many the search would cost more than it saves.
    private func near(_ matches: [Match]?) -> [ByteRange]? {
        guard let matches, matches.count <= 32 else { return nil }
        return matches.map(\.range)
    }

    /// Pairs of which one lies in the other, with the smaller range.
    private func intersection(_ left: [Match], _ right: [Match]) -> [Match] {
        var result: [Match] = []
        for one in left {
            for two in right {
                guard matcher.step() else { return [] }
                let isInside = two.range.encloses(one.range)
                guard isInside || one.range.encloses(two.range), let bindings = merged(one, two) else { continue }
                result.append(Match(range: isInside ? one.range : two.range, bindings: bindings))
            }
        }
        return unique(result)
    }

    private func inside(_ matches: [Match], _ outer: [Match]) -> [Match] {
        var result: [Match] = []
        for match in matches {
            for around in outer {
                guard matcher.step() else { return [] }
                guard around.range.encloses(match.range), let bindings = merged(match, around) else { continue }
                result.append(Match(range: match.range, bindings: bindings))
            }
        }
        return unique(result)
    }

    private func remove(
        _ others: [Match], from matches: inout [Match]?, where isHit: (ByteRange, ByteRange) -> Bool
    ) {
        matches?.removeAll { match in
            others.contains { matcher.step() && isHit(match.range, $0.range) && merged(match, $0) != nil }
        }
    }

    /// The bindings of both; `nil` when a metavariable would stand for different code.
    private func merged(_ left: Match, _ right: Match) -> [Binding?]? {
        var result = left.bindings
        for (number, binding) in right.bindings.enumerated() {
            guard let binding else { continue }
            if let earlier = result[number] {
                guard matcher.step(1 + binding.nodes.count), matcher.comparison.areEqual(earlier, binding) else {
                    return nil
                }
            } else {
                result[number] = binding
            }
        }
        return result
    }

    // MARK: Conditions

    private mutating func apply(_ condition: Formula.Condition, to matches: inout [Match]) throws(RuleError) {
        var kept: [Match] = []
        for match in matches {
            switch condition {
            case .regex(let number, let text):
                guard let binding = match.bindings[number] else { continue }
                let expression = try rule.regex(text, options: .ofMetavariable)
                do {
                    if try expression.firstMatch(in: matcher.tree.bytes[binding.range]) != nil { kept.append(match) }
                } catch {
                    matcher.fail(error)
                }
            case .formula(let number, let formula):
                guard let binding = match.bindings[number] else { continue }
                kept += try nested(formula, in: binding, of: match)
            }
        }
        matches = kept
    }

    /// `match` with the bindings of every way in which `formula` holds inside `binding`.
    private mutating func nested(
        _ formula: Formula, in binding: Binding, of match: Match
    ) throws(RuleError) -> [Match] {
        let outer = (known, region, bytes)
        defer { (known, region, bytes) = outer }
        (known, region, bytes) = ([:], binding.nodes, binding.range)
        let context = Match(range: binding.range, bindings: match.bindings)
        let found: [Match]
        if case .all(let conjunction) = formula {
            found = try matches(of: conjunction, within: context)
        } else {
            found = intersection([context], try matches(of: formula))
        }
        return found.map { Match(range: match.range, bindings: $0.bindings) }
    }

    private func focused(_ match: Match, on metavariables: [Int]) -> [Match] {
        metavariables.compactMap { number in
            match.bindings[number].map { Match(range: $0.range, bindings: match.bindings) }
        }
    }

    /// Each match once.
    private func unique(_ matches: [Match]) -> [Match] {
        guard matches.count > 1 else { return matches }
        var result: [Match] = []
        var seen: [ByteRange: [Int]] = [:]
        for match in matches {
            guard matcher.step() else { break }
            if seen[match.range, default: []].contains(where: { result[$0] == match }) { continue }
            seen[match.range, default: []].append(result.count)
            result.append(match)
        }
        return result
    }
}
