import Foundation

/// A finding as far as two programs can agree on it.
struct FoundPlace: Hashable, Comparable, CustomStringConvertible {
    let path: String
    let line: Int
    let rule: String

    var description: String { "\(path):\(line): \(rule)" }

    static func < (one: FoundPlace, other: FoundPlace) -> Bool {
        (one.path, one.line, one.rule) < (other.path, other.line, other.rule)
    }
}

/// What a program found, and of which files it says that it did not look at all of them.
struct Findings {
    let places: Set<FoundPlace>
    /// By path, the first reason.
    let gaps: [String: String]

    /// Reads `semgrep scan --json`.
    init(semgrep json: [UInt8]) throws {
        struct Report: Decodable {
            struct Start: Decodable { let line: Int }
            struct Result: Decodable {
                let check_id: String
                let path: String
                let start: Start
            }
            struct Problem: Decodable {
                let path: String?
                let message: String?
            }
            let results: [Result]
            let errors: [Problem]
        }
        let report = try JSONDecoder().decode(Report.self, from: Data(json))
        places = Set(report.results.map { FoundPlace(path: $0.path, line: $0.start.line, rule: $0.check_id) })
        gaps = Dictionary(
            report.errors.compactMap { error in error.path.map { ($0, Self.firstLine(error.message ?? "an error")) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Reads `cognicode review --format json`, findings of `rules` only. It puts `custom/` before the ids of a user's rules.
    init(cognicode json: [UInt8], rules: Set<String>) throws {
        struct Report: Decodable {
            struct Finding: Decodable {
                let rule: String
                let path: String
                let line: Int
                /// Why it is hidden.
                let reason: String?
            }
            struct Gap: Decodable {
                let path: String
                let reason: String
            }
            let findings: [Finding]
            let hidden: [Finding]
            let notReviewed: [Gap]
        }
        let report = try JSONDecoder().decode(Report.self, from: Data(json))
        // What is hidden for its confidence was found; where a rule's `paths` leave the file out, nothing was.
        let hidden = report.hidden.filter { $0.reason?.contains("paths") != true }
        places = Set(
            (report.findings + hidden).compactMap { finding in
                let id = String(finding.rule.trimmingPrefix("custom/"))
                return rules.contains(id) ? FoundPlace(path: finding.path, line: finding.line, rule: id) : nil
            })
        gaps = Dictionary(
            report.notReviewed.map { ($0.path, Self.firstLine($0.reason)) }, uniquingKeysWith: { first, _ in first })
    }

    private static func firstLine(_ text: String) -> String {
        String(text.prefix { !$0.isNewline }.prefix(120))
    }
}
