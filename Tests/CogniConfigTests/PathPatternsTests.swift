import CogniConfig
import CogniCore
import TestSupport
import Testing

/// Git is the judge: whatever it ignores is chosen, and nothing else. One oddity is left out: Git lets `a**/b` match `ab`,
/// against its documentation, because it strips the literal `a` before it looks at the stars.
@Suite struct PathPatternsTests {
    static let paths = [
        "a", "b", "ab", "abc", "a.c", "b.c", "[a]", "a b", "é", "#a", "!a", "-", "A", "7", "x.min.js", "a]",
        "a/b", "a/c", "a/b/c", "a/b/c/d", "b/a", "b/a/c", "x/a/b/y", "ab/c", "a.c/b", "vendor/x.c", "src/vendor/x.c",
        "vendor/own/x.c", "src/deep/er/x.min.js", "dir/file", "dir/sub/file", "build", "x/build/y", "a*b", "a\\b",
    ]

    static let patterns = [
        ["a"], ["/a"], ["a/"], ["/a/"], ["*.c"], ["/*.c"], ["a/*"], ["a/**"], ["**/a"], ["**/a/**"], ["a/**/c"],
        ["a/**/b"], ["**"], ["*"], ["?"], ["a?c"], ["*", "!a"], ["vendor/", "!vendor/own/x.c"],
        ["vendor/*", "!vendor/own"], ["/*", "!/a"], ["[ab]"], ["[!ab]"], ["[^ab]"], ["[a-c]"], ["[]]"], ["a[]]"],
        ["\\[a\\]"], ["a\\ b"], ["a b"], ["a "], ["\\#a"], ["\\!a"], ["!a"], ["é"], ["[[:digit:]]"], ["[[:upper:]]"],
        ["[a-]"], ["[-a]"], ["a/b/"], ["b/a"], ["*/b"], ["*/b/*"], ["**/*.js"], ["***/a"], ["a**"], ["a**b"],
        ["dir/", "!dir/file"], ["dir/*", "!dir/file"], ["a\\*b"], ["a\\\\b"], ["[[:alpha:][:digit:]]"], ["[z-a]"],
        ["a/[b/c]"], ["a[/]b"], ["/**"], ["**/"], ["*/"], ["/**/b"], ["*a*b*c*"], ["*.min.*"], ["a\\/b"], ["[\\]]"],
    ]

    @Test func choosesWhatGitIgnores() throws {
        let sandbox = try GitSandbox()
        let input = Self.paths.map { $0 + "\0" }.joined()
        for patterns in Self.patterns {
            try sandbox.write(".gitignore", patterns.joined(separator: "\n") + "\n")
            let outcome = try sandbox.run("git", ["check-ignore", "--no-index", "--stdin", "-z"], input: input)
            let ignored = Set(outcome.text.split(separator: "\0").map(String.init))
            let chosen = try PathPatterns(patterns)
            for path in Self.paths {
                #expect((chosen.match(GitPath(path)) != nil) == ignored.contains(path), "\(patterns) on \(path)")
            }
        }
    }

    @Test func bytesThatAreNoTextMatch() throws {
        let patterns = try PathPatterns(["*.bin"])
        #expect(patterns.match(GitPath(bytes: [0xFF, 0x0A] + Array(".bin".utf8))) == "*.bin")
    }

    @Test(arguments: ["", "/", "!", "#a", "[a", "a\\", "[[:nothing:]]", "a//b", "[a\\"])
    func patternsThatGitWouldIgnoreAreErrors(pattern: String) {
        #expect(throws: PathPatterns.Invalid.self) { try PathPatterns([pattern]) }
    }

    @Test func hostilePatternsEnd() throws {
        let pattern = String(repeating: "*a", count: 200) + "b"
        let deep = String(repeating: "**/a/", count: 200) + "b"
        let name = GitPath(String(repeating: "a", count: 4_000))
        let path = GitPath(String(repeating: "a/", count: 1_000) + "c")
        let clock = ContinuousClock()
        let time = try clock.measure {
            let patterns = try PathPatterns([pattern, deep])
            #expect(patterns.match(name) == nil)
            #expect(patterns.match(path) == nil)
        }
        #expect(time < .seconds(30))
    }
}
