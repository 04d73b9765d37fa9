/// Makes text harmless on a terminal. Source, file names and messages are somebody else's bytes: an escape sequence in them
/// could repaint the report, and a bidirectional control could show code in another order than it runs in
/// (CVE-2021-42574).
public enum Printable {
    /// `text` with everything that a terminal would act upon, or that cannot be seen, spelled out.
    public static func line(_ text: String) -> String {
        if isPlain(text) || !text.unicodeScalars.contains(where: isHarmful) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isHarmful(scalar) { result += spelled(scalar) } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// Whether all of `text` is printable ASCII: the usual case, told fast.
    static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F } }

    /// Whether a terminal would act on the character, or show nothing where there is something.
    static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: false
        case 0..<0x20, 0x7F..<0xA0: true
        case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE007F: true
        default: false
        }
    }

    /// A visible stand-in: the control pictures of Unicode for ASCII controls, the code point in braces for the rest.
    static func spelled(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "?"
        case 0x7F: "\u{2421}"
        default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        }
    }

    /// Terminal columns that `character` takes: 0 for a lone combining mark, 2 for wide East Asian ones and emoji.
    static func width(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.value < 0x300 { return 1 }
        if scalars.contains(where: { $0.value == 0xFE0F }) || isWide(first) { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    /// Terminal columns that harmless text takes.
    static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

    /// East Asian width W and F (Unicode Standard Annex 11), by block.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
            0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
            0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD:
            true
        default: scalar.properties.isEmojiPresentation
        }
    }
}
