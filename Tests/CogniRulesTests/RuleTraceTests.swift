import CogniCore
import CogniSyntax
import Testing

@testable import CogniRules

@Suite struct RuleTraceTests {
    private static let code = """
        def main(x):
            run(x)
            run("fixed")
        run(y)
        """

    /// The steps of a rule on the code, as `name: text | found | removed | kept`, each a list of code.
    private func steps(_ logic: String) throws -> [String] {
        let rule = try #require(try Search.rules("python", logic).loaded.first)
        let tree = try Parser().parse(Array(Self.code.utf8), as: .python)
        return try RuleTrace(of: rule, on: RuleSource(tree: tree)).steps.map { step in
            func list(_ places: [RuleTrace.Place]?) -> String {
                guard let places else { return "-" }
                let texts = places.map { String(decoding: tree.bytes[$0.range], as: UTF8.self).prefix { $0 != "\n" } }
                return "[" + texts.joined(separator: ", ") + "]"
            }
            let indentation = String(repeating: " ", count: step.depth)
            return "\(indentation)\(step.name) \(step.text.prefix { $0 != "\n" }) | "
                + "\(list(step.found)) | \(list(step.removed)) | \(list(step.kept))"
        }
    }

    @Test func everyOperatorSaysWhatItFindsAndLeaves() throws {
        let logic = """
            patterns:
              - pattern: run($X)
              - pattern-inside: |
                  def $F(...):
                      ...
              - pattern-not: run("...")
              - metavariable-regex: {metavariable: $F, regex: other}
            """
        #expect(
            try steps(logic) == [
                "patterns  | [] | [] | -",
                " pattern run($X) | [run(x), run(\"fixed\"), run(y)] | [] | [run(x), run(\"fixed\"), run(y)]",
                " pattern-inside def $F(...): | [def main(x):] | [run(y)] | [run(x), run(\"fixed\")]",
                " pattern-not run(\"...\") | [run(\"fixed\")] | [run(\"fixed\")] | [run(x)]",
                " metavariable-regex $F other | - | [run(x)] | []",
            ])
    }

    @Test func aNarrowedMatchIsTheMetavariable() throws {
        let steps = try steps("patterns:\n  - pattern: run($X)\n  - focus-metavariable: $X")
        #expect(steps.last == " focus-metavariable $X | - | [run(x), run(\"fixed\"), run(y)] | [x, \"fixed\", y]")
    }

    @Test func bindingsAreNamed() throws {
        let rule = try #require(try Search.rules("python", "pattern: $F($X)").loaded.first)
        let tree = try Parser().parse(Array("f(a)\n".utf8), as: .python)
        let place = try RuleTrace(of: rule, on: RuleSource(tree: tree)).steps.first?.found?.first
        #expect(place?.bindings == [.init(name: "$F", range: 0..<1), .init(name: "$X", range: 2..<3)])
    }
}
