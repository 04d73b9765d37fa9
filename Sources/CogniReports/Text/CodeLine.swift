/// One line of source laid out in terminal columns: tabs expanded, wide and combining characters measured, everything
/// harmful spelled out, and every column known for the byte that it came from.
struct CodeLine {
    /// What one character of the source looks like.
    private struct Cell {
        var text: String
        var width: Int
        /// Bytes of the line before the character.
        var offset: Int
    }

    private static let tabWidth = 4
    /// Bytes looked at before and after the place of interest: more than any terminal is wide, less than takes time.
    private static let reach = 2_000

    private var cells: [Cell] = []
    private var leftCut = false
    private var rightCut = false
    /// Bytes of the whole line.
    let length: Int

    /// Lays out the part of `source` around byte `focus` that fits into `limit` columns.
    init(_ source: String, focus: Int, limit: Int) {
        let bytes = source.utf8
        length = bytes.last == 13 ? bytes.count - 1 : bytes.count
        let window = Self.window(of: bytes, length: length, focus: focus)
        leftCut = window.lowerBound > 0
        rightCut = window.upperBound < length
        fill(from: bytes, window: window)
        cut(focus: focus, limit: max(limit, 20))
    }

    /// The line as it is shown.
    var text: String {
        (leftCut ? "…" : "") + cells.reduce(into: "") { $0 += $1.text } + (rightCut ? "…" : "")
    }

    /// The column, from 0, that shows the byte at `offset`; the column after the line when the byte lies beyond it.
    func column(of offset: Int) -> Int {
        var column = leftCut ? 1 : 0
        for (index, cell) in cells.enumerated() {
            let next = index + 1 < cells.count ? cells[index + 1].offset : Int.max
            if offset < next, offset < length || next != Int.max { return column }
            column += cell.width
        }
        return column
    }

    /// The byte that the first visible character of the line starts at; the line's length for a blank line.
    var indentation: Int {
        cells.first { !$0.text.allSatisfy { $0 == " " } }?.offset ?? length
    }

    private static func window(of bytes: String.UTF8View, length: Int, focus: Int) -> Range<Int> {
        func aligned(_ offset: Int) -> Int {
            var offset = offset
            while offset > 0, offset < length, bytes[bytes.index(bytes.startIndex, offsetBy: offset)] & 0xC0 == 0x80 {
                offset -= 1
            }
            return offset
        }
        let focus = min(max(focus, 0), length)
        let lower = aligned(max(0, focus - reach))
        return lower..<max(lower, aligned(min(length, focus + reach)))
    }

    private mutating func fill(from bytes: String.UTF8View, window: Range<Int>) {
        let start = bytes.index(bytes.startIndex, offsetBy: window.lowerBound)
        let end = bytes.index(bytes.startIndex, offsetBy: window.upperBound)
        var offset = window.lowerBound
        var column = 0
        for character in Substring(bytes[start..<end]) {
            let cell = Self.cell(for: character, offset: offset, column: column)
            cells.append(cell)
            column += cell.width
            offset += character.utf8.count
        }
    }

    private static func cell(for character: Character, offset: Int, column: Int) -> Cell {
        if character == "\t" {
            let width = tabWidth - column % tabWidth
            return Cell(text: String(repeating: " ", count: width), width: width, offset: offset)
        }
        if character.unicodeScalars.contains(where: Printable.isHarmful) {
            let text = Printable.line(String(character))
            return Cell(text: text, width: Printable.width(text), offset: offset)
        }
        let width = Printable.width(character)
        // A mark without a base would land on the gutter's blank: give it one of its own.
        return width == 0
            ? Cell(text: "\u{25CC}\(character)", width: 1, offset: offset)
            : Cell(text: String(character), width: width, offset: offset)
    }

    /// Cuts to `limit` columns, a third of them before the focus.
    private mutating func cut(focus: Int, limit: Int) {
        let total = cells.reduce(0) { $0 + $1.width }
        guard total + (leftCut ? 1 : 0) + (rightCut ? 1 : 0) > limit else { return }
        let limit = limit - 2  // for the ellipses
        let focusColumn = cells.prefix { $0.offset < focus }.reduce(0) { $0 + $1.width }
        let wanted = focusColumn < limit * 2 / 3 ? 0 : min(focusColumn - limit / 3, max(0, total - limit))
        var kept: [Cell] = []
        var column = 0
        for cell in cells {
            if column >= wanted, column + cell.width <= wanted + limit { kept.append(cell) }
            column += cell.width
        }
        leftCut = leftCut || wanted > 0
        rightCut = rightCut || wanted + limit < total
        cells = kept
    }
}
