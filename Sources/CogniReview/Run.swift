import CogniCore

/// What one review has gathered so far.
struct Run {
    let options: ReviewOptions
    let isMerge: Bool
    var statistics = Statistics()
    private var shown: [Finding] = []
    private var hidden: [HiddenFinding] = []
    private var notReviewed: [UnreviewedFile] = []
    private var codeLines = 0
    private var warnings: [String] = []

    init(options: ReviewOptions, isMerge: Bool) {
        self.options = options
        self.isMerge = isMerge
    }

    /// A file with the facts of its new side.
    struct NewSide {
        let unit: Unit
        let facts: [String: BlobFacts]
    }

    mutating func triage(_ files: [FileChange]) -> [Unit] {
        files.compactMap { change in
            switch Unit.triage(change, options: options) {
            case .review(let unit): return unit
            case .notReviewed(let why): notReviewed.append(UnreviewedFile(path: change.path, why: why))
            case .nothing: break
            }
            return nil
        }
    }

    /// The facts of every unit's new side; a unit without facts is noted as not reviewed.
    mutating func newSides(of units: [Unit], finder: FactFinder) async -> [NewSide] {
        var readable: [(unit: Unit, blob: Blob)] = []
        for unit in units {
            do {
                let language = unit.change.attributes.language
                let source = finder.analyst.content
                readable.append((unit, try Blob(unit.new, path: unit.change.path, attribute: language, source: source)))
            } catch {
                note(unit, .failed("\(error)"))
            }
        }
        let outcomes = await finder.outcomes(of: readable.map(\.blob), statistics: &statistics)
        return zip(readable, outcomes).compactMap { entry, outcome in accept(outcome, of: entry.unit) }
    }

    private mutating func accept(_ outcome: Outcome, of unit: Unit) -> NewSide? {
        switch outcome {
        case .notReviewed(let why): note(unit, why)
        case .facts(let facts):
            if let reason = facts.values.lazy.compactMap(\.excluded).first {
                note(unit, .excluded(reason))
                // Its text was searched all the same.
                return facts.values.contains { !$0.findings.isEmpty } ? NewSide(unit: unit, facts: facts) : nil
            }
            for reason in facts.keys.sorted().flatMap({ facts[$0]?.incomplete ?? [] }) { note(unit, .failed(reason)) }
            statistics.filesReviewed += 1
            statistics.hunks += unit.change.hunks.count
            statistics.changedLines += unit.changedLines
            codeLines += facts.values.map { unit.changedLines(among: $0.codeLines) }.max() ?? 0
            return NewSide(unit: unit, facts: facts)
        }
        return nil
    }

    private mutating func note(_ unit: Unit, _ why: NotReviewed) {
        notReviewed.append(UnreviewedFile(path: unit.change.path, why: why))
    }

    /// The facts of the old sides, by the new side's path, of those files whose findings ask for the comparison. An old
    /// side that cannot be analysed excuses nothing: every finding then counts as introduced.
    mutating func oldSides(of sides: [NewSide], finder: FactFinder) async -> [GitPath: [String: BlobFacts]] {
        var wanted: [(path: GitPath, blob: Blob)] = []
        for side in sides {
            let change = side.unit.change
            // A finding that is hidden anyway needs no comparison.
            let asks = side.facts.values.contains {
                $0.findings.contains { options.reasonToHide($0, in: change.path) == nil }
            }
            guard let old = change.old, asks else { continue }
            do {
                let path = change.oldPath ?? change.path
                let source = finder.analyst.content
                wanted.append(
                    (change.path, try Blob(old, path: path, attribute: change.attributes.language, source: source)))
            } catch {
                warnings.append("\(change.path.displayed): its old content cannot be read, so all of it counts as new")
            }
        }
        let outcomes = await finder.outcomes(of: wanted.map(\.blob), statistics: &statistics)
        var facts: [GitPath: [String: BlobFacts]] = [:]
        for (entry, outcome) in zip(wanted, outcomes) {
            switch outcome {
            case .facts(let known): facts[entry.path] = known
            case .notReviewed(let why):
                warnings.append("\(entry.path.displayed), as it was before: \(why.reason), so all of it counts as new")
            }
        }
        return facts
    }

    /// Decides on the findings of one file.
    mutating func judge(_ side: NewSide, old: [String: BlobFacts], content: any ContentSource) {
        guard side.facts.values.contains(where: { !$0.findings.isEmpty }) else { return }
        do {
            let bytes = try content.bytes(of: side.unit.new)
            var judgement = Judgement(side.unit, bytes: bytes, options: options, isMerge: isMerge)
            judgement.judge(new: side.facts, old: old)
            shown += judgement.shown
            hidden += judgement.hidden
        } catch {
            note(side.unit, .failed("\(error)"))
        }
    }

    /// The outcome, ranked: the worst first, then by path, place and rule.
    func result(title: String, warnings: [String]) -> ReviewResult {
        let ranked = shown.sorted { Rank($0) < Rank($1) }
        let score = Scoring.score(ranked, codeLines: codeLines)
        let missing = notReviewed.sorted { ($0.path, $0.why.reason) < ($1.path, $1.why.reason) }
        let verdict = Scoring.verdict(ranked, score: score, policy: options.policy, notReviewed: missing)
        return ReviewResult(
            title: title, verdict: verdict, score: score, policy: options.policy, findings: ranked,
            hidden: hidden.sorted { Rank($0.finding, byPlace: true) < Rank($1.finding, byPlace: true) },
            notReviewed: missing,
            toPass: verdict == .block ? Scoring.toPass(ranked, score: score, policy: options.policy) : [],
            warnings: self.warnings + warnings, statistics: statistics)
    }
}

/// The order of findings in every report.
private struct Rank: Comparable {
    private let cost: Double
    private let path: GitPath
    private let place: Position
    private let rule: String

    init(_ finding: Finding, byPlace: Bool = false) {
        cost = byPlace ? 0 : -finding.deduction
        path = finding.path
        place = finding.start
        rule = finding.fact.rule
    }

    static func < (left: Rank, right: Rank) -> Bool {
        (left.cost, left.path, left.place, left.rule) < (right.cost, right.path, right.place, right.rule)
    }
}
