/// What an interpreter knows of a place.
public protocol FlowValue: Equatable, Sendable {
    /// What is known of a place on both of two ways.
    func joined(with other: Self) -> Self
}

/// What an interpreter knows at a point of a function: a value for each place, whose absence means that nothing is known.
public struct FlowState<Value: FlowValue>: Equatable, Sendable {
    /// What is known, by place.
    public private(set) var values: [Place: Value] = [:]
    /// Whether the program can come here at all.
    public var isReachable = true

    /// Nothing known.
    public init() {}

    /// The value of the place, or of what holds it.
    public func value(at place: Place) -> Value? {
        var current: Place? = place
        while let here = current {
            if let value = values[here] { return value }
            current = here.holder
        }
        return nil
    }

    /// The values of parts of the place.
    public func parts(of place: Place) -> [Value] {
        values.compactMap { $0.key != place && place.holds($0.key) ? $0.value : nil }
    }

    /// What was known of the place and its parts is replaced.
    public mutating func set(_ value: Value?, at place: Place) {
        forgetParts(of: place)
        values[place] = value
    }

    /// The place may have this value besides.
    public mutating func add(_ value: Value, at place: Place) {
        values[place] = self.value(at: place)?.joined(with: value) ?? value
    }

    private mutating func forgetParts(of place: Place) {
        for key in values.keys where place.holds(key) { values[key] = nil }
    }

    /// What is known where two ways meet.
    public func joined(with other: FlowState) -> FlowState {
        guard isReachable else { return other }
        guard other.isReachable else { return self }
        var result = self
        for (place, value) in other.values { result.values[place] = result.values[place]?.joined(with: value) ?? value }
        return result
    }
}
