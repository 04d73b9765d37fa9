import CogniCore

/// The two commits that a range names.
struct ResolvedRange {
    /// `nil` for a root commit: everything is new.
    let old: ObjectID?
    let new: ObjectID
    /// Parents of `new` besides `old`, when one merge commit is asked for.
    var otherParents: [ObjectID] = []
    /// Whether two revisions were named.
    let isRange: Bool

    /// Reads `A..B`, `A...B`, `A..`, `..B` or one revision.
    init(_ range: String, in source: any ChangeSource) throws(GitError) {
        func commit(_ revision: String) throws(GitError) -> Commit {
            guard !revision.hasPrefix("-") else { throw .badRevision(range, detail: "a revision is no option") }
            return try source.commit(revision)
        }
        guard !range.isEmpty else { throw .badRevision(range, detail: "it is empty") }
        if let (left, right) = Self.split(range, at: "...") {
            let (one, two) = (try commit(left), try commit(right))
            guard let base = try source.mergeBase(one.id, two.id) else {
                throw .badRevision(range, detail: "the two have no common ancestor")
            }
            self.init(old: base, new: two.id)
        } else if let (left, right) = Self.split(range, at: "..") {
            self.init(old: try commit(left).id, new: try commit(right).id)
        } else {
            self.init(try commit(range))
        }
    }

    /// One commit against its parents.
    init(_ commit: Commit) {
        old = commit.parents.first
        new = commit.id
        otherParents = Array(commit.parents.dropFirst())
        isRange = false
    }

    private init(old: ObjectID?, new: ObjectID) {
        self.old = old
        self.new = new
        isRange = true
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
