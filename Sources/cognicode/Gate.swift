import CogniConfig
import CogniCore

/// Turns a verdict into the exit status.
enum Gate {
    /// Returns for a pass, throws the status to leave with otherwise.
    static func leave(_ verdict: Verdict, settings: Settings) throws {
        switch verdict {
        case .pass: return
        case .block: throw ExitStatus.blocked
        case .incomplete:
            guard settings.gate.onError == .warn else { throw ExitStatus.incomplete }
            Terminal.complain(
                "the review is INCOMPLETE and lets the change through all the same",
                hint: "because gate.on_error = warn")
        }
    }
}
