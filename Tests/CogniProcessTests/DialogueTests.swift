import CogniProcess
import Testing

@Suite struct DialogueTests {
    private let line: ([UInt8]) -> Bool = { $0.last == 10 }

    @Test func answersOneRequestAfterTheOther() throws {
        let dialogue = try Dialogue(Command("cat"))
        for text in ["one\n", "two\n", String(repeating: "x", count: 1 << 20) + "\n"] {
            #expect(dialogue.ask(Array(text.utf8), isWhole: line) == Array(text.utf8))
        }
    }

    @Test func aChildThatEndsGivesNoAnswer() throws {
        let dialogue = try Dialogue(Command("sh", ["-c", "read request; echo half of; exit 3"]))
        #expect(dialogue.ask(Array("request\n".utf8)) { $0.count > 100 } == nil)
        #expect(dialogue.ask(Array("request\n".utf8), isWhole: line) == nil)
    }

    /// More on standard error than a pipe holds must not stop the answer.
    @Test func complaintsDoNotStopIt() throws {
        let script = "read request; head -c 300000 /dev/zero >&2; echo answer"
        let dialogue = try Dialogue(Command("sh", ["-c", script]))
        #expect(dialogue.ask(Array("request\n".utf8), isWhole: line) == Array("answer\n".utf8))
    }

    @Test func missingProgramIsAnError() {
        #expect(throws: CommandError.self) { _ = try Dialogue(Command("no-such-program-here")) }
    }
}
