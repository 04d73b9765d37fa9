import CogniSyntax

/// What of the flow of control differs from language to language.
struct FlowFacts: Sendable {
    /// Whether a case goes on into the next one.
    var casesFallThrough = false
    /// Whether `break` leaves a switch.
    var breakLeavesSwitch = false
    /// Whether `continue` does the same.
    var continueLeavesSwitch = false
    /// Whether what a `with` opens may stop an error that its body throws.
    var withStopsErrors = false

    /// The facts of a language.
    static func of(_ pack: LanguagePack) -> FlowFacts {
        switch pack.name {
        case "javascript", "typescript", "tsx", "c", "cpp", "java":
            FlowFacts(casesFallThrough: true, breakLeavesSwitch: true)
        case "php": FlowFacts(casesFallThrough: true, breakLeavesSwitch: true, continueLeavesSwitch: true)
        case "go", "csharp", "swift": FlowFacts(breakLeavesSwitch: true)
        case "python": FlowFacts(withStopsErrors: true)
        default: FlowFacts()
        }
    }
}
