import CogniCore

/// The few terminal colours of the text report. Without colours the text is the same, to the byte, less the escapes.
struct Style {
    let isColored: Bool

    private func paint(_ text: String, _ codes: String) -> String {
        isColored && !text.isEmpty ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
    }

    func bold(_ text: String) -> String { paint(text, "1") }
    func dim(_ text: String) -> String { paint(text, "2") }
    func gutter(_ text: String) -> String { paint(text, "34") }
    func help(_ text: String) -> String { paint(text, "1;36") }
    func good(_ text: String) -> String { paint(text, "1;32") }
    func bad(_ text: String) -> String { paint(text, "1;31") }

    func severity(_ severity: Severity, _ text: String) -> String {
        switch severity {
        case .critical: paint(text, "1;35")
        case .error: paint(text, "1;31")
        case .warning: paint(text, "1;33")
        case .info: paint(text, "1;34")
        }
    }
}
