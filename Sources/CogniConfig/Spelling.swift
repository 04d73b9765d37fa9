/// Finds what somebody meant to write.
public enum Spelling {
    /// The candidate that differs least from `word`, when it differs by no more than a third of its letters, or whose
    /// last dotted part is `word`.
    public static func closest(to word: String, among candidates: [String]) -> String? {
        if let whole = candidates.first(where: { $0.hasSuffix("." + word) }) { return whole }
        let letters = Array(word.lowercased().utf8.prefix(100))
        let best = candidates.map { ($0, distance(letters, Array($0.lowercased().utf8))) }.min { $0.1 < $1.1 }
        guard let (candidate, distance) = best, distance <= max(1, candidate.utf8.count / 3) else { return nil }
        return candidate
    }

    /// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
