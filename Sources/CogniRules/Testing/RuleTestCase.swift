/// A rule file with the test files that lie beside it.
struct RuleTestCase: Sendable {
    /// The rule file.
    let file: String
    /// Test files, in the order of their paths.
    let targets: [Target]

    /// A test file.
    struct Target: Sendable {
        let path: String
        /// The text that the rules' fixes have to make of it; `nil` when there is none.
        let fixed: String?
    }

    /// The cases of a rule file or of a folder of rules.
    static func all(at path: String) throws(RuleFileError) -> [RuleTestCase] {
        var cases: [RuleTestCase] = []
        for file in try RuleFiles.files(at: path) { cases.append(try RuleTestCase(file: file)) }
        return cases
    }

    /// Finds the test files as `semgrep --test` does: what is called like the rule file up to the first dot, in its folder
    /// or in a folder of that name, and is no rule file itself.
    init(file: String) throws(RuleFileError) {
        self.file = file
        let folder = RuleFiles.folder(of: file)
        let stem = Self.stem(of: RuleFiles.name(of: file))
        var paths: [String] = []
        for name in try RuleFiles.names(in: folder) where Self.stem(of: name) == stem {
            let path = file.contains("/") ? folder + "/" + name : name
            paths += RuleFiles.isFolder(path) ? try RuleFiles.walk(path) : [path]
        }
        let existing = Set(paths)
        targets = paths.filter { !Self.isFixed($0) && !RuleFiles.isRuleFile(RuleFiles.name(of: $0)) }.map { path in
            let fixed = Self.fixed(path)
            return Target(path: path, fixed: existing.contains(fixed) ? fixed : nil)
        }
    }

    /// `x` of `x.test.py`.
    private static func stem(of name: String) -> Substring { name.prefix { $0 != "." } }

    private static func isFixed(_ path: String) -> Bool {
        RuleFiles.name(of: path).split(separator: ".").dropLast().last == "fixed"
    }

    /// `a/x.fixed.py` of `a/x.py`.
    private static func fixed(_ path: String) -> String {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path + ".fixed" }
        return path[..<dot] + ".fixed" + path[dot...]
    }
}
