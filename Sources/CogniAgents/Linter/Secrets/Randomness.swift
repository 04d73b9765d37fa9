#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Tells strings that a generator made from those that a person wrote.
enum Randomness {
    /// Shannon entropy of the bytes' frequencies, in bits a byte (Shannon 1948, "A Mathematical Theory of Communication").
    static func entropy(_ bytes: some Collection<UInt8>) -> Double {
        guard !bytes.isEmpty else { return 0 }
        var counts = [Int](repeating: 0, count: 256)
        for byte in bytes { counts[Int(byte)] += 1 }
        let total = Double(bytes.count)
        return counts.reduce(0) { sum, count in
            guard count > 0 else { return sum }
            let share = Double(count) / total
            return sum - share * log2(share)
        }
    }

    /// Whether a generator made `value`: enough characters, nearly the entropy that its alphabet and length allow, digits
    /// among letters, and letters that don't follow one another as in words.
    static func looksGenerated(_ value: ArraySlice<UInt8>) -> Bool {
        guard value.count >= 16, value.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        let digits = value.count(where: \.isDigit)
        let letters = value.count(where: \.isLetter)
        guard digits > 0, letters > 1, digits + letters >= value.count * 3 / 4 else { return false }
        let core = value.filter { $0 != UInt8(ascii: "-") }
        if core.allSatisfy(\.isHexDigit) {
            // Sixteen symbols: 4 bits at most; 32 random digits have 3.6 on average and hardly ever less than 3.
            return core.count >= 20 && digits * 5 >= core.count && entropy(core) >= 2.9
        }
        // A random string of n symbols out of 64 comes near log2(n) bits while n is below some 40.
        let possible = log2(Double(min(value.count, 40)))
        return entropy(value) >= 0.75 * possible && wordiness(value) < 0.5 && !isWordsAndNumbers(value)
    }

    /// The share of letter pairs in `value` that are frequent in English and in identifiers: 0.8 in words, 0.2 in random
    /// letters. A change from small to capital letter is the seam of two words, not a pair. 0 when there are too few pairs
    /// to tell.
    static func wordiness(_ value: ArraySlice<UInt8>) -> Double {
        var pairs = 0
        var frequent = 0
        for (left, right) in zip(value, value.dropFirst()) where left.isLetter && right.isLetter {
            if left.isLower && right.isUpper { continue }
            pairs += 1
            if isFrequent(left.asciiLowercased, right.asciiLowercased) { frequent += 1 }
        }
        return pairs >= 4 ? Double(frequent) / Double(pairs) : 0
    }

    /// Words and numbers joined by punctuation: `us-east-1.compute.internal`, `2024-01-release`.
    private static func isWordsAndNumbers(_ value: ArraySlice<UInt8>) -> Bool {
        let parts = value.split { !$0.isAlphanumeric }
        return parts.count >= 3
            && parts.allSatisfy { part in
                part.allSatisfy(\.isDigit) || part.count <= 3 || part.allSatisfy(\.isLetter) && wordiness(part) >= 0.4
            }
    }

    private static func isFrequent(_ left: UInt8, _ right: UInt8) -> Bool {
        frequentFollowers[Int(left - 0x61)] & (1 << UInt32(right - 0x61)) != 0
    }

    /// For each letter the set of letters that often follow it, as bits: the 130 most frequent pairs (four fifths of all) in
    /// the sources and manuals of twenty open-source projects.
    private static let frequentFollowers: [UInt32] = [
        "cdglmnprst", "l", "aehlot", "aei", "acdflmnpqrstx", "iou", "eis", "aeiot", "cdeglmnost", "", "e",
        "aeilou", "aep", "acdegiost", "cdmnoprtuw", "aeloprstu", "u", "aeinorstu", "eiostu", "aehioprstuy",
        "belnrst", "ae", "i", "", "p", "",
    ].map { followers in followers.utf8.reduce(0) { $0 | 1 << UInt32($1 - 0x61) } }
}
