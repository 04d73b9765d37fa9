import CogniCore

/// Makes file changes of deltas: renames, hunks, and the reasons why a file isn't reviewed. The same for both back ends,
/// and with few contents in memory at a time.
struct ChangeAssembly {
    let source: any ChangeSource
    /// Where the new side's attributes and contents are.
    let attributeSource: AttributeSource
    /// Whether new contents are files on disk instead of blobs.
    var readsWorktree = false
    /// For a merge: in what the new side differs from each parent but the first, by path.
    var otherParents: [[GitPath: Delta]] = []

    /// The changes of the deltas. Those that turn out to change nothing, and those that a merge took over from one parent
    /// as they are, fall out.
    func files(of deltas: [Delta]) throws(GitError) -> [FileChange] {
        let renamed = try RenameDetection { delta throws(GitError) in try content(of: delta) }.apply(to: deltas)
        let attributes = try source.attributes(of: renamed.map(\.path), in: attributeSource)
        var files: [FileChange] = []
        for (delta, attributes) in zip(renamed, attributes) {
            guard let (delta, parents) = against(otherParents, delta) else { continue }
            guard let file = try file(of: delta, attributes, parents) else { continue }
            files.append(file)
        }
        return files
    }

    /// The delta against the parent that it is best compared with, and against the further parents; `nil` when one of
    /// them holds the very same.
    private func against(_ parents: [[GitPath: Delta]], _ delta: Delta) -> (Delta, [Delta])? {
        guard delta.status != .conflicted else { return (delta, []) }
        var others: [Delta] = []
        for parent in parents {
            guard let other = parent[delta.path] else { return nil }
            others.append(other)
        }
        // New to the first parent, but another one has it: that one is the old side.
        guard delta.old == nil, let index = others.firstIndex(where: { $0.old != nil }) else { return (delta, others) }
        let base = others.remove(at: index)
        return (base, others + [delta])
    }

    private func file(
        of delta: Delta, _ attributes: PathAttributes, _ parents: [Delta]
    ) throws(GitError) -> FileChange? {
        if delta.status == .conflicted {
            let reason = "unmerged: resolve the conflict and stage the result"
            return FileChange(delta, attributes, notReviewed: .failed(reason))
        }
        if delta.newMode == 0 || Mode.reason(delta.newMode) != nil {
            let reason = Mode.reason(delta.newMode == 0 ? delta.oldMode : delta.newMode)
            return FileChange(delta, attributes, notReviewed: reason.map { .excluded($0) })
        }
        do throws(GitError) {
            return readsWorktree
                ? try worktreeFile(of: delta, attributes) : try storedFile(of: delta, attributes, parents)
        } catch .missingObject(let id) {
            let reason = "the content \(id.short) is not in the repository (a partial clone leaves it on the remote)"
            return FileChange(delta, attributes, notReviewed: .failed(reason))
        } catch .tooLarge {
            return FileChange(delta, attributes, notReviewed: try tooLarge(delta))
        } catch .unreadableFile(_, let detail) {
            return FileChange(delta, attributes, notReviewed: .failed(detail))
        }
    }

    /// A picture or a film is no less complete a review for its size; a text is.
    private func tooLarge(_ delta: Delta) throws(GitError) -> NotReviewed {
        if !readsWorktree, let id = delta.new, case .other(let reason) = ContentKind.of(try source.start(of: id)) {
            return .excluded(reason)
        }
        return .failed("larger than \(ContentLimit.text), or its old version is")
    }

    private func storedFile(
        of delta: Delta, _ attributes: PathAttributes, _ parents: [Delta]
    ) throws(GitError) -> FileChange {
        guard let id = delta.new, id != delta.old else { return FileChange(delta, attributes) }
        return try compared(delta, try source.blob(id), attributes, parents)
    }

    private func worktreeFile(of delta: Delta, _ attributes: PathAttributes) throws(GitError) -> FileChange? {
        if attributes.filter == "lfs" { return FileChange(delta, attributes, notReviewed: .excluded("Git LFS file")) }
        if let filter = attributes.filter {
            let reason = "its content goes through the filter `\(filter)`, which only git runs: stage it, then review"
            return FileChange(delta, attributes, notReviewed: .failed(reason))
        }
        let (id, content) = try source.cleanedFile(delta.path)
        var delta = delta
        delta.new = id
        // Touched, or only its line ends: nothing that `git add` would see.
        if id == delta.old { return delta.oldMode == delta.newMode ? nil : FileChange(delta, attributes) }
        return try compared(delta, content, attributes, [])
    }

    /// The change of a file whose two sides differ in content.
    private func compared(
        _ delta: Delta, _ new: [UInt8], _ attributes: PathAttributes, _ parents: [Delta]
    ) throws(GitError) -> FileChange {
        if case .other(let reason) = ContentKind.of(new) {
            return FileChange(delta, attributes, readsWorktree, notReviewed: .excluded(reason))
        }
        let old = try oldText(delta)
        var hunks = try LineDiff.hunks(old: old ?? [], new: new)
        for parent in parents where parent.old != nil {
            hunks = MergeHunks.differing(hunks, and: try LineDiff.hunks(old: try oldText(parent) ?? [], new: new))
        }
        return FileChange(delta, attributes, readsWorktree, hunks: hunks, oldIsText: old != nil)
    }

    /// The text of the old side; `nil` when there is none or when it isn't text.
    private func oldText(_ delta: Delta) throws(GitError) -> [UInt8]? {
        guard let id = delta.old, Mode.reason(delta.oldMode) == nil else { return nil }
        let content = try source.blob(id)
        guard case .text = ContentKind.of(content) else { return nil }
        return content
    }

    /// The content of the one side that an addition or a deletion has.
    private func content(of delta: Delta) throws(GitError) -> [UInt8] {
        if let old = delta.old { return try source.blob(old) }
        if readsWorktree { return try source.cleanedFile(delta.path).content }
        guard let new = delta.new else { return [] }
        return try source.blob(new)
    }
}

/// Git's modes of entries.
enum Mode {
    /// Why an entry of this mode has no text to review.
    static func reason(_ mode: UInt32) -> String? {
        switch mode {
        case 0o120000: "symbolic link"
        case 0o160000: "submodule"
        default: nil
        }
    }

    /// Whether the entry is a file, executable or not.
    static func isFile(_ mode: UInt32) -> Bool { mode & 0o170000 == 0o100000 }
}

extension FileChange {
    fileprivate init(
        _ delta: Delta, _ attributes: PathAttributes, _ readsWorktree: Bool = false, hunks: [Hunk] = [],
        oldIsText: Bool = true, notReviewed: NotReviewed? = nil
    ) {
        self.init(
            path: delta.path, oldPath: delta.oldPath, status: delta.status, oldMode: delta.oldMode,
            newMode: delta.newMode, old: oldIsText ? delta.old.map { .blob($0) } : nil,
            new: delta.new.map { readsWorktree ? .worktree(delta.path, $0) : .blob($0) }, hunks: hunks,
            attributes: attributes.file, notReviewed: notReviewed)
    }
}
