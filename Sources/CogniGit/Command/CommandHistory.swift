import CogniCore

extension CommandSource {
    func commit(_ revision: String) throws(GitError) -> Commit {
        let name = try git.outcome(["rev-parse", "--quiet", "--verify", revision + "^{commit}"])
        guard name.status == 0 else {
            let known = try git.outcome(["rev-parse", "--quiet", "--verify", revision])
            throw .badRevision(revision, detail: known.status == 0 ? "it is no commit" : "no such revision")
        }
        let commits = try parse(git.lines(["rev-list", "--parents", "--no-walk", name.text, "--"]))
        guard let commit = commits.first else { throw .badRevision(revision, detail: "no such revision") }
        return commit
    }

    func mergeBase(_ left: ObjectID, _ right: ObjectID) throws(GitError) -> ObjectID? {
        let arguments = ["merge-base", left.hex, right.hex]
        let outcome = try git.outcome(arguments)
        if outcome.status == 1 { return nil }
        guard outcome.status == 0 else {
            throw .commandFailed(arguments: arguments, detail: GitCommand.reason(outcome))
        }
        return ObjectID(hex: outcome.text)
    }

    func history(of tips: [ObjectID], without excluded: [ObjectID], limit: Int?) throws(GitError) -> [Commit] {
        let revisions = tips.map(\.hex) + excluded.map { "^" + $0.hex }
        let arguments =
            ["rev-list", "--topo-order", "--parents"] + (limit.map { ["--max-count=\($0)"] } ?? []) + ["--stdin"]
        let input = Array((revisions.joined(separator: "\n") + "\n").utf8)
        return try parse(git.lines(arguments, input: input)).reversed()
    }

    private func parse(_ lines: [Substring]) throws(GitError) -> [Commit] {
        var commits: [Commit] = []
        for line in lines {
            let ids = line.split(separator: " ").compactMap { ObjectID(hex: $0) }
            guard let id = ids.first else {
                throw .commandFailed(arguments: ["rev-list"], detail: "unreadable line `\(line)`")
            }
            commits.append(Commit(id: id, parents: Array(ids.dropFirst())))
        }
        return commits
    }

    func trackedTips(ofRemote remote: String?) throws(GitError) -> [ObjectID] {
        let pattern = "refs/remotes/" + (remote.map { $0 + "/" } ?? "")
        let format = "--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname)"
        return try git.lines(["for-each-ref", format, pattern]).compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "commit"), index + 1 < words.count else { return nil }
            return ObjectID(hex: words[index + 1])
        }
    }

    func has(_ id: ObjectID) throws(GitError) -> Bool { try git.outcome(["cat-file", "-e", id.hex]).status == 0 }

    func peelToCommit(_ id: ObjectID) throws(GitError) -> ObjectID? {
        let outcome = try git.outcome(["rev-parse", "--quiet", "--verify", id.hex + "^{commit}"])
        if outcome.status == 0 { return ObjectID(hex: outcome.text) }
        guard try has(id) else { throw .missingObject(id) }
        return nil
    }
}
