import CogniConfig
import CogniCore
import Testing

@Suite struct SettingsTests {
    @Test func theFingerprintFollowsOnlyWhatChangesFacts() throws {
        let standard = Settings()
        var gate = standard
        gate.gate.threshold = 5
        gate.rules.disable = [try #require(RuleSelector("style/*"))]
        gate.limits.maxFileBytes = 5
        #expect(gate.fingerprint == standard.fingerprint)
        let paths: [WritableKeyPath<Settings.Metrics, Int>] = [
            \.cyclomatic, \.cognitive, \.length, \.nesting, \.parameters,
        ]
        var seen: Set = [standard.fingerprint]
        for path in paths {
            var changed = standard
            changed.metrics[keyPath: path] += 1
            #expect(seen.insert(changed.fingerprint).inserted)
        }
    }

    @Test(arguments: [
        ("python/eval-input", "python/eval-input", Category.security, true),
        ("python/eval-input", "python/eval", .security, false),
        ("security/*", "python/eval-input", .security, true),
        ("python/*", "python/eval-input", .security, true),
        ("python/*", "pythonic/eval", .security, false),
        ("style/*", "python/eval-input", .security, false),
    ])
    func selectorsSelect(selector: String, rule: String, category: Category, expected: Bool) throws {
        var rules = RuleChoices()
        rules.disable = [try #require(RuleSelector(selector))]
        #expect((rules.disabling(rule: rule, category: category) != nil) == expected)
    }

    @Test(arguments: ["", "*", "a", "a/b/c", "/b", "a/", "*/b", "a b/c", "a/b*"])
    func otherSelectorsAreNone(text: String) { #expect(RuleSelector(text) == nil) }

    @Test(arguments: [
        ("gate.treshold", "gate.threshold"), ("cyclomatic", "metrics.cyclomatic"), ("cache.enabeld", "cache.enabled"),
        ("completely.different", nil), ("", nil),
    ])
    func spellingFindsTheNearest(word: String, expected: String?) {
        #expect(Spelling.closest(to: word, among: SettingKey.all.map(\.name)) == expected)
    }

    @Test func namesAreUnique() {
        #expect(Set(SettingKey.all.map(\.name)).count == SettingKey.all.count)
        #expect(Set(SettingKey.all.map(\.environmentName)).count == SettingKey.all.count)
    }
}
