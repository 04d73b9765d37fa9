import Foundation

/// Rules of many files as one file. Merging is done on the text, so that both programs read what its author wrote.
struct RuleFile {
    /// A rule as it is written, without the indentation of its list.
    struct Entry {
        var id: String
        var lines: [Substring]
        /// The rule file it is from.
        let file: String
    }

    var entries: [Entry]

    /// Reads a rule file, or every one below a folder: files with a list of `rules`.
    init(reading path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure("There is no \(path).")
        }
        let names = isFolder.boolValue ? (FileManager.default.subpaths(atPath: path) ?? []).sorted() : [""]
        entries = []
        for name in names where !isFolder.boolValue || Self.isRuleFile(name) {
            let file = name.isEmpty ? path : path + "/" + name
            entries += Self.entries(of: try String(contentsOfFile: file, encoding: .utf8), file: file)
        }
        guard !entries.isEmpty else { throw Failure("There are no rules in \(path).") }
        makeUnique()
    }

    /// The merged file.
    var text: String {
        "rules:\n" + entries.flatMap(\.lines).map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
    }

    /// Takes out the rules that lie on the given lines (from 1) of the merged file.
    /// - Returns: the rules that were taken out, each with its line.
    mutating func remove(onLines lines: some Collection<Int>) -> [(entry: Entry, line: Int)] {
        var next = 2
        var removed: [(entry: Entry, line: Int)] = []
        entries.removeAll { entry in
            let own = next..<(next + entry.lines.count)
            next = own.upperBound
            guard let line = lines.first(where: own.contains) else { return false }
            removed.append((entry, line))
            return true
        }
        return removed
    }

    /// Keeps `count` rules, evenly over the whole.
    mutating func thin(to count: Int) { entries = entries.thinned(to: count) }

    /// The text between the list's entries at the indentation of the first.
    private static func entries(of text: String, file: String) -> [Entry] {
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        guard let start = lines.firstIndex(where: { $0.hasPrefix("rules:") }) else { return [] }
        var entries: [Entry] = []
        var indentation: Int?
        for line in lines[(start + 1)...] {
            let spaces = line.prefix { $0 == " " }.count
            let isBlank = line.allSatisfy(\.isWhitespace) || line.dropFirst(spaces).first == "#"
            if line.dropFirst(spaces).hasPrefix("- "), indentation ?? spaces == spaces {
                indentation = spaces
                entries.append(Entry(id: "", lines: [], file: file))
            } else if spaces == 0, !isBlank {
                break
            }
            guard let indentation, !entries.isEmpty else { continue }
            entries[entries.count - 1].lines.append(line.dropFirst(min(spaces, indentation)))
        }
        return entries.compactMap { entry in
            guard let id = entry.lines.lazy.compactMap(Self.id).first else { return nil }
            return Entry(id: id, lines: entry.lines, file: file)
        }
    }

    /// `x` of `- id: x` and `  id: x`.
    private static func id(of line: Substring) -> String? {
        let content = line.drop { $0 == " " || $0 == "-" }
        guard content.hasPrefix("id:"), line.count - content.count <= 4 else { return nil }
        let quotes: Set<Character> = ["\"", "'"]
        return content.dropFirst(3).filter { !$0.isWhitespace && !quotes.contains($0) }
    }

    /// Two files may use one id; in one file they may not.
    private mutating func makeUnique() {
        var seen: Set<String> = []
        for index in entries.indices where !seen.insert(entries[index].id).inserted {
            let id = "\(entries[index].id)-\(index)"
            seen.insert(id)
            if let line = entries[index].lines.firstIndex(where: { Self.id(of: $0) == entries[index].id }) {
                let old = entries[index].lines[line]
                entries[index].lines[line] = old.prefix(while: { $0 == " " || $0 == "-" }) + "id: \(id)"
            }
            entries[index].id = id
        }
    }

    private static func isRuleFile(_ name: String) -> Bool {
        let isHidden = name.hasPrefix(".") || name.contains("/.")
        return (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.contains(".test.") && !isHidden
    }
}

extension Array {
    /// `count` elements, evenly over the whole; all when there are fewer.
    func thinned(to count: Int) -> [Element] {
        guard count < self.count else { return self }
        return (0..<count).map { self[$0 * self.count / count] }
    }
}
