import CogniRegex
import Testing

@Suite("PCRE")
struct PCRETests {
    @Test("finds the first match and its groups")
    func groups() throws {
        let regex = try PCRE("(?<key>[a-z]+)=(x)?(\\d+)")
        let match = try #require(try regex.firstMatch(in: "== port=80"))
        #expect(match.range == 3..<10)
        #expect(match[1] == 3..<7)
        #expect(match[2] == nil)
        #expect(match[3] == 8..<10)
        #expect(match[4] == nil)
        #expect(regex.group(named: "key") == 1)
        #expect(regex.group(named: "value") == nil)
        #expect(try regex.firstMatch(in: "nothing") == nil)
    }

    @Test(
        "lists matches that don't overlap, empty ones too",
        arguments: [
            ("a+", "aa b aaa", [0..<2, 5..<8]),
            ("a*", "baac", [0..<0, 1..<3, 3..<3, 4..<4]),
            ("", "", [0..<0]),
            ("x", "", []),
            ("^a", "aaa", [0..<1]),
        ])
    func allMatches(pattern: String, text: String, expected: [Range<Int>]) throws {
        #expect(try PCRE(pattern).matches(in: Array(text.utf8)).map(\.range) == expected)
        #expect(try PCRE(pattern, options: .interpreted).matches(in: Array(text.utf8)).map(\.range) == expected)
    }

    @Test("steps over whole characters in Unicode mode")
    func characters() throws {
        let text = Array("é1".utf8)
        #expect(try PCRE("x?", options: .unicode).matches(in: text).map(\.range) == [0..<0, 2..<2, 3..<3])
        #expect(try PCRE("\\w", options: .unicode).matches(in: text).map(\.range) == [0..<2, 2..<3])
        #expect(try PCRE("\\w").matches(in: text).map(\.range) == [2..<3])
    }

    @Test("tolerates bytes that are no UTF-8")
    func invalidText() throws {
        let text: [UInt8] = [0xFF, 0x61, 0xC3, 0x62, 0x80]
        #expect(try PCRE("[ab]", options: .unicode).matches(in: text).map(\.range) == [1..<2, 3..<4])
        #expect(try PCRE(".", options: .unicode).matches(in: text).map(\.range) == [1..<2, 3..<4])
    }

    @Test("sees what stands before the start")
    func lookbehind() throws {
        let text = Array("ab b".utf8)
        #expect(try PCRE("(?<!a)b").firstMatch(in: text, from: 1)?.range == 3..<4)
        #expect(try PCRE("b", options: .anchored).firstMatch(in: text, from: 2) == nil)
        #expect(try PCRE("b", options: .anchored).firstMatch(in: text, from: 3)?.range == 3..<4)
    }

    @Test("a slice is the whole text, and its indices are kept")
    func slices() throws {
        let text = Array("xxabab".utf8)
        #expect(try PCRE("^ab").firstMatch(in: text[2..<4])?.range == 2..<4)
        #expect(try PCRE("ab").matches(in: text[2...]).map(\.range) == [2..<4, 4..<6])
        #expect(try PCRE("ab").firstMatch(in: text[2..<3]) == nil)
    }

    @Test(
        "obeys its options",
        arguments: [
            (PCRE.Options.caseInsensitive, "ABC", "abc"),
            (.multiline, "^b$", "a\nb\nc"),
            (.dotMatchesNewline, "a.b", "a\nb"),
            (.extended, "a b # c", "ab"),
        ])
    func options(options: PCRE.Options, pattern: String, text: String) throws {
        #expect(try PCRE(pattern, options: options).firstMatch(in: text) != nil)
        #expect(try PCRE(pattern).firstMatch(in: text) == nil)
    }

    @Test("says where a pattern is wrong")
    func invalidPattern() {
        #expect(throws: PCREError.invalidPattern("a(b", offset: 3, message: "missing closing parenthesis")) {
            try PCRE("a(b")
        }
    }

    @Test("gives up with an error instead of hanging", arguments: [PCRE.Options(), .interpreted, .unicode])
    func limits(options: PCRE.Options) throws {
        let regex = try PCRE("^(a+)+$", options: options)
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 4000) + [UInt8(ascii: "b")]
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(throws: PCREError.limitExceeded("^(a+)+$")) { try regex.firstMatch(in: text) }
        }
        #expect(time < .seconds(2))
    }

    @Test("deep recursion ends in an answer or an error")
    func deepRecursion() throws {
        let regex = try PCRE("^(?:(a)|b)*c")
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 300_000) + [UInt8(ascii: "c")]
        do {
            #expect(try regex.firstMatch(in: text)?.range == 0..<text.count)
        } catch {
            #expect(error == .limitExceeded(regex.pattern))
        }
    }

    @Test("is shared between threads")
    func threads() async throws {
        let regex = try PCRE("(\\d+)-(\\d+)")
        let found = try await withThrowingTaskGroup(of: Range<Int>?.self) { group in
            for number in 0..<64 {
                group.addTask { try regex.firstMatch(in: "\(number)-1")?[1] }
            }
            return try await group.reduce(into: [Range<Int>?]()) { $0.append($1) }
        }
        #expect(found.count == 64)
        #expect(found.filter { $0 == 0..<1 }.count == 10)
    }
}
