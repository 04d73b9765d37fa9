import CogniCore
import Testing

@testable import CogniReview

@Suite struct UnitTests {
    private func unit(_ hunks: [Hunk]) throws -> Unit {
        let oid = try #require(ObjectID(hex: String(repeating: "00", count: 20)))
        return Unit(change: FileChange(path: GitPath("a"), status: .modified, hunks: hunks), new: .blob(oid))
    }

    @Test func aDeletionTouchesTheLinesAroundIt() throws {
        let unit = try unit([Hunk(old: 5..<8, new: 5..<5)])
        #expect(unit.isChanged(4...4))
        #expect(unit.isChanged(5...5))
        #expect(!unit.isChanged(3...3))
        #expect(!unit.isChanged(6...9))
    }

    @Test func onlyChangedCodeLinesCount() throws {
        let unit = try unit([Hunk(old: 1..<1, new: 2..<5), Hunk(old: 9..<9, new: 10..<20)])
        #expect(unit.changedLines == 13)
        #expect(unit.changedLines(among: [1..<3, 4..<12, 15..<16]) == 1 + 1 + 2 + 1)
        #expect(unit.changedLines(among: []) == 0)
    }

    @Test func framesCoverEverySecretAndItsRepetitions() {
        let bytes = Array("a = 'hunter2'\nprint(1)\nb = 'hunter2'\n".utf8)
        let frame = Frame(bytes: bytes, lines: LineIndex(bytes), secrets: [5..<12])
        let cut = frame.cut(around: 23..<24)
        #expect(cut.start == 2)
        #expect(cut.lines == ["print(1)", "b = '*******'"])
        #expect(frame.cut(around: 5..<12).lines == ["a = '*******'", "print(1)"])
    }
}
