import CogniSyntax
import Testing

@Suite struct CodeLinesTests {
    private func lines(_ text: String, _ pack: LanguagePack) throws -> [Range<Int>] {
        CodeLines.of(try Parser().parse(Array(text.utf8), as: pack))
    }

    @Test func commentsAndBlanksDoNotCount() throws {
        #expect(try lines("# a\nx = 1\n\n  # b\ny = 2  # c\nz = 3\n", .python) == [2..<3, 5..<7])
        #expect(try lines("/* a\n b */ int x;\n/* c */\n// d\r\nint y;\r\n", .c) == [2..<3, 5..<6])
        #expect(try lines("", .python) == [])
        #expect(try lines("# only\n", .python) == [])
    }

    @Test func stringsCountWhateverTheyHold() throws {
        #expect(try lines("x = \"\"\"a\n# b\n\n\"\"\"\n", .python) == [1..<3, 4..<5])
    }

    @Test func textWithoutGrammar() {
        #expect(CodeLines.ofText(Array("a\n\n \t\r\n# b\nc".utf8)) == [1..<2, 4..<6])
        #expect(CodeLines.ofText([]) == [])
    }

    @Test func countWithinLines() {
        let lines = [1..<3, 5..<6, 8..<11]
        #expect(CodeLines.count(lines, in: 1...20) == 6)
        #expect(CodeLines.count(lines, in: 2...8) == 3)
        #expect(CodeLines.count(lines, in: 3...4) == 0)
        #expect(CodeLines.count(lines, in: 11...12) == 0)
    }
}
