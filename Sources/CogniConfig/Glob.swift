/// A pattern for one component of a path, over bytes: `*`, `?`, `[a-z]`, `[!a]`, `[[:digit:]]`, `\` before a literal.
struct Glob: Sendable, Equatable {
    enum Token: Sendable, Equatable {
        case byte(UInt8)
        /// `?`
        case anyByte
        /// `*`
        case anyRun
        /// `[…]`: whether each byte value belongs to it.
        case set([Bool])
    }

    struct Invalid: Error {
        let reason: String
    }

    private let tokens: [Token]

    init(_ tokens: [Token]) { self.tokens = tokens }

    func matches(_ name: ArraySlice<UInt8>) -> Bool {
        Wildcard.match(tokens, Array(name), isAny: { $0 == .anyRun }) { token, byte in
            switch token {
            case .byte(let expected): expected == byte
            case .anyByte: true
            case .anyRun: false
            case .set(let members): members[Int(byte)]
            }
        }
    }

    /// The tokens of a pattern, cut at its slashes.
    static func components(of pattern: ArraySlice<UInt8>) throws(Invalid) -> [[Token]] {
        var components: [[Token]] = [[]]
        var rest = pattern
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "/"):
                components.append([])
                continue
            case UInt8(ascii: "?"): components[components.count - 1].append(.anyByte)
            case UInt8(ascii: "*"): components[components.count - 1].append(.anyRun)
            case UInt8(ascii: "["): components[components.count - 1].append(.set(try set(&rest)))
            case UInt8(ascii: "\\"):
                guard let literal = rest.popFirst() else { throw Invalid(reason: "ends in a backslash") }
                if literal == byte || literal != UInt8(ascii: "/") {
                    components[components.count - 1].append(.byte(literal))
                } else {
                    components.append([])
                }
            default: components[components.count - 1].append(.byte(byte))
            }
        }
        return components
    }

    /// Reads a set whose opening bracket is gone.
    private static func set(_ rest: inout ArraySlice<UInt8>) throws(Invalid) -> [Bool] {
        var members = [Bool](repeating: false, count: 256)
        let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
        if isNegated { rest.removeFirst() }
        var isFirst = true
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "]"), !isFirst { return isNegated ? members.map { !$0 } : members }
            isFirst = false
            if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":") {
                try addNamed(&rest, to: &members)
                continue
            }
            let low = try literal(byte, &rest)
            guard rest.first == UInt8(ascii: "-"), rest.dropFirst().first != UInt8(ascii: "]"),
                let next = rest.dropFirst().first
            else {
                members[Int(low)] = true
                continue
            }
            rest.removeFirst(2)
            let high = try literal(next, &rest)
            if low <= high { for value in low...high { members[Int(value)] = true } }
        }
        throw Invalid(reason: "a [ without its ]")
    }

    private static func literal(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) throws(Invalid) -> UInt8 {
        guard byte == UInt8(ascii: "\\") else { return byte }
        guard let escaped = rest.popFirst() else { throw Invalid(reason: "a [ without its ]") }
        return escaped
    }

    /// Reads `:alpha:]` and its like.
    private static func addNamed(_ rest: inout ArraySlice<UInt8>, to members: inout [Bool]) throws(Invalid) {
        rest.removeFirst()
        let name = String(decoding: rest.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
        let end = ":]".utf8
        rest = rest.dropFirst(name.utf8.count)
        guard rest.starts(with: end), let ranges = namedSets[name] else {
            throw Invalid(reason: "[:\(name):] is no set of characters")
        }
        rest = rest.dropFirst(2)
        for value in ranges.joined() { members[Int(value)] = true }
    }

    private static let lower = UInt8(ascii: "a")...UInt8(ascii: "z")
    private static let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
    private static let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
    private static let punctuation: [ClosedRange<UInt8>] = [33...47, 58...64, 91...96, 123...126]
    private static let namedSets: [String: [ClosedRange<UInt8>]] = [
        "alnum": [lower, upper, digit], "alpha": [lower, upper], "blank": [9...9, 32...32],
        "cntrl": [0...31, 127...127], "digit": [digit], "graph": [33...126], "lower": [lower], "print": [32...126],
        "punct": punctuation, "space": [9...13, 32...32], "upper": [upper],
        "xdigit": [digit, UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F")],
    ]
}

/// Matching with a token that stands for any run, in time pattern × text whatever the pattern: only the last such token
/// is ever tried again, because a longer match of an earlier one gains nothing.
enum Wildcard {
    static func match<Token, Element>(
        _ pattern: [Token], _ text: [Element], isAny: (Token) -> Bool, matches: (Token, Element) -> Bool
    ) -> Bool {
        var place = 0
        var token = 0
        var retry: (token: Int, place: Int)?
        while place < text.count {
            if token < pattern.count, isAny(pattern[token]) {
                retry = (token, place)
                token += 1
            } else if token < pattern.count, matches(pattern[token], text[place]) {
                token += 1
                place += 1
            } else if let again = retry {
                retry = (again.token, again.place + 1)
                token = again.token + 1
                place = again.place + 1
            } else {
                return false
            }
        }
        return pattern[token...].allSatisfy(isAny)
    }
}
