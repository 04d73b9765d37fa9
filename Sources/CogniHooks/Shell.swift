/// Text for POSIX shells.
enum Shell {
    /// One word, whatever it holds.
    static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

    /// The text of a word that `quoted` made; `nil` for any other.
    static func unquoted(_ word: some StringProtocol) -> String? {
        guard word.count >= 2, word.hasPrefix("'"), word.hasSuffix("'") else { return nil }
        return String(word.dropFirst().dropLast()).replacing("'\\''", with: "'")
    }
}
