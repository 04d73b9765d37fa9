import CogniRuleFormat
import Testing

@Suite struct RuleNodeYAMLTests {
    @Test(
        "YAML that is written is read back as the same",
        arguments: [
            "pattern: f(...)", "pattern: '[...]'", "pattern: \"$X: a\"", "p: |\n  a\n    b\n\n  c\n", "p: |-\n  a\n  b",
            "p: ''", "p: 'it''s # not'", "p: []", "p: {}", "list:\n  - a\n  - b: c\n    d: [e, f]\n  - - g\n    - h\n",
            "p: |2\n    a\n  b\n",
            "patterns:\n  - pattern: a\n  - metavariable-regex:\n      metavariable: $X\n      regex: ^a$\n",
            "'a key': b", "p: \"a\\tb\"", "p: '- a'", "p: 'a: '", "p: ' a'",
        ])
    func roundTrip(_ yaml: String) throws {
        let node = try RuleNode(yaml: yaml)
        #expect(try RuleNode(yaml: node.yaml).packed == node.packed, "\(node.yaml)")
    }
}

extension RuleNode {
    fileprivate var packed: String {
        var bytes: [UInt8] = []
        pack(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
