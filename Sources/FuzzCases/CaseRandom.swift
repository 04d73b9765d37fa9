/// Random numbers that are the same for the same seed on every machine: SplitMix64 (Steele, Lea and Flood, 2014).
struct CaseRandom {
    private var state: UInt64

    /// The numbers of one case; cases of one seed have nothing in common.
    init(seed: UInt64, number: Int) {
        state = seed &* 0xD134_2543_DE82_EF95 &+ UInt64(bitPattern: Int64(number)) &* 0xAF25_1AF3_B0F0_25B5
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// From 0 up to `bound`, which is excluded; 0 when `bound` is 0.
    mutating func below(_ bound: Int) -> Int { bound > 0 ? Int(next() % UInt64(bound)) : 0 }

    /// A number of the range; small ones are as likely as large ones.
    mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True `percent` times of a hundred.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: next()) }

    mutating func bytes(upTo count: Int) -> [UInt8] { (0..<below(count + 1)).map { _ in byte() } }

    /// One of the elements; `nil` when there is none.
    mutating func element<Element>(of elements: some RandomAccessCollection<Element>) -> Element? {
        guard !elements.isEmpty else { return nil }
        return elements[elements.index(elements.startIndex, offsetBy: below(elements.count))]
    }

    /// One of the first and the others: never nothing.
    mutating func one<Element>(of first: Element, _ others: Element...) -> Element {
        let chosen = below(others.count + 1)
        return chosen == 0 ? first : others[chosen - 1]
    }

    /// A part of `0..<count`, of at most `longest`; empty when `count` is 0.
    mutating func range(in count: Int, longest: Int) -> Range<Int> {
        let start = below(count)
        return start..<(start + below(min(longest, count - start) + 1))
    }
}
