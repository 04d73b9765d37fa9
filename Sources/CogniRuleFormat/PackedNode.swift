/// The form in which rules lie in the program: `s<bytes>:<text>` for a scalar, `[…]` for a sequence, `{…}` for a mapping
/// whose keys and values take turns. Reading it costs a fraction of reading YAML.
extension RuleNode {
    /// Appends the packed form.
    public func pack(into output: inout [UInt8]) {
        switch content {
        case .scalar(let text): Self.pack(text, into: &output)
        case .sequence(let elements):
            output.append(UInt8(ascii: "["))
            for element in elements { element.pack(into: &output) }
            output.append(UInt8(ascii: "]"))
        case .mapping(let entries):
            output.append(UInt8(ascii: "{"))
            for entry in entries {
                Self.pack(entry.key, into: &output)
                entry.value.pack(into: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    private static func pack(_ text: String, into output: inout [UInt8]) {
        output += Array("s\(text.utf8.count):".utf8)
        output += Array(text.utf8)
    }

    /// Reads the packed form, which `pack` wrote at build time: anything else is a fault of the build and stops the program.
    public init(packed: UnsafeBufferPointer<UInt8>) {
        var reader = PackedReader(bytes: packed)
        self = reader.node()
        precondition(reader.position == packed.count, "bytes after the end of the packed rules")
    }
}

private struct PackedReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    mutating func node() -> RuleNode {
        switch bytes[position] {
        case UInt8(ascii: "["):
            position += 1
            var elements: [RuleNode] = []
            while bytes[position] != UInt8(ascii: "]") { elements.append(node()) }
            position += 1
            return RuleNode(.sequence(elements))
        case UInt8(ascii: "{"):
            position += 1
            var entries: [RuleNode.Entry] = []
            while bytes[position] != UInt8(ascii: "}") {
                let key = text()
                entries.append(RuleNode.Entry(key: key, value: node()))
            }
            position += 1
            return RuleNode(.mapping(entries))
        default: return RuleNode(.scalar(text()))
        }
    }

    private mutating func text() -> String {
        precondition(bytes[position] == UInt8(ascii: "s"), "damaged packed rules")
        position += 1
        var count = 0
        while bytes[position] != UInt8(ascii: ":") {
            count = count * 10 + Int(bytes[position] - UInt8(ascii: "0"))
            position += 1
        }
        position += 1
        defer { position += count }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[position..<(position + count)]), as: UTF8.self)
    }
}
