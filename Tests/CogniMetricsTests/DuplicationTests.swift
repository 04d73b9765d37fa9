import CogniCore
import CogniMetrics
import CogniSyntax
import Testing

@Suite struct DuplicationTests {
    /// Functions of fifteen lines that have nothing in common but what their number makes.
    private func function(_ seed: Int, named name: String) -> String {
        let lines = (0..<13).map {
            "    value_\(seed)_\($0) = compute_\(seed)(\($0), other[\($0)]) + rest_\($0 * seed)"
        }
        return "def \(name)(other):\n" + lines.joined(separator: "\n") + "\n    return other\n\n\n"
    }

    private func measure(_ files: [(String, String)]) async -> [MeasuredFile] {
        let subjects = files.map { path, text in
            MetricsRunner.Subject(path: GitPath(path), after: { Array(text.utf8) })
        }
        return await MetricsRunner(parser: Parser(), jobs: 2)
            .measure(subjects, title: "test", isComparison: false).files
    }

    @Test func copiedCodeIsFoundWithItsTwin() async throws {
        let copied = function(3, named: "copied")
        let files = await measure([
            ("a.py", function(1, named: "first") + copied),
            ("b.py", "# moved\n\n" + copied + function(2, named: "last")),
        ])
        let found = try #require(files.first?.duplicates)
        #expect(found.count == 1)
        #expect(found.first?.lines == 18...32)
        #expect(found.first?.twin == GitPath("b.py"))
        #expect(found.first?.twinLines == 3...17)
        #expect(files.map(\.duplicatedLines) == [15, 15])
    }

    @Test func layoutCommentsAndLiteralsDoNotHideACopy() async {
        let copied = function(3, named: "copied")
        let other = copied.replacing("(2, ", with: "(\n        7,  # seven\n        ")
        let files = await measure([("a.py", copied), ("b.py", other)])
        #expect(files.map(\.duplicatedLines) == [15, 17])
    }

    @Test func copiesInOneFileAreTwins() async throws {
        let text = function(3, named: "copied") + function(1, named: "between") + function(3, named: "copied")
        let files = await measure([("a.py", text)])
        #expect(files.first?.duplicates.map(\.lines) == [1...15, 35...49])
    }

    /// A table, imports, and code of few lines are no duplicates.
    @Test func likenessesThatNobodyCopied() async {
        let table = "x = [\n" + String(repeating: "    (1, 2, 'three'),\n", count: 60) + "]\n"
        let imports = (0..<60).map { "import module_\($0), other_\($0)\n" }.joined()
        let short = function(4, named: "short").split(separator: "\n").prefix(8).joined(separator: "\n") + "\n"
        for text in [table, imports, short] {
            let files = await measure([("a.py", text), ("b.py", text + "y = 1\n")])
            #expect(files.map(\.duplicatedLines) == [0, 0])
        }
    }
}
