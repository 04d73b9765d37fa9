import CogniCore

/// The counters of a run and the time of its phases.
struct StatisticsSection {
    let statistics: Statistics
    let style: Style

    var text: String {
        let counters: [(String, String)] = [
            ("files", "\(statistics.filesReviewed) of \(statistics.files) reviewed"),
            (
                "changed",
                "\(Decimal.count(statistics.changedLines, "line")) in \(Decimal.count(statistics.hunks, "hunk"))"
            ),
            ("cache", "\(Decimal.count(statistics.cacheHits, "blob")) known, \(statistics.cacheMisses) new"),
            ("parsed", "\(Decimal.count(statistics.blobsParsed, "blob")), \(size(statistics.bytesParsed))"),
        ]
        let phases = statistics.milliseconds.map { ($0.name, Decimal.text($0.milliseconds, least: 1, most: 1) + " ms") }
        let total = statistics.milliseconds.reduce(0) { $0 + $1.milliseconds }
        let rows =
            counters + phases + (phases.isEmpty ? [] : [("total", Decimal.text(total, least: 1, most: 1) + " ms")])
        let width = rows.map { Printable.width($0.0) }.max() ?? 0
        return style.bold("statistics") + "\n"
            + rows.map { name, value in
                "  \(Printable.line(name))" + String(repeating: " ", count: width - Printable.width(name))
                    + "  \(value)\n"
            }.joined()
    }

    private func size(_ bytes: Int) -> String {
        bytes < 10_000 ? Decimal.count(bytes, "byte") : "\(Decimal.text(Double(bytes) / 1000, least: 0, most: 0)) kB"
    }
}
