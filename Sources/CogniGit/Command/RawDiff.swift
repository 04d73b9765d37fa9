import CogniCore

/// Reads the output of `git diff --raw -z --no-abbrev --no-renames`.
enum RawDiff {
    /// One delta an entry. A path that is unmerged is one delta, whatever git says of its stages.
    static func deltas(_ output: [UInt8]) throws(GitError) -> [Delta] {
        var deltas: [Delta] = []
        var unmerged: Set<GitPath> = []
        var fields = output.split(separator: 0, omittingEmptySubsequences: false)[...]
        while let head = fields.popFirst(), !head.isEmpty {
            guard let path = fields.popFirst(), let delta = delta(head, path) else {
                throw .commandFailed(
                    arguments: ["diff", "--raw"], detail: "unreadable entry " + GitPath(bytes: head).displayed)
            }
            if delta.status == .conflicted { unmerged.insert(delta.path) }
            deltas.append(delta)
        }
        var seen: Set<GitPath> = []
        return deltas.filter { delta in
            guard unmerged.contains(delta.path) else { return true }
            return delta.status == .conflicted && seen.insert(delta.path).inserted
        }
    }

    /// `:<old mode> <new mode> <old oid> <new oid> <status letter>`.
    private static func delta(_ head: ArraySlice<UInt8>, _ path: ArraySlice<UInt8>) -> Delta? {
        let words = String(decoding: head.dropFirst(), as: UTF8.self).split(separator: " ")
        guard head.first == UInt8(ascii: ":"), words.count == 5, let oldMode = UInt32(words[0], radix: 8),
            let newMode = UInt32(words[1], radix: 8), let old = ObjectID(hex: words[2]),
            let new = ObjectID(hex: words[3]), let status = status(words[4])
        else { return nil }
        let isConflict = status == .conflicted
        return Delta(
            path: GitPath(bytes: path), status: status, oldMode: isConflict ? 0 : oldMode,
            newMode: isConflict ? 0 : newMode, old: old.isZero || isConflict ? nil : old,
            new: new.isZero || isConflict ? nil : new)
    }

    private static func status(_ letters: Substring) -> ChangeStatus? {
        switch letters.first {
        case "A": .added
        case "M": .modified
        case "D": .deleted
        case "T": .typeChanged
        case "U": .conflicted
        default: nil
        }
    }
}
