/// Finds where any of a few hundred literals may begin, in one pass and without building an automaton: the first three
/// bytes at every place, letters folded to lower case, are looked up in a table of 16 KiB that stays in the first-level
/// cache. Only where it says so are the literals compared. Building it takes microseconds, which matters because a
/// run reviews few bytes.
struct LiteralSearch<Payload: Sendable>: Sendable {
    /// A literal of at least three ASCII bytes and what it stands for.
    struct Literal: Sendable {
        let text: String
        /// Whether either case matches; `text` is lower-case then.
        let foldsCase: Bool
        let payload: Payload

        init(_ text: String, foldsCase: Bool = false, payload: Payload) {
            self.text = text
            self.foldsCase = foldsCase
            self.payload = payload
        }
    }

    /// A literal as the search sees it: without references, so that looking at one costs no bookkeeping.
    private struct Entry {
        /// The first bytes, four at most, and which of their bits count.
        let head: UInt32
        let mask: UInt32
        /// Set in every byte whose case is folded.
        let fold: UInt32
        /// Where the rest begins in `rests`, and how long it is.
        let restStart: Int
        let restCount: Int
        let foldsCase: Bool
        let payload: Payload
        /// The next entry of the same bucket, or -1.
        let next: Int
    }

    private let entries: [Entry]
    /// The literals behind their heads, one after the other.
    private let rests: [UInt8]
    /// For each hash of three bytes 1 when a literal begins with such, else 0.
    private let isHead: [UInt8]
    /// The first entry of each bucket of hashes, or -1.
    private let buckets: [Int]

    init(_ literals: [Literal]) {
        var isHead = [UInt8](repeating: 0, count: 1 << 14)
        var buckets = [Int](repeating: -1, count: 256)
        var entries: [Entry] = []
        var rests: [UInt8] = []
        entries.reserveCapacity(literals.count)
        for literal in literals {
            let bytes = literal.text.utf8
            precondition(bytes.count >= 3, "a literal has at least three bytes")
            let headCount = min(4, bytes.count)
            let head = bytes.prefix(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            let hash = Self.hash(head)
            isHead[hash] = 1
            let mask: UInt32 = headCount == 4 ? .max : 0x00FF_FFFF
            // Folding maps `_` and DEL alike, too; `rests` are compared exactly, and what is found is judged anyway.
            let fold: UInt32 = literal.foldsCase ? 0x2020_2020 : 0
            entries.append(
                Entry(
                    head: (head | fold) & mask, mask: mask, fold: fold, restStart: rests.count,
                    restCount: bytes.count - headCount, foldsCase: literal.foldsCase, payload: literal.payload,
                    next: buckets[hash & 255]))
            buckets[hash & 255] = entries.count - 1
            rests.append(contentsOf: bytes.dropFirst(headCount))
        }
        self.entries = entries
        self.rests = rests
        self.isHead = isHead
        self.buckets = buckets
    }

    /// Calls `visit` with the offset and the payload of every occurrence of a literal, in the order of the text.
    func forEach(in text: UnsafeBufferPointer<UInt8>, _ visit: (Int, Payload) -> Void) {
        guard let base = UnsafeRawPointer(text.baseAddress) else { return }
        isHead.withUnsafeBufferPointer { flags in
            var offset = 0
            // Eight bytes hold six places; most often none of them is worth a look, which costs one branch.
            while offset + 8 <= text.count {
                let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                let folded = word | 0x2020_2020_2020_2020
                var hits: UInt64 = 0
                for place in 0..<6 {
                    let hash = Self.hash(folded: UInt32(truncatingIfNeeded: folded &>> UInt64(8 * place)))
                    hits |= UInt64(flags[hash]) &<< UInt64(place)
                }
                while hits != 0 {
                    visitMatches(in: text, at: offset + hits.trailingZeroBitCount, visit)
                    hits &= hits &- 1
                }
                offset += 6
            }
            while offset + 3 <= text.count {
                visitMatches(in: text, at: offset, visit)
                offset += 1
            }
        }
    }

    @inline(never)
    private func visitMatches(in text: UnsafeBufferPointer<UInt8>, at offset: Int, _ visit: (Int, Payload) -> Void) {
        var word: UInt32 = 0
        for index in 0..<min(4, text.count - offset) { word |= UInt32(text[offset + index]) << UInt32(8 * index) }
        entries.withUnsafeBufferPointer { entries in
            var index = buckets[Self.hash(word) & 255]
            while index >= 0 {
                if (word | entries[index].fold) & entries[index].mask == entries[index].head,
                    restMatches(entries[index], text, offset + 4)
                {
                    visit(offset, entries[index].payload)
                }
                index = entries[index].next
            }
        }
    }

    private static func hash(_ word: UInt32) -> Int { hash(folded: word | 0x2020_2020) }

    /// 14 bits of the low three bytes, letters folded (so are some other characters: the comparison decides).
    @inline(__always)
    private static func hash(folded word: UInt32) -> Int {
        Int(truncatingIfNeeded: ((word & 0x00FF_FFFF) &* 0x9E37_79B1) &>> 18)
    }

    private func restMatches(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        guard entry.restCount > 0 else { return true }
        guard offset + entry.restCount <= text.count else { return false }
        return rests.withUnsafeBufferPointer { rests in
            for index in 0..<entry.restCount {
                let byte = text[offset + index]
                let seen = entry.foldsCase ? byte.asciiLowercased : byte
                if seen != rests[entry.restStart + index] { return false }
            }
            return true
        }
    }
}
