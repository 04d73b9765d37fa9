/// JSON web tokens (RFC 7519), as far as telling a real one from a sample needs.
enum WebToken {
    /// Whether the token's header names an algorithm, its payload is an object, and it isn't one of the samples that every
    /// tutorial shows.
    static func isGenuine(_ token: ArraySlice<UInt8>) -> Bool {
        let parts = token.split(separator: UInt8(ascii: "."))
        guard parts.count == 3, let header = Base64.decode(parts[0]), let payload = Base64.decode(parts[1]) else {
            return false
        }
        return header.contains(word: "\"alg\"") && header.last == UInt8(ascii: "}") && payload.last == UInt8(ascii: "}")
            && !samples.contains(where: payload.contains(word:))
    }

    /// Marks of the payloads on jwt.io, in RFC 7519 and in the manuals of JWT libraries.
    private static let samples = ["1234567890", "John Doe", "\"joe\"", "example", "\"some\"", "\"foo\"", "test"]
}
