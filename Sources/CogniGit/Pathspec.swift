import CogniCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Path limits as git takes them: files, folders, globs in which `*` matches `/`, and the magic words `top` (`:/`),
/// `exclude` (`:!`, `:^`), `icase` and `literal`. Applied to the changed paths, so that both back ends agree.
struct Pathspecs {
    private let included: [Pattern]
    private let excluded: [Pattern]

    /// Reads limits that were given in `directory`.
    init(_ limits: [String], directory: String, workTree: String?) throws(GitError) {
        var (included, excluded): ([Pattern], [Pattern]) = ([], [])
        for limit in limits {
            let (pattern, isExclusion) = try Self.parse(limit, directory: directory, workTree: workTree)
            if isExclusion { excluded.append(pattern) } else { included.append(pattern) }
        }
        self.included = included
        self.excluded = excluded
    }

    /// Whether a path lies within the limits. Exclusions alone exclude from everything.
    func contain(_ path: GitPath) -> Bool {
        (included.isEmpty || included.contains { $0.matches(path) }) && !excluded.contains { $0.matches(path) }
    }

    private struct Pattern {
        /// From the root, without a trailing slash.
        let text: String
        let ignoresCase: Bool
        let isLiteral: Bool

        /// A folder's name holds everything below it, a glob only what it matches as a whole.
        func matches(_ path: GitPath) -> Bool {
            let prefix = path.bytes.prefix(text.utf8.count)
            let rest = path.bytes.dropFirst(prefix.count)
            if prefix.elementsEqual(text.utf8, by: isSame),
                text.isEmpty || rest.isEmpty || rest.first == UInt8(ascii: "/")
            {
                return true
            }
            return !isLiteral && path.withCString { fnmatch(text, $0, ignoresCase ? caseFolding : 0) == 0 }
        }

        private func isSame(_ left: UInt8, _ right: UInt8) -> Bool {
            left == right || (ignoresCase && lowercased(left) == lowercased(right))
        }

        private func lowercased(_ byte: UInt8) -> UInt8 {
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
    }

    private static func parse(
        _ limit: String, directory: String, workTree: String?
    ) throws(GitError) -> (Pattern, isExclusion: Bool) {
        var rest = Substring(limit)
        var words: Set<Substring> = []
        if rest.hasPrefix(":(") {
            guard let end = rest.firstIndex(of: ")") else { throw .badPath(limit, detail: "`)` is missing") }
            words = Set(rest[rest.index(rest.startIndex, offsetBy: 2)..<end].split(separator: ","))
            rest = rest[rest.index(after: end)...]
        } else if rest.hasPrefix(":") {
            rest = rest.dropFirst()
            loop: while let sign = rest.first {
                switch sign {
                case "/": words.insert("top")
                case "!", "^": words.insert("exclude")
                case ":":
                    rest = rest.dropFirst()
                    break loop
                default: break loop
                }
                rest = rest.dropFirst()
            }
        }
        if let unknown = words.subtracting(["top", "exclude", "icase", "literal"]).sorted().first {
            throw .badPath(limit, detail: "the pathspec word `\(unknown)` is not supported")
        }
        let base = words.contains("top") ? workTree ?? directory : directory
        let text = try relative(String(rest), base: base, workTree: workTree, limit: limit)
        let pattern = Pattern(text: text, ignoresCase: words.contains("icase"), isLiteral: words.contains("literal"))
        return (pattern, words.contains("exclude"))
    }

    /// The path from the worktree's root; in a bare repository paths are from the root as they are.
    private static func relative(
        _ path: String, base: String, workTree: String?, limit: String
    ) throws(GitError) -> String {
        if path.isEmpty, limit.isEmpty { throw .badPath(limit, detail: "it is empty: use `.` for all files here") }
        let root = workTree.map { parts(Location.resolved($0)) } ?? []
        let start = path.hasPrefix("/") ? [] : workTree == nil ? [] : parts(Location.resolved(base))
        var result = start
        for part in parts(path) where part != "." {
            if part == ".." {
                guard result.popLast() != nil else { throw .badPath(limit, detail: "it is outside the repository") }
            } else {
                result.append(part)
            }
        }
        guard result.starts(with: root) else { throw .badPath(limit, detail: "it is outside the repository") }
        return result.dropFirst(root.count).joined(separator: "/")
    }

    private static func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }
}

#if canImport(Glibc)
    /// `FNM_CASEFOLD`, which glibc's header shows only under _GNU_SOURCE.
    private let caseFolding: Int32 = 1 << 4
#else
    private let caseFolding = FNM_CASEFOLD
#endif
