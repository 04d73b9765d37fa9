/// A run of bytes in a source file: UTF-8 offsets from its start, the upper bound excluded. The only position that
/// travels inside the program; lines and columns are made where a person reads them.
public typealias ByteRange = Range<Int>

/// Turns byte offsets of one text into lines and columns.
public struct LineIndex: Sendable {
    /// Offset of the first byte of each line.
    private let starts: [Int]
    private let length: Int

    /// Indexes `bytes`. A line ends with LF, CR LF or the end of the text.
    public init(_ bytes: [UInt8]) {
        var starts = [0]
        bytes.withUnsafeBufferPointer { buffer in
            for index in buffer.indices where buffer[index] == 10 { starts.append(index + 1) }
        }
        self.starts = starts
        self.length = bytes.count
    }

    /// Number of lines; a text that ends with a line break has no further, empty line.
    public var lineCount: Int {
        starts.last == length && length > 0 ? starts.count - 1 : (length == 0 ? 0 : starts.count)
    }

    /// The line that holds `offset`, numbered from 1.
    public func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The column of `offset` in its line: bytes from the line's start, numbered from 1.
    public func column(at offset: Int) -> Int {
        offset - starts[line(at: offset) - 1] + 1
    }

    /// The lines that `range` touches; an empty range touches the line it stands in.
    public func lines(of range: ByteRange) -> ClosedRange<Int> {
        line(at: range.lowerBound)...line(at: max(range.lowerBound, range.upperBound - 1))
    }

    /// The bytes of line `number` (from 1), its line break excluded as far as it is LF.
    public func range(ofLine number: Int) -> ByteRange {
        let lower = starts[number - 1]
        let upper = number < starts.count ? starts[number] - 1 : length
        return lower..<max(lower, upper)
    }
}

/// A replacement of bytes in one file. Part of a fix.
public struct TextEdit: Hashable, Sendable, Codable {
    /// The bytes that go.
    public let range: ByteRange
    /// The UTF-8 text that comes in their place.
    public let replacement: String

    /// A replacement of `range` by `replacement`.
    public init(range: ByteRange, replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}
