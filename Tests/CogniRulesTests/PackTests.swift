import CogniCore
import CogniSyntax
import Foundation
import Testing

@testable import CogniRules

/// Runs every built-in rule on the annotated example beside it.
struct PackTests {
    /// A rule file and its examples.
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: URL
        let examples: [URL]
        var testDescription: String { rule.path.split(separator: "/").suffix(2).joined(separator: "/") }
    }

    static let packs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/CogniRules/Packs").standardizedFileURL

    static let cases: [Case] = {
        let files = FileManager.default.enumerator(at: packs, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        let byName = Dictionary(grouping: files ?? []) { $0.deletingPathExtension().path }
        return byName.values.compactMap { group in
            guard let rule = group.first(where: { $0.pathExtension == "yaml" }) else { return nil }
            return Case(rule: rule, examples: group.filter { $0.pathExtension != "yaml" })
        }.sorted { $0.rule.path < $1.rule.path }
    }()

    @Test("a rule finds every marked line of its example and no other", arguments: cases)
    func example(_ rule: Case) throws {
        let rules = try RuleSet(yaml: String(contentsOf: rule.rule, encoding: .utf8), file: rule.rule.lastPathComponent)
        #expect(!rule.examples.isEmpty, "a rule needs an example beside it")
        for example in rule.examples {
            let bytes = try Array(Data(contentsOf: example))
            let language = try #require(LanguagePack.all.first { $0.extensions.contains(example.pathExtension) })
            let marks = Marks(bytes)
            let outcome = try RuleEngine(rules).run(on: Parser().parse(bytes, as: language))
            let lines = LineIndex(bytes)
            let found = Set(outcome.matches.map { lines.line(at: $0.range.lowerBound) })
            #expect(outcome.failures.isEmpty)
            #expect(found.subtracting(marks.expected).sorted() == [], "lines found without `ruleid:`")
            #expect(marks.expected.subtracting(found).sorted() == [], "lines with `ruleid:` that are not found")
            #expect(!marks.expected.isEmpty && !marks.clean.isEmpty, "an example needs `ruleid:` and `ok:` lines")
        }
    }

    @Test("what the build packed is what lies in the folder")
    func packed() {
        let names = Set(Self.cases.map(\.testDescription).map { String($0.dropLast(".yaml".count)) })
        let embedded = Set(LanguagePack.all.flatMap { RuleSet.builtIn.rules(for: $0) }.map(\.id))
        #expect(embedded == names)
    }

    @Test("every built-in rule compiles for each of its languages", arguments: LanguagePack.all.map(\.name))
    func compiles(_ name: String) throws {
        let language = try #require(LanguagePack.named(name))
        for rule in RuleSet.builtIn.rules(for: language) {
            #expect(throws: Never.self) { try CompiledRule(rule, for: Grammar.of(language)).check() }
        }
    }
}

/// The lines after `ruleid:` and `ok:` comments.
struct Marks {
    private(set) var expected: Set<Int> = []
    private(set) var clean: Set<Int> = []

    init(_ bytes: [UInt8]) {
        for (number, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            let text = String(decoding: line, as: UTF8.self)
            if text.contains("ruleid:") { expected.insert(number + 2) }
            if text.contains("ok:") { clean.insert(number + 2) }
        }
    }
}
