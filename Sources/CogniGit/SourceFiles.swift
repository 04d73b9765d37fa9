import CogniCore
import CogniProcess

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Finds and reads files on disk, in a repository or not.
public enum SourceFiles {
    /// What lies at a path.
    public enum Kind: Sendable {
        case file, folder, nothing
    }

    /// What lies at `path`, links followed.
    public static func kind(at path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .nothing }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    /// The regular files in a folder and in the folders inside it, in the order of their paths, relative to it. In a
    /// repository those that git tracks or would add; where git knows of none, all but hidden ones.
    public static func below(_ folder: String) throws(GitError) -> [GitPath] {
        let location = Location(directory: folder, environment: Environment.withoutGit)
        let git = GitCommand(environment: location.environment, directory: location.directory)
        let listed = try git.outcome(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"])
        let paths = listed.status == 0 ? listed.output.split(separator: 0).map { GitPath(bytes: $0) } : []
        let files = paths.isEmpty ? walk(GitPath(folder)) : paths
        return files.filter { isRegular(join(folder, $0)) }.sorted()
    }

    /// The absolute path without links; as it is when there is nothing.
    public static func resolved(_ path: String) -> String { Location.resolved(path) }

    /// A path below a folder, as one names it from where the folder's own name starts.
    public static func join(_ folder: String, _ path: GitPath) -> GitPath {
        let prefix = folder == "." ? [] : Array((folder.hasSuffix("/") ? folder : folder + "/").utf8)
        return GitPath(bytes: prefix + path.bytes)
    }

    /// The bytes of a file.
    /// - Throws: `unreadableFile`.
    public static func read(_ path: GitPath) throws(GitError) -> [UInt8] {
        guard let bytes = WorktreeFile.read(path.bytes) else {
            let detail = errno == EFBIG ? "it is larger than \(ContentLimit.text)" : String(cString: strerror(errno))
            throw .unreadableFile(path, detail: detail)
        }
        return bytes
    }

    private static func isRegular(_ path: GitPath) -> Bool {
        var status = stat()
        return path.withCString { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Every file below a folder; hidden names and links are left out.
    private static func walk(_ folder: GitPath) -> [GitPath] {
        var found: [GitPath] = []
        var open = [GitPath("")]
        while let relative = open.popLast() {
            let absolute = relative.bytes.isEmpty ? folder : GitPath(bytes: folder.bytes + [47] + relative.bytes)
            for name in names(in: absolute) {
                let path = relative.bytes.isEmpty ? name : GitPath(bytes: relative.bytes + [47] + name.bytes)
                var status = stat()
                let full = GitPath(bytes: folder.bytes + [47] + path.bytes)
                guard full.withCString({ lstat($0, &status) }) == 0 else { continue }
                switch status.st_mode & S_IFMT {
                case S_IFDIR: open.append(path)
                case S_IFREG: found.append(path)
                default: break
                }
            }
        }
        return found
    }

    private static func names(in folder: GitPath) -> [GitPath] {
        guard let stream = folder.withCString({ opendir($0) }) else { return [] }
        defer { closedir(stream) }
        var names: [GitPath] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name.first != UInt8(ascii: ".") { names.append(GitPath(bytes: name)) }
        }
        return names
    }
}
