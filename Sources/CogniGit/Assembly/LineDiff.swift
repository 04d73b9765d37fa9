import Clibgit2
import CogniCore

/// The changed lines between two texts, found by libgit2's diff on buffers: no repository and no attribute is looked
/// at, so the same bytes always give the same hunks, whichever back end read them.
enum LineDiff {
    /// Hunks without context, in ascending order, as `git diff -U0` numbers them.
    static func hunks(old: [UInt8], new: [UInt8]) throws(GitError) -> [Hunk] {
        guard !old.isEmpty, !new.isEmpty else { return whole(old: old, new: new) }
        // The git command's back end comes here without having opened anything with libgit2.
        guard LibGit2.isReady else { throw .libgit2(doing: "starting", code: -1, detail: "it cannot be initialised") }
        var options = git_diff_options()
        git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
        options.context_lines = 0
        options.interhunk_lines = 0
        // The caller has told text from binary; Git's default since 2.14 is the indent heuristic.
        options.flags = GIT_DIFF_FORCE_TEXT.rawValue | GIT_DIFF_INDENT_HEURISTIC.rawValue
        var hunks: [Hunk] = []
        let code = withUnsafeMutablePointer(to: &hunks) { result in
            old.withUnsafeBytes { old in
                new.withUnsafeBytes { new in
                    git_diff_buffers(
                        old.baseAddress, old.count, nil, new.baseAddress, new.count, nil, &options, nil, nil,
                        { _, hunk, payload in
                            guard let hunk, let payload else { return 0 }
                            let raw = hunk.pointee
                            payload.assumingMemoryBound(to: [Hunk].self).pointee.append(Hunk(raw))
                            return 0
                        }, nil, result)
                }
            }
        }
        try LibGit2.check(code, "comparing two versions of a file")
        return hunks
    }

    /// The one hunk of a text that appears or goes as a whole.
    static func whole(old: [UInt8], new: [UInt8]) -> [Hunk] {
        guard !old.isEmpty || !new.isEmpty else { return [] }
        return [Hunk(old: 1..<(lineCount(old) + 1), new: 1..<(lineCount(new) + 1))]
    }

    /// Lines of a text; a last line without a line break counts.
    static func lineCount(_ text: [UInt8]) -> Int {
        let breaks = text.withUnsafeBufferPointer { buffer in
            var count = 0
            for byte in buffer where byte == 10 { count += 1 }
            return count
        }
        return text.last == 10 || text.isEmpty ? breaks : breaks + 1
    }
}

extension Hunk {
    /// Git numbers an empty side by the line before it; here it is the line that it stands before.
    fileprivate init(_ hunk: git_diff_hunk) {
        func range(_ start: Int32, _ count: Int32) -> Range<Int> {
            let lower = count == 0 ? Int(start) + 1 : Int(start)
            return lower..<(lower + Int(count))
        }
        self.init(old: range(hunk.old_start, hunk.old_lines), new: range(hunk.new_start, hunk.new_lines))
    }
}
