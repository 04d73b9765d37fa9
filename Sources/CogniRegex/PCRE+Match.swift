extension PCRE {
    /// Where a pattern and its groups matched: offsets of bytes.
    public struct Match: Sendable, Equatable {
        /// The range of each group by number, 0 being the whole match; `nil` for a group that took no part.
        public let groups: [Range<Int>?]

        /// The range of the whole match.
        public var range: Range<Int> { groups[0] ?? 0..<0 }

        /// The range of group `number`; `nil` when it took no part or when the pattern has no such group.
        public subscript(number: Int) -> Range<Int>? {
            groups.indices.contains(number) ? groups[number] : nil
        }

        func shifted(by distance: Int) -> Match {
            guard distance != 0 else { return self }
            return Match(groups: groups.map { $0.map { $0.lowerBound + distance..<$0.upperBound + distance } })
        }
    }
}
