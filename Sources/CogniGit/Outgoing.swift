import CogniCore

/// What a push of one reference is about to send.
public struct OutgoingRef: Sendable, Equatable {
    /// The reference.
    public let update: RefUpdate
    /// The commits that the remote doesn't have, oldest first.
    public let commits: [ObjectID]
    /// Whether there are more commits than were asked for: the oldest are missing then.
    public let isTruncated: Bool
}

extension Repository {
    /// The commits that a push is about to send, one entry for each reference that isn't deleted. A commit that several
    /// references send is listed with the first of them.
    /// - Parameters:
    ///   - remote: the remote's name, or the URL that was pushed to, as Git tells it to a pre-push hook.
    ///   - limit: the most commits that are listed for a reference.
    public func outgoing(
        remote: String, updates: [RefUpdate], limit: Int = 1000
    ) throws(GitError) -> [OutgoingRef] {
        try reading { source throws(GitError) in
            var known = try source.trackedTips(ofRemote: remote)
            // A URL has no tracking references of its own: what any remote has counts as known.
            if known.isEmpty, remote.contains("/") || remote.contains(":") {
                known = try source.trackedTips(ofRemote: nil)
            }
            for update in updates where !update.isCreation {
                // The remote may have moved to where this repository has never been.
                if try source.has(update.remoteOid), let commit = try source.peelToCommit(update.remoteOid) {
                    known.append(commit)
                }
            }
            var result: [OutgoingRef] = []
            for update in updates where !update.isDeletion {
                guard let tip = try source.peelToCommit(update.localOid) else {
                    result.append(OutgoingRef(update: update, commits: [], isTruncated: false))
                    continue
                }
                guard !known.contains(tip) else {
                    result.append(OutgoingRef(update: update, commits: [], isTruncated: false))
                    continue
                }
                let commits = try source.history(of: [tip], without: known, limit: limit + 1).map(\.id)
                let isTruncated = commits.count > limit
                result.append(
                    OutgoingRef(update: update, commits: commits.suffix(limit), isTruncated: isTruncated))
                // A truncated reference hides nothing from the next: what it left out was not listed yet.
                if !isTruncated { known.append(tip) }
            }
            return result
        }
    }

    /// The commits of a range, oldest first: for one revision that commit alone, for `A...B` those since the merge base.
    /// - Parameter limit: the most commits that are listed, the newest of the range; `nil` for all.
    public func commits(in range: String, limit: Int? = nil) throws(GitError) -> [ObjectID] {
        try reading { source throws(GitError) in
            let resolved = try ResolvedRange(range, in: source)
            guard resolved.isRange else { return [resolved.new] }
            return try source.history(of: [resolved.new], without: [resolved.old].compactMap { $0 }, limit: limit)
                .map(\.id)
        }
    }
}
