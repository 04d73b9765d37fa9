import CogniProcess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where to look for a repository: the starting directory and Git's environment variables, made absolute before
/// anything changes the directory.
struct Location: Sendable {
    /// The directory that the caller stands in.
    let directory: String
    /// `GIT_DIR`.
    let gitDirectory: String?
    /// `GIT_WORK_TREE`.
    let workTree: String?
    /// `GIT_INDEX_FILE` as it was set: Git reads it from the worktree's root, which is known only later.
    let indexFile: String?
    /// `GIT_CEILING_DIRECTORIES`.
    let ceilings: String?
    /// The environment for git commands: the caller's, with the variables above absolute as far as they are known.
    let environment: [String: String]
    /// A variable that moves parts of the repository to where only git looks.
    let beyondLibGit2: String?

    init(directory: String, environment: [String: String]) {
        let start = Location.absolute(directory, from: Location.currentDirectory)
        func path(_ name: String) -> String? {
            guard let value = environment[name], !value.isEmpty else { return nil }
            return Location.absolute(value, from: start)
        }
        self.directory = start
        gitDirectory = path("GIT_DIR")
        workTree = path("GIT_WORK_TREE")
        let index = environment["GIT_INDEX_FILE"] ?? ""
        indexFile = index.isEmpty ? nil : index
        ceilings = environment["GIT_CEILING_DIRECTORIES"]
        let moved = ["GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE"]
        beyondLibGit2 = moved.first { environment[$0] != nil }
        var forGit = environment
        if let gitDirectory { forGit["GIT_DIR"] = gitDirectory }
        if let workTree { forGit["GIT_WORK_TREE"] = workTree }
        // Sentences that are recognised are English; the index isn't refreshed on disk; nothing is fetched or asked for.
        forGit["LC_ALL"] = "C"
        forGit["GIT_OPTIONAL_LOCKS"] = "0"
        forGit["GIT_NO_LAZY_FETCH"] = "1"
        // The same for git before 2.44: a partial clone must not go to the network in the middle of a commit.
        forGit["GIT_ALLOW_PROTOCOL"] = "none"
        forGit["GIT_TERMINAL_PROMPT"] = "0"
        for name in ["GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_LITERAL_PATHSPECS", "GIT_TRACE"] { forGit[name] = nil }
        self.environment = forGit
    }

    /// The index that Git is about to commit, when the environment names one.
    func index(workTree: String?) -> String? {
        indexFile.map { Location.absolute($0, from: workTree ?? directory) }
    }

    /// `path` from `base` when it is relative; without `.` and a trailing slash.
    static func absolute(_ path: String, from base: String) -> String {
        let joined = path.utf8.first == UInt8(ascii: "/") ? path : base + "/" + path
        var parts: [Substring] = []
        for part in joined.split(separator: "/") where part != "." { parts.append(part) }
        return "/" + parts.joined(separator: "/")
    }

    /// `path` with symlinks resolved; as it is when it doesn't exist.
    static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static var currentDirectory: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }
}
