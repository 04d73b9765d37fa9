import Foundation

/// A repository of copied sources, all of them tracked.
struct SourceTree {
    /// The repository's worktree.
    let path: String
    /// Number of files, and of lines in them.
    let files: Int, lines: Int

    /// Files with these endings are copied: the languages that both programs know.
    private static let endings: Set<String> = [
        "bash", "c", "cc", "cpp", "cs", "cxx", "go", "h", "hpp", "java", "js", "jsx", "kt", "kts", "mjs", "php", "py",
        "rb", "rs", "scala", "sh", "swift", "ts", "tsx",
    ]

    /// Copies up to `count` sources, evenly over all that lie below `source`.
    init(copying source: String, upTo count: Int, in folder: TemporaryFolder) throws {
        path = folder.path + "/sources"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let all = (FileManager.default.subpaths(atPath: source) ?? []).sorted().filter { name in
            !("/" + name).contains("/.") && Self.endings.contains((name as NSString).pathExtension)
        }
        let chosen = all.thinned(to: count)
        guard !chosen.isEmpty else { throw Failure("There are no sources in \(source).") }
        var lines = 0
        for name in chosen {
            guard let content = FileManager.default.contents(atPath: source + "/" + name) else {
                throw Failure("\(source)/\(name) cannot be read.")
            }
            let copy = path + "/" + name
            let parent = (copy as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            try content.write(to: URL(fileURLWithPath: copy))
            lines += content.count { $0 == 10 }
        }
        // Semgrep skips tests and the like unless a project has said what it wants skipped.
        try Data().write(to: URL(fileURLWithPath: path + "/.semgrepignore"))
        try folder.git(["init", "--quiet"], in: path)
        try folder.git(["add", "."], in: path)
        try folder.git(["commit", "--quiet", "--message", "sources"], in: path)
        (files, self.lines) = (chosen.count, lines)
    }
}
