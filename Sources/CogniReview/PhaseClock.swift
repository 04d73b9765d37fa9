import CogniCore

/// Measures the phases of a run, each from the end of the one before.
public struct PhaseClock {
    private var last = ContinuousClock.now

    /// A clock that starts now.
    public init() {}

    /// Adds the time since the last lap as a phase called `name`.
    public mutating func lap(_ name: String, into statistics: inout Statistics) {
        let now = ContinuousClock.now
        let elapsed = (now - last).components
        last = now
        let milliseconds = Double(elapsed.seconds) * 1e3 + Double(elapsed.attoseconds) / 1e15
        statistics.milliseconds.append(.init(name: name, milliseconds: milliseconds))
    }
}
