import CogniCore
import CogniProcess

/// Reads a repository through the git command, for formats that libgit2 doesn't know. Slower by a few processes, and the
/// same values.
final class CommandSource: ChangeSource {
    let git: GitCommand
    let gitDirectory: String
    let commonDirectory: String
    let workTree: String?
    private let blobs: BlobReader

    /// Asks git where the repository is.
    /// - Throws: `refused` when git doesn't trust its owner, `notARepository` when there is none, `commandFailed`
    ///   without git.
    init(_ location: Location) throws(GitError) {
        let start = GitCommand(environment: location.environment, directory: location.directory)
        let found = try start.outcome(["rev-parse", "--absolute-git-dir", "--git-common-dir"])
        let lines = found.text.split(separator: "\n").map(String.init)
        guard found.status == 0, lines.count == 2 else {
            let reason = GitCommand.reason(found)
            if reason.contains("dubious ownership") || reason.contains("safe.directory") {
                throw .refused(directory: location.directory, detail: reason)
            }
            throw .notARepository(directory: location.directory, detail: reason)
        }
        gitDirectory = Location.absolute(lines[0], from: location.directory)
        commonDirectory = Location.absolute(lines[1], from: location.directory)
        let top = try start.outcome(["rev-parse", "--show-toplevel"])
        workTree = top.status == 0 && !top.text.isEmpty ? Location.absolute(top.text, from: location.directory) : nil
        // Every further command starts at the root, where paths are the repository's own.
        var environment = location.environment
        if let index = location.index(workTree: workTree) { environment["GIT_INDEX_FILE"] = index }
        git = GitCommand(environment: environment, directory: workTree ?? gitDirectory)
        blobs = BlobReader(git)
    }

    func blob(_ id: ObjectID) throws(GitError) -> [UInt8] { try blobs.blob(id) }

    func start(of id: ObjectID) throws(GitError) -> [UInt8] { try blobs.start(of: id) }

    func deltas(from old: Snapshot, to new: Snapshot) throws(GitError) -> [Delta] {
        let form = ["--raw", "-z", "--no-abbrev", "--no-renames", "--ignore-submodules=dirty"]
        let ownForm = form + ["--no-ext-diff", "--no-textconv", "--no-relative", "--no-color"]
        switch new {
        case .index:
            guard workTree != nil else { throw .noWorktree }
            // Named by its id: of a HEAD whose commit is missing `git diff` would make a first commit.
            return try RawDiff.deltas(git.output(["diff", "--cached"] + ownForm + [treeish(old), "--"]))
        case .worktree:
            guard workTree != nil else { throw .noWorktree }
            return try RawDiff.deltas(git.output(["diff"] + ownForm + [treeish(old), "--"]))
        case .empty, .head, .commit:
            return try RawDiff.deltas(git.output(["diff-tree", "-r"] + form + [treeish(old), treeish(new), "--"]))
        }
    }

    private func treeish(_ snapshot: Snapshot) throws(GitError) -> String {
        switch snapshot {
        case .commit(let id): return id.hex
        case .head:
            let head = try git.outcome(["rev-parse", "--quiet", "--verify", "HEAD"])
            return head.status == 0 ? head.text : try emptyTree()
        case .empty, .index, .worktree: return try emptyTree()
        }
    }

    /// Git knows the empty tree without storing it; its name depends on the repository's hash.
    private func emptyTree() throws(GitError) -> String {
        try git.lines(["hash-object", "-t", "tree", "--stdin"]).first.map(String.init) ?? ""
    }

    func attributes(of paths: [GitPath], in source: AttributeSource) throws(GitError) -> [PathAttributes] {
        guard !paths.isEmpty else { return [] }
        var input: [UInt8] = []
        for path in paths { input += path.bytes + [0] }
        let cached = source == .index ? ["--cached"] : []
        let names = PathAttributes.names
        let output = try git.output(["check-attr"] + cached + ["-z", "--stdin"] + names, input: input)
        // Three fields for each attribute of each path, in the order asked for: path, name, value.
        let fields = output.split(separator: 0, omittingEmptySubsequences: false)
        guard fields.count >= paths.count * names.count * 3 else {
            throw .commandFailed(arguments: ["check-attr"], detail: "it answered for too few paths")
        }
        return paths.indices.map { path in
            PathAttributes(
                values: names.indices.map { name in
                    switch String(decoding: fields[(path * names.count + name) * 3 + 2], as: UTF8.self) {
                    case "unspecified": .unspecified
                    case "set": .set
                    case "unset": .unset
                    case let text: .text(text)
                    }
                })
        }
    }
}
