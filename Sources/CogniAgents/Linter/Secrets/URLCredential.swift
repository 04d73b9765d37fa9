import CogniCore

/// A password in a URL: `scheme://user:password@host`.
enum URLCredential {
    /// A password that seems to be one.
    struct Password {
        let range: ByteRange
        /// Whether a generator made it, as far as one can see.
        let isGenerated: Bool
    }

    /// The password of the URL whose `://` stands at `offset`; `nil` when there is none, or only a placeholder, or when the
    /// host is the machine itself or an example.
    static func password(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Password? {
        guard offset > 1, text[offset - 1].isAlphanumeric else { return nil }
        var colon: Int?
        var end = offset + 3
        let limit = min(text.count, end + 300)
        scan: while end < limit {
            switch text[end] {
            case UInt8(ascii: "@"): break scan
            case UInt8(ascii: ":"): colon = colon ?? end
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"),
                UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "\\"), UInt8(ascii: ","),
                UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
                UInt8(ascii: "}"),
                UInt8(ascii: "|"), 0...0x20, 0x7F...:
                return nil
            default: break
            }
            end += 1
        }
        guard end < limit, let colon, colon > offset + 3, end - colon > 4 else { return nil }
        let hostEnd =
            (end + 1..<min(text.count, end + 254)).first { !text[$0].isNameCharacter } ?? min(text.count, end + 254)
        let host = Array(text[(end + 1)..<hostEnd]).asciiLowercased
        let user = Array(text[(offset + 3)..<colon])
        let password = withoutEscapes(text[(colon + 1)..<end])
        guard let first = host.first, first.isAlphanumeric, !isExample(host), password != user,
            !Placeholder.isHarmless(password[...]), password.first != UInt8(ascii: "$"),
            password.first != UInt8(ascii: "%")
        else { return nil }
        let isGenerated = Randomness.looksGenerated(password[...])
        guard isGenerated || PasswordStrength.looksChosen(password[...]) else { return nil }
        return Password(range: (colon + 1)..<end, isGenerated: isGenerated)
    }

    /// The bytes without `%XX`.
    private static func withoutEscapes(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, rest.prefix(2).allSatisfy(\.isHexDigit) {
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// Hosts of documentation (RFC 2606, RFC 5737), of one's own machine and of container networks: names without a dot.
    private static func isExample(_ host: [UInt8]) -> Bool {
        !host.contains(UInt8(ascii: "."))
            || ["example", "localhost", "127.0.0.1", "0.0.0.0", "192.0.2.", "foo.", "bar.", "test."].contains(
                where: host.contains(word:))
            || [".test", ".invalid", ".local", ".internal"].contains(where: host.ends(with:))
    }
}

/// Whether text looks like a password that a person chose.
enum PasswordStrength {
    /// Eight characters or more of at least three kinds: small letters, capitals, digits, signs.
    static func looksChosen(_ value: ArraySlice<UInt8>) -> Bool {
        guard 8...64 ~= value.count, value.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return false }
        // Regular expressions, templates, paths and lists.
        guard !value.contains(where: { $0.isOne(of: "\\{}<>()[]|,/;") }) else { return false }
        let kinds = [
            value.contains(where: \.isLower), value.contains(where: \.isUpper), value.contains(where: \.isDigit),
            value.contains { !$0.isNameCharacter },
        ]
        return kinds.count { $0 } >= 3 && value.count(where: \.isLetter) >= 3
    }
}
