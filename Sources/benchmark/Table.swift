/// The results of one scenario, a row a command; the first command is the yardstick.
struct Table {
    private let rows: [[String]]

    /// - Parameter yardstick: what the first command is called in the headings.
    init(_ series: [Series], yardstick: String) {
        let measured = series.first?.measurements ?? []
        let header = ["", "wall ms", "min–max", "− \(yardstick)", "× \(yardstick)", "cpu ms", "peak MB"]
        rows = [header] + series.map { Self.row($0, against: measured) }
    }

    private static func row(_ series: Series, against yardstick: [Measurement]) -> [String] {
        let walls = series.measurements.map(\.wall)
        let pairs = zip(series.measurements, yardstick)
        return [
            series.name, decimal(median(walls)),
            "\(decimal(walls.min() ?? 0))–\(decimal(walls.max() ?? 0))",
            decimal(median(pairs.map { $0.wall - $1.wall })),
            decimal(median(pairs.map { $0.wall / $1.wall })),
            decimal(median(series.measurements.map(\.processor))),
            decimal(series.measurements.map(\.memory).max() ?? 0),
        ]
    }

    /// Columns of equal width, the first to the left, numbers to the right.
    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            zip(row, widths).enumerated().map { column, cell in
                let padding = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + padding : padding + cell.0
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

/// The middle value; the mean of the two middle ones when their number is even.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.indices.last else { return 0 }
    return (sorted[last / 2] + sorted[(last + 1) / 2]) / 2
}

/// One digit after the point.
private func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "−" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
