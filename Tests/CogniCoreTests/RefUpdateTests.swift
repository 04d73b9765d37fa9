import CogniCore
import Testing

@Suite struct RefUpdateTests {
    static let zero = String(repeating: "0", count: 40)
    static let one = String(repeating: "1", count: 40)

    @Test(arguments: [40, 64]) func readsALinePerReference(digits: Int) throws {
        let one = String(repeating: "1", count: digits)
        let zero = String(repeating: "0", count: digits)
        let input = "refs/heads/a \(one) refs/heads/b \(zero)\n(delete) \(zero) refs/heads/c \(one)\n"
        let updates = try RefUpdate.parse(input.utf8)
        #expect(updates.map(\.localRef) == ["refs/heads/a", "(delete)"])
        #expect(updates.map(\.remoteRef) == ["refs/heads/b", "refs/heads/c"])
        #expect(updates.map(\.isCreation) == [true, false])
        #expect(updates.map(\.isDeletion) == [false, true])
        #expect(updates[0].localOid.hex == one)
    }

    @Test func emptyInputIsAnEmptyPush() throws {
        #expect(try RefUpdate.parse([]).isEmpty)
    }

    @Test func aMissingLastLineBreakLosesNothing() throws {
        #expect(try RefUpdate.parse("HEAD \(Self.one) refs/heads/b \(Self.zero)".utf8).count == 1)
    }

    @Test func localExpressionsMayHoldBlanks() throws {
        let update = try RefUpdate.parse("HEAD@{1 day ago} \(Self.one) refs/heads/b \(Self.zero)\n".utf8).first
        #expect(update?.localRef == "HEAD@{1 day ago}")
    }

    @Test(arguments: [
        "garbage\n",
        "refs/heads/a \(one) refs/heads/b\n",
        "refs/heads/a \(one) refs/heads/b 123\n",
        "refs/heads/a \(one) refs/heads/b \(String(repeating: "1", count: 64))\n",
        " \(one) refs/heads/b \(zero)\n",
        "a \(one)  \(zero)\n",
    ])
    func anythingElseIsAnError(input: String) {
        let good = "refs/heads/a \(Self.one) refs/heads/b \(Self.zero)\n"
        let error = #expect(throws: RefUpdateError.self) { try RefUpdate.parse((good + input).utf8) }
        #expect(error?.line == 2)
        #expect(error?.exitStatus == .incomplete)
    }
}
