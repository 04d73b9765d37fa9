/// Edits of one text, put in an order in which they don't disturb one another.
public struct TextEdits: Sendable {
    /// Edits that can be applied together, in the order of the text.
    public let applied: [TextEdit]
    /// Edits that would change bytes that another one changes, in the order they came.
    public let dropped: [TextEdit]

    /// Chooses among `edits`, which come in the order of their rules: those that start first win, of those that start
    /// together the longer, of those that span the same bytes the earlier. An edit that comes twice counts once. Edits that
    /// only touch don't overlap; two insertions at one place do, for their order would be a guess.
    public init(_ edits: [TextEdit]) {
        var seen: Set<TextEdit> = []
        let distinct = edits.filter { seen.insert($0).inserted }
        let order = distinct.indices.sorted { left, right in
            let (a, b) = (distinct[left].range, distinct[right].range)
            return (a.lowerBound, -a.upperBound, left) < (b.lowerBound, -b.upperBound, right)
        }
        var applied: [TextEdit] = []
        var dropped: [Int] = []
        for index in order {
            let edit = distinct[index]
            if let last = applied.last, last.overlaps(edit) { dropped.append(index) } else { applied.append(edit) }
        }
        self.applied = applied
        self.dropped = dropped.sorted().map { distinct[$0] }
    }

    /// `text` with the applied edits.
    /// - Returns: `nil` when an edit reaches beyond the text: it was made for another one.
    public func applied(to text: [UInt8]) -> [UInt8]? {
        if let last = applied.map(\.range.upperBound).max(), last > text.count { return nil }
        if let first = applied.first, first.range.lowerBound < 0 { return nil }
        var result: [UInt8] = []
        var position = 0
        for edit in applied {
            result += text[position..<edit.range.lowerBound]
            result += edit.replacement.utf8
            position = edit.range.upperBound
        }
        return result + text[position...]
    }
}

extension TextEdit {
    /// Whether `later`, which doesn't start before this edit, disturbs it.
    fileprivate func overlaps(_ later: TextEdit) -> Bool {
        later.range.lowerBound < range.upperBound || later.range == range
    }
}
