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

    static let builtIn = Dictionary(
        LanguagePack.all.flatMap { RuleSet.builtIn.rules(for: $0) }.map { ($0.id, $0) }, uniquingKeysWith: { $1 })

    static let cases: [Case] = {
        let files = FileManager.default.enumerator(at: packs, includingPropertiesForKeys: nil)?.allObjects as? [URL]
        let byName = Dictionary(grouping: files ?? []) { $0.deletingPathExtension().path }
        return byName.values.compactMap { group in
            guard let rule = group.first(where: { $0.pathExtension == "yaml" }) else { return nil }
            return Case(rule: rule, examples: group.filter { $0.pathExtension != "yaml" })
        }.sorted { $0.rule.path < $1.rule.path }
    }()

    @Test(
        "rules find the lines that their examples mark, and their own documentation's bad code, and nothing else",
        arguments: cases)
    func example(_ pack: Case) async throws {
        let report = try await RuleTester(jobs: 1).test([pack.rule.path])
        for result in report.results { #expect(result.outcome == .passed, "\(result.rule)") }
        #expect(report.notes.isEmpty)
    }

    @Test("every rule has an example that it finds and one that it leaves alone", arguments: cases)
    func isAnnotated(_ pack: Case) throws {
        let marks = try pack.examples.map { Annotations(try Array(Data(contentsOf: $0))) }
        for rule in try RuleSet(yaml: String(contentsOf: pack.rule, encoding: .utf8), file: pack.rule.path).loaded {
            #expect(marks.contains { $0.expected[rule.id]?.isEmpty == false }, "\(rule.id) has no `ruleid:` line")
            #expect(marks.contains { $0.clean.contains(rule.id) }, "\(rule.id) has no `ok:` line")
        }
    }

    @Test("every built-in rule says what, why and what to do, with bad and good code")
    func isDocumented() {
        for rule in Self.builtIn.values {
            let documentation = rule.documentation
            #expect(rule.remedy?.isEmpty == false && documentation.why?.isEmpty == false, "\(rule.id)")
            #expect(documentation.bad?.isEmpty == false && documentation.good?.isEmpty == false, "\(rule.id)")
            if rule.category == .security {
                #expect(rule.cwe != nil && rule.references.isEmpty == false, "\(rule.id)")
            }
        }
    }

    @Test("what the build packed is what lies in the folder")
    func packed() throws {
        let names = try Self.cases.flatMap { pack in
            let folder = pack.rule.deletingLastPathComponent().lastPathComponent
            return try RuleSet(yaml: String(contentsOf: pack.rule, encoding: .utf8), file: pack.rule.path).loaded
                .map { "\(folder)/\($0.id)" }
        }
        #expect(Self.builtIn.keys.sorted() == names.sorted())
    }

    @Test("no rule gives up on the examples of its whole language, one after the other", arguments: LanguagePack.all)
    func comesToAnEnd(_ pack: LanguagePack) throws {
        let examples = Self.cases.flatMap(\.examples).filter { pack.extensions.contains($0.pathExtension) }
        // Some three thousand lines, as long as the longer files of real projects.
        var text: [UInt8] = []
        for example in examples where text.count < 100_000 { text += try Data(contentsOf: example) }
        let outcome = RuleEngine(.builtIn).run(on: try Parser().parse(text, as: pack))
        #expect(outcome.failures.map { "\($0.rule): \($0.reason)" } == [])
    }

    @Test("every built-in rule compiles for each of its languages", arguments: LanguagePack.all.map(\.name))
    func compiles(_ name: String) throws {
        let language = try #require(LanguagePack.named(name))
        for rule in RuleSet.builtIn.rules(for: language) {
            #expect(throws: Never.self) { try CompiledRule(rule, for: Grammar.of(language)).check() }
        }
    }
}
