import CogniCore

/// The lines around a finding with a gutter of line numbers and a mark under the finding, as compilers show it.
struct CodeFrame {
    private let finding: Finding
    private let style: Style
    private let width: Int
    /// The last line of the finding, and the byte after it there. A range that takes the line break along ends before it.
    private let last: Position

    /// Lines of a finding that are shown: more are folded in the middle.
    private static let lineLimit = 8

    init(_ finding: Finding, style: Style, width: Int) {
        self.finding = finding
        self.style = style
        self.width = width
        let takesLineBreak = finding.end.column <= 1 && finding.end.line > finding.start.line
        last = takesLineBreak ? Position(line: finding.end.line - 1, column: .max) : finding.end
    }

    /// Columns of the line numbers.
    private var gutterWidth: Int { String(finding.frameStart + max(finding.frame.count, 1) - 1).count }

    /// The gutter of a line without a number, for what follows the frame: `   = help: …`.
    var indent: String { String(repeating: " ", count: gutterWidth + 1) }

    /// The frame's lines; none when the finding has no code to show.
    var lines: [String] {
        guard !finding.frame.isEmpty else { return [] }
        let body = last.line > finding.start.line ? spanning : single
        return [gutter(nil)] + body
    }

    private func gutter(_ number: Int?) -> String {
        let label = number.map(String.init) ?? ""
        return style.gutter(String(repeating: " ", count: gutterWidth - label.count) + label + " |")
    }

    private func row(_ number: Int?, _ text: String) -> String {
        text.isEmpty ? gutter(number) : gutter(number) + " " + text
    }

    private func mark(_ text: String) -> String { style.severity(finding.fact.severity, text) }

    /// A line of code laid out beside the gutter, with room for a caret behind its end.
    private func code(_ index: Int, focus: Int = 0, margin: Int = 0) -> CodeLine {
        CodeLine(finding.frame[index], focus: focus, limit: width - gutterWidth - 4 - margin)
    }

    /// The frame's lines with their numbers, less blank ones at its rims, which tell nothing.
    private var numbered: ArraySlice<(index: Int, number: Int)> {
        var lines = finding.frame.indices.map { (index: $0, number: finding.frameStart + $0) }[...]
        func isBlankContext(_ line: (index: Int, number: Int)) -> Bool {
            (line.number < finding.start.line || line.number > last.line)
                && finding.frame[line.index].allSatisfy(\.isWhitespace)
        }
        while let line = lines.first, isBlankContext(line) { lines.removeFirst() }
        while let line = lines.last, isBlankContext(line) { lines.removeLast() }
        return lines
    }

    /// A finding within one line: carets under it.
    private var single: [String] {
        var rows: [String] = []
        for (index, number) in numbered {
            guard number == finding.start.line else {
                rows.append(row(number, code(index).text))
                continue
            }
            let lower = finding.start.column - 1
            let line = code(index, focus: lower)
            rows.append(row(number, line.text))
            let start = line.column(of: lower)
            let end = line.column(of: min(last.column - 1, line.length))
            rows.append(
                row(
                    nil, String(repeating: " ", count: start) + mark(String(repeating: "^", count: max(1, end - start)))
                ))
        }
        return rows
    }

    /// A finding over several lines: a bar at their left, from its first to its last byte.
    private var spanning: [String] {
        var rows: [String] = []
        var folded = false
        for (index, number) in numbered {
            let inside = number > finding.start.line && number <= last.line
            if inside, number - finding.start.line >= Self.lineLimit / 2, last.line - number >= Self.lineLimit / 2 {
                if !folded { rows.append(style.gutter(indent + "⋮") + " " + mark("|")) }
                folded = true
                continue
            }
            if number == finding.start.line {
                rows += opening(index, number)
            } else {
                let line = code(index, margin: 2)
                rows.append(
                    row(number, line.text.isEmpty && !inside ? "" : (inside ? mark("|") : " ") + " " + line.text))
                if number == last.line { rows.append(closing(line)) }
            }
        }
        let final = finding.frameStart + finding.frame.count - 1
        if final >= finding.start.line, final < last.line {
            rows.append(row(nil, mark("|") + " " + style.dim("… to line \(last.line)")))
        }
        return rows
    }

    private func opening(_ index: Int, _ number: Int) -> [String] {
        let lower = finding.start.column - 1
        let line = code(index, margin: 2)
        if lower <= line.indentation { return [row(number, mark("/") + " " + line.text)] }
        return [
            row(number, "  " + line.text),
            row(nil, " " + mark(String(repeating: "_", count: line.column(of: lower) + 1) + "^")),
        ]
    }

    private func closing(_ line: CodeLine) -> String {
        let end = line.column(of: min(last.column - 1, line.length))
        return row(nil, mark("|" + String(repeating: "_", count: max(1, end)) + "^"))
    }
}
