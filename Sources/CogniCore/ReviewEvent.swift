/// What a running review tells whoever watches it. Sent from several threads.
public enum ReviewEvent: Sendable {
    /// The change set is known: so many blobs are to be analysed that the cache doesn't have.
    case started(blobs: Int)
    /// One of them is done.
    case analysed(path: GitPath, done: Int, of: Int)
    /// Everything is judged.
    case finished
}

/// Receives the events of a review, from several threads.
public typealias ReviewObserver = @Sendable (ReviewEvent) -> Void
