import CogniCore
import Testing

@testable import CogniGit

/// Hunks, whatever the texts: outside of them both sides are equal, line by line.
@Suite struct LineDiffTests {
    @Test(arguments: 0..<200) func linesOutsideOfHunksAreEqual(_ seed: Int) throws {
        var random = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        func text() -> [[UInt8]] {
            (0..<Int(random.next() % 30)).map { _ in Array("line \(random.next() % 5)\n".utf8) }
        }
        var (old, new) = (text(), text())
        if random.next() % 3 == 0, let last = old.popLast() { old.append(last.dropLast()) }
        if random.next() % 3 == 0, let last = new.popLast() { new.append(last.dropLast()) }
        let hunks = try LineDiff.hunks(old: Array(old.joined()), new: Array(new.joined()))
        var (oldLine, newLine) = (1, 1)
        for hunk in hunks + [Hunk(old: old.count + 1..<old.count + 1, new: new.count + 1..<new.count + 1)] {
            #expect(hunk.old.lowerBound - oldLine == hunk.new.lowerBound - newLine)
            try #require(hunk.old.lowerBound >= oldLine)
            #expect(
                old[(oldLine - 1)..<(hunk.old.lowerBound - 1)].elementsEqual(
                    new[(newLine - 1)..<(hunk.new.lowerBound - 1)]))
            (oldLine, newLine) = (hunk.old.upperBound, hunk.new.upperBound)
        }
    }

    @Test func emptySides() throws {
        #expect(try LineDiff.hunks(old: [], new: []) == [])
        #expect(try LineDiff.hunks(old: [], new: Array("a\nb".utf8)) == [Hunk(old: 1..<1, new: 1..<3)])
        #expect(try LineDiff.hunks(old: Array("a\n".utf8), new: []) == [Hunk(old: 1..<2, new: 1..<1)])
    }

    @Test func similarityIsTheShareOfTheLargerContent() {
        let lines = (1...10).map { "line number \($0)!\n" }
        func signature(_ lines: [String]) -> LineSignature { LineSignature(Array(lines.joined().utf8)) }
        #expect(signature(lines).similarity(to: signature(lines)) == 100)
        #expect(signature(lines).similarity(to: signature(lines.reversed())) == 100)
        #expect(signature(lines).similarity(to: signature(lines.map { $0.replacing("\n", with: "\r\n") })) > 90)
        #expect((58...61).contains(signature(lines).similarity(to: signature(Array(lines[..<6])))))
        #expect(signature(lines).similarity(to: signature(Array(lines[..<4]))) == 0)
        #expect(signature(lines).similarity(to: signature(["nothing\n"])) == 0)
        #expect(signature([]).similarity(to: signature([])) == 0)
    }

    /// A small generator (xorshift) with a seed of its own, so that a failure can be run again.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state >> 8
        }
    }
}
