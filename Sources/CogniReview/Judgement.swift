import CogniCore

/// Turns the facts of one file into shown and hidden findings.
struct Judgement {
    let unit: Unit
    let bytes: [UInt8]
    let options: ReviewOptions
    let isMerge: Bool

    private(set) var shown: [Finding] = []
    private(set) var hidden: [HiddenFinding] = []

    init(_ unit: Unit, bytes: [UInt8], options: ReviewOptions, isMerge: Bool) {
        self.unit = unit
        self.bytes = bytes
        self.options = options
        self.isMerge = isMerge
    }

    /// Judges what each agent found on the new side against what it found on the old one.
    mutating func judge(new: [String: BlobFacts], old: [String: BlobFacts]) {
        let lines = LineIndex(bytes)
        let secrets = new.values.flatMap(\.findings).filter { $0.category == .secret }.map(\.range)
        // Only what is shown has its code shown: most runs over old code need no frame at all.
        lazy var frame = Frame(bytes: bytes, lines: lines, secrets: secrets)
        let comparison = Comparison(unit: unit, lines: lines, isMerge: isMerge)
        for agent in new.keys.sorted() {
            let facts = new[agent]?.findings ?? []
            let introduced = comparison.introduced(facts, old: old[agent]?.findings ?? [])
            var ordinals: [UInt64: Int] = [:]
            for (rated, isIntroduced) in zip(facts, introduced) {
                var fact = rated
                let evidence = Evidence.against(fact, at: unit.change.path)
                if let evidence { fact.confidence *= evidence.factor }
                let reason = reasonToHide(fact, evidence?.reason, isIntroduced: isIntroduced)
                let cut = reason == nil ? frame.cut(around: fact.range) : ([], 1)
                let finding = finding(
                    fact, agent: agent, lines: lines, cut: cut, evidence: evidence?.reason, ordinals: &ordinals)
                if let reason {
                    hidden.append(HiddenFinding(finding: finding, reason: reason))
                } else {
                    shown.append(finding)
                }
            }
        }
    }

    private func reasonToHide(_ fact: BlobFinding, _ evidence: String?, isIntroduced: Bool) -> String? {
        if let reason = options.reasonToHide(fact, in: unit.change.path, evidence: evidence) { return reason }
        return isIntroduced ? nil : "existed before the change"
    }

    private func finding(
        _ fact: BlobFinding, agent: String, lines: LineIndex, cut: (lines: [String], start: Int),
        evidence: String?, ordinals: inout [UInt64: Int]
    ) -> Finding {
        var fact = fact
        if let severity = options.severities[fact.rule] { fact.severity = severity }
        var hash = StableHash()
        hash.feed(fact.rule)
        hash.feed(unit.change.path.bytes)
        hash.feed(fact.symbol)
        hash.feed(String(fact.identity))
        let ordinal = ordinals[hash.value, default: 0]
        ordinals[hash.value] = ordinal + 1
        hash.feed(String(ordinal))
        return Finding(
            fact: fact, agent: agent, path: unit.change.path, start: position(fact.range.lowerBound, lines),
            end: position(fact.range.upperBound, lines), fingerprint: hash.hex, frame: cut.lines,
            frameStart: cut.start, weight: fact.severity.weight, evidence: evidence)
    }

    private func position(_ offset: Int, _ lines: LineIndex) -> Position {
        Position(line: lines.line(at: offset), column: lines.column(at: offset))
    }
}
