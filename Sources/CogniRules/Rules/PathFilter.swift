import CogniCore

/// `paths` of a rule: which files it is for. A glob matches at any folder's depth and everything below what it names;
/// `*` and `?` stay in a name, `**` doesn't.
public struct PathFilter: Sendable, Equatable {
    let include: [[[UInt8]]]
    let exclude: [[[UInt8]]]

    /// Every file.
    public static let all = PathFilter(include: [], exclude: [])

    init(include: [String], exclude: [String]) {
        func components(_ glob: String) -> [[UInt8]] {
            glob.utf8.split(separator: UInt8(ascii: "/")).map(Array.init).filter { $0 != Array(".".utf8) }
        }
        self.include = include.map(components)
        self.exclude = exclude.map(components)
    }

    /// Whether every path passes, so that nobody needs to ask.
    public var isEmpty: Bool { include.isEmpty && exclude.isEmpty }

    /// Whether the rule is for the file: `exclude` beats `include`.
    public func admits(_ path: GitPath) -> Bool {
        guard !isEmpty else { return true }
        let names = path.bytes.split(separator: UInt8(ascii: "/")).map(Array.init)
        func matches(_ glob: [[UInt8]]) -> Bool {
            names.indices.contains { Self.matches(glob[...], names[$0...]) }
        }
        if exclude.contains(where: matches) { return false }
        return include.isEmpty || include.contains(where: matches)
    }

    /// Whether the first names of the path match the whole glob.
    private static func matches(_ glob: ArraySlice<[UInt8]>, _ names: ArraySlice<[UInt8]>) -> Bool {
        guard let first = glob.first else { return true }
        if first == Array("**".utf8) {
            return (names.startIndex...names.endIndex).contains { matches(glob.dropFirst(), names[$0...]) }
        }
        guard let name = names.first, matchesName(first, name) else { return false }
        return matches(glob.dropFirst(), names.dropFirst())
    }

    /// `*` and `?` in one name; goes back to the last `*` only, so it costs at most length times length.
    private static func matchesName(_ glob: [UInt8], _ name: [UInt8]) -> Bool {
        var (place, position) = (0, 0)
        var again: (place: Int, position: Int)?
        while position < name.count {
            if place < glob.count, glob[place] == UInt8(ascii: "*") {
                again = (place, position)
                place += 1
            } else if place < glob.count, glob[place] == UInt8(ascii: "?") || glob[place] == name[position] {
                place += 1
                position += 1
            } else if let last = again {
                again = (last.place, last.position + 1)
                place = last.place + 1
                position = last.position + 1
            } else {
                return false
            }
        }
        return glob[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
