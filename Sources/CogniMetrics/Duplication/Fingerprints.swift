import CogniCore

/// A few of the hashes of all runs of `length` tokens of a text, chosen by winnowing (S. Schleimer, D. Wilkerson, A. Aiken,
/// Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003): of each `window` runs that follow one another the
/// one with the least hash. Two texts that have `length + window - 1` = 100 tokens in common share at least one of them.
struct Fingerprints: Sendable, Equatable {
    /// Tokens of a run.
    static let length = 50
    /// Runs of which one is chosen.
    static let window = 51
    /// A run of fewer distinct tokens is a table or a list of like lines, and no code that somebody copied.
    static let leastDistinct = 14

    struct Entry: Sendable, Equatable {
        let hash: UInt64
        /// Index of the run's first token.
        let token: Int
    }

    private(set) var entries: [Entry] = []

    /// None.
    init() {}

    init(of stream: TokenStream) {
        let hashes = Self.runs(of: stream.hashes)
        var chosen = -1
        for end in hashes.indices {
            let start = max(0, end - Self.window + 1)
            // The rightmost least one of the window, found anew only when the last one has left it.
            if chosen < start {
                chosen = start
                for index in start...end where hashes[index] <= hashes[chosen] { chosen = index }
            } else if hashes[end] <= hashes[chosen] {
                chosen = end
            }
            guard end >= Self.window - 1 || end == hashes.count - 1, hashes[chosen] != .max else { continue }
            if entries.last?.token != chosen { entries.append(Entry(hash: hashes[chosen], token: chosen)) }
        }
    }

    /// The hash of each run of tokens; `max` for one that isn't worth anything.
    private static func runs(of tokens: [UInt64]) -> [UInt64] {
        guard tokens.count >= length else { return [] }
        let base: UInt64 = 0x9E37_79B9_7F4A_7C15
        let highest = (1..<length).reduce(into: UInt64(1)) { power, _ in power &*= base }
        var counts: [UInt64: Int] = [:]
        var rolling: UInt64 = 0
        var result: [UInt64] = []
        result.reserveCapacity(tokens.count - length + 1)
        for (index, token) in tokens.enumerated() {
            if index >= length {
                let gone = tokens[index - length]
                rolling &-= gone &* highest
                if let count = counts[gone] { counts[gone] = count == 1 ? nil : count - 1 }
            }
            rolling = rolling &* base &+ token
            counts[token, default: 0] += 1
            // Mixed, so that the least hash is none of a certain kind of token.
            let mixed = (rolling ^ (rolling >> 31)) &* 0xBF58_476D_1CE4_E5B9
            if index >= length - 1 { result.append(counts.count < leastDistinct ? .max : mixed >> 1) }
        }
        return result
    }

    // MARK: Storage

    /// Twelve bytes an entry, little endian: the hash and the token's index.
    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * 12)
        for entry in entries {
            withUnsafeBytes(of: entry.hash.littleEndian) { bytes.append(contentsOf: $0) }
            withUnsafeBytes(of: UInt32(entry.token).littleEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// What `encoded` gave; `nil` for anything of another length.
    init?(encoded bytes: [UInt8]) {
        guard bytes.count % 12 == 0 else { return nil }
        entries = stride(from: 0, to: bytes.count, by: 12).map { start in
            let hash = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64(8 * $1) }
            let token = (0..<4).reduce(UInt64(0)) { $0 | UInt64(bytes[start + 8 + $1]) << UInt64(8 * $1) }
            return Entry(hash: hash, token: Int(token))
        }
    }
}
