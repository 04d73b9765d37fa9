import CogniCore
import Testing

@testable import CogniAgents

@Suite("Conflict markers")
struct ConflictMarkersTests {
    // Put together at run time: Git and editors would take them for real in this file.
    private static let ours = String(repeating: "<", count: 7)
    private static let base = String(repeating: "|", count: 7)
    private static let middle = String(repeating: "=", count: 7)
    private static let theirs = String(repeating: ">", count: 7)

    /// `O`, `B`, `M`, `T` at line starts stand for the four markers.
    private func text(_ template: String) -> [UInt8] {
        let lines = template.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let rest = String(line.dropFirst())
            switch line.first {
            case "O": return Self.ours + rest
            case "B": return Self.base + rest
            case "M": return Self.middle + rest
            case "T": return Self.theirs + rest
            default: return String(line)
            }
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    @Test(
        "are found from the first to the last",
        arguments: [
            "a\nO HEAD\nx\nM\ny\nT topic\nb\n", "O HEAD\nx\nB 1a2b3c4\nz\nM\ny\nT topic",
        ], [[10], [13, 10]])
    func conflicts(template: String, lineBreak: [UInt8]) throws {
        let bytes = Array(
            text(template).split(separator: 10, omittingEmptySubsequences: false).joined(separator: lineBreak))
        let findings = ConflictMarkers.findings(in: bytes)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.rule == "syntax/conflict-marker")
        #expect(finding.severity == .critical)
        let covered = String(decoding: bytes[finding.range], as: UTF8.self)
        #expect(covered.hasPrefix(Self.ours + " HEAD"))
        #expect(covered.hasSuffix(Self.theirs + " topic"))
    }

    @Test(
        "count, though half of them are gone",
        arguments: ["O HEAD\nx\n", "x\nT topic\n", "x\nM\ny\nT topic\n", "O HEAD\nx\nM\ny\n"])
    func remains(template: String) {
        #expect(ConflictMarkers.findings(in: text(template)).map(\.severity) == [.critical])
    }

    @Test("each conflict is a finding")
    func several() {
        let bytes = text("O HEAD\nx\nM\ny\nT topic\n\nO HEAD\nv\nM\nw\nT topic\n")
        #expect(ConflictMarkers.findings(in: bytes).count == 2)
    }

    @Test(
        "what looks similar is none",
        arguments: [
            "Heading\nM\ntext\n", "M\n", "O\nx\nM\ny\nT\n", " O HEAD\n", "x O HEAD\n", "OO HEAD\n", "OHEAD\n", "TT x\n",
            "T quoted mail\nT more of it\nT and more\n", "O and T markers, as Git writes them\n", "<<<<<< HEAD\n",
            "B a | b\n",
        ])
    func lookalikes(template: String) {
        let bytes =
            template.hasPrefix("O and T") ? Array("\(Self.ours) and \(Self.theirs) markers\n".utf8) : text(template)
        #expect(ConflictMarkers.findings(in: bytes).isEmpty)
    }

    @Test(
        "weigh little inside a code block",
        arguments: [
            "text\n\n```diff\nO HEAD\nx\nM\ny\nT topic\n```\n",
            "text:\n\n------------\nO yours\nx\nM\ny\nT theirs\n------------\nmore\n",
        ])
    func codeBlocks(template: String) {
        #expect(ConflictMarkers.findings(in: text(template)).map(\.severity) == [.warning])
    }

    @Test("weigh in full between code blocks")
    func betweenBlocks() {
        let bytes = text("```\na\n```\nO HEAD\nx\nM\ny\nT topic\n```\nb\n```\n")
        #expect(ConflictMarkers.findings(in: bytes).map(\.severity) == [.critical])
    }

    @Test("have the length that the attribute `conflict-marker-size` says")
    func size() {
        let long = String(repeating: "<", count: 12) + " HEAD\n"
        #expect(ConflictMarkers.findings(in: Array(long.utf8), size: 12).count == 1)
        #expect(ConflictMarkers.findings(in: Array(long.utf8)).isEmpty)
    }
}
