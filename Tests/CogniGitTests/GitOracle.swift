import CogniCore
import CogniGit
import TestSupport

/// What git itself says of a change, for comparison: names from `--raw -z`, hunks from the headers of `-U0`.
struct GitOracle {
    let sandbox: GitSandbox
    var variables: [String: String] = [:]
    var directory: String?

    /// Status, modes, ids and paths of each entry, one line each, as `description(of:)` writes them.
    func entries(_ arguments: [String]) throws -> [String] {
        let output = try diff(["--raw", "-z", "--no-abbrev", "-M"] + arguments)
        var fields = output.split(separator: 0, omittingEmptySubsequences: false)[...]
        var entries: [String] = []
        while let head = fields.popFirst(), !head.isEmpty {
            let words = String(decoding: head.dropFirst(), as: UTF8.self).split(separator: " ")
            let status = String(words[4].prefix(1))
            var paths = [GitPath(bytes: fields.removeFirst())]
            if status == "R" || status == "C" { paths.append(GitPath(bytes: fields.removeFirst())) }
            entries.append("\(status) \(words[0]) \(words[1]) " + paths.map(\.displayed).joined(separator: " -> "))
        }
        return entries.sorted()
    }

    /// Path and hunk headers of each text file that is not deleted.
    func hunks(_ arguments: [String]) throws -> [String: [Hunk]] {
        let output = try diff(
            ["-U0", "--no-color", "-M", "--src-prefix=a/", "--dst-prefix=b/", "--text"] + arguments)
        var result: [String: [Hunk]] = [:]
        var path: String?
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("diff --git ") { path = nil }
            if line.hasPrefix("+++ b/") { path = String(line.dropFirst(6)) }
            guard let path, line.hasPrefix("@@ ") else { continue }
            let words = line.split(separator: " ")
            result[path, default: []].append(Hunk(old: Self.range(words[1]), new: Self.range(words[2])))
        }
        return result
    }

    private static func range(_ text: Substring) -> Range<Int> {
        let numbers = text.dropFirst().split(separator: ",").compactMap { Int($0) }
        let count = numbers.count > 1 ? numbers[1] : 1
        let start = count == 0 ? numbers[0] + 1 : numbers[0]
        return start..<(start + count)
    }

    private func diff(_ arguments: [String]) throws -> [UInt8] {
        let outcome = try sandbox.run("git", ["diff"] + arguments, in: directory, adding: variables)
        guard outcome.status == 0 else { throw GitError.commandFailed(arguments: arguments, detail: outcome.errorText) }
        return outcome.output
    }

    /// The entries of a change set in the form of `entries(_:)`.
    static func entries(_ changes: ChangeSet) -> [String] {
        changes.files.map { file in
            let letter =
                switch file.status {
                case .added: "A"
                case .modified: "M"
                case .deleted: "D"
                case .renamed: "R"
                case .copied: "C"
                case .typeChanged: "T"
                case .conflicted: "U"
                }
            let paths = [file.oldPath, file.path].compactMap { $0?.displayed }.joined(separator: " -> ")
            return "\(letter) \(octal(file.oldMode)) \(octal(file.newMode)) \(paths)"
        }.sorted()
    }

    /// The hunks of the files of a change set, without files that have none.
    static func hunks(_ changes: ChangeSet) -> [String: [Hunk]] {
        var result: [String: [Hunk]] = [:]
        for file in changes.files where !file.hunks.isEmpty { result[file.path.displayed] = file.hunks }
        return result
    }

    private static func octal(_ mode: UInt32) -> String {
        let digits = String(mode, radix: 8)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
