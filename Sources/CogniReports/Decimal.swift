/// Decimal numbers for people, without Foundation's formatters.
enum Decimal {
    /// `value` rounded to at most `most` decimals, without trailing zeros beyond `least` of them.
    static func text(_ value: Double, least: Int = 1, most: Int = 3) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        var unit = 1
        for _ in 0..<most { unit *= 10 }
        let scaled = Int((abs(value) * Double(unit)).rounded())
        // The digits behind the point, with the zeros that a number drops in front.
        var digits = String(String(unit + scaled % unit).dropFirst())
        while digits.count > least, digits.last == "0" { digits.removeLast() }
        let sign = value < 0 && scaled > 0 ? "-" : ""
        return sign + String(scaled / unit) + (digits.isEmpty ? "" : "." + digits)
    }

    /// The decimals that `text` shows of `value`.
    static func places(_ value: Double) -> Int {
        let text = text(value)
        return text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    }

    /// A score with one decimal, rounded down, so that a score below the threshold never reads as if it reached it.
    static func score(_ value: Double) -> String {
        // The tenth of a millionth absorbs binary rounding: 100 − 32.2 is 67.8.
        text((value * 10 + 1e-6).rounded(.down) / 10, least: 1, most: 1)
    }

    /// `1 file`, `2 files`.
    static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
