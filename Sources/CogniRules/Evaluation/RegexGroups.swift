/// The groups of a regular expression that metavariables stand for.
enum RegexGroups {
    /// Names of the named groups in `(?<name>…)`, `(?P<name>…)` and `(?'name'…)`.
    static func names(in regex: String) -> [String] {
        guard regex.utf8.contains(UInt8(ascii: "?")) else { return [] }
        var names: [String] = []
        var rest = Array(regex.utf8)[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "(")) {
            rest = rest[(start + 1)...]
            guard rest.first == UInt8(ascii: "?") else { continue }
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "P") { rest = rest.dropFirst() }
            guard let open = rest.first, open == UInt8(ascii: "<") || open == UInt8(ascii: "'") else { continue }
            let name = rest.dropFirst().prefix(while: WordSet.isWordByte)
            let close = open == UInt8(ascii: "<") ? UInt8(ascii: ">") : open
            if !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == close {
                names.append(String(decoding: name, as: UTF8.self))
            }
        }
        return names
    }
}
