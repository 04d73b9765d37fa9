import Clibgit2
import CogniCore

extension LibGit2Source {
    func deltas(from old: Snapshot, to new: Snapshot) throws(GitError) -> [Delta] {
        try locked { repository throws(GitError) in
            let tree = try tree(of: old, repository)
            defer { git_tree_free(tree) }
            var options = git_diff_options()
            git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
            options.flags = GIT_DIFF_INCLUDE_TYPECHANGE.rawValue | GIT_DIFF_SKIP_BINARY_CHECK.rawValue
            options.ignore_submodules = GIT_SUBMODULE_IGNORE_DIRTY
            switch new {
            case .index:
                guard workTree != nil else { throw .noWorktree }
                let index = try index(repository)
                let diff = try Owned("comparing with the index", release: { git_diff_free($0) }) { out in
                    git_diff_tree_to_index(out, repository, tree, index.pointer, &options)
                }
                return values(of: diff.pointer).compactMap { withoutIntentToAdd($0, index.pointer) }
            case .worktree:
                guard workTree != nil else { throw .noWorktree }
                try requireEveryFile(try index(repository).pointer)
                let diff = try Owned("comparing with the worktree", release: { git_diff_free($0) }) { out in
                    git_diff_tree_to_workdir_with_index(out, repository, tree, &options)
                }
                return values(of: diff.pointer)
            case .empty, .head, .commit:
                let newTree = try self.tree(of: new, repository)
                defer { git_tree_free(newTree) }
                let diff = try Owned("comparing two trees", release: { git_diff_free($0) }) { out in
                    git_diff_tree_to_tree(out, repository, tree, newTree, &options)
                }
                return values(of: diff.pointer)
            }
        }
    }

    /// The tree of a snapshot; `nil` for no file at all. The caller frees it.
    private func tree(of snapshot: Snapshot, _ repository: OpaquePointer) throws(GitError) -> OpaquePointer? {
        var id = git_oid()
        switch snapshot {
        case .empty: return nil
        case .commit(let commit): id = commit.raw
        case .head:
            if try isUnborn(repository) { return nil }
            try LibGit2.check(git_reference_name_to_id(&id, repository, "HEAD"), "reading HEAD")
        case .index, .worktree: throw .unsupported("the index as the old side")
        }
        let commit = try Owned("reading a commit", release: { git_commit_free($0) }) { out in
            git_commit_lookup(out, repository, &id)
        }
        var tree: OpaquePointer?
        try LibGit2.check(git_commit_tree(&tree, commit.pointer), "reading the tree of a commit")
        return tree
    }

    /// Whether no commit was made yet on the current branch.
    private func isUnborn(_ repository: OpaquePointer) throws(GitError) -> Bool {
        guard try LibGit2.check(git_repository_head_unborn(repository), "reading HEAD") == 1 else { return false }
        let head = try Owned("reading HEAD", release: { git_reference_free($0) }) { out in
            git_reference_lookup(out, repository, "HEAD")
        }
        // The name that repositories with another reference format leave in the file for those who can't read it.
        if let target = git_reference_symbolic_target(head.pointer), String(cString: target) == "refs/heads/.invalid" {
            throw .unsupported("its references are kept in another format")
        }
        return true
    }

    /// libgit2 takes the files that a sparse checkout leaves out for deleted ones.
    private func requireEveryFile(_ index: OpaquePointer) throws(GitError) {
        for entry in 0..<git_index_entrycount(index) {
            guard let flags = git_index_get_byindex(index, entry)?.pointee.flags_extended else { continue }
            if UInt32(flags) & GIT_INDEX_ENTRY_SKIP_WORKTREE.rawValue != 0 {
                throw .unsupported("the checkout is sparse")
            }
        }
    }

    private func values(of diff: OpaquePointer) -> [Delta] {
        (0..<git_diff_num_deltas(diff)).compactMap { index in
            git_diff_get_delta(diff, index).flatMap { Delta($0.pointee) }
        }
    }

    /// `git add -N` writes an entry that no commit will hold: to the commit it isn't there.
    private func withoutIntentToAdd(_ delta: Delta, _ index: OpaquePointer) -> Delta? {
        guard let new = delta.new, new.hex == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391" else { return delta }
        let flags = delta.path.withCString { git_index_get_bypath(index, $0, 0)?.pointee.flags_extended ?? 0 }
        guard UInt32(flags) & GIT_INDEX_ENTRY_INTENT_TO_ADD.rawValue != 0 else { return delta }
        guard delta.old != nil else { return nil }
        var deletion = delta
        deletion.status = .deleted
        deletion.new = nil
        deletion.newMode = 0
        return deletion
    }
}

extension Delta {
    /// `nil` for an entry that doesn't differ.
    fileprivate init?(_ delta: git_diff_delta) {
        let status: ChangeStatus
        switch delta.status {
        case GIT_DELTA_ADDED: status = .added
        case GIT_DELTA_DELETED: status = .deleted
        case GIT_DELTA_MODIFIED: status = .modified
        case GIT_DELTA_TYPECHANGE: status = .typeChanged
        case GIT_DELTA_CONFLICTED: status = .conflicted
        default: return nil
        }
        guard let path = delta.new_file.path ?? delta.old_file.path else { return nil }
        let isConflict = status == .conflicted
        self.init(
            path: GitPath(path), oldPath: nil, status: status,
            oldMode: isConflict ? 0 : UInt32(delta.old_file.mode),
            newMode: isConflict ? 0 : UInt32(delta.new_file.mode),
            old: isConflict ? nil : ObjectID(delta.old_file.id), new: isConflict ? nil : ObjectID(delta.new_file.id))
    }
}
