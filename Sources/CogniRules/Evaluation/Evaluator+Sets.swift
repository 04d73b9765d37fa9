import CogniCore

/// How sets of ranges with bindings are combined.
extension Evaluator {
    /// Pairs of which one lies in the other, with the smaller range. What `pattern-inside` found is never the smaller one
    /// beside what a pattern found.
    func intersection(_ left: [Area], _ right: [Area]) -> [Area] {
        var result: [Area] = []
        for one in left {
            for two in right {
                guard effort.step() else { return [] }
                let isInside = two.range.encloses(one.range) && (one.kind != .inside || two.kind == .inside)
                let isAround = one.range.encloses(two.range) && (two.kind != .inside || one.kind == .inside)
                guard isInside || isAround else { continue }
                // A metavariable of both is what it is in the smaller one: that is where a focus looks.
                let (inner, outer) = isInside ? (one, two) : (two, one)
                guard let bindings = merged(inner, outer) else { continue }
                result.append(inner.with(bindings))
            }
        }
        return unique(result)
    }

    /// Takes away what `others` exclude: the same range, for `pattern-not-inside` all that lies inside, for
    /// `pattern-not-regex` all that lies inside or around.
    func remove(_ others: [Area], from areas: inout [Area]) {
        areas.removeAll { area in
            others.contains { other in
                guard effort.step() else { return true }
                let isHit =
                    switch other.kind {
                    case .plain: area.range == other.range
                    case .inside: other.range.encloses(area.range)
                    case .regex: other.range.encloses(area.range) || area.range.encloses(other.range)
                    }
                return isHit && merged(area, other) != nil
            }
        }
    }

    /// The bindings of both; `nil` when a metavariable would stand for different code.
    func merged(_ left: Area, _ right: Area) -> [Binding?]? {
        var result = left.bindings
        for (number, binding) in right.bindings.enumerated() {
            guard let binding else { continue }
            if let earlier = result[number] {
                guard areEqual(earlier, binding) || isGroupNumber(number) else { return nil }
            } else {
                result[number] = binding
            }
        }
        return result
    }

    /// `$1`: rule authors may not know that it exists, so that it may stand for different text.
    private func isGroupNumber(_ number: Int) -> Bool {
        let second = rule.rule.metavariables[number].utf8.dropFirst().first
        return second.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    }

    private func areEqual(_ left: Binding, _ right: Binding) -> Bool {
        if left.range == right.range { return true }
        guard effort.step(1 + left.nodes.count) else { return false }
        if let matcher = scope.subject.matcher { return matcher.comparison.areEqual(left, right) }
        let bytes = scope.subject.bytes
        return bytes[left.range].elementsEqual(bytes[right.range])
    }

    /// `area` narrowed to any metavariable of each entry.
    func focused(_ area: Area, on focus: [[Int]]) -> [Area] {
        let narrowed = focus.map { metavariables in
            metavariables.compactMap { number in
                area.bindings[number].flatMap { smaller($0.range, area.range) }
            }
        }
        guard var ranges = narrowed.first else { return [area] }
        for others in narrowed.dropFirst() {
            ranges = ranges.flatMap { range in others.compactMap { smaller(range, $0) } }
        }
        return ranges.map { Area(range: $0, bindings: area.bindings) }
    }

    /// The one that lies in the other; `nil` when neither does.
    private func smaller(_ left: ByteRange, _ right: ByteRange) -> ByteRange? {
        if right.encloses(left) { return left }
        return left.encloses(right) ? right : nil
    }

    /// Each area once.
    func unique(_ areas: [Area]) -> [Area] {
        guard areas.count > 1 else { return areas }
        var result: [Area] = []
        var seen: Set<Area> = []
        for area in areas {
            guard effort.step() else { break }
            if seen.insert(area).inserted { result.append(area) }
        }
        return result
    }
}

extension Area {
    func with(_ bindings: [Binding?]) -> Area { Area(range: range, bindings: bindings, kind: kind) }
}
