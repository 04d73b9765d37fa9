import CogniCore

/// Pairs deletions with additions as `git diff --find-renames` does: equal contents first, then files of the same name
/// that are at least 75 % alike, then the best pairs that are at least 50 % alike.
struct RenameDetection {
    /// With more deletions or additions than this only equal contents are paired: the others cost a comparison a pair.
    static let limit = 200

    /// Reads the content of a deletion or an addition.
    let content: (Delta) throws(GitError) -> [UInt8]

    /// The deltas with each found pair made into one rename.
    func apply(to deltas: [Delta]) throws(GitError) -> [Delta] {
        var deletions = deltas.indices.filter { deltas[$0].status == .deleted && deltas[$0].old != nil }
        var additions = deltas.indices.filter { deltas[$0].status == .added }
        guard !deletions.isEmpty, !additions.isEmpty else { return deltas }
        var pairs: [Int: Int] = [:]
        func pair(_ deletion: Int, _ addition: Int) {
            pairs[addition] = deletion
            deletions.removeAll { $0 == deletion }
            additions.removeAll { $0 == addition }
        }
        for (deletion, addition) in equal(deltas, deletions, additions) { pair(deletion, addition) }
        deletions.removeAll { !Mode.isFile(deltas[$0].oldMode) }
        additions.removeAll { !Mode.isFile(deltas[$0].newMode) }
        if !deletions.isEmpty, !additions.isEmpty, max(deletions.count, additions.count) <= Self.limit {
            var signatures: [Int: LineSignature] = [:]
            for index in deletions + additions { signatures[index] = try signature(deltas[index]) }
            func similarity(_ deletion: Int, _ addition: Int) -> Int {
                guard let old = signatures[deletion], let new = signatures[addition] else { return 0 }
                return old.similarity(to: new)
            }
            for (deletion, addition) in sameName(deltas, deletions, additions)
            where similarity(deletion, addition) >= 75 { pair(deletion, addition) }
            var candidates: [(score: Int, sameName: Bool, deletion: Int, addition: Int)] = []
            for addition in additions {
                for deletion in deletions {
                    let score = similarity(deletion, addition)
                    guard score >= 50 else { continue }
                    let sameName = deltas[deletion].path.name == deltas[addition].path.name
                    candidates.append((score, sameName, deletion, addition))
                }
            }
            candidates.sort { left, right in
                if left.score != right.score { return left.score > right.score }
                if left.sameName != right.sameName { return left.sameName }
                return (left.addition, left.deletion) < (right.addition, right.deletion)
            }
            for candidate in candidates
            where deletions.contains(candidate.deletion) && additions.contains(candidate.addition) {
                pair(candidate.deletion, candidate.addition)
            }
        }
        return merged(deltas, pairs)
    }

    /// Additions with the content of a deletion; among several of those, one with the same name wins.
    private func equal(_ deltas: [Delta], _ deletions: [Int], _ additions: [Int]) -> [(Int, Int)] {
        var sources: [ObjectID: [Int]] = [:]
        for index in deletions { deltas[index].old.map { sources[$0, default: []].append(index) } }
        var pairs: [(Int, Int)] = []
        for addition in additions {
            guard let id = deltas[addition].new, let candidates = sources[id] else { continue }
            let fitting = candidates.filter {
                deltas[$0].oldMode == deltas[addition].newMode
                    || (Mode.isFile(deltas[$0].oldMode) && Mode.isFile(deltas[addition].newMode))
            }
            let name = deltas[addition].path.name
            guard let best = fitting.first(where: { deltas[$0].path.name == name }) ?? fitting.first else { continue }
            sources[id]?.removeAll { $0 == best }
            pairs.append((best, addition))
        }
        return pairs
    }

    /// Deletions and additions that share a name which no other deletion and no other addition has.
    private func sameName(_ deltas: [Delta], _ deletions: [Int], _ additions: [Int]) -> [(Int, Int)] {
        let old = Dictionary(grouping: deletions) { Array(deltas[$0].path.name) }
        let new = Dictionary(grouping: additions) { Array(deltas[$0].path.name) }
        return deletions.compactMap { deletion in
            let name = Array(deltas[deletion].path.name)
            guard old[name]?.count == 1, let additions = new[name], additions.count == 1 else { return nil }
            return (deletion, additions[0])
        }
    }

    /// A content that is missing or unreadable is like no other: the file itself says so later.
    private func signature(_ delta: Delta) throws(GitError) -> LineSignature? {
        do throws(GitError) {
            return LineSignature(try content(delta))
        } catch .missingObject, .unreadableFile, .tooLarge {
            return nil
        }
    }

    private func merged(_ deltas: [Delta], _ pairs: [Int: Int]) -> [Delta] {
        let used = Set(pairs.values)
        return deltas.indices.compactMap { index in
            guard !used.contains(index) else { return nil }
            var delta = deltas[index]
            if let deletion = pairs[index] {
                delta.status = .renamed
                delta.oldPath = deltas[deletion].path
                delta.oldMode = deltas[deletion].oldMode
                delta.old = deltas[deletion].old
            }
            return delta
        }
    }
}

/// The lines of a content as hashes with their sizes: how much of it another content holds can be told without both in
/// memory.
struct LineSignature {
    private let size: Int
    /// Bytes in pieces of each hash, ascending by hash.
    private let pieces: [(hash: UInt64, bytes: Int)]

    /// Cuts at line breaks and, for binary content, after 64 bytes. The CR of CR LF doesn't count.
    init(_ content: [UInt8]) {
        var bytes: [UInt64: Int] = [:]
        var hash = StableHash()
        var length = 0
        func cut() {
            bytes[hash.value, default: 0] += length
            hash = StableHash()
            length = 0
        }
        for index in content.indices {
            let byte = content[index]
            if byte == 13, index + 1 < content.count, content[index + 1] == 10 { continue }
            hash.feed(CollectionOfOne(byte))
            length += 1
            if byte == 10 || length == 64 { cut() }
        }
        if length > 0 { cut() }
        size = content.count
        pieces = bytes.map { (hash: $0.key, bytes: $0.value) }.sorted { $0.hash < $1.hash }
    }

    /// How much of the larger content the two share, in percent.
    func similarity(to other: LineSignature) -> Int {
        let larger = max(size, other.size)
        guard larger > 0, min(size, other.size) * 2 >= larger else { return 0 }
        var shared = 0
        var (left, right) = (pieces.startIndex, other.pieces.startIndex)
        while left < pieces.endIndex, right < other.pieces.endIndex {
            let (one, two) = (pieces[left], other.pieces[right])
            if one.hash == two.hash { shared += min(one.bytes, two.bytes) }
            if one.hash <= two.hash { left += 1 }
            if two.hash <= one.hash { right += 1 }
        }
        return shared * 100 / larger
    }
}
