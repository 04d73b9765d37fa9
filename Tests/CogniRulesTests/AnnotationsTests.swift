import Testing

@testable import CogniRules

@Suite struct AnnotationsTests {
    @Test(
        "an annotation in every comment syntax speaks of the next line",
        arguments: [
            "# ruleid: a", "#ruleid:a", "  // ruleid: a", "<!-- ruleid: a -->", "(* ruleid: a *)", "/* ruleid: a */",
            "{/* ruleid: a */}", "-- ruleid: a", "; ruleid: a", "call()  # ruleid: a", "# ruleid: deepok: a",
            "# ruleid: a\r", "\t#\truleid:\ta\t",
        ])
    func expects(_ line: String) {
        let annotations = Annotations(Array("\(line)\ncode()\n".utf8))
        #expect(annotations.expected == ["a": [2]])
        #expect(annotations.named == ["a"])
    }

    @Test(
        "text that is no annotation of this engine",
        arguments: [
            "ruleid: a", "x = {ok: a}", "# the ruleid: a", "# proruleid: a", "# deepruleid: a", "# deepok: a",
            "# ruleid:",
            "# ruleid a", "url = 'http://ruleid.example'",
        ])
    func ignores(_ line: String) {
        let annotations = Annotations(Array("\(line)\ncode()\n".utf8))
        #expect(annotations.expected == [:])
        #expect(annotations.named == [])
    }

    @Test func severalRulesInOneComment() {
        let annotations = Annotations(Array("x\n# ruleid: a, lang.b-c ,d\nx\n".utf8))
        #expect(annotations.expected == ["a": [3], "lang.b-c": [3], "d": [3]])
    }

    @Test func cleanLinesAreNamedAndNothingElse() {
        let annotations = Annotations(Array("# ok: a\nx\n".utf8))
        #expect(annotations.expected == [:])
        #expect(annotations.named == ["a"])
    }

    @Test(arguments: ["todoruleid", "todook"])
    func nothingIsDemandedOfUndecidedLines(_ word: String) {
        let annotations = Annotations(Array("# \(word): a\nx\n# ruleid: a\ny\n".utf8))
        #expect(annotations.expected == ["a": [4]])
        #expect(annotations.undecided == ["a": [2]])
    }
}
