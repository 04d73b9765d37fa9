import CogniCore
import Testing

@Suite struct GitPathTests {
    @Test(arguments: [
        (Array("src/a b.py".utf8), "src/a b.py"),
        (Array("tab\there".utf8), "\"tab\\there\""),
        ([0x61, 0xFF, 0x0A], "\"a\\377\\n\""),
        (Array("quote\"".utf8), "\"quote\\\"\""),
        (Array("\u{1B}[31m".utf8), "\"\\033[31m\""),
    ])
    func displayedPathIsHarmless(bytes: [UInt8], expected: String) {
        #expect(GitPath(bytes: bytes).displayed == expected)
    }

    @Test func lineIndexKnowsLinesAndColumns() {
        let index = LineIndex(Array("ab\nc\n\nd".utf8))
        #expect(index.lineCount == 4)
        #expect(index.line(at: 0) == 1)
        #expect(index.line(at: 2) == 1)
        #expect(index.line(at: 3) == 2)
        #expect(index.column(at: 4) == 2)
        #expect(index.line(at: 6) == 4)
        #expect(index.range(ofLine: 3) == 5..<5)
        #expect(LineIndex([]).lineCount == 0)
    }

    @Test func foldedHashIgnoresWhiteSpaceOnly() {
        #expect(StableHash.folded("a  b".utf8) == StableHash.folded(" a\n\tb ".utf8))
        #expect(StableHash.folded("ab".utf8) != StableHash.folded("a b".utf8))
    }

    @Test func objectIdReadsBothLengths() throws {
        let sha1 = String(repeating: "0a", count: 20)
        #expect(ObjectID(hex: sha1)?.hex == sha1)
        #expect(ObjectID(hex: String(repeating: "ff", count: 32))?.bytes.count == 32)
        #expect(ObjectID(hex: "0a") == nil)
        #expect(ObjectID(hex: String(repeating: "zz", count: 20)) == nil)
    }
}
