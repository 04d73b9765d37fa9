import CogniCore

/// Suppression comments of other tools that clearly mean the same here.
struct ForeignSuppression: Sendable {
    /// What a code of the tool stands for: findings of a weakness, or of rules whose name has a part in it.
    struct Meaning: Sendable, Equatable {
        /// Numbers of the Common Weakness Enumeration.
        var weaknesses: [Int] = []
        /// Parts of rule ids.
        var ruleParts: [String] = []

        func matches(_ finding: BlobFinding) -> Bool {
            weaknesses.contains { finding.cwe == "CWE-\($0)" } || ruleParts.contains { finding.rule.contains($0) }
        }
    }

    enum CodeStyle: Sendable { case bare, afterColon, inParentheses }
    enum Place: Sendable { case line, nextLine, lineOrNext }

    let marker: String
    /// The languages whose tool this is; empty for all texts.
    let languages: [String]
    let place: Place
    let codes: CodeStyle
    var isAboutSecurity = false
    var isInAnyCase = false
    /// Whether codes are ids of rules in the tool's and our own form.
    var codesAreRules = false

    /// The meanings of a code; none for one that has no equal here.
    func meanings(of code: String) -> [Meaning] {
        if codesAreRules {
            let name = code.split(whereSeparator: { $0 == "." || $0 == "/" }).last.map(String.init) ?? code
            return [Meaning(ruleParts: ["/" + name])]
        }
        return Self.meanings[code].map { [$0] } ?? []
    }

    private static let script = ["javascript", "typescript", "tsx"]

    static let all: [ForeignSuppression] = [
        // Bandit and gosec.
        ForeignSuppression(
            marker: "nosec", languages: ["python", "go"], place: .lineOrNext, codes: .bare, isAboutSecurity: true,
            isInAnyCase: true),
        // Flake8 and ruff.
        ForeignSuppression(
            marker: "noqa", languages: ["python"], place: .line, codes: .afterColon, isInAnyCase: true),
        // clang-tidy.
        ForeignSuppression(marker: "NOLINT", languages: ["c", "cpp"], place: .line, codes: .inParentheses),
        ForeignSuppression(marker: "NOLINTNEXTLINE", languages: ["c", "cpp"], place: .nextLine, codes: .inParentheses),
        // golangci-lint.
        ForeignSuppression(marker: "nolint", languages: ["go"], place: .lineOrNext, codes: .afterColon),
        // ESLint.
        ForeignSuppression(marker: "eslint-disable-line", languages: script, place: .line, codes: .bare),
        ForeignSuppression(marker: "eslint-disable-next-line", languages: script, place: .nextLine, codes: .bare),
        // Semgrep.
        ForeignSuppression(
            marker: "nosemgrep", languages: [], place: .lineOrNext, codes: .afterColon, codesAreRules: true),
        ForeignSuppression(marker: "nosem", languages: [], place: .lineOrNext, codes: .afterColon, codesAreRules: true),
    ]

    private static let meanings: [String: Meaning] = {
        var table: [String: Meaning] = [:]
        // Bandit's numbers, which ruff has with an S: https://bandit.readthedocs.io/en/latest/plugins/
        let bandit: [(String, [Int])] = [
            ("102", [94, 95]), ("103", [732]), ("104", [605, 668]), ("108", [377, 379]), ("110", [390, 703]),
            ("112", [390, 703]), ("113", [400, 1088]), ("201", [94, 489]), ("301", [502]), ("302", [502]),
            ("303", [327, 328]), ("304", [327]), ("305", [327]), ("306", [377]), ("307", [94, 95]), ("310", [22, 918]),
            ("311", [330, 338]), ("324", [327, 328]), ("501", [295]), ("502", [327]), ("506", [20, 502]), ("602", [78]),
            ("603", [78]), ("604", [78]), ("605", [78]), ("606", [78]), ("607", [78, 426]), ("608", [89]),
            ("701", [79, 94]), ("704", [79]),
        ]
        for (number, weaknesses) in bandit {
            table["B" + number] = Meaning(weaknesses: weaknesses)
            table["S" + number] = Meaning(weaknesses: weaknesses)
        }
        // gosec: https://github.com/securego/gosec#available-rules
        let gosec: [(String, [Int])] = [
            ("G107", [88, 918]), ("G201", [89]), ("G202", [89]), ("G204", [78]), ("G301", [276, 732]),
            ("G302", [276, 732]), ("G304", [22]), ("G306", [276, 732]), ("G401", [327, 328]), ("G402", [295, 327]),
            ("G404", [330, 338]), ("G501", [327, 328]), ("G505", [327, 328]),
        ]
        for (code, weaknesses) in gosec { table[code] = Meaning(weaknesses: weaknesses) }
        let scripts = ["no-eval", "no-implied-eval", "no-new-func", "@typescript-eslint/no-implied-eval"]
        for code in scripts { table[code] = Meaning(weaknesses: [94, 95]) }
        let byName: [(codes: [String], parts: [String])] = [
            (
                ["C901", "PLR0912", "complexity", "sonarjs/cognitive-complexity"],
                ["metrics/cyclomatic", "metrics/cognitive"]
            ),
            (["gocyclo", "cyclop", "gocognit"], ["metrics/cyclomatic", "metrics/cognitive"]),
            (["readability-function-cognitive-complexity"], ["metrics/cyclomatic", "metrics/cognitive"]),
            (["PLR0915", "max-lines-per-function", "funlen", "readability-function-size"], ["metrics/length"]),
            (["PLR1702", "max-depth", "nestif"], ["metrics/nesting"]),
            (["PLR0913", "max-params"], ["metrics/parameters"]),
            (["B006"], ["mutable-default"]), (["E722", "BLE001"], ["bare-except"]), (["E711"], ["none-comparison"]),
            (["F601", "F632"], ["literal-comparison"]), (["no-cond-assign"], ["assigned-condition"]),
            (["F401"], ["/unused-import"]), (["F841"], ["/unused-variable"]),
            (["F821", "no-undef"], ["/undefined-name"]),
            (["F811", "no-redeclare"], ["/redefined-unused"]), (["F823"], ["/use-before-assignment"]),
            (["no-unreachable"], ["/unreachable-code"]), (["consistent-return", "RET503"], ["/missing-return"]),
            (["no-unused-vars", "@typescript-eslint/no-unused-vars"], ["/unused-variable", "/unused-import"]),
            (["T100", "T201", "T203", "no-console", "no-debugger", "no-alert"], ["debug"]),
        ]
        for (codes, parts) in byName {
            for code in codes { table[code] = Meaning(ruleParts: parts) }
        }
        return table
    }()
}
