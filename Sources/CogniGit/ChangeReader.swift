import CogniCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Answers one request from one back end.
struct ChangeReader {
    let source: any ChangeSource
    let repository: Repository
    /// Where path limits start.
    let directory: String

    func changes(_ request: ChangeRequest) throws(GitError) -> ChangeSet {
        switch request.target {
        case .staged: return try staged(request.paths)
        case .worktree:
            var assembly = ChangeAssembly(source: source, attributeSource: .worktree)
            assembly.readsWorktree = true
            return try changes("worktree changes", from: .head, to: .worktree, assembly, request.paths)
        case .allTracked:
            let assembly = ChangeAssembly(source: source, attributeSource: .index)
            return try changes("all tracked files", from: .empty, to: .index, assembly, request.paths)
        case .range(let range):
            return try changes(range, ResolvedRange(range, in: source), request.paths)
        case .commit(let id):
            return try changes("commit \(id.short)", ResolvedRange(source.commit(id.hex)), request.paths)
        }
    }

    /// HEAD and the index; while a merge is being concluded, what differs from all of its parents.
    private func staged(_ paths: [String]) throws(GitError) -> ChangeSet {
        var assembly = ChangeAssembly(source: source, attributeSource: .index)
        assembly.otherParents = try differences(from: mergeHeads(), to: .index)
        return try changes("staged changes", from: .head, to: .index, assembly, paths)
    }

    private func changes(_ title: String, _ range: ResolvedRange, _ paths: [String]) throws(GitError) -> ChangeSet {
        var assembly = ChangeAssembly(source: source, attributeSource: .worktree)
        assembly.otherParents = try differences(from: range.otherParents, to: .commit(range.new))
        let old = range.old.map { Snapshot.commit($0) } ?? .empty
        return try changes(title, from: old, to: .commit(range.new), assembly, paths)
    }

    private func changes(
        _ title: String, from old: Snapshot, to new: Snapshot, _ assembly: ChangeAssembly, _ paths: [String]
    ) throws(GitError) -> ChangeSet {
        var deltas = try source.deltas(from: old, to: new)
        if !paths.isEmpty {
            let limits = try Pathspecs(paths, directory: directory, workTree: repository.workTree)
            deltas = deltas.filter { limits.contain($0.path) }
        }
        let files = try assembly.files(of: deltas)
        return ChangeSet(title: title, files: files, isMerge: !assembly.otherParents.isEmpty)
    }

    private func differences(from parents: [ObjectID], to new: Snapshot) throws(GitError) -> [[GitPath: Delta]] {
        var result: [[GitPath: Delta]] = []
        for parent in parents {
            let deltas = try source.deltas(from: .commit(parent), to: new)
            result.append(Dictionary(deltas.map { ($0.path, $0) }) { first, _ in first })
        }
        return result
    }

    /// The commits that a merge in progress brings in, as Git keeps them in `MERGE_HEAD`.
    private func mergeHeads() throws(GitError) -> [ObjectID] {
        let file = Array((repository.gitDirectory + "/MERGE_HEAD").utf8)
        guard let content = WorktreeFile.read(file) else {
            if errno == ENOENT { return [] }
            throw .unreadableFile(GitPath(bytes: file), detail: String(cString: strerror(errno)))
        }
        return content.split(separator: 10).compactMap { ObjectID(hex: String(decoding: $0, as: UTF8.self)) }
    }
}
