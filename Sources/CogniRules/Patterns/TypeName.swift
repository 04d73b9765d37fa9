/// The type of a typed metavariable, as a rule's author writes it: `String`, `*http.Request`, `java.util.List<$T>`.
///
/// Types are compared by name: white space, type arguments and the package in front make no difference when one side leaves them
/// out, for a file rarely says more than the name.
struct TypeName: Sendable, Equatable {
    /// The words and signs of the type without arguments: `*`, `http`, `.`, `Request`.
    private let text: [UInt8]
    /// Whether the type is a metavariable: any type will do.
    let isAny: Bool

    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ bytes: some Collection<UInt8>) {
        isAny = bytes.first == UInt8(ascii: "$")
        var depth = 0
        var kept: [UInt8] = []
        for byte in bytes where byte > 0x20 {
            if byte == UInt8(ascii: "<") { depth += 1 }
            if depth == 0 { kept.append(byte) }
            if byte == UInt8(ascii: ">") { depth = max(0, depth - 1) }
        }
        text = kept
    }

    /// Whether a declaration with the type `other` declares this type.
    func matches(_ other: TypeName) -> Bool {
        isAny || text == other.text || text.elementsEqual(other.lastComponent) || lastComponent.elementsEqual(other.text)
    }

    private var lastComponent: ArraySlice<UInt8> {
        let separators: Set<UInt8> = [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "\\")]
        guard let separator = text.lastIndex(where: { separators.contains($0) }) else { return text[...] }
        // The sign of a pointer is part of the type.
        if text.first == UInt8(ascii: "*") || text.first == UInt8(ascii: "&") { return text[...] }
        return text[(separator + 1)...]
    }
}
