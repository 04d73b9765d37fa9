import CogniCore
import Testing

@testable import CogniReview

@Suite struct SiteEvidenceTests {
    private func fact(_ category: CogniCore.Category, confidence: Double = 0.9, symbol: String = "") -> BlobFinding {
        BlobFinding(
            rule: "x/y", severity: .error, category: category, confidence: confidence, range: 0..<1, message: "m",
            symbol: symbol)
    }

    @Test(arguments: [
        ("tests/login.py", "in a test"), ("src/test/java/A.java", "in a test"), ("pkg/store_test.go", "in a test"),
        ("src/app.spec.ts", "in a test"), ("Sources/AppTests/Login.swift", "in a test"), ("LoginTest.kt", "in a test"),
        ("examples/server.js", "in an example"), ("docs/conf.py", "in an example"),
        ("vendor/lib/a.go", "in code of others"), ("third_party/zlib/inflate.c", "in code of others"),
    ])
    func placesSpeakAgainstAFinding(_ path: String, _ reason: String) {
        #expect(Evidence.against(fact(.security), at: GitPath(path))?.reason == reason)
    }

    @Test(arguments: [
        "src/app.py", "contest/result.py", "latest.go", "src/attestation/a.ts", "Protest.java", "specs.py",
    ])
    func otherPlacesDoNot(_ path: String) {
        #expect(Evidence.against(fact(.security), at: GitPath(path)) == nil)
    }

    @Test func importsOfAPackagesFaceAreItsOffer() {
        var fact = fact(.maintainability)
        #expect(Evidence.against(fact, at: GitPath("src/a/__init__.py")) == nil)
        fact.rule = "python/unused-import"
        #expect(Evidence.against(fact, at: GitPath("src/a/__init__.py"))?.factor == 0.3)
        #expect(Evidence.against(fact, at: GitPath("src/a/init.py")) == nil)
    }

    @Test func aTestInAnOrdinaryFileIsATest() {
        #expect(Evidence.against(fact(.security, symbol: "tests.parses"), at: GitPath("src/lib.rs")) != nil)
        #expect(Evidence.against(fact(.security, symbol: "Store.test"), at: GitPath("src/lib.rs")) == nil)
    }

    @Test func whatBreaksTheFileOrIsATokenForCertainCountsEverywhere() {
        #expect(Evidence.against(fact(.syntax), at: GitPath("tests/a.py")) == nil)
        #expect(Evidence.against(fact(.secret, confidence: 1), at: GitPath("tests/a.py")) == nil)
        #expect(Evidence.against(fact(.secret), at: GitPath("tests/a.py")) != nil)
    }

    @Test func aFindingBlocksOnlyWhenItIsRatherTrue() {
        func finding(_ confidence: Double) -> Finding {
            Finding(
                fact: fact(.security, confidence: confidence), agent: "a", path: GitPath("a"),
                start: Position(line: 1, column: 1), end: Position(line: 1, column: 2), fingerprint: "", frame: [],
                frameStart: 1, weight: 25)
        }
        let policy = GatePolicy(threshold: 0, failOn: .error)
        #expect(finding(0.5).blocks(policy))
        #expect(!finding(0.49).blocks(policy))
        #expect(!finding(1).blocks(GatePolicy(threshold: 0, failOn: .critical)))
    }
}
