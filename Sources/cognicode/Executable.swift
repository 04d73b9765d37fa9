import CogniProcess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// This program and the directory it was started in.
enum Executable {
    /// Absolute path of this program as it was called, links not followed: the link that an update of the program keeps
    /// up to date is what a hook should hold.
    static var path: String {
        let called = CommandLine.arguments.first ?? "cognicode"
        if called.hasPrefix("/") { return called }
        if called.contains("/") { return normalised(currentDirectory + "/" + called) }
        for folder in (Environment.current["PATH"] ?? "").split(separator: ":") where folder.hasPrefix("/") {
            let candidate = folder + "/" + called
            if access(candidate, X_OK) == 0 { return candidate }
        }
        return called
    }

    /// How many processors there are to work with.
    static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    static var currentDirectory: String {
        guard let pointer = getcwd(nil, 0) else { return "." }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// `path` without `.` components; `..` is left to the system, which knows about links.
    private static func normalised(_ path: String) -> String {
        "/" + path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    }
}
