import CogniRegex

/// The work that a rule may still do on a file.
final class Effort {
    /// What stopped the work; `nil` as long as nothing did.
    private(set) var failure: Failure?
    /// Steps that are left.
    private(set) var budget: Int

    enum Failure: Error, Equatable {
        case outOfSteps
        case tooManyMatches(Int)
        case regex(String)

        /// A phrase for people.
        var reason: String {
            switch self {
            case .outOfSteps: "ran out of steps"
            case .tooManyMatches(let count): "matches at \(count) places, more than a file may have"
            case .regex(let problem): problem
            }
        }
    }

    init(steps: Int) { budget = steps }

    /// Counts work. `false` once the budget is used up: whoever hears that returns.
    func step(_ cost: Int = 1) -> Bool {
        budget -= cost
        if budget < 0, failure == nil { failure = .outOfSteps }
        return failure == nil
    }

    func fail(_ error: PCREError) { stop(.regex("\(error)")) }

    /// Ends the work, unless it ended before.
    func stop(_ reason: Failure) { if failure == nil { failure = reason } }
}
