import Clibgit2
import CogniCore

extension LibGit2Source {
    func commit(_ revision: String) throws(GitError) -> Commit {
        try locked { repository throws(GitError) in
            try requireWholeHistory(repository)
            var object: OpaquePointer?
            let code = git_revparse_single(&object, repository, revision)
            defer { git_object_free(object) }
            guard code == 0 else { throw .badRevision(revision, detail: "no such revision") }
            var commit: OpaquePointer?
            guard git_object_peel(&commit, object, GIT_OBJECT_COMMIT) == 0, let commit else {
                throw .badRevision(revision, detail: "it is no commit")
            }
            defer { git_object_free(commit) }
            return Commit(commit)
        }
    }

    func mergeBase(_ left: ObjectID, _ right: ObjectID) throws(GitError) -> ObjectID? {
        try locked { repository throws(GitError) in
            try requireWholeHistory(repository)
            var base = git_oid()
            var (one, two) = (left.raw, right.raw)
            let code = git_merge_base(&base, repository, &one, &two)
            if code == GIT_ENOTFOUND.rawValue { return nil }
            try LibGit2.check(code, "finding the merge base")
            return ObjectID(base)
        }
    }

    func history(of tips: [ObjectID], without excluded: [ObjectID], limit: Int?) throws(GitError) -> [Commit] {
        try locked { repository throws(GitError) in
            try requireWholeHistory(repository)
            let walk = try Owned("walking the history", release: { git_revwalk_free($0) }) { out in
                git_revwalk_new(out, repository)
            }
            git_revwalk_sorting(walk.pointer, GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue)
            for tip in tips {
                var id = tip.raw
                try LibGit2.check(git_revwalk_push(walk.pointer, &id), "starting the history at \(tip.short)")
            }
            for commit in excluded {
                var id = commit.raw
                try LibGit2.check(git_revwalk_hide(walk.pointer, &id), "ending the history at \(commit.short)")
            }
            var commits: [Commit] = []
            var id = git_oid()
            while commits.count < limit ?? .max {
                let code = git_revwalk_next(&id, walk.pointer)
                if code == GIT_ITEROVER.rawValue { break }
                try LibGit2.check(code, "walking the history")
                let commit = try Owned("reading a commit", release: { git_commit_free($0) }) { out in
                    git_commit_lookup(out, repository, &id)
                }
                commits.append(Commit(commit.pointer))
            }
            return commits.reversed()
        }
    }

    func trackedTips(ofRemote remote: String?) throws(GitError) -> [ObjectID] {
        try locked { repository throws(GitError) in
            let pattern = "refs/remotes/" + (remote.map { $0 + "/" } ?? "") + "*"
            let references = try Owned("listing references", release: { git_reference_iterator_free($0) }) { out in
                git_reference_iterator_glob_new(out, repository, pattern)
            }
            var tips: [ObjectID] = []
            var reference: OpaquePointer?
            while true {
                let code = git_reference_next(&reference, references.pointer)
                if code == GIT_ITEROVER.rawValue { return tips }
                try LibGit2.check(code, "listing references")
                defer { git_reference_free(reference) }
                var commit: OpaquePointer?
                // A reference to something else, or to a commit that was never fetched, excludes nothing.
                guard git_reference_peel(&commit, reference, GIT_OBJECT_COMMIT) == 0, let commit else { continue }
                defer { git_object_free(commit) }
                tips.append(Commit(commit).id)
            }
        }
    }

    func has(_ id: ObjectID) throws(GitError) -> Bool {
        try locked { repository throws(GitError) in
            let objects = try Owned("opening the object database", release: { git_odb_free($0) }) { out in
                git_repository_odb(out, repository)
            }
            var raw = id.raw
            return git_odb_exists(objects.pointer, &raw) == 1
        }
    }

    func peelToCommit(_ id: ObjectID) throws(GitError) -> ObjectID? {
        try locked { repository throws(GitError) in
            var raw = id.raw
            var object: OpaquePointer?
            let code = git_object_lookup(&object, repository, &raw, GIT_OBJECT_ANY)
            if code == GIT_ENOTFOUND.rawValue { throw .missingObject(id) }
            try LibGit2.check(code, "reading the object \(id.short)")
            defer { git_object_free(object) }
            var commit: OpaquePointer?
            guard git_object_peel(&commit, object, GIT_OBJECT_COMMIT) == 0, let commit else { return nil }
            defer { git_object_free(commit) }
            return Commit(commit).id
        }
    }

    /// libgit2 before 1.7 looks for the parents that a shallow clone left out.
    private func requireWholeHistory(_ repository: OpaquePointer) throws(GitError) {
        if git_repository_is_shallow(repository) == 1 { throw .unsupported("the clone is shallow") }
    }
}

extension Commit {
    /// Copies libgit2's commit.
    fileprivate init(_ commit: OpaquePointer) {
        func copy(_ id: UnsafePointer<git_oid>?) -> ObjectID? { id.flatMap { ObjectID($0.pointee) } }
        guard let id = copy(git_commit_id(commit)) else { preconditionFailure("a commit has an id") }
        self.id = id
        parents = (0..<git_commit_parentcount(commit)).compactMap { copy(git_commit_parent_id(commit, $0)) }
    }
}
