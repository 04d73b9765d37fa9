import CogniCore

/// One state of the repository's files.
enum Snapshot: Equatable, Sendable {
    /// No file at all.
    case empty
    /// The commit that HEAD names, or no file before the first commit.
    case head
    case commit(ObjectID)
    case index
    case worktree
}

/// A path whose entry differs between two snapshots. What libgit2 and the git command both tell; renames, hunks and
/// reasons are made of it by the same code for both, so that both give the same change set.
struct Delta: Equatable, Sendable {
    var path: GitPath
    /// Set for a rename.
    var oldPath: GitPath?
    var status: ChangeStatus
    /// 0 without an old side.
    var oldMode: UInt32
    /// 0 without a new side.
    var newMode: UInt32
    /// `nil` without an old side.
    var old: ObjectID?
    /// `nil` without a new side; for a worktree file the id of its cleaned content.
    var new: ObjectID?
}

/// A commit and the commits that it was made from.
struct Commit: Equatable, Sendable {
    let id: ObjectID
    let parents: [ObjectID]
}

/// Where attributes are read from.
enum AttributeSource: Sendable { case index, worktree }

/// What reading a change set needs from a repository: libgit2 and the git command both answer it. May be called from
/// several threads at once.
protocol ChangeSource: Sendable {
    /// The entries that differ, without renames: gitlinks and unmerged entries included, intent-to-add ones not.
    func deltas(from old: Snapshot, to new: Snapshot) throws(GitError) -> [Delta]
    /// The attributes of each path, in the order of `paths`.
    func attributes(of paths: [GitPath], in source: AttributeSource) throws(GitError) -> [PathAttributes]
    /// The content of a blob.
    /// - Throws: `missingObject`, `tooLarge`.
    func blob(_ id: ObjectID) throws(GitError) -> [UInt8]
    /// The first bytes of a blob of any size, as many as Git looks at to tell text from binary.
    func start(of id: ObjectID) throws(GitError) -> [UInt8]
    /// A worktree file as `git add` would store it.
    func cleanedFile(_ path: GitPath) throws(GitError) -> (id: ObjectID, content: [UInt8])
    /// The commit that a revision names.
    func commit(_ revision: String) throws(GitError) -> Commit
    /// The best common ancestor; `nil` when the histories have none in common.
    func mergeBase(_ left: ObjectID, _ right: ObjectID) throws(GitError) -> ObjectID?
    /// Commits reachable from `tips` and not from `excluded`, oldest first (parents before children), at most `limit` of the newest.
    func history(of tips: [ObjectID], without excluded: [ObjectID], limit: Int?) throws(GitError) -> [Commit]
    /// Commits that the remote-tracking references of `remote` name (those of every remote for `nil`).
    func trackedTips(ofRemote remote: String?) throws(GitError) -> [ObjectID]
    /// Whether the repository has the object.
    func has(_ id: ObjectID) throws(GitError) -> Bool
    /// What the object is, annotated tags peeled: `nil` for a tree or a blob.
    func peelToCommit(_ id: ObjectID) throws(GitError) -> ObjectID?
}

/// `FileAttributes` and what only the reading side needs.
struct PathAttributes: Equatable, Sendable {
    var file = FileAttributes()
    /// The name of a clean/smudge filter that only git can run.
    var filter: String?

    /// The attributes that are asked for, in the order of `init(values:)`.
    static let names = [
        "linguist-generated", "linguist-vendored", "diff", "cognicode", "linguist-language", "cognicode-language",
        "filter",
    ]

    enum Value: Equatable { case unspecified, set, unset, text(String) }

    init() {}

    /// Attributes from the values of `names`. `binary` is a macro that unsets `diff`.
    init(values: [Value]) {
        file.isGenerated = Self.isOn(values[0])
        file.isVendored = Self.isOn(values[1])
        file.isBinary = values[2] == .unset
        file.isOff = values[3] == .unset || values[3] == .text("off")
        if case .text(let name) = values[4] { file.language = name }
        if case .text(let name) = values[5] { file.language = name }
        if case .text(let name) = values[6] { filter = name }
    }

    private static func isOn(_ value: Value) -> Bool { value == .set || value == .text("true") }
}
