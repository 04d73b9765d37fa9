/// What an interpreter knows of a place.
public protocol FlowValue: Equatable, Sendable {
    /// What is known of a place on both of two ways.
    func joined(with other: Self) -> Self
}

/// What an interpreter knows at a point of a function: a value for each place, whose absence means that nothing is known.
public struct FlowState<Value: FlowValue>: Equatable, Sendable {
    /// What is known, by place.
    public private(set) var values: [Place: Value] = [:]
    /// What is certain of the value itself, by place.
    public private(set) var constants: [Place: FlowConstant] = [:]
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
    public mutating func set(_ value: Value?, at place: Place, constant: FlowConstant? = nil) {
        forgetParts(of: place)
        values[place] = value
        if constant != nil || !constants.isEmpty { constants[place] = constant }
    }

    /// The place may have this value besides.
    public mutating func add(_ value: Value, at place: Place) {
        values[place] = self.value(at: place)?.joined(with: value) ?? value
        if let known = constants[place], known.isValue || known == .allowed { constants[place] = nil }
    }

    /// It is certain, or not any more, what the place's value is.
    public mutating func know(_ constant: FlowConstant?, at place: Place) { constants[place] = constant }

    /// A part of the place is now another one, with all that is known of it; what the other one was is forgotten.
    public mutating func move(_ part: Place, to other: Place) {
        forgetParts(of: other)
        values[other] = values[part]
        constants[other] = constants[part]
        for (key, value) in values where key != part && part.holds(key) {
            values[Place(path: other.path + key.path.dropFirst(part.path.count))] = value
        }
        forgetParts(of: part)
        values[part] = nil
        constants[part] = nil
    }

    /// The second place is now what the first one is, part by part.
    public mutating func copy(_ place: Place, to other: Place) {
        let (known, certain) = (values.filter { place.holds($0.key) }, constants.filter { place.holds($0.key) })
        let inherited = value(at: place)
        forgetParts(of: other)
        values[other] = inherited
        for (key, value) in known { values[Place(path: other.path + key.path.dropFirst(place.path.count))] = value }
        for (key, value) in certain {
            constants[Place(path: other.path + key.path.dropFirst(place.path.count))] = value
        }
    }

    private mutating func forgetParts(of place: Place) {
        for key in values.keys where place.holds(key) { values[key] = nil }
        for key in constants.keys where place.holds(key) { constants[key] = nil }
    }

    /// What is known where two ways meet.
    public func joined(with other: FlowState) -> FlowState {
        guard isReachable else { return other }
        guard other.isReachable else { return self }
        var result = self
        for (place, value) in other.values where values[place] != value {
            // Nothing of its own on one way: there it is what its holder is.
            result.values[place] = self.value(at: place)?.joined(with: value) ?? value
        }
        for (place, value) in values where place.path.count > 1 && other.values[place] == nil {
            if let inherited = other.value(at: place) { result.values[place] = value.joined(with: inherited) }
        }
        for (place, constant) in constants {
            result.constants[place] = other.constants[place].flatMap { constant.joined(with: $0) }
        }
        return result
    }
}
