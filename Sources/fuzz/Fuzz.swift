import ArgumentParser
import CogniSyntax
import FuzzCases

/// Runs damaged rules on damaged sources: the engine must neither crash nor hang, nor use much memory.
@main
struct Fuzz: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs random and damaged rules on random and damaged sources of every language.",
        discussion: """
            Run it from the repository, as 'swift run -c release fuzz'. Cases run in child processes, so that a crash or a \
            hang is seen and named; 'fuzz replay NUMBER' runs that case again, with the same seed and folders.
            """,
        subcommands: [Drive.self, Replay.self, Work.self], defaultSubcommand: Drive.self)
}

/// What the cases are made of.
struct CaseOptions: ParsableArguments {
    @Option(help: "Seed of every case.")
    var seed: UInt64 = 1

    @Option(help: "Only this language.")
    var language: String?

    @Option(help: "A folder of further sources and rules; repeatable.")
    var sources: [String] = []

    @Option(help: "The folder of the built-in rules and their examples.")
    var packs = "Sources/CogniRules/Packs"

    @Option(help: "Stack of a case in kilobytes; 512 is what macOS gives to tasks.")
    var stack = 512

    func validate() throws {
        if let language, LanguagePack.named(language) == nil {
            throw ValidationError("unknown language '\(language)'")
        }
        guard stack >= 64 else { throw ValidationError("--stack has to be at least 64") }
    }

    func cases() throws -> CaseMaker {
        CaseMaker(
            seed: seed, corpus: try Corpus(folders: [packs] + sources), language: language.flatMap(LanguagePack.named))
    }

    /// The options as they are written, for a child or a person.
    var arguments: [String] {
        ["--seed", "\(seed)", "--packs", packs, "--stack", "\(stack)"] + sources.flatMap { ["--sources", $0] }
            + (language.map { ["--language", $0] } ?? [])
    }
}

/// Makes cases by their numbers.
struct CaseMaker: Sendable {
    let seed: UInt64
    let corpus: Corpus
    let language: LanguagePack?

    func make(_ number: Int) -> FuzzCase {
        FuzzCase(seed: seed, number: number, corpus: corpus, language: language)
    }
}
