import CogniCore
import CogniReports
import CogniRules

/// Words what a rule did at one line of a file.
struct Explanation {
    private let subject: RuleExplanation
    private let line: Int
    private let lines: LineIndex

    init(_ subject: RuleExplanation, line: Int) {
        self.subject = subject
        self.line = line
        lines = LineIndex(subject.bytes)
    }

    /// How many places of a step are printed.
    private static let most = 4

    var text: String {
        var result = ["\(Printable.line(subject.path)):\(line): \(outcome)", "  > \(code)"]
        for step in subject.trace.steps {
            let indentation = String(repeating: "  ", count: step.depth + 1)
            result.append(indentation + heading(step))
            result += notes(on: step).map { indentation + "  = " + $0 }
        }
        return result.map { $0 + "\n" }.joined()
    }

    private var outcome: String {
        switch (subject.found.contains(line), subject.expected.contains(line)) {
        case (true, true): "found, as expected"
        case (true, false): "found"
        case (false, true): "expected, not found"
        case (false, false): "not found"
        }
    }

    private var code: String {
        guard line <= lines.lineCount else { return "" }
        return Printable.line(String(decoding: subject.bytes[lines.range(ofLine: line)], as: UTF8.self))
    }

    private func heading(_ step: RuleTrace.Step) -> String {
        let text = step.text.split(separator: "\n").map { Printable.line(String($0)) }
        let shown = (text.first ?? "") + (text.count > 1 ? " …" : "")
        return step.name + (shown.isEmpty ? "" : ": " + shown) + (step.line > 0 ? "  (line \(step.line))" : "")
    }

    private func notes(on step: RuleTrace.Step) -> [String] {
        var notes: [String] = []
        if let found = step.found { notes += places(found, "finds", none: "finds nothing") }
        notes += places(step.removed.filter(isHere), "removes", none: nil)
        if let kept = step.kept {
            notes += places(
                kept, "leaves", none: kept.isEmpty ? "leaves nothing: what follows is not tried" : "leaves nothing")
        }
        return notes
    }

    private func places(_ places: [RuleTrace.Place], _ verb: String, none: String?) -> [String] {
        let here = places.filter(isHere)
        guard !here.isEmpty else {
            guard let none else { return [] }
            return [places.isEmpty ? none : "\(none) on this line, \(places.count) elsewhere"]
        }
        let shown = here.prefix(Self.most).map { "\(verb) \(description(of: $0))" }
        return shown + (here.count > Self.most ? ["\(verb) \(here.count - Self.most) more on this line"] : [])
    }

    private func isHere(_ place: RuleTrace.Place) -> Bool { lines.lines(of: place.range).contains(line) }

    private func description(of place: RuleTrace.Place) -> String {
        let bindings = place.bindings.map { "\($0.name) = \(excerpt($0.range))" }.joined(separator: ", ")
        return "\(position(place.range.lowerBound))–\(position(place.range.upperBound))"
            + (bindings.isEmpty ? "" : "  " + bindings)
    }

    private func position(_ offset: Int) -> String { "\(lines.line(at: offset)):\(lines.column(at: offset))" }

    /// The first line of a metavariable's code, cut.
    private func excerpt(_ range: ByteRange) -> String {
        let code = String(decoding: subject.bytes[range], as: UTF8.self)
        let first = code.prefix { !$0.isNewline }
        let shown = first.prefix(40)
        return Printable.line(String(shown)) + (shown.count < code.count ? "…" : "")
    }
}
