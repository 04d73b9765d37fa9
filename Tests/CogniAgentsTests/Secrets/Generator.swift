/// Makes look-alikes of tokens at run time, the same on every run, so that no scanner finds one in these sources.
struct Generator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A number below `bound`: xorshift64* (Vigna 2016, "An experimental exploration of Marsaglia's xorshift generators").
    mutating func next(below bound: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int(truncatingIfNeeded: (state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
    }

    /// Text after a template: `{alphabet:count}` becomes so many random characters, all else stays. Alphabets: `hex`, `base32`, `lower`
    /// (letters and digits), `upper` (likewise), `alnum`, `url` (and `-`, `_`), `base64` (and `+`, `/`), `digits`, `letters`.
    mutating func text(_ template: String) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let parts = rest[rest.index(after: open)..<close].split(separator: ":")
            text += characters(Int(parts[1]) ?? 0, of: String(parts[0]))
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    private mutating func characters(_ count: Int, of alphabet: String) -> String {
        let digits = "0123456789"
        let small = "abcdefghijklmnopqrstuvwxyz"
        let all = digits + small + small.uppercased()
        let set: [Character] =
            switch alphabet {
            case "digits": Array(digits)
            case "hex": Array(digits + "abcdef")
            case "base32": Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
            case "bech32": Array("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L")
            case "lower": Array(digits + small)
            case "upper": Array(digits + small.uppercased())
            case "letters": Array(small + small.uppercased())
            case "url": Array(all + "-_")
            case "base64": Array(all + "+/")
            default: Array(all)
            }
        // Neither a long run nor a hyphen at the ends, where a reader would cut the token.
        var made: [Character] = []
        while made.count < count {
            let character = set[next(below: set.count)]
            let isEdge = made.isEmpty || made.count == count - 1
            if made.last != character, !(isEdge && !character.isLetter && !character.isNumber) {
                made.append(character)
            }
        }
        return String(made)
    }
}
