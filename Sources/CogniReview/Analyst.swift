import CogniAgents
import CogniCore
import CogniSyntax

/// Makes the facts of one blob: reads it, tells what isn't source code from what is, parses it, asks every agent.
struct Analyst: Sendable {
    let agents: [any Agent]
    let parser: Parser
    let content: any ContentSource

    struct Result: Sendable {
        let outcome: Outcome
        /// Length of what was parsed; `nil` when nothing was.
        let bytesParsed: Int?
    }

    /// What an agent's facts of a blob are stored under. The limits count, too: under smaller ones there may be no facts.
    func key(_ identity: Blob.Identity, _ agent: any Agent) -> FactKey {
        let limits = "\(parser.limits.bytes).\(parser.limits.depth).\(parser.limits.seconds)"
        return FactKey(
            oid: identity.oid, language: identity.language, agent: agent.name,
            fingerprint: "\(agent.fingerprint)-\(limits)")
    }

    /// All that is done with a blob goes down its tree by recursion, one way or the other.
    func analyse(_ blob: Blob) -> Result { DeepStack.run { analyseInPlace(blob) } }

    private func analyseInPlace(_ blob: Blob) -> Result {
        let bytes: [UInt8]
        do {
            bytes = try content.bytes(of: blob.content)
        } catch {
            return Result(outcome: .failed("\(error)"), bytesParsed: nil)
        }
        // Git's own test for binary content: a NUL among the first 8,000 bytes.
        if bytes.prefix(8_000).contains(0) { return excluded("binary file") }
        guard let language = blob.language else { return analyseText(bytes) }
        if let reason = GeneratedText.reason(bytes) { return analyseGenerated(bytes, reason: reason) }
        do {
            let source = Source(bytes: bytes, tree: try parser.parse(bytes, as: language))
            return Result(outcome: everyAgent { $0.examine(source) }, bytesParsed: bytes.count)
        } catch {
            return Result(outcome: .failed(error.description), bytesParsed: bytes.count)
        }
    }

    /// Text without a grammar is only searched, which is quick enough for any length that Git's side hands over.
    private func analyseText(_ bytes: [UInt8]) -> Result {
        let source = Source(bytes: bytes, tree: nil)
        return Result(outcome: everyAgent { $0.examine(source) }, bytesParsed: nil)
    }

    /// What a program wrote is not judged as code, but a secret or a conflict marker in it counts all the same: otherwise
    /// one long line would switch every check off.
    private func analyseGenerated(_ bytes: [UInt8], reason: String) -> Result {
        let source = Source(bytes: bytes, tree: nil)
        let outcome = everyAgent { agent in
            var facts = agent.examine(source)
            facts.excluded = reason
            return facts
        }
        return Result(outcome: outcome, bytesParsed: nil)
    }

    /// Nothing to review, as a fact about the content.
    private func excluded(_ reason: String) -> Result {
        Result(outcome: everyAgent { _ in BlobFacts(excluded: reason) }, bytesParsed: nil)
    }

    private func everyAgent(_ facts: (any Agent) -> BlobFacts) -> Outcome {
        .facts(Dictionary(uniqueKeysWithValues: agents.map { ($0.name, facts($0)) }))
    }
}
