import CogniProcess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A repository with a staged change.
struct Scenario {
    /// The repository's worktree.
    let path: String
    /// What is staged, as git counts it.
    let title: String

    /// Made-up sources, or the newest commits of a clone of `source`.
    init(_ size: ChangeSize, of source: String?, in folder: TemporaryFolder) throws {
        path = "\(folder.path)/\(size.files)-files"
        if let source {
            try Self.stageNewestCommits(of: source, size, at: path, folder)
        } else {
            try Self.stageSources(size, at: path, folder)
        }
        try Self.addEmptyHook(at: path, folder)
        title = try folder.git(["diff", "--cached", "--shortstat"], in: path).drop { $0 == " " }.description
    }

    /// Half as many files again stay as they are: a repository is more than its change.
    private static func stageSources(_ size: ChangeSize, at path: String, _ folder: TemporaryFolder) throws {
        try folder.git(["init", "--quiet", path], in: folder.path)
        let count = size.files + size.files / 2
        var sources = (0..<count).map { SampleSource(language: .at($0), seed: $0) }
        for (index, source) in sources.enumerated() { try write(source.text, to: path + "/" + source.name(index)) }
        try folder.git(["add", "."], in: path)
        try folder.git(["commit", "--quiet", "--message", "base"], in: path)
        for index in 0..<size.files {
            sources[index].rewrite(lines: size.lines / size.files)
            try write(sources[index].text, to: path + "/" + sources[index].name(index))
        }
        try folder.git(["add", "."], in: path)
    }

    /// As few of the newest commits as add the wanted number of lines; all of them when the history is shorter.
    private static func stageNewestCommits(
        of source: String, _ size: ChangeSize, at path: String, _ folder: TemporaryFolder
    ) throws {
        // An absolute path: git runs in the temporary folder.
        guard let absolute = realpath(source, nil) else { throw Failure("There is no \(source).") }
        defer { free(absolute) }
        try folder.git(["clone", "--quiet", "--no-hardlinks", String(cString: absolute), path], in: folder.path)
        let text = try folder.git(["rev-list", "--first-parent", "--max-count", "2000", "HEAD"], in: path)
        let commits = text.split(separator: "\n").dropFirst()
        guard let oldest = commits.last else { throw Failure("\(source) has only one commit: nothing to stage.") }
        let enough = try commits.first { commit in
            try addedLines(since: String(commit), at: path, folder) >= size.lines
        }
        try folder.git(["reset", "--quiet", "--soft", String(enough ?? oldest)], in: path)
    }

    private static func addedLines(since commit: String, at path: String, _ folder: TemporaryFolder) throws -> Int {
        let counts = try folder.git(["diff", "--numstat", commit, "HEAD"], in: path)
        return counts.split(separator: "\n").reduce(0) { $0 + (Int($1.prefix { $0 != "\t" }) ?? 0) }
    }

    private static func addEmptyHook(at path: String, _ folder: TemporaryFolder) throws {
        let hooks = path + "/.git/hooks"
        let outcome = try Command("mkdir", ["-p", hooks]).run()
        guard outcome.status == 0 else { throw Failure(outcome.errorText) }
        try write("#!/bin/sh\nexit 0\n", to: hooks + "/pre-commit")
        chmod(hooks + "/pre-commit", 0o755)
    }

    private static func write(_ text: String, to path: String) throws {
        guard let file = fopen(path, "w") else { throw Failure("\(path) cannot be written.") }
        let isWritten = fputs(text, file) >= 0
        guard fclose(file) == 0, isWritten else { throw Failure("\(path) cannot be written: is the disk full?") }
    }
}
