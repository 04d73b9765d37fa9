import CogniCore

extension Evidence {
    /// What speaks against a fact at a path: what the code itself says, or the place. The same line is a danger in a
    /// service and an example in a test. An agent doesn't know paths, so places are judged here, and the facts in the cache
    /// stay as they are. The strongest evidence counts; `nil` when there is none.
    static func against(_ fact: BlobFinding, at path: GitPath) -> Evidence? {
        let places = SiteKind.of(path, symbol: fact.symbol).compactMap { kind in
            kind.factor(for: fact).map { Evidence(reason: kind.phrase, factor: $0) }
        }
        return (places + [fact.evidence].compactMap(\.self)).min { $0.factor < $1.factor }
    }
}

/// What code is for, as far as names tell.
enum SiteKind: CaseIterable {
    case test, example, vendored, packageFace

    /// A phrase for people.
    var phrase: String {
        switch self {
        case .test: "in a test"
        case .example: "in an example"
        case .vendored: "in code of others"
        case .packageFace: "in a package's __init__.py"
        }
    }

    /// Folders that are named so by convention.
    private static let folders: [String: SiteKind] = {
        var kinds: [String: SiteKind] = [:]
        for (kind, names) in [
            SiteKind.test: """
            test tests testing testdata test-data test_data fixture fixtures spec specs __tests__ __mocks__ mocks e2e \
            androidtest unittests integration-tests testutils
            """,
            .example: "example examples sample samples demo demos doc docs tutorial tutorials benchmark benchmarks",
            .vendored: "vendor vendored _vendor third_party third-party thirdparty node_modules extern",
        ] {
            for name in names.split(separator: " ") { kinds[String(name)] = kind }
        }
        return kinds
    }()

    /// The kinds that a path, or the name of the declaration around a place, speaks for.
    static func of(_ path: GitPath, symbol: String) -> [SiteKind] {
        let parts = path.displayed.split(separator: "/").map(String.init)
        let name = parts.last ?? ""
        var kinds: Set<SiteKind> = []
        for folder in parts.dropLast().map({ $0.lowercased() }) {
            if let kind = folders[folder] ?? (folder.hasSuffix("tests") ? .test : nil) { kinds.insert(kind) }
        }
        if isTestFile(name) || isTestSymbol(symbol) { kinds.insert(.test) }
        if name == "__init__.py" { kinds.insert(.packageFace) }
        return allCases.filter(kinds.contains)
    }

    /// `test_x.py`, `x_test.go`, `x.spec.ts`, `XTests.swift`, `XTest.java`, `conftest.py`.
    private static func isTestFile(_ name: String) -> Bool {
        let stem = name.prefix { $0 != "." }
        let middle = name.split(separator: ".").dropFirst().dropLast()
        return stem.hasPrefix("test_") || stem.hasSuffix("_test") || stem.hasSuffix("_spec") || stem == "conftest"
            || stem == "test" || stem == "tests"
            || ["Test", "Tests", "Spec", "Specs", "TestCase"].contains { stem.hasSuffix($0) && stem.count > $0.count }
            || middle.contains { $0 == "test" || $0 == "spec" }
    }

    /// `TestLogin.test_empty`, `tests.parses` (Rust).
    private static func isTestSymbol(_ symbol: String) -> Bool {
        symbol.split(separator: ".").contains { $0.hasPrefix("test_") || $0 == "tests" || $0.hasSuffix("Tests") }
    }

    /// How much less a fact matters at such a place; `nil` when it matters as much. What breaks the file itself (a syntax
    /// error, a conflict marker) and tokens of a provider's own shape are as bad everywhere.
    fileprivate func factor(for fact: BlobFinding) -> Double? {
        switch (self, fact.category) {
        // Its imports are what the package offers.
        case (.packageFace, _): fact.rule == "python/unused-import" ? 0.3 : nil
        case (_, .syntax): nil
        // Keys and passwords made for tests are no secrets; a token that has its provider's shape was issued to somebody.
        case (_, .secret): fact.confidence >= 1 && fact.rule != "secret/private-key" ? nil : 0.3
        case (.test, .security), (.vendored, .security): 0.5
        case (.example, .security): 0.7
        case (.test, .correctness): 0.7
        case (.example, .correctness): nil
        case (.vendored, .correctness): 0.7
        case (_, .performance): 0.5
        case (_, .maintainability), (_, .style): 0.5
        }
    }
}
