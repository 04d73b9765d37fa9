/// What the grammar of Scala can't read, and every controller of Play has.
enum ScalaText {
    /// - `{ implicit request: Request[A] => … }`: the parameter gets parentheses in the place of `implicit`, or of the white
    ///   space around it.
    /// - `class A @Inject()(b: B)`: the grammar takes the parameters for those of the annotation, so that one goes.
    static func readable(_ bytes: [UInt8]) -> [UInt8] {
        var text = bytes
        for (position, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "{"), let parameter = Parameter(after: position, in: bytes) {
                for place in parameter.implicit { text[place] = UInt8(ascii: " ") }
                text[parameter.open] = UInt8(ascii: "(")
                text[parameter.close] = UInt8(ascii: ")")
            } else if byte == UInt8(ascii: "@"), let end = endOfConstructorAnnotation(at: position, in: bytes) {
                for place in position..<end { text[place] = UInt8(ascii: " ") }
            }
        }
        return text
    }

    /// The end of an annotation with `()`, after which a list of parameters begins.
    private static func endOfConstructorAnnotation(at position: Int, in bytes: [UInt8]) -> Int? {
        let name = bytes[(position + 1)...].prefix(while: isWordByte)
        guard !name.isEmpty, bytes[name.endIndex...].starts(with: "()".utf8) else { return nil }
        let rest = bytes[(name.endIndex + 2)...].drop { $0 == 0x20 }
        return rest.first == UInt8(ascii: "(") ? name.endIndex + 2 : nil
    }

    private struct Parameter {
        /// Where the word `implicit` stands.
        var implicit = 0..<0
        /// Where the parentheses go.
        let open: Int
        let close: Int

        /// The parameter `name: Type` between a brace and an arrow, with white space on both sides.
        init?(after brace: Int, in bytes: [UInt8]) {
            var position = brace + 1
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position > brace + 1 else { return nil }
            if bytes[position...].starts(with: "implicit ".utf8) {
                implicit = position..<(position + 8)
                open = position
                position += 9
            } else if ScalaText.opensType(brace, in: bytes) {
                // `trait A { self: B =>`
                return nil
            } else {
                open = position - 1
            }
            let name = position
            while position < bytes.count, ScalaText.isWordByte(bytes[position]) { position += 1 }
            guard position > name, let colon = bytes[position...].firstIndex(where: { $0 != 0x20 }),
                bytes[colon] == UInt8(ascii: ":")
            else { return nil }
            position = colon + 1
            while position < bytes.count, ScalaText.isTypeByte(bytes[position]) { position += 1 }
            guard position > colon + 1, bytes[position - 1] == 0x20, bytes[position...].starts(with: "=>".utf8) else {
                return nil
            }
            close = position - 1
        }
    }

    /// Whether the line up to the brace declares a type.
    private static func opensType(_ brace: Int, in bytes: [UInt8]) -> Bool {
        let start = bytes[..<brace].lastIndex(of: UInt8(ascii: "\n")) ?? 0
        let words = bytes[start..<brace].split { !isWordByte($0) }
        return words.contains { word in
            ["class", "trait", "object", "extends", "with", "new", "enum"].contains { word.elementsEqual($0.utf8) }
        }
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }

    private static func isTypeByte(_ byte: UInt8) -> Bool { isWordByte(byte) || " [].,#".utf8.contains(byte) }
}
