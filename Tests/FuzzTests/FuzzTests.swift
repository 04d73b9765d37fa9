import CogniSyntax
import Foundation
import FuzzCases
import Testing

/// A few hundred cases of the fuzzer, always the same; `swift run -c release fuzz` runs as many as there is time for.
struct FuzzTests {
    static let packs = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/CogniRules/Packs").standardizedFileURL.path

    @Test("damaged rules on damaged sources neither crash nor point outside of the file")
    func smoke() throws {
        let corpus = try Corpus(folders: [Self.packs])
        var total = FuzzOutcome()
        for number in 0..<200 {
            // Few steps: what matters here is that everything is reached, not how long it goes on.
            let outcome = FuzzCase(seed: 7, number: number, corpus: corpus).run(stepBudget: 20_000)
            #expect(outcome.complaints.isEmpty, "case \(number)")
            total.accepted += outcome.accepted
            total.refused += outcome.refused
            total.matches += outcome.matches
        }
        #expect(total.accepted > 50 && total.refused > 50 && total.matches > 50, "the cases reach both ways")
    }

    @Test("a case is the same again for the same seed and number", arguments: [0, 17, 4_711])
    func reproducible(_ number: Int) throws {
        let corpus = try Corpus(folders: [Self.packs])
        let once = FuzzCase(seed: 3, number: number, corpus: corpus)
        let again = FuzzCase(seed: 3, number: number, corpus: corpus)
        let other = FuzzCase(seed: 4, number: number, corpus: corpus)
        #expect(once.source == again.source && once.rules == again.rules)
        #expect(once.rules != other.rules)
    }

    @Test("without sources there is an error, not an empty run")
    func noSources() {
        #expect(throws: CorpusError.self) { try Corpus(folders: ["/nonexistent"]) }
    }
}
