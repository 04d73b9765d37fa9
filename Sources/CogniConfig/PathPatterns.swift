import CogniCore

/// Patterns that choose paths, read as Git reads `.gitignore` at the root of the worktree: the last pattern that matches
/// decides, `!` takes back, a chosen folder holds only chosen files.
public struct PathPatterns: Sendable, Equatable {
    /// The patterns as written.
    public let sources: [String]
    private let patterns: [Pattern]

    /// A pattern that can never match anything.
    public struct Invalid: Error {
        /// The pattern as written.
        public let pattern: String
        /// Why it makes no sense.
        public let reason: String
    }

    /// No pattern: chooses nothing.
    public init() {
        sources = []
        patterns = []
    }

    /// Reads patterns.
    /// - Throws: `Invalid` for the first one that Git would silently ignore.
    public init(_ sources: [String]) throws(Invalid) {
        self.sources = sources
        var patterns: [Pattern] = []
        for source in sources {
            do {
                patterns.append(try Pattern(source))
            } catch {
                throw Invalid(pattern: source, reason: error.reason)
            }
        }
        self.patterns = patterns
    }

    /// The pattern that chooses the file at `path`; `nil` when it isn't chosen.
    public func match(_ path: GitPath) -> String? {
        guard !patterns.isEmpty else { return nil }
        let components = path.bytes.split(separator: UInt8(ascii: "/"))
        for count in 1..<max(1, components.count) {
            if let source = choice(components[..<count], isFolder: true) { return source }
        }
        return choice(components[...], isFolder: false)
    }

    private func choice(_ components: ArraySlice<ArraySlice<UInt8>>, isFolder: Bool) -> String? {
        let last = patterns.lastIndex { (isFolder || !$0.foldersOnly) && $0.matches(components) }
        guard let last, !patterns[last].isNegated else { return nil }
        return sources[last]
    }
}

/// One line of `.gitignore`.
private struct Pattern: Sendable, Equatable {
    let isNegated: Bool
    let foldersOnly: Bool
    private let components: [Component]

    private enum Component: Equatable {
        /// `**`: any number of components, also none.
        case anyDepth
        case name(Glob)
    }

    init(_ source: String) throws(Glob.Invalid) {
        var bytes = Array(source.utf8)[...]
        guard bytes.first != UInt8(ascii: "#") else {
            throw Glob.Invalid(reason: "a comment; write \\# for the character")
        }
        while bytes.last == UInt8(ascii: " "), bytes.dropLast().last != UInt8(ascii: "\\") { bytes.removeLast() }
        isNegated = bytes.first == UInt8(ascii: "!")
        if isNegated { bytes.removeFirst() }
        foldersOnly = bytes.last == UInt8(ascii: "/")
        if foldersOnly { bytes.removeLast() }
        let isAnchored = bytes.contains(UInt8(ascii: "/"))
        if bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
        guard !bytes.isEmpty else { throw Glob.Invalid(reason: "names nothing") }

        var components: [Component] = isAnchored ? [] : [.anyDepth]
        for tokens in try Glob.components(of: bytes) {
            guard !tokens.isEmpty else { throw Glob.Invalid(reason: "an empty name between two slashes") }
            let isDeep = isAnchored && tokens.count > 1 && tokens.allSatisfy { $0 == .anyRun }
            components.append(isDeep ? .anyDepth : .name(Glob(tokens)))
        }
        // `a/**` is everything inside of a, not a itself.
        if components.last == .anyDepth { components.append(.name(Glob([.anyRun]))) }
        self.components = components
    }

    func matches(_ path: ArraySlice<ArraySlice<UInt8>>) -> Bool {
        Wildcard.match(components, Array(path), isAny: { $0 == .anyDepth }) { component, name in
            if case .name(let glob) = component { glob.matches(name) } else { false }
        }
    }
}
