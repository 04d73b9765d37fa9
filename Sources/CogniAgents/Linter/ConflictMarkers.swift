import CogniCore

/// Finds conflict markers that a merge left in a file.
public enum ConflictMarkers {
    /// Git's `conflict-marker-size` where no attribute sets it.
    public static let defaultSize = 7

    /// One finding for each conflict: from its first marker to its last. A lone `<<<<<<< name` or `>>>>>>> name` counts, the
    /// rest of a conflict resolved by halves; a lone `=======` doesn't, it underlines a heading. Inside the code block of a
    /// manual the same lines most likely explain conflicts, so they are told with little weight.
    public static func findings(in bytes: [UInt8], size: Int = defaultSize) -> [BlobFinding] {
        bytes.withUnsafeBufferPointer { text in
            let markers = markers(in: text, size: size)
            guard markers.contains(where: \.isLabelled) else { return [] }
            let conflicts = conflicts(among: markers)
            // No manual shows that many; each look for a code block reads the text from its start.
            let mayBeManual = conflicts.count <= 20
            return conflicts.map { conflict in
                let isQuoted = mayBeManual && CodeBlocks.encloses(conflict, in: text)
                var hash = StableHash()
                hash.feed(text[conflict])
                return BlobFinding(
                    rule: "syntax/conflict-marker", severity: isQuoted ? .warning : .critical, category: .syntax,
                    confidence: isQuoted ? 0.3 : 1, range: conflict,
                    message: isQuoted ? "Conflict markers in a code block" : "Merge conflict left in the file",
                    remedy: "Resolve the conflict and remove its markers.", identity: hash.value)
            }
        }
    }

    private struct Marker {
        enum Kind { case ours, base, middle, theirs }
        let kind: Kind
        /// The line without its line break.
        let range: ByteRange
        /// Whether it says where its side comes from, as Git's outer markers do.
        let isLabelled: Bool
    }

    private static func markers(in text: UnsafeBufferPointer<UInt8>, size: Int) -> [Marker] {
        var markers: [Marker] = []
        var start = 0
        while start + size <= text.count {
            if let marker = marker(at: start, in: text, size: size) { markers.append(marker) }
            guard let lineBreak = text[start...].firstIndex(of: 10) else { break }
            start = lineBreak + 1
        }
        return markers
    }

    @inline(__always)
    private static func marker(at start: Int, in text: UnsafeBufferPointer<UInt8>, size: Int) -> Marker? {
        let kind: Marker.Kind
        switch text[start] {
        case UInt8(ascii: "<"): kind = .ours
        case UInt8(ascii: "|"): kind = .base
        case UInt8(ascii: "="): kind = .middle
        case UInt8(ascii: ">"): kind = .theirs
        default: return nil
        }
        guard text[start..<(start + size)].allSatisfy({ $0 == text[start] }) else { return nil }
        var end = text[start...].firstIndex(of: 10) ?? text.count
        if end > start, text[end - 1] == 13 { end -= 1 }
        let label = start + size
        // Only a blank and a label may follow, and nothing behind `=======` (but Subversion's and Git's `======= name` for
        // recursive bases, which no one commits alone).
        guard label == end || text[label] == 0x20 && kind != .middle else { return nil }
        // Prose that names the markers, as manuals do.
        let run = [UInt8](repeating: UInt8(ascii: ">"), count: size)
        guard kind != .ours || label == end || !contains(run, in: text[label..<end]) else { return nil }
        return Marker(kind: kind, range: start..<end, isLabelled: end > label + 1 && (kind == .ours || kind == .theirs))
    }

    private static func contains(_ run: [UInt8], in label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        label.indices.contains { label[$0...].starts(with: run) }
    }

    /// Whether one of two markers that follow each other in `markers` quotes mail at its seventh level, where whole paragraphs
    /// begin so.
    private static func areQuotation(_ first: Marker, _ second: Marker) -> Bool {
        first.kind == .theirs && second.kind == .theirs && second.range.lowerBound - first.range.upperBound <= 2
    }

    /// Ranges from the first to the last marker of each conflict: the markers in Git's order, with gaps, at least one labelled.
    private static func conflicts(among markers: [Marker]) -> [ByteRange] {
        var conflicts: [ByteRange] = []
        var open: [Marker] = []
        func close() {
            if open.contains(where: \.isLabelled), let first = open.first, let last = open.last {
                conflicts.append(first.range.lowerBound..<last.range.upperBound)
            }
            open = []
        }
        for (index, marker) in markers.enumerated() {
            let isQuotation =
                index > 0 && areQuotation(markers[index - 1], marker)
                || index + 1 < markers.count && areQuotation(marker, markers[index + 1])
            if isQuotation && open.isEmpty { continue }
            switch marker.kind {
            case .ours:
                close()
                open = [marker]
            case .base, .middle:
                if open.isEmpty || open.last?.kind == .middle { close() }
                open.append(marker)
            case .theirs:
                open.append(marker)
                close()
            }
        }
        if open.first?.kind == .ours { close() }
        return conflicts
    }
}

/// Code blocks of manuals: fenced in Markdown, delimited in AsciiDoc.
enum CodeBlocks {
    /// Whether `range` lies between the two fences of one block.
    static func encloses(_ range: ByteRange, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        var fence: ArraySlice<UInt8>?
        var opened = 0
        var start = 0
        var followsText = false
        while start < text.count {
            let end = text[start...].firstIndex(of: 10) ?? text.count
            let line = Array(text[start..<end]).drop { $0 == 0x20 || $0 == 0x09 }
            let content = line.prefix { $0 != 13 }
            if let open = fence {
                if content.starts(with: open), content.allSatisfy({ $0 == open.first }) {
                    if opened < range.lowerBound, start >= range.upperBound { return true }
                    fence = nil
                }
            } else if start >= range.upperBound {
                return false
            } else if let new = delimiter(content, followsText: followsText) {
                fence = new
                opened = start
            }
            followsText = !content.isEmpty && content.first != UInt8(ascii: "[") && !content.elementsEqual("+".utf8)
            start = end + 1
        }
        return false
    }

    /// The fence that `line` opens a block with: three backticks or tildes and more (CommonMark 4.5), or a line of four dashes
    /// or dots and more (AsciiDoc), which behind a line of text would underline a heading.
    private static func delimiter(_ line: ArraySlice<UInt8>, followsText: Bool) -> ArraySlice<UInt8>? {
        guard let first = line.first else { return nil }
        let run = line.prefix { $0 == first }
        switch first {
        case UInt8(ascii: "`"), UInt8(ascii: "~"): return run.count >= 3 ? run : nil
        case UInt8(ascii: "-"), UInt8(ascii: "."):
            return run.count >= 4 && run.count == line.count && !followsText ? run : nil
        default: return nil
        }
    }
}
