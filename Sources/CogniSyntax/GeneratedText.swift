/// Tells text that no person writes: made by a program, or minified.
public enum GeneratedText {
    /// Why the text is not one to review, as a phrase for people; `nil` when nothing says so.
    ///
    /// A comment in the first 40 lines that begins with `@` and the word, has it in capitals with `CODE`, or says so together
    /// with "do not edit" or the like, as Go's tools, protoc and GitHub's linguist have it. Minified is a text of 4 KiB or more whose
    /// lines over 1,000 bytes make up most of it.
    public static func reason(_ bytes: [UInt8]) -> String? {
        var number = 0
        var longBytes = 0
        var start = 0
        var marker: Int?
        bytes.withUnsafeBufferPointer { text in
            for end in 0...text.count where end == text.count || text[end] == 10 {
                number += 1
                if end - start > 1_000 {
                    longBytes += end - start
                } else if number <= 40, marker == nil, isMarker(UnsafeBufferPointer(rebasing: text[start..<end])) {
                    marker = number
                }
                start = end + 1
            }
        }
        if let marker { return "generated, as line \(marker) says" }
        if bytes.count >= 4_096, longBytes * 2 > bytes.count {
            return "minified or generated: most of it in very long lines"
        }
        return nil
    }

    /// Whether a line is a comment that says that a program wrote the file.
    private static func isMarker(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = line.first(where: { $0 > 0x20 }), "#/*-;<%\"'(".utf8.contains(first) else { return false }
        let text = line.map { (65...90).contains($0) ? $0 + 32 : $0 }
        guard let place = offset(of: "generated", in: text) else { return false }
        if place > 0, text[place - 1] == UInt8(ascii: "@") {
            let after = place + 9
            return after == text.count || !isWord(text[after])
        }
        if line[place..<(place + 9)].elementsEqual("GENERATED".utf8), offset(of: "generated code", in: text) == place {
            return true
        }
        if place > 5, text[(place - 6)..<place].elementsEqual("<auto-".utf8) { return true }
        return ["do not edit", "do not modify", "don't edit", "do not change"].contains {
            offset(of: $0, in: text) != nil
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (48...57).contains(byte) || (97...122).contains(byte)
    }

    private static func offset(of words: String, in text: [UInt8]) -> Int? {
        let wanted = Array(words.utf8)
        guard text.count >= wanted.count else { return nil }
        return (0...(text.count - wanted.count)).first { text[$0..<($0 + wanted.count)].elementsEqual(wanted) }
    }
}
