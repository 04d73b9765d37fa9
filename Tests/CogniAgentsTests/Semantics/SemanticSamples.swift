import CogniAgents
import CogniCore
import CogniSemantics
import CogniSyntax
import Testing

/// Runs the semantic checks on small pieces of code.
enum SemanticSamples {
    /// The findings of one check, as `line: text`.
    static func found(_ check: String, _ language: String, _ code: String) throws -> [String] {
        let pack = try #require(LanguagePack.named(language))
        let tree = try Parser().parse(Array(code.utf8), as: pack)
        #expect(!tree.hasError, "\(language): \(code)")
        let lines = LineIndex(tree.bytes)
        return SemanticChecks.findings(in: LazyCodeTree(tree)).filter { $0.rule.hasSuffix("/" + check) }.map {
            "\(lines.line(at: $0.range.lowerBound)): \(String(decoding: tree.bytes[$0.range], as: UTF8.self))"
        }
    }
}

@Suite struct SemanticDescriptionTests {
    @Test(arguments: SemanticChecks.descriptions)
    func reportsItsBadExampleAndNotItsGoodOne(_ description: CheckDescription) throws {
        let language = try #require(description.languages.first)
        #expect(try !SemanticSamples.found(description.name, language, description.bad).isEmpty)
        #expect(try SemanticSamples.found(description.name, language, description.good).isEmpty)
    }

    @Test func saysNothingOfTextThatDoesNotParse() throws {
        let pack = try #require(LanguagePack.named("python"))
        let tree = try Parser().parse(Array("import os\ndef f(:\n".utf8), as: pack)
        #expect(tree.hasError)
        #expect(SemanticChecks.findings(in: LazyCodeTree(tree)).isEmpty)
    }
}
