extension PCRE {
    /// The first match in `bytes` that begins at index `start` or later. Ranges are indices of `bytes`.
    public func firstMatch(in bytes: [UInt8], from start: Int = 0) throws(PCREError) -> Match? {
        try bytes.withUnsafeBufferPointer { (buffer) throws(PCREError) in
            try firstMatch(in: buffer, from: start)
        }
    }

    /// All matches in `bytes` that begin at index `start` or later and don't overlap. Ranges are indices of `bytes`.
    public func matches(in bytes: [UInt8], from start: Int = 0) throws(PCREError) -> [Match] {
        try bytes.withUnsafeBufferPointer { (buffer) throws(PCREError) in
            try matches(in: buffer, from: start)
        }
    }

    /// The first match in the slice, which is all that the pattern sees: `^` matches at its start. Ranges are indices of
    /// the slice, so they are valid in the array behind it.
    public func firstMatch(in slice: ArraySlice<UInt8>) throws(PCREError) -> Match? {
        try slice.withUnsafeBufferPointer { (buffer) throws(PCREError) in
            try firstMatch(in: buffer)?.shifted(by: slice.startIndex)
        }
    }

    /// All matches in the slice, which is all that the pattern sees. Ranges are indices of the slice.
    public func matches(in slice: ArraySlice<UInt8>) throws(PCREError) -> [Match] {
        try slice.withUnsafeBufferPointer { (buffer) throws(PCREError) in
            try matches(in: buffer).map { $0.shifted(by: slice.startIndex) }
        }
    }

    /// The first match in the UTF-8 text of `string`. Ranges are offsets into that text.
    public func firstMatch(in string: String) throws(PCREError) -> Match? {
        try firstMatch(in: Array(string.utf8))
    }
}
