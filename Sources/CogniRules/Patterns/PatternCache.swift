import CogniSyntax
import Synchronization

/// The patterns that the rules of an engine have in common, compiled once: rules about what comes in with a request, say,
/// share all that names a request. Threads may share a value.
final class PatternCache: Sendable {
    private let state = Mutex<[Key: CompiledPattern]>([:])

    /// A pattern knows its metavariables by their numbers in the rule, so those are part of the key.
    private struct Key: Hashable {
        let language: String
        let text: String
        let numbers: [Int]
    }

    /// The compiled form of `text` in a rule that has `metavariables`.
    func pattern(
        _ text: String, in language: LanguagePack, metavariables: [String]
    ) throws(PatternFailure) -> CompiledPattern {
        let names = PatternLexer.metavariables(of: text)
        let key = Key(
            language: language.name, text: text, numbers: names.map { metavariables.firstIndex(of: $0) ?? -1 })
        if let known = state.withLock({ $0[key] }) { return known }
        let pattern = try PatternCompiler(language: language, metavariables: metavariables).compile(text)
        state.withLock { $0[key] = pattern }
        return pattern
    }
}
