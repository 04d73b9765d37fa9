import Foundation

/// Finds and reads rule files.
enum RuleFiles {
    /// The file at `path`, or every rule file in the folder there and in the folders inside it, in the order of their
    /// paths. Hidden files and folders, links to folders, test files (`x.test.yaml`) and fixed ones are none.
    static func files(at path: String) throws(RuleFileError) -> [String] {
        guard isFolder(path) else {
            guard FileManager.default.fileExists(atPath: path) else {
                throw RuleFileError(path: path, reason: "there is no such file or folder")
            }
            return [path]
        }
        return try walk(path).filter { isRuleFile(name(of: $0)) }
    }

    /// Whether a file in a folder of rules holds rules, by its name.
    static func isRuleFile(_ name: String) -> Bool {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 2, parts.first?.isEmpty == false, ["yaml", "yml"].contains(parts[parts.count - 1]) else {
            return false
        }
        return parts.count == 2 || !["test", "fixed"].contains(parts[parts.count - 2])
    }

    /// Every file in a folder and in the folders inside it, in the order of their paths; hidden ones excluded.
    static func walk(_ folder: String) throws(RuleFileError) -> [String] {
        var files: [String] = []
        for name in try names(in: folder) {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            if isFolder(path) {
                if !isLink(path) { files += try walk(path) }
            } else {
                files.append(path)
            }
        }
        return files
    }

    /// What lies in a folder, in order; hidden names excluded.
    static func names(in folder: String) throws(RuleFileError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }.sorted()
        } catch {
            throw RuleFileError(path: folder, reason: "the folder cannot be read")
        }
    }

    /// The content of a file.
    static func bytes(of path: String) throws(RuleFileError) -> [UInt8] {
        do {
            return try Array(Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw RuleFileError(path: path, reason: "the file cannot be read")
        }
    }

    /// The text of a rule file.
    static func text(of path: String) throws(RuleFileError) -> String {
        guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
            throw RuleFileError(path: path, reason: "the file is not UTF-8")
        }
        return text
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func isLink(_ path: String) -> Bool {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
    }

    /// The last component of a path.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The folder of a path: `.` for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
