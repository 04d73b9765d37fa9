import CogniAgents
import CogniCore
import CogniSyntax
import Testing

@testable import CogniReview

@Suite struct ReviewerTests {
    private let agent = FakeAgent()

    /// A change of `a.txt` from `old` (none: a new file) to `new`, with the given hunks or all lines changed.
    private func change(
        _ content: inout FakeContent, path: String = "a.txt", from old: String? = nil, to new: String,
        hunks: [Hunk]? = nil
    ) throws -> FileChange {
        let lines = new.split(separator: "\n", omittingEmptySubsequences: false).count
        return FileChange(
            path: GitPath(path), status: old == nil ? .added : .modified, old: try old.map { try content.add($0) },
            new: try content.add(new), hunks: hunks ?? [Hunk(old: 1..<1, new: 1..<lines)])
    }

    private func review(
        _ files: [FileChange], _ content: FakeContent, store: FakeStore? = nil, isMerge: Bool = false,
        options: ReviewOptions = ReviewOptions()
    ) async -> ReviewResult {
        let reviewer = Reviewer(agents: [agent], store: store, options: options)
        return await reviewer.review(ChangeSet(title: "test", files: files, isMerge: isMerge), content: content)
    }

    @Test func scoresByTheDocumentedFormula() async throws {
        var content = FakeContent()
        let file = try change(&content, to: "BAD\nfine\n")
        let result = await review([file], content)
        #expect(result.score == Score(value: 75, penalty: 25, divisor: 1, codeLines: 2))
        #expect(result.verdict == .block)
        #expect(result.toPass == [0])
        #expect(result.findings.first?.start == Position(line: 1, column: 1))
    }

    @Test func aLargeChangeCarriesMore() async throws {
        var content = FakeContent()
        let file = try change(&content, to: "BAD\n" + String(repeating: "fine\n", count: 399))
        let result = await review([file], content)
        #expect(result.score.divisor == 2)
        #expect(result.score.value == 87.5)
        #expect(result.verdict == .pass)
    }

    @Test func criticalBlocksWhateverTheScore() async throws {
        var content = FakeContent()
        var options = ReviewOptions()
        options.policy.threshold = 0
        let file = try change(&content, to: "WORSE BAD\n")
        let result = await review([file], content, options: options)
        #expect(result.verdict == .block)
        #expect(result.toPass.map { result.findings[$0].fact.rule } == ["fake/worse"])
    }

    @Test func whatExistedBeforeIsHidden() async throws {
        var content = FakeContent()
        let file = try change(
            &content, from: "BAD\n", to: "new\nBAD\n", hunks: [Hunk(old: 1..<1, new: 1..<2)])
        let result = await review([file], content)
        #expect(result.findings.isEmpty)
        #expect(result.hidden.map(\.reason) == ["existed before the change"])
        #expect(result.verdict == .pass)
    }

    @Test func ofTwoAlikeTheOneOnTheChangedLineIsNew() async throws {
        var content = FakeContent()
        let file = try change(
            &content, from: "BAD\n", to: "BAD\nBAD\n", hunks: [Hunk(old: 1..<1, new: 1..<2)])
        let result = await review([file], content)
        #expect(result.findings.map(\.start.line) == [1])
        #expect(result.hidden.map(\.finding.start.line) == [2])
    }

    @Test func offTheHunkAndAbsentBeforeIsIntroducedUnlessMerged() async throws {
        var content = FakeContent()
        let file = try change(
            &content, from: "x\n", to: "new\nBAD\n", hunks: [Hunk(old: 1..<1, new: 1..<2)])
        #expect(await review([file], content).findings.count == 1)
        #expect(await review([file], content, isMerge: true).findings.isEmpty)
    }

    @Test func aDeclarationIsBlamedOnlyWhenItBecameBad() async throws {
        var content = FakeContent()
        let touched = try change(
            &content, from: "LONG\n", to: "LONG x\n", hunks: [Hunk(old: 1..<2, new: 1..<2)])
        #expect(await review([touched], content).findings.isEmpty)
        let became = try change(&content, from: "x\n", to: "LONG\n", hunks: [Hunk(old: 1..<2, new: 1..<2)])
        #expect(await review([became], content).findings.count == 1)
        let elsewhere = try change(&content, from: "x\n", to: "LONG\ny\nz\n", hunks: [Hunk(old: 1..<1, new: 3..<4)])
        #expect(await review([elsewhere], content).findings.isEmpty)
    }

    @Test func aFileThatWasBrokenBeforeIsNotBlamedAgain() async throws {
        var content = FakeContent()
        let before = try change(
            &content, from: "BROKEN\n", to: "x\nBROKEN\n", hunks: [Hunk(old: 1..<1, new: 1..<2)])
        #expect(await review([before], content).verdict == .pass)
        let more = try change(
            &content, from: "BROKEN\n", to: "x\nBROKEN\nBROKEN\n", hunks: [Hunk(old: 1..<1, new: 1..<2)])
        #expect(await review([more], content).verdict == .block)
    }

    @Test func missingContentIsIncompleteNeverAPass() async throws {
        let content = FakeContent()
        let oid = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
        let file = FileChange(
            path: GitPath("a.txt"), status: .added, new: .blob(oid), hunks: [Hunk(old: 1..<1, new: 1..<2)])
        let result = await review([file], content)
        #expect(result.verdict == .incomplete)
        #expect(result.notReviewed.map(\.why.reason) == ["object not found"])
    }

    @Test func anExhaustedRuleIsIncomplete() async throws {
        var content = FakeContent()
        let file = try change(&content, to: "GIVEUP\n")
        #expect(await review([file], content).verdict == .incomplete)
    }

    @Test func binaryContentIsListed() async throws {
        var content = FakeContent()
        let file = try change(&content, to: "a\0b\n")
        let result = await review([file], content)
        #expect(result.verdict == .pass)
        #expect(result.notReviewed.map(\.why) == [.excluded("binary file")])
    }

    @Test func longTextWithoutAGrammarIsSearched() async throws {
        var content = FakeContent()
        let file = try change(&content, to: String(repeating: "a", count: 1 << 21) + " WORSE\n")
        #expect(await review([file], content).verdict == .block)
    }

    @Test func oneLongLineDoesNotHideASecret() async throws {
        var content = FakeContent()
        let text = "x = 1 // WORSE\n" + String(repeating: "a", count: 20_000) + "\n"
        let file = try change(&content, path: "a.js", to: text)
        let result = await review([file], content)
        #expect(result.verdict == .block)
        #expect(result.notReviewed.first?.why.reason.contains("minified") == true)
    }

    @Test func factsUnderOtherLimitsAreNotReused() async throws {
        var content = FakeContent()
        let store = FakeStore()
        let file = try change(&content, path: "a.py", to: "x = 1\n")
        #expect(await review([file], content, store: store).verdict == .pass)
        let strict = Reviewer(
            agents: [agent], parser: Parser(limits: ParseLimits(bytes: 3)), store: store, options: ReviewOptions())
        let result = await strict.review(ChangeSet(title: "test", files: [file]), content: content)
        #expect(result.verdict == .incomplete)
    }

    @Test func sourceThatIsTooLargeIsIncomplete() async throws {
        var content = FakeContent()
        let text = String(repeating: "x = 1\n", count: 200_000)
        let file = try change(&content, path: "a.py", to: text)
        #expect(await review([file], content).verdict == .incomplete)
    }

    @Test func attributesAndSettingsExclude() async throws {
        var content = FakeContent()
        var generated = FileAttributes()
        generated.isGenerated = true
        let reference = try content.add("WORSE\n")
        let hunks = [Hunk(old: 1..<1, new: 1..<2)]
        let files = [
            FileChange(path: GitPath("g.txt"), status: .added, new: reference, hunks: hunks, attributes: generated),
            FileChange(path: GitPath("x.txt"), status: .added, new: reference, hunks: hunks),
        ]
        var options = ReviewOptions()
        options.excluding = { $0 == GitPath("x.txt") ? "paths.exclude = x.txt" : nil }
        let result = await review(files, content, options: options)
        #expect(result.verdict == .pass)
        #expect(
            result.notReviewed.map(\.why.reason) == [
                "generated (linguist-generated)", "excluded by paths.exclude = x.txt",
            ])
    }

    @Test func theSameContentIsAnalysedOnceAndAnsweredFromTheStoreLater() async throws {
        var content = FakeContent()
        let store = FakeStore()
        let files = try ["a.txt", "b.txt", "c.txt"].map { try change(&content, path: $0, to: "BAD\n") }
        let cold = await review(files, content, store: store)
        #expect(agent.examined == 1)
        let warm = await review(files, content, store: store)
        #expect(agent.examined == 1)
        #expect(warm.statistics.cacheHits == 3)
        #expect(warm.statistics.cacheMisses == 0)
        #expect(warm.findings.map(\.fingerprint) == cold.findings.map(\.fingerprint))
        #expect(Set(cold.findings.map(\.fingerprint)).count == 3)
    }

    @Test func theOrderDoesNotDependOnTheNumberOfJobs() async throws {
        var content = FakeContent()
        let files = try (0..<40).map { number in
            try change(&content, path: "f\(number).txt", to: "\(number)\n" + (number % 3 == 0 ? "BAD\n" : "WORSE\n"))
        }
        var results: [[String]] = []
        for jobs in [1, 8] {
            var options = ReviewOptions()
            options.jobs = jobs
            results.append(await review(files, content, options: options).findings.map(\.fingerprint))
        }
        #expect(results[0].count == 40)
        #expect(results[0] == results[1])
    }

    @Test func troubleOfTheStoreIsAWarning() async throws {
        var content = FakeContent()
        let file = try change(&content, to: "fine\n")
        let result = await review([file], content, store: FakeStore(trouble: "the cache is broken"))
        #expect(result.warnings == ["the cache is broken"])
        #expect(result.verdict == .pass)
    }
}
