/// Values that stand for a secret in examples, templates and tests without being one.
enum Placeholder {
    /// Whether `value`, though shaped like a token of some provider, is plainly made up.
    static func isMadeUp(_ value: ArraySlice<UInt8>) -> Bool {
        let lower = value.asciiLowercased
        return strongWords.contains(where: lower.contains(word:)) || isMonotonous(value) || isInterpolated(value)
    }

    /// Whether `value`, found beside a name such as `password`, is an example, a test value or no literal at all.
    static func isHarmless(_ value: ArraySlice<UInt8>) -> Bool {
        let lower = value.asciiLowercased
        return isMadeUp(value) || weakWords.contains(where: lower.contains(word:))
    }

    /// Whether the value is filled in later: `${VAR}`, `{{ x }}`, `<token>`, `%s`, `$(command)`, `#{x}`, `\(x)`, `@VAR@`.
    static func isInterpolated(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first, let last = value.last else { return true }
        for (left, right) in zip(value, value.dropFirst()) {
            switch (left, right) {
            case (UInt8(ascii: "$"), UInt8(ascii: "{")), (UInt8(ascii: "$"), UInt8(ascii: "(")),
                (UInt8(ascii: "{"), UInt8(ascii: "{")), (UInt8(ascii: "#"), UInt8(ascii: "{")),
                (UInt8(ascii: "\\"), UInt8(ascii: "(")), (UInt8(ascii: "{"), UInt8(ascii: "%")),
                (UInt8(ascii: "<"), UInt8(ascii: "%")), (UInt8(ascii: "%"), UInt8(ascii: "(")),
                (UInt8(ascii: "["), UInt8(ascii: "[")):
                return true
            case (UInt8(ascii: "%"), UInt8(ascii: "s")), (UInt8(ascii: "%"), UInt8(ascii: "d")),
                (UInt8(ascii: "%"), UInt8(ascii: "@")), (UInt8(ascii: "%"), UInt8(ascii: "v")):
                if value.count <= 12 { return true }
            default: break
            }
        }
        switch (first, last) {
        case (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "{"), UInt8(ascii: "}")),
            (UInt8(ascii: "["), UInt8(ascii: "]")), (UInt8(ascii: "%"), UInt8(ascii: "%")),
            (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "@"), UInt8(ascii: "@")),
            (UInt8(ascii: "*"), _), (_, UInt8(ascii: "*")):
            return true
        case (UInt8(ascii: "@"), _):
            return value.starts(with: "@env".utf8)
        case (UInt8(ascii: "$"), _):
            return value.dropFirst().allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
        default:
            return false
        }
    }

    /// Long runs of one character, of two in turn, of counting (`123456`, `abcdef`), or hardly any different ones.
    static func isMonotonous(_ value: ArraySlice<UInt8>) -> Bool {
        var same = 1
        var rising = 1
        var longest = 1
        for (left, right) in zip(value, value.dropFirst()) {
            same = left == right ? same + 1 : 1
            // Counting goes on from 9 to 0 and from z to a.
            let follows =
                right == left &+ 1 && left.isAlphanumeric || left == UInt8(ascii: "9") && right == UInt8(ascii: "0")
            rising = follows ? rising + 1 : 1
            longest = max(longest, same, rising)
        }
        var seen: (UInt64, UInt64) = (0, 0)
        for byte in value {
            if byte < 64 { seen.0 |= 1 << UInt64(byte) } else { seen.1 |= 1 << UInt64(byte & 63) }
        }
        let distinct = seen.0.nonzeroBitCount + seen.1.nonzeroBitCount
        return longest >= 6 || distinct <= 3 || value.count >= 20 && distinct <= 6
    }

    /// Words that no generator makes by chance in a token.
    private static let strongWords = [
        "example", "placeholder", "redacted", "changeme", "change-me", "change_me", "sample", "dummy", "xxxx", "your-",
        "your_", "yourtoken", "yourkey", "deadbeef", "insert", "replace", "revoked", "invalid", "fake", "notreal",
        "not-real",
    ]

    /// Words that tell that a value beside a telling name is for tests, documentation or a field's label.
    private static let weakWords = [
        "test", "mock", "stub", "foo", "your", "todo", "fixme", "none", "null", "undefined", "default", "unknown",
        "password", "passwd", "passphrase", "secret", "token", "apikey", "api_key", "api-key", "my_", "my-", "some",
        "hidden", "masked", "insecure", "development", "changeit", "asdf", "qwerty", "lorem", "http:", "https:", "...",
    ]
}
