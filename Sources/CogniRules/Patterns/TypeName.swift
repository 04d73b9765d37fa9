import CogniSemantics

/// A type as it is written in a rule or in a file: `String`, `*http.Request`, `java.util.List<$T>`, `[]string`. Languages write
/// types alike enough for one reader.
struct TypeName: Sendable {
    indirect enum Kind: Sendable {
        /// `$T`
        case metavariable(String)
        /// `a.b.C`: the labels of its parts.
        case name([UInt32])
        /// `List<String>`, `List[String]`
        case applied(TypeName, [TypeName])
        /// `T[]`, `[]T`
        case array(TypeName)
        case pointer(TypeName)
        /// Anything else, without white space.
        case other([UInt8])
    }

    let kind: Kind
    /// The bytes it spans.
    let range: Range<Int>

    init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    init(_ text: String) { self.init(Array(text.utf8)[...]) }

    init(_ bytes: ArraySlice<UInt8>) {
        var reader = TypeNameReader(bytes: bytes)
        self = reader.whole()
    }

    /// The metavariables in it, in order.
    var metavariables: [String] {
        switch kind {
        case .metavariable(let name): [name]
        case .applied(let base, let arguments): base.metavariables + arguments.flatMap(\.metavariables)
        case .array(let element), .pointer(let element): element.metavariables
        case .name, .other: []
        }
    }
}

/// A type that a rule names, with the numbers of the metavariables in it.
struct TypePattern: Sendable {
    let name: TypeName
    let numbers: [String: Int]

    /// The type `text`; metavariables that `number` doesn't know stand for any type.
    init(_ text: String, number: (String) -> Int?) {
        name = TypeName(text)
        var numbers: [String: Int] = [:]
        for metavariable in name.metavariables { numbers[metavariable] = number(metavariable) }
        self.numbers = numbers
    }
}

/// Reads a type.
private struct TypeNameReader {
    let bytes: ArraySlice<UInt8>
    private var position: Int

    init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The type that takes all of the text.
    mutating func whole() -> TypeName {
        let type = read()
        skipSpace()
        if let type, position == bytes.endIndex { return type }
        return TypeName(kind: .other(bytes.filter { $0 > 0x20 }), range: bytes.startIndex..<bytes.endIndex)
    }

    private mutating func read() -> TypeName? {
        skipSpace()
        let start = position
        guard let first = next else { return nil }
        switch first {
        case UInt8(ascii: "*"):
            position += 1
            return read().map { TypeName(kind: .pointer($0), range: start..<position) }
        // What says little: references, nullable types, roots of name spaces.
        case UInt8(ascii: "&"), UInt8(ascii: "?"), UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"):
            position += 1
            guard let type = read() else { return nil }
            if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { _ = skip(first) }
            return type
        case UInt8(ascii: "["):
            position += 1
            while let digit = next, digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") { position += 1 }
            let isBefore = skip(UInt8(ascii: "]"))
            guard let element = read(), isBefore || skip(UInt8(ascii: "]")) else { return nil }
            return TypeName(kind: .array(element), range: start..<position)
        default: break
        }
        guard var type = readName() else { return nil }
        while let suffixed = readSuffix(of: type, from: start) { type = suffixed }
        return type
    }

    /// Words that say how and not what.
    private static let qualifiers: Set<String> = [
        "const", "final", "struct", "mut", "in", "out", "volatile", "some", "any",
    ]

    private mutating func readName() -> TypeName? {
        var parts: [UInt32] = []
        var start = position
        while true {
            skipSpace()
            let partStart = position
            while let byte = next, Self.isWordByte(byte) { position += 1 }
            guard position > partStart else { return nil }
            let part = bytes[partStart..<position]
            if parts.isEmpty, Self.qualifiers.contains(String(decoding: part, as: UTF8.self)), startsWord {
                start = position
                continue
            }
            if part.first == UInt8(ascii: "$"), parts.isEmpty {
                let name = String(decoding: part, as: UTF8.self)
                return TypeName(kind: .metavariable(name), range: partStart..<position)
            }
            parts.append(CodeLabel.of(part))
            if skip(UInt8(ascii: ".")) || skip(UInt8(ascii: "\\")) { continue }
            if bytes[position...].starts(with: "::".utf8) {
                position += 2
                continue
            }
            // `unsigned int`
            guard startsWord else { break }
        }
        return TypeName(kind: .name(parts), range: start..<position)
    }

    /// Whether white space and then a word follows.
    private var startsWord: Bool {
        let rest = bytes[position...]
        guard let first = rest.first, first <= 0x20, let word = rest.first(where: { $0 > 0x20 }) else { return false }
        return Self.isWordByte(word)
    }

    /// The type with what follows it: arguments, brackets, signs; `nil` when nothing does.
    private mutating func readSuffix(of type: TypeName, from start: Int) -> TypeName? {
        let before = position
        skipSpace()
        guard let byte = next else { return nil }
        position += 1
        switch byte {
        case UInt8(ascii: "*"): return TypeName(kind: .pointer(type), range: start..<position)
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "&"):
            return TypeName(kind: type.kind, range: start..<position)
        case UInt8(ascii: "<"): return arguments(of: type, from: start, until: UInt8(ascii: ">"))
        case UInt8(ascii: "["):
            while let digit = next, digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") { position += 1 }
            if skip(UInt8(ascii: "]")) { return TypeName(kind: .array(type), range: start..<position) }
            return arguments(of: type, from: start, until: UInt8(ascii: "]"))
        default:
            position = before
            return nil
        }
    }

    private mutating func arguments(of type: TypeName, from start: Int, until close: UInt8) -> TypeName? {
        var arguments: [TypeName] = []
        while !skip(close) {
            let argumentStart = position
            if let argument = read(), next.map({ $0 == close || $0 == UInt8(ascii: ",") || $0 <= 0x20 }) ?? false {
                arguments.append(argument)
            } else {
                position = max(position, argumentStart)
                guard let other = skipArgument(from: argumentStart, until: close) else { return nil }
                arguments.append(other)
            }
            guard skip(UInt8(ascii: ",")) || next == close || nextAfterSpace == close else { return nil }
        }
        return TypeName(kind: .applied(type, arguments), range: start..<position)
    }

    /// An argument that is no type this reader knows: `?`, `T extends U`.
    private mutating func skipArgument(from start: Int, until close: UInt8) -> TypeName? {
        position = start
        var depth = 0
        while let byte = next, depth > 0 || byte != close && byte != UInt8(ascii: ",") {
            if "<[(".utf8.contains(byte) { depth += 1 }
            if ">])".utf8.contains(byte) { depth -= 1 }
            position += 1
        }
        guard position > start else { return nil }
        return TypeName(kind: .other(bytes[start..<position].filter { $0 > 0x20 }), range: start..<position)
    }

    private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private var nextAfterSpace: UInt8? { bytes[position...].first { $0 > 0x20 } }

    private mutating func skipSpace() { while let byte = next, byte <= 0x20 { position += 1 } }

    /// Steps over `byte`, perhaps after white space; `false` when something else is there.
    private mutating func skip(_ byte: UInt8) -> Bool {
        guard nextAfterSpace == byte else { return false }
        skipSpace()
        position += 1
        return true
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
            true
        default: false
        }
    }
}
