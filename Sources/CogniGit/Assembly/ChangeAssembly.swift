import CogniCore

/// Makes file changes of deltas: renames, hunks, and the reasons why a file isn't reviewed. Reads two blobs at a time.
struct ChangeAssembly {
    let source: any ChangeSource
    let attributeSource: AttributeSource
    /// The old sides of a merge's further parents: what each of them says of the paths in which it differs.
    var otherParents: [[GitPath: Delta]] = []

    /// The change of every delta, in their order. Deltas that a merge took over from one parent as they are fall out.
    func files(of deltas: [Delta]) throws(GitError) -> [FileChange] {
        let attributes = try source.attributes(of: deltas.map(\.path), in: attributeSource)
        var files: [FileChange] = []
        for (delta, attributes) in zip(deltas, attributes) {
            guard let file = try file(of: delta, attributes) else { continue }
            files.append(file)
        }
        return files
    }

    private func file(of delta: Delta, _ attributes: PathAttributes) throws(GitError) -> FileChange? {
        if delta.status == .conflicted {
            return FileChange(
                delta, attributes, notReviewed: .failed("unmerged: resolve the conflict and stage the result"))
        }
        var sides = Sides()
        do {
            sides = try read(delta)
        } catch GitError.missingObject(let id) {
            let reason = "its content (\(id.short)) is not in the repository: a partial clone leaves it on the remote"
            return FileChange(delta, attributes, notReviewed: .failed(reason))
        }
        if let reason = sides.reason { return FileChange(delta, attributes, notReviewed: .excluded(reason)) }
        return FileChange(
            delta, attributes, hunks: try LineDiff.hunks(old: sides.old, new: sides.new), oldIsText: sides.oldIsText)
    }

    private struct Sides {
        var old: [UInt8] = []
        var new: [UInt8] = []
        var oldIsText = true
        var reason: String?
    }

    private func read(_ delta: Delta) throws(GitError) -> Sides {
        var sides = Sides()
        if let reason = Mode.reason(delta.new == nil ? delta.oldMode : delta.newMode) {
            sides.reason = reason
            return sides
        }
        guard let new = delta.new, new != delta.old else { return sides }
        sides.new = try source.blob(new)
        if case .other(let reason) = ContentKind.of(sides.new) {
            sides.reason = reason
            return sides
        }
        if let old = delta.old {
            sides.oldIsText = false
            if Mode.reason(delta.oldMode) == nil {
                let content = try source.blob(old)
                if case .text = ContentKind.of(content) {
                    sides.old = content
                    sides.oldIsText = true
                }
            }
        }
        return sides
    }
}

/// Git's modes of entries.
enum Mode {
    static let symlink: UInt32 = 0o120000
    static let gitlink: UInt32 = 0o160000

    /// Why an entry of this mode has no text to review.
    static func reason(_ mode: UInt32) -> String? {
        switch mode {
        case symlink: "symbolic link"
        case gitlink: "submodule"
        default: nil
        }
    }
}

extension FileChange {
    fileprivate init(
        _ delta: Delta, _ attributes: PathAttributes, hunks: [Hunk] = [], oldIsText: Bool = true,
        notReviewed: NotReviewed? = nil
    ) {
        self.init(
            path: delta.path, oldPath: delta.oldPath, status: delta.status, oldMode: delta.oldMode,
            newMode: delta.newMode, old: oldIsText ? delta.old.map { .blob($0) } : nil,
            new: delta.new.map { .blob($0) }, hunks: hunks, attributes: attributes.file, notReviewed: notReviewed)
    }
}
