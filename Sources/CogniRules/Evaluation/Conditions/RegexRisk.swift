/// Whether a regular expression can take exponential time: something repeated, with inside it something repeated as well,
/// so that one text divides in many ways; and after it something that can fail, so that all of them are tried. A
/// sufficient sign in practice, not a proof: `(a+)+$` has it, `(a|b)*$` hasn't.
enum RegexRisk {
    static func isExponential(_ regex: [UInt8]) -> Bool {
        var parser = Parser(rest: regex[...])
        guard let root = parser.alternatives(depth: 0), parser.rest.isEmpty else { return false }
        return root.isVulnerable
    }

    private indirect enum Node {
        /// A character, a class, an anchor: what can fail.
        case atom
        case sequence([Node])
        case either([Node])
        case repeated(Node, least: Int, most: Int?)

        var parts: [Node] {
            switch self {
            case .atom: []
            case .sequence(let parts), .either(let parts): parts
            case .repeated(let inner, _, _): [inner]
            }
        }

        func contains(_ isWanted: (Node) -> Bool) -> Bool { isWanted(self) || parts.contains { $0.contains(isWanted) } }

        /// Matches one text in two lengths.
        var isFlexible: Bool {
            guard case .repeated(_, let least, let most) = self else { return false }
            return most.map { $0 > max(least, 1) } ?? true
        }

        /// Repeats something flexible, often enough to hurt.
        var explodes: Bool {
            guard case .repeated(let inner, _, let most) = self, most ?? .max >= 4 else { return false }
            return inner.contains(\.isFlexible)
        }

        var canFail: Bool { contains { if case .atom = $0 { true } else { false } } }

        var isVulnerable: Bool {
            if case .sequence(let parts) = self {
                for (index, part) in parts.enumerated() where part.contains(\.explodes) {
                    if parts[(index + 1)...].contains(where: \.canFail) { return true }
                }
            }
            return parts.contains(where: \.isVulnerable)
        }
    }

    private struct Parser {
        var rest: ArraySlice<UInt8>

        private mutating func take(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest.removeFirst()
            return true
        }

        /// `nil` when it can't be read, or nests too deep.
        mutating func alternatives(depth: Int) -> Node? {
            guard depth < 100 else { return nil }
            var found: [Node] = []
            repeat {
                guard let sequence = sequence(depth: depth) else { return nil }
                found.append(sequence)
            } while take(UInt8(ascii: "|"))
            return found.count == 1 ? found[0] : .either(found)
        }

        private mutating func sequence(depth: Int) -> Node? {
            var parts: [Node] = []
            while let byte = rest.first, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
                guard let atom = atom(depth: depth) else { return nil }
                parts.append(quantified(atom))
            }
            return .sequence(parts)
        }

        private mutating func atom(depth: Int) -> Node? {
            let byte = rest.removeFirst()
            switch byte {
            case UInt8(ascii: "("):
                if take(UInt8(ascii: "?")) { skipGroupKind() }
                guard let inner = alternatives(depth: depth + 1), take(UInt8(ascii: ")")) else { return nil }
                return inner
            case UInt8(ascii: "["):
                _ = take(UInt8(ascii: "^"))
                // A bracket that comes first is a character.
                _ = take(UInt8(ascii: "]"))
                while let next = rest.popFirst(), next != UInt8(ascii: "]") {
                    if next == UInt8(ascii: "\\") { _ = rest.popFirst() }
                }
                return .atom
            case UInt8(ascii: "\\"):
                _ = rest.popFirst()
                return .atom
            default: return .atom
            }
        }

        /// `?:`, `?=`, `?<name>`: all but the `?`.
        private mutating func skipGroupKind() {
            if rest.first == UInt8(ascii: "P") { rest.removeFirst() }
            if rest.first == UInt8(ascii: "<"), let second = rest.dropFirst().first, WordSet.isWordByte(second) {
                rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
            } else {
                rest = rest.drop { !(WordSet.isWordByte($0) || $0 == UInt8(ascii: "(")) && "!=<>:".utf8.contains($0) }
            }
        }

        private mutating func quantified(_ atom: Node) -> Node {
            var result = atom
            while let (least, most) = quantifier() {
                // Possessive: nothing is given back.
                if take(UInt8(ascii: "+")) { return .atom }
                _ = take(UInt8(ascii: "?"))
                result = .repeated(result, least: least, most: most)
            }
            return result
        }

        private mutating func quantifier() -> (Int, Int?)? {
            if take(UInt8(ascii: "*")) { return (0, nil) }
            if take(UInt8(ascii: "+")) { return (1, nil) }
            if take(UInt8(ascii: "?")) { return (0, 1) }
            guard rest.first == UInt8(ascii: "{"), let close = rest.firstIndex(of: UInt8(ascii: "}")) else {
                return nil
            }
            let bounds = rest[(rest.startIndex + 1)..<close].split(
                separator: UInt8(ascii: ","), omittingEmptySubsequences: false
            )
            .map { Int(String(decoding: $0, as: UTF8.self)) }
            guard let least = bounds.first ?? nil else { return nil }
            rest = rest[(close + 1)...]
            return (least, bounds.count == 1 ? least : bounds[1])
        }
    }
}
