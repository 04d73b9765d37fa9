import CogniCore

/// The two commits that a range names.
struct ResolvedRange {
    /// `nil` for a root commit: everything is new.
    let old: ObjectID?
    let new: ObjectID
    /// Parents of `new` besides `old`, when one merge commit is asked for.
    var otherParents: [ObjectID] = []

    /// Reads `A..B`, `A...B`, `A..`, `..B` or one revision.
    init(_ range: String, in source: any ChangeSource) throws(GitError) {
        guard !range.isEmpty, !range.hasPrefix("-") else {
            throw .badRevision(range, detail: "it is empty or an option")
        }
        if let (left, right) = Self.split(range, at: "...") {
            let (one, two) = (try source.commit(left), try source.commit(right))
            guard let base = try source.mergeBase(one.id, two.id) else {
                throw .badRevision(range, detail: "the two have no common ancestor")
            }
            self.init(old: base, new: two.id)
        } else if let (left, right) = Self.split(range, at: "..") {
            self.init(old: try source.commit(left).id, new: try source.commit(right).id)
        } else {
            self.init(try source.commit(range))
        }
    }

    private init(old: ObjectID?, new: ObjectID) {
        self.old = old
        self.new = new
    }

    /// One commit against its first parent.
    init(_ commit: Commit) {
        old = commit.parents.first
        new = commit.id
        otherParents = Array(commit.parents.dropFirst())
    }

    /// The two sides of `dots`, an empty one being HEAD.
    private static func split(_ range: String, at dots: String) -> (String, String)? {
        let bytes = Array(range.utf8)
        let pattern = Array(dots.utf8)
        guard bytes.count >= pattern.count else { return nil }
        for start in 0...(bytes.count - pattern.count)
        where bytes[start..<(start + pattern.count)].elementsEqual(pattern) {
            let left = String(decoding: bytes[..<start], as: UTF8.self)
            let right = String(decoding: bytes[(start + pattern.count)...], as: UTF8.self)
            return (left.isEmpty ? "HEAD" : left, right.isEmpty ? "HEAD" : right)
        }
        return nil
    }
}
