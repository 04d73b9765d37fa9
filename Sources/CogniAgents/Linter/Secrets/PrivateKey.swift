import CogniCore

/// Private keys in text: PEM (RFC 7468, RFC 1421), OpenSSH's and OpenPGP's blocks, PuTTY's files. Public keys and
/// certificates are none.
enum PrivateKey {
    /// A key found in a text.
    struct Key {
        /// From the header to the footer, or to where the key's text ends.
        let range: ByteRange
        /// Whether a passphrase protects it.
        let isEncrypted: Bool
    }

    /// The key whose header begins at `start`; `nil` when no private key's body follows there.
    static func key(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Key? {
        let limit = min(text.count, start + 16_384)
        guard let lineEnd = end(ofHeaderAt: start, in: text, limit: min(limit, start + 64)) else { return nil }
        let header = Array(text[start..<lineEnd])
        guard header.contains(word: "PRIVATE KEY") else { return nil }
        let body = body(from: lineEnd, in: text, limit: limit)
        // The shortest, Ed25519 in PKCS #8, has 64 characters.
        guard body.digits.count >= 60, !Placeholder.isMadeUp(body.digits[...]) else { return nil }
        let isEncrypted = header.contains(word: "ENCRYPTED") || body.sawEncryptionHeader
        return Key(range: start..<body.end, isEncrypted: isEncrypted)
    }

    /// The offset after the second `-----` of a PEM header.
    private static func end(ofHeaderAt start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
        var offset = start + 10
        while offset + 5 <= limit {
            if text[offset] == UInt8(ascii: "-") {
                return text[offset..<(offset + 5)].allSatisfy { $0 == UInt8(ascii: "-") } ? offset + 5 : nil
            }
            guard text[offset].isUpper || text[offset] == 0x20 || text[offset].isDigit else { return nil }
            offset += 1
        }
        return nil
    }

    private struct Body {
        /// The first base-64 digits, enough to judge them.
        var digits: [UInt8] = []
        var end: Int
        var sawEncryptionHeader = false
    }

    /// Reads base 64 across line breaks, also when they are written `\n` or the lines are string literals of code, and the
    /// `Proc-Type:` lines that precede it, up to the footer.
    private static func body(from start: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int) -> Body {
        var body = Body(end: start)
        var offset = start
        while offset < limit {
            let byte = text[offset]
            switch byte {
            case _
            where byte.isAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
                || byte == UInt8(ascii: "="):
                let run =
                    (offset..<limit).first {
                        !(text[$0].isAlphanumeric || text[$0] == UInt8(ascii: "+") || text[$0] == UInt8(ascii: "/")
                            || text[$0] == UInt8(ascii: "="))
                    } ?? limit
                let isHeaderLine =
                    run < limit && (text[run] == UInt8(ascii: ":") || text[run] == UInt8(ascii: "-"))
                    && body.digits.isEmpty
                if isHeaderLine {
                    let lineEnd =
                        (run..<limit).first { text[$0].isLineBreak || text[$0] == UInt8(ascii: "\\") } ?? limit
                    if Array(text[offset..<lineEnd]).contains(word: "ENCRYPTED") { body.sawEncryptionHeader = true }
                    offset = lineEnd
                } else {
                    if body.digits.count < 256 { body.digits += text[offset..<run] }
                    offset = run
                    body.end = run
                }
            case UInt8(ascii: "\\"):
                // `\n`, `\r`, `\t` of a string literal, or a line continuation.
                offset += 2
            case UInt8(ascii: "-"):
                return footer(at: offset, in: text, limit: limit, body)
            case _
            where byte.isBlank || byte.isLineBreak || byte.isQuote || byte == UInt8(ascii: ",")
                || byte == UInt8(ascii: "#")
                || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "("):
                offset += 1
            default:
                return body
            }
        }
        return body
    }

    private static func footer(at offset: Int, in text: UnsafeBufferPointer<UInt8>, limit: Int, _ body: Body) -> Body {
        var body = body
        guard offset + 9 <= limit, text[offset..<(offset + 9)].elementsEqual("-----END ".utf8) else { return body }
        let name = (offset + 9..<limit).first { text[$0] == UInt8(ascii: "-") } ?? limit
        body.end = (name..<limit).first { text[$0] != UInt8(ascii: "-") } ?? limit
        return body
    }
}
