import CogniCore

/// What a merge changed that none of its parents had, as `git show --cc` shows it.
enum MergeHunks {
    /// The parts of `hunks` that differ from the other parent, too. Both are hunks against the same new text, ascending.
    static func differing(_ hunks: [Hunk], and other: [Hunk]) -> [Hunk] {
        var result: [Hunk] = []
        for hunk in hunks {
            for parallel in other {
                if hunk.new.isEmpty {
                    // A deletion: the other parent's change must touch the same place.
                    let place = hunk.new.lowerBound
                    if parallel.new.lowerBound <= place, place <= parallel.new.upperBound {
                        result.append(hunk)
                        break
                    }
                } else {
                    let common = hunk.new.clamped(to: parallel.new)
                    if !common.isEmpty { result.append(Hunk(old: hunk.old, new: common)) }
                }
            }
        }
        return result
    }
}
