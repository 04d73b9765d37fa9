import CogniCore
import CogniSemantics

/// Lists: arguments, elements, parameters.
extension Matcher {
    func matchList(_ patterns: ArraySlice<Pattern>, _ nodes: ArraySlice<Int>, _ then: () -> Void) {
        guard step() else { return }
        guard let first = patterns.first else {
            if nodes.isEmpty { then() }
            return
        }
        let rest = patterns.dropFirst()
        if case .ellipsis(let number) = first {
            for end in nodes.startIndex...nodes.endIndex {
                // Without anything after it an ellipsis takes all.
                if rest.isEmpty, end < nodes.endIndex { continue }
                guard let number else {
                    matchList(rest, nodes[end...], then)
                    continue
                }
                bind(number, run(of: nodes[..<end])) { matchList(rest, nodes[end...], then) }
            }
        } else if let node = nodes.first {
            match(first, node) { matchList(rest, nodes.dropFirst(), then) }
        }
    }

    /// Each pattern has a node of its own, in any order; other nodes may be left.
    func matchUnordered(_ patterns: ArraySlice<Pattern>, _ nodes: [Int], _ then: () -> Void) {
        guard let first = patterns.first else { return then() }
        for (place, node) in nodes.enumerated() {
            guard step() else { return }
            var others = nodes
            others.remove(at: place)
            match(first, node) { matchUnordered(patterns.dropFirst(), others, then) }
        }
    }

    /// As a list, but a keyword argument of the pattern takes the one of that name wherever it stands.
    func matchArguments(_ patterns: ArraySlice<Pattern>, _ nodes: [Int], _ then: () -> Void) {
        guard step() else { return }
        guard let first = patterns.first else {
            if nodes.isEmpty { then() }
            return
        }
        let rest = patterns.dropFirst()
        if case .ellipsis(let number) = first {
            for count in (rest.isEmpty ? nodes.count : 0)...nodes.count {
                let others = Array(nodes[count...])
                guard let number else {
                    matchArguments(rest, others, then)
                    continue
                }
                bind(number, run(of: nodes[..<count])) { matchArguments(rest, others, then) }
            }
        } else if first.isKeywordArgument {
            for (place, node) in nodes.enumerated() where tree.nodes[node].kind == .keywordArgument {
                var others = nodes
                others.remove(at: place)
                match(first, node) { matchArguments(rest, others, then) }
            }
        } else if let node = nodes.first {
            match(first, node) { matchArguments(rest, Array(nodes.dropFirst()), then) }
        }
    }

    private func run(of nodes: ArraySlice<Int>) -> Binding {
        guard let first = nodes.first, let last = nodes.last else { return Binding(range: 0..<0) }
        let range = Range<Int>.from(tree.nodes[first].range.lowerBound, to: tree.nodes[last].range.upperBound)
        return Binding(range: range, nodes: .from(first, to: Int(tree.nodes[last].next)))
    }
}

extension Range<Int> {
    /// From one offset to another; empty where damaged code has them the other way round.
    static func from(_ lower: Int, to upper: Int) -> Range { lower..<Swift.max(lower, upper) }
}

extension Range {
    /// Whether `other` lies in this range.
    func encloses(_ other: Range) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
