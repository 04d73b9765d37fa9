/// A table of numbers beside what they are about.
struct MetricsTable {
    let title: String
    let columns: [String]
    let rows: [Row]

    struct Row {
        /// One character in the margin: `+` new, `-` gone.
        var mark = " "
        let subject: String
        /// As many as there are columns, or none.
        let cells: [Cell]
    }

    struct Cell {
        let text: String
        var isOver = false
        var isQuiet = false

        init(_ text: String) { self.text = text }

        init(_ value: Int, limit: Int = .max) {
            isOver = value > limit
            // Seen without colours, too.
            text = isOver ? "\(value)!" : "\(value)"
        }

        /// `3 → 7`, or the one number when nothing changed.
        static func change(_ before: Cell, _ after: Cell) -> Cell {
            guard before.text != after.text else {
                var same = after
                same.isQuiet = true
                return same
            }
            var cell = Cell("\(before.text) → \(after.text)")
            cell.isOver = after.isOver
            return cell
        }
    }

    /// The table with a line for its title and the names of its columns, as wide as its content and at most as `width`, as
    /// far as subjects of 24 columns leave room for that.
    func text(style: Style, width: Int) -> String {
        let widths = columns.indices.map { column in
            max(columns[column].count, rows.map { $0.cells.isEmpty ? 0 : $0.cells[column].text.count }.max() ?? 0)
        }
        let numbers = widths.reduce(0) { $0 + $1 + 2 }
        let longest = rows.map { Printable.width($0.subject) }.max() ?? 0
        let subject = min(max(longest, title.count - 2), max(24, width - numbers - 2))
        var lines = [style.bold(padded(title, subject + 2)) + style.dim(heads(widths))]
        for row in rows {
            let shown = shortened(row.subject, subject)
            let name = row.cells.isEmpty ? style.dim(shown) : shown
            let padding = String(repeating: " ", count: max(0, subject - Printable.width(shown)))
            lines.append("\(row.mark) \(name)" + (row.cells.isEmpty ? "" : padding) + cells(row.cells, widths, style))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func heads(_ widths: [Int]) -> String {
        zip(columns, widths).map { "  " + String(repeating: " ", count: $1 - $0.count) + $0 }.joined()
    }

    private func cells(_ cells: [Cell], _ widths: [Int], _ style: Style) -> String {
        zip(cells, widths).map { cell, width in
            let text = cell.isOver ? style.bad(cell.text) : cell.isQuiet ? style.dim(cell.text) : cell.text
            return "  " + String(repeating: " ", count: max(0, width - cell.text.count)) + text
        }.joined()
    }

    private func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// The end of a text that is too long: the name of a function tells more than the folder.
    private func shortened(_ text: String, _ width: Int) -> String {
        guard Printable.width(text) > width else { return text }
        var rest = text[...]
        while Printable.width(String(rest)) > width - 1, !rest.isEmpty { rest = rest.dropFirst() }
        return "…" + rest
    }
}
