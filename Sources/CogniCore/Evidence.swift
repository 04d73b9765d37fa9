/// What speaks against a finding where it stands, though its rule holds: it takes from the rule's confidence.
public struct Evidence: Hashable, Sendable, Codable {
    /// A phrase for people: `in a test`.
    public let reason: String
    /// What the confidence is multiplied by, above 0 to 1.
    public let factor: Double

    /// Evidence with its reason and weight.
    public init(reason: String, factor: Double) {
        self.reason = reason
        self.factor = factor
    }
}
