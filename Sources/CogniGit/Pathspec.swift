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

        func matches(_ path: GitPath) -> Bool {
            if text.isEmpty { return true }
            let pattern = Array(text.utf8)
            if !ignoresCase, path.bytes.starts(with: pattern) {
                let rest = path.bytes.dropFirst(pattern.count)
                if rest.isEmpty || rest.first == UInt8(ascii: "/") { return true }
            }
            if isLiteral { return false }
            #if canImport(Glibc)
                let flags = ignoresCase ? FNM_CASEFOLD_GLIBC : 0
            #else
                let flags = ignoresCase ? FNM_CASEFOLD : 0
            #endif
            // A folder that matches holds everything below it.
            return path.withCString { fnmatch(text, $0, flags) == 0 || fnmatch(text + "/*", $0, flags) == 0 }
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
    private let FNM_CASEFOLD_GLIBC: Int32 = 1 << 4
#endif
