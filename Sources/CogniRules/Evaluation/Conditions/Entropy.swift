/// How random a text looks. Each byte costs the bits that a reader of English would need to guess it; the figures are
/// rounded estimates, made for telling keys from words, and no statistics:
/// - log2(62) for one of the letters and digits of a key;
/// - 3 for a letter that makes one of the hundred most frequent English letter pairs with the letter before it;
/// - 1 for a byte that goes on repeating the one or two before it (`aaa`, `ababab`), 2 for a space.
enum Entropy {
    private static let unknown = 5.954

    /// At least 64 bits in all, and 4.8 bits a byte: no word of a language, no sentence, no placeholder.
    static func isHigh(_ text: [UInt8]) -> Bool {
        let bits = bits(of: text)
        return bits > 64 && bits > 4.8 * Double(text.count)
    }

    static func bits(of text: [UInt8]) -> Double {
        var bits = 0.0
        // The letters before, the last one first; 0 where there is none.
        var before: [UInt8] = [0, 0, 0]
        for byte in text {
            let letter = (65...90).contains(byte) ? byte + 32 : byte
            if letter == 0x20 {
                bits += 2
            } else if letter == before[0] || letter == before[1] && before[0] == before[2] {
                bits += 1
            } else if pairs.contains([before[0], letter]) {
                bits += 3
            } else {
                bits += unknown
            }
            before = [letter, before[0], before[1]]
        }
        return bits
    }

    private static let pairs: Set<[UInt8]> = Set(
        """
        th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic \
        ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un \
        lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh
        """.split(separator: " ").map { Array($0.utf8) })
}
