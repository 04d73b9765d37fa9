import FuzzCases

/// What the cases came to, all together.
struct Tally {
    private let reproduction: [String]
    private var cases = 0
    private var total = FuzzOutcome()
    private var parsed = 0
    private var peak = 0
    /// The slowest cases, slowest first.
    private var slowest: [(number: Int, milliseconds: Int)] = []
    private var troubles = 0
    private let start = ContinuousClock.now

    /// - Parameter reproduction: the options that make the same cases.
    init(reproduction: [String]) { self.reproduction = reproduction }

    var isClean: Bool { troubles == 0 }

    mutating func add(_ report: WorkReport) {
        guard case .ended(let number, let outcome, let milliseconds, let megabytes) = report else { return }
        cases += 1
        parsed += outcome.isParsed ? 1 : 0
        total.accepted += outcome.accepted
        total.refused += outcome.refused
        total.matches += outcome.matches
        total.failures += outcome.failures
        peak = max(peak, megabytes)
        slowest = Array((slowest + [(number, milliseconds)]).sorted { $0.milliseconds > $1.milliseconds }.prefix(5))
        for complaint in outcome.complaints { add(complaint, case: number) }
    }

    mutating func add(_ trouble: String, case number: Int) {
        troubles += 1
        print("case \(number): \(trouble); again with: fuzz replay \(number) " + reproduction.joined(separator: " "))
    }

    var summary: String {
        let seconds = max(1, Int((ContinuousClock.now - start) / .seconds(1)))
        let slow = slowest.map { "\($0.number) (\($0.milliseconds) ms)" }.joined(separator: ", ")
        return """
            \(cases) cases in \(seconds) s, \(troubles) with trouble
            sources: \(parsed) parsed, \(cases - parsed) refused by the parser
            rules: \(total.accepted) accepted, \(total.refused) refused
            \(total.matches) matches; \(total.failures) rules said that they did not come to their end
            peak memory \(peak) MB; slowest cases: \(slow)
            """
    }
}
