/// What one program finds and the other doesn't, each with what is known of the reason.
struct Differences {
    private let cognicode: Findings
    private let semgrep: Findings

    init(cognicode: Findings, semgrep: Findings) {
        self.cognicode = cognicode
        self.semgrep = semgrep
    }

    var text: String {
        let missed = semgrep.places.subtracting(cognicode.places)
        let added = cognicode.places.subtracting(semgrep.places)
        let both = semgrep.places.intersection(cognicode.places)
        return
            ([
                "findings (rule, file, line): \(both.count) of both, \(missed.count) of semgrep only, "
                    + "\(added.count) of cognicode only"
            ] + list(missed, "semgrep only", gaps: cognicode.gaps, of: "cognicode")
            + list(added, "cognicode only", gaps: semgrep.gaps, of: "semgrep")).joined(separator: "\n")
    }

    private func list(
        _ places: Set<FoundPlace>, _ title: String, gaps: [String: String], of other: String
    ) -> [String] {
        places.sorted().map { place in
            "  \(title)  \(place)" + (gaps[place.path].map { "  (\(other) says of the file: \($0))" } ?? "")
        }
    }
}
