import CogniCore

/// Finds what files have in common: shared fingerprints tell where to look, the tokens themselves how far it goes.
struct CloneFinder {
    /// A file to look into.
    struct Source {
        let path: GitPath
        let fingerprints: Fingerprints
        /// Its tokens, made when they are asked for; `nil` when the file can't be read any more.
        let tokens: () -> TokenStream?
    }

    /// The least that is a duplicate.
    static let leastTokens = 100
    static let leastLines = 12
    /// A run that stands in more places is an idiom of the project.
    private static let mostPlaces = 20

    private let sources: [Source]
    private var places: [UInt64: [(source: Int, token: Int)]] = [:]
    private var streams: [Int: TokenStream] = [:]

    init(_ sources: [Source]) {
        self.sources = sources
        for (index, source) in sources.enumerated() {
            for entry in source.fingerprints.entries { places[entry.hash, default: []].append((index, entry.token)) }
        }
    }

    fileprivate struct Match: Hashable {
        let twin: Int
        let start: Int
        let twinStart: Int
        let count: Int
    }

    /// What of a source stands elsewhere, in the order of its lines: of duplicates that overlap the longest.
    mutating func duplicates(of source: Int) -> [Duplicate] {
        guard let own = stream(of: source) else { return [] }
        var matches: Set<Match> = []
        for entry in sources[source].fingerprints.entries {
            let others = places[entry.hash] ?? []
            guard others.count > 1, others.count <= Self.mostPlaces else { continue }
            for other in others where other.source != source || other.token != entry.token {
                if matches.contains(where: { $0.covers(entry.token, other.source, other.token) }) { continue }
                guard let twin = stream(of: other.source) else { continue }
                if let match = Self.extend(own, entry.token, twin, other.token, source: other.source),
                    other.source != source || abs(match.start - match.twinStart) >= match.count
                {
                    matches.insert(match)
                }
            }
        }
        return chosen(matches, own)
    }

    private func chosen(_ matches: Set<Match>, _ own: TokenStream) -> [Duplicate] {
        let ordered = matches.sorted { ($1.count, $0.start, $0.twin) < ($0.count, $1.start, $1.twin) }
        var result: [Duplicate] = []
        for match in ordered {
            guard let twin = streams[match.twin] else { continue }
            let lines = Self.lines(of: own, match.start, match.count)
            guard match.count >= Self.leastTokens, lines.count >= Self.leastLines,
                !result.contains(where: { $0.lines.overlaps(lines) })
            else { continue }
            result.append(
                Duplicate(
                    lines: lines, twin: sources[match.twin].path,
                    twinLines: Self.lines(of: twin, match.twinStart, match.count), tokens: match.count))
        }
        return result.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    }

    private mutating func stream(of source: Int) -> TokenStream? {
        if let known = streams[source] { return known }
        streams[source] = sources[source].tokens()
        return streams[source]
    }

    private static func lines(of stream: TokenStream, _ start: Int, _ count: Int) -> ClosedRange<Int> {
        Int(stream.lines[start].lowerBound)...Int(stream.lines[start + count - 1].upperBound)
    }

    /// The longest common run around two tokens; `nil` when their runs differ after all.
    private static func extend(
        _ own: TokenStream, _ token: Int, _ twin: TokenStream, _ twinToken: Int, source: Int
    ) -> Match? {
        var (start, twinStart) = (token, twinToken)
        while start > 0, twinStart > 0, own.hashes[start - 1] == twin.hashes[twinStart - 1] {
            start -= 1
            twinStart -= 1
        }
        var count = token - start
        while start + count < own.hashes.count, twinStart + count < twin.hashes.count,
            own.hashes[start + count] == twin.hashes[twinStart + count]
        {
            count += 1
        }
        return count < Fingerprints.length ? nil : Match(twin: source, start: start, twinStart: twinStart, count: count)
    }
}

extension CloneFinder.Match {
    /// Whether the match holds a token and what it is compared with, at the same distance.
    fileprivate func covers(_ token: Int, _ source: Int, _ twinToken: Int) -> Bool {
        source == twin && token >= start && token < start + count && token - start == twinToken - twinStart
    }
}
