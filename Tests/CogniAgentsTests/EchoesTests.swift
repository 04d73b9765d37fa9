import CogniAgents
import CogniRules
import CogniSyntax
import Testing

@Suite struct EchoesTests {
    private func rules(_ code: String) throws -> [String] {
        let pack = try #require(LanguagePack.named("python"))
        let bytes = Array(code.utf8)
        let facts = Linter().examine(Source(bytes: bytes, tree: try Parser().parse(bytes, as: pack)))
        return facts.findings.filter { $0.cwe == "CWE-89" }.map(\.rule)
    }

    private func statement(of source: String) -> String {
        """
        import sqlite3
        from flask import request

        def user(name):
            db = sqlite3.connect("a.db")
            return db.execute("SELECT * FROM users WHERE name = '" + \(source) + "'")

        """
    }

    @Test func theRuleThatFollowedTheDataSpeaksAlone() throws {
        #expect(try rules(statement(of: "request.args['name']")) == ["python/sql-injection"])
    }

    @Test func withoutASourceTheFormIsTold() throws {
        #expect(try rules(statement(of: "name")) == ["python/sql-string-formatting"])
    }
}
