import CogniCore
import Testing

@Suite struct TextEditsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let edits: [TextEdit]
        /// Of `0123456789`.
        let result: String
        var dropped: [TextEdit] = []
        var testDescription: String { name }
    }

    private static func edit(_ range: ByteRange, _ text: String) -> TextEdit {
        TextEdit(range: range, replacement: text)
    }

    static let cases = [
        Case(name: "none", edits: [], result: "0123456789"),
        Case(name: "in any order", edits: [edit(6..<8, "b"), edit(1..<3, "a")], result: "0a345b89"),
        Case(name: "an insertion and a deletion", edits: [edit(10..<10, "!"), edit(0..<2, "")], result: "23456789!"),
        Case(name: "touching", edits: [edit(2..<4, "a"), edit(4..<6, "b")], result: "01ab6789"),
        Case(name: "twice the same", edits: [edit(2..<4, "a"), edit(2..<4, "a")], result: "01a456789"),
        Case(
            name: "the first start wins", edits: [edit(3..<6, "b"), edit(2..<4, "a")], result: "01a456789",
            dropped: [edit(3..<6, "b")]),
        Case(
            name: "the longer of one start wins", edits: [edit(2..<4, "a"), edit(2..<7, "b")], result: "01b789",
            dropped: [edit(2..<4, "a")]),
        Case(
            name: "the earlier of one range wins", edits: [edit(2..<4, "b"), edit(2..<4, "a")], result: "01b456789",
            dropped: [edit(2..<4, "a")]),
        Case(
            name: "two insertions at one place", edits: [edit(2..<2, "b"), edit(2..<2, "a")], result: "01b23456789",
            dropped: [edit(2..<2, "a")]),
        Case(
            name: "a dropped edit hides no other", edits: [edit(0..<4, "a"), edit(3..<8, "b"), edit(5..<6, "c")],
            result: "a4c6789", dropped: [edit(3..<8, "b")]),
    ]

    @Test(arguments: cases) func applies(_ example: Case) {
        let edits = TextEdits(example.edits)
        #expect(
            edits.applied(to: Array("0123456789".utf8)).map { String(decoding: $0, as: UTF8.self) } == example.result)
        #expect(edits.dropped == example.dropped)
    }

    @Test func editsOfAnotherTextAreNotApplied() {
        #expect(TextEdits([Self.edit(2..<4, "a")]).applied(to: Array("012".utf8)) == nil)
        #expect(TextEdits([Self.edit(-1..<1, "a")]).applied(to: Array("012".utf8)) == nil)
    }
}
