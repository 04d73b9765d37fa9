import CogniCore

/// What can go wrong while reading a repository.
public enum GitError: UserFacingError, Equatable {
    /// Neither libgit2 nor git finds a repository; `detail` is git's own sentence.
    case notARepository(directory: String, detail: String)
    /// git refuses the repository, because somebody else owns it (`safe.directory`).
    case refused(directory: String, detail: String)
    /// The revision or range names no commit.
    case badRevision(String, detail: String)
    /// A path limit that cannot be understood or leads out of the repository.
    case badPath(String, detail: String)
    /// An object that the repository should have and hasn't.
    case missingObject(ObjectID)
    /// A content that is too large to hold two versions of in memory.
    case tooLarge(ObjectID)
    /// A file of the worktree that cannot be read as the change set described it.
    case unreadableFile(GitPath, detail: String)
    /// The request needs files on disk, and the repository is bare.
    case noWorktree
    /// libgit2 cannot read this repository, git may: never leaves `Repository`.
    case unsupported(String)
    /// A git command failed, or could not be started.
    case commandFailed(arguments: [String], detail: String)
    /// A call into libgit2 failed.
    case libgit2(doing: String, code: Int32, detail: String)

    /// Whether libgit2 failed where git may do better.
    var isLibGit2s: Bool {
        switch self {
        case .libgit2, .unsupported: true
        default: false
        }
    }

    /// What happened and why.
    public var problem: String {
        switch self {
        case .notARepository(let directory, let detail): "\(directory) is not in a Git repository: \(detail)"
        case .refused(let directory, let detail): "git refuses the repository at \(directory): \(detail)"
        case .badRevision(let revision, let detail): "`\(revision)` names no commit: \(detail)"
        case .badPath(let path, let detail): "the path `\(path)` cannot be used: \(detail)"
        case .missingObject(let id): "the object \(id.short) is not in the repository"
        case .tooLarge(let id): "the object \(id.short) is larger than \(ContentLimit.text)"
        case .unreadableFile(let path, let detail): "\(path.displayed) cannot be read: \(detail)"
        case .noWorktree: "the repository is bare: it has neither index nor worktree to review"
        case .unsupported(let detail): "libgit2 cannot read the repository: \(detail)"
        case .commandFailed(let arguments, let detail): "git \(arguments.first ?? "") failed: \(detail)"
        case .libgit2(let doing, _, let detail): "libgit2 failed while \(doing): \(detail)"
        }
    }

    /// What to do next.
    public var hint: String? {
        switch self {
        case .notARepository: "run it inside a worktree, or make one with `git init`"
        case .refused(let directory, _):
            "if you trust it: git config --global --add safe.directory \(directory)"
        case .badRevision: "`git log --oneline` lists commits; ranges are A..B, A...B and HEAD~3.."
        case .badPath: "paths are relative to the current directory, as `git diff -- PATH` takes them"
        case .missingObject: "in a partial clone `git fetch --refetch` brings it; else `git fsck` tells what is damaged"
        case .tooLarge: "keep large files in Git LFS"
        case .unreadableFile: "run the review again when the file is no longer written to"
        case .noWorktree: "name a range: cognicode review A..B"
        case .unsupported: nil
        case .commandFailed: "run the same git command by hand; `git fsck` tells whether the repository is damaged"
        case .libgit2: "`git fsck` tells whether the repository is damaged"
        }
    }

    /// Usage for what the caller can spell otherwise; everything else left the review undone.
    public var exitStatus: ExitStatus {
        switch self {
        case .notARepository, .badRevision, .badPath, .noWorktree: .usage
        default: .incomplete
        }
    }
}
