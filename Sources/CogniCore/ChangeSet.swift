/// What happened to a file between the old and the new side of a change set.
public enum ChangeStatus: String, Sendable, Codable {
    case added, modified, deleted, renamed, copied
    case typeChanged
    /// Unmerged in the index: there is no single new side to review.
    case conflicted
}

/// A run of changed lines, without context. Lines are numbered from 1; a pure insertion has an empty `old` range whose
/// lower bound is the line it was inserted before, and a pure deletion likewise an empty `new` range.
public struct Hunk: Hashable, Sendable {
    /// Lines of the old blob that the change removed or replaced.
    public let old: Range<Int>
    /// Lines of the new blob that the change added or replaced.
    public let new: Range<Int>

    /// A hunk from its two line ranges.
    public init(old: Range<Int>, new: Range<Int>) {
        self.old = old
        self.new = new
    }
}

/// What `.gitattributes` says of a path, as far as a review needs it.
public struct FileAttributes: Hashable, Sendable {
    /// `linguist-generated`: made by a program.
    public var isGenerated = false
    /// `linguist-vendored`: somebody else's code.
    public var isVendored = false
    /// `binary` or `-diff`: no text to people.
    public var isBinary = false
    /// `cognicode=off`.
    public var isOff = false
    /// `linguist-language=NAME` or `cognicode-language=NAME`, as written there.
    public var language: String?

    /// No attribute set.
    public init() {}
}

/// Why a file, or one side of it, has no content that could be reviewed.
public struct NotReviewed: Hashable, Sendable {
    /// Whether the review is whole without the file.
    public enum Kind: String, Sendable {
        /// Nothing that a review is about (a picture, a symlink, generated code): said, and the verdict stands.
        case excluded
        /// It should have been reviewed and could not be: the review is incomplete, which is never a pass.
        case failed
    }

    /// Whether the review is whole without it.
    public let kind: Kind
    /// A short phrase for people, without the path: `binary file`, `Git LFS pointer`.
    public let reason: String

    /// The file is not of the kind that is reviewed.
    public static func excluded(_ reason: String) -> NotReviewed { NotReviewed(kind: .excluded, reason: reason) }

    /// The file should have been reviewed and could not be.
    public static func failed(_ reason: String) -> NotReviewed { NotReviewed(kind: .failed, reason: reason) }
}

/// Where the bytes of one side of a file are.
public enum ContentReference: Hashable, Sendable {
    /// A blob in the object database.
    case blob(ObjectID)
    /// A file of the worktree that is no blob yet, with the object id that its cleaned content has.
    case worktree(GitPath, ObjectID)

    /// The object id of the content, stored in the repository or not: the key of everything that is cached.
    public var oid: ObjectID {
        switch self {
        case .blob(let oid), .worktree(_, let oid): oid
        }
    }
}

/// One file of a change set: its two sides and the lines in which they differ.
public struct FileChange: Sendable {
    /// The path on the new side, or on the old one for a deletion.
    public let path: GitPath
    /// The path on the old side when it differs (renames and copies).
    public let oldPath: GitPath?
    /// What happened to the file.
    public let status: ChangeStatus
    /// Git's mode of the old side, 0 without one.
    public let oldMode: UInt32
    /// Git's mode of the new side, 0 without one.
    public let newMode: UInt32
    /// The old side's content; `nil` when there is none or when it isn't text.
    public let old: ContentReference?
    /// The new side's content; `nil` when there is none.
    public let new: ContentReference?
    /// The changed lines in ascending order; empty for mode-only changes and exact renames.
    public let hunks: [Hunk]
    /// What `.gitattributes` says of the path.
    public let attributes: FileAttributes
    /// Set when Git alone already tells that there is nothing to review.
    public let notReviewed: NotReviewed?

    /// A file change from its parts.
    public init(
        path: GitPath, oldPath: GitPath? = nil, status: ChangeStatus, oldMode: UInt32 = 0o100644,
        newMode: UInt32 = 0o100644, old: ContentReference? = nil, new: ContentReference? = nil, hunks: [Hunk] = [],
        attributes: FileAttributes = FileAttributes(), notReviewed: NotReviewed? = nil
    ) {
        self.path = path
        self.oldPath = oldPath
        self.status = status
        self.oldMode = oldMode
        self.newMode = newMode
        self.old = old
        self.new = new
        self.hunks = hunks
        self.attributes = attributes
        self.notReviewed = notReviewed
    }
}

/// The files that differ between two states of a repository, in path order.
public struct ChangeSet: Sendable {
    /// What was compared, for people: `staged changes`, `HEAD~3..HEAD`.
    public let title: String
    /// The changed files, in path order.
    public let files: [FileChange]
    /// Whether the new side merges several parents. The hunks are then those that differ from every parent, and what
    /// lies outside of them came from one of the parents, whatever the old side holds.
    public let isMerge: Bool

    /// A change set; its files are put into path order.
    public init(title: String, files: [FileChange], isMerge: Bool = false) {
        self.title = title
        self.isMerge = isMerge
        self.files = files.sorted { $0.path < $1.path }
    }
}

/// Reads the content that a change set refers to. May be called from several threads at once.
public protocol ContentSource: Sendable {
    /// The bytes behind `reference`, as Git stores them (line ends and filters applied as for `git add`).
    /// - Throws: an error whose description says why the content cannot be had (a missing object, say).
    func bytes(of reference: ContentReference) throws -> [UInt8]
}
