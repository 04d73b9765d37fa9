import CogniSemantics

/// Where data at a place may come from: a set of origins, by their number in a `TaintOrigins`.
struct Taint: FlowValue {
    private var bits: UInt64
    /// All of it went through a function that cleans, by its name; nobody knows of what.
    private(set) var isDoubted = false

    /// From nowhere: clean.
    static let none = Taint(bits: 0)

    private init(bits: UInt64) { self.bits = bits }

    init(_ origin: Int) { bits = 1 << UInt64(origin) }

    var isEmpty: Bool { bits == 0 }

    /// The numbers of the origins, ascending.
    var origins: [Int] { (0..<64).filter { bits & (1 << UInt64($0)) != 0 } }

    func joined(with other: Taint) -> Taint {
        if isEmpty { return other }
        if other.isEmpty { return self }
        var all = Taint(bits: bits | other.bits)
        all.isDoubted = isDoubted && other.isDoubted
        return all
    }

    mutating func add(_ other: Taint) { self = joined(with: other) }

    /// The same, as it comes out of a function that cleans by its name.
    var doubted: Taint {
        var result = self
        result.isDoubted = !isEmpty
        return result
    }

    mutating func remove(_ origin: Int) { bits &= ~(1 << UInt64(origin)) }
}

/// The origins of taint in one file under one rule: matches of sources, and parameters of the function that is looked at.
struct TaintOrigins {
    struct Origin {
        let label: String
        /// The number of the source's match.
        let source: Int
        /// Whether it stands for all further sources of its label.
        var isShared = false
    }

    /// Origins below this number are parameters of the current function, by their position.
    static let parameters = 16
    private static let limit = 64

    private(set) var origins: [Origin] = []

    /// The taint of a source's match under a label.
    mutating func taint(of source: Int, label: String) -> Taint {
        if let known = origins.firstIndex(where: { $0.source == source && $0.label == label }) {
            return Taint(Self.parameters + known)
        }
        if Self.parameters + origins.count >= Self.limit - 8 {
            // Which of very many sources it was isn't told any more; the label is.
            if let shared = origins.firstIndex(where: { $0.isShared && $0.label == label }) {
                return Taint(Self.parameters + shared)
            }
            guard Self.parameters + origins.count < Self.limit else { return Taint(Self.limit - 1) }
            origins.append(Origin(label: label, source: source, isShared: true))
        } else {
            origins.append(Origin(label: label, source: source))
        }
        return Taint(Self.parameters + origins.count - 1)
    }

    /// The labels of what a taint holds, parameters aside.
    func labels(of taint: Taint) -> Set<String> { Set(known(taint).map { origins[$0].label }) }

    /// The sources' matches in a taint.
    func sources(of taint: Taint) -> [Int] { known(taint).map { origins[$0].source } }

    private func known(_ taint: Taint) -> [Int] {
        taint.origins.filter { $0 >= Self.parameters }.map { $0 - Self.parameters }
    }

    /// The part of a taint that has one of the labels; all for an empty list.
    func taint(_ taint: Taint, without labels: Set<String>) -> Taint {
        var rest = taint
        for origin in taint.origins where origin >= Self.parameters {
            if labels.contains(origins[origin - Self.parameters].label) { rest.remove(origin) }
        }
        return rest
    }
}
