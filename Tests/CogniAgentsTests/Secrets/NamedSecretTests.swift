import CogniCore
import Testing

@testable import CogniAgents

@Suite("Secrets told by their names")
struct NamedSecretTests {
    @Test(
        "are found in every notation",
        arguments: [
            "password = \"@\"", "DB_PASSWORD=@", "export API_TOKEN=@", "  api_key: @", "\"client_secret\": \"@\",",
            "apiKey: '@',",
            "let token: String = \"@\"", "var secretKey string = \"@\"", "private static final String API_KEY = \"@\";",
            "config['auth_token'] = '@'", "SECRET_KEY = b'@'", "access_key => '@',", "const char *api_token = \"@\";",
            "$dbPassword = '@';", "client.setAuthToken(\"@\")", "props.put(\"db.password\", \"@\");",
            "<password>@</password>",
            "Server=db;User=sa;Password=@;Timeout=5", "spring.datasource.password=@", "ENV API_KEY=@",
            "curl --api-key=@ url",
            "if token == \"@\" {", "secret_key := \"@\"", "  \"text\": \"{\\\"apiKey\\\": \\\"@\\\"}\"",
            "static apiKey?: string = '@'",
            "https://api.corp.net/v1?api_key=@&x=1", "- name: x\r\n  token: @\r\n",
            "encryption_key = \"@\"  # rotated monthly",
        ])
    func notations(line: String) throws {
        var generator = Generator(seed: 23)
        for template in ["{alnum:32}", "{hex:40}", "{base64:40}", "{url:24}"] {
            let secret = generator.text(template)
            let bytes = Array(line.replacing("@", with: secret).utf8)
            let findings = found(in: bytes)
            let finding = try #require(findings.first, "\(line) \(secret)")
            #expect(findings.count == 1)
            #expect(String(decoding: bytes[finding.range], as: UTF8.self) == secret)
            #expect(finding.severity == .error)
            #expect(!finding.message.contains(secret.prefix(3)))
        }
    }

    @Test(
        "are not found where there is none",
        arguments: [
            "password = os.environ[\"DB_PASSWORD\"]", "token = get_token(request)", "api_key: ${API_KEY}",
            "token: {{ secrets.TOKEN }}",
            "password: <your-password>", "API_KEY=your-api-key-goes-here-1234", "secret = 'changeme-please-2024'",
            "password: \"\"",
            "PASSWORD=xxxxxxxxxxxxxxxxxxxx", "password = \"%s\" % value", "token = self.tokens[0]",
            "def check(password: str) -> bool:",
            "token_url = \"https://auth.corp.net/oauth2/v2.0/token\"", "\"password\": \"Passwort vergessen?\",",
            "passwordField = 'input#Password-1'", "password: 'auth.password.reset.title1'",
            "sortKey: 'createdAt2024Descending'",
            "secretName: my-app-tls-2024-production", "next_token = \"page-2-of-12-items-list\"",
            "key = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6'",
            "token = '3f2504e0-4f89-11d3-9a0c-0305e82c3301'",
            "\"integrity\": \"sha512-Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zg==\"",
            "hashed_password = '$2b$12$EixZaYVK1fsbw1ZfbX3OXePaWxn96p36WQoeG6Lruj3vjPGga31lW'",
            "PublicKeyToken=b77a5c561934e089",
            "password = \"secret123\"", "test_token = \"test-token-0123456789abcdef\"",
            "API_KEY = \"AKIAIOSFODNN7EXAMPLE\"",
            "csrf_token = '{% csrf_token %}'", "credential=YWxpY2U6c2VjcmV0LXBhc3N3ZA==",
            "token = \"/var/run/secrets/kubernetes.io/token1\"",
            "the token: it is what the parser reads next", "self.token = SomeTokenClass2(value)",
            "keyword = 'abcd1234efgh5678ijkl9012'",
        ])
    func harmless(line: String) {
        #expect(found(in: Array(line.utf8)).isEmpty)
    }

    @Test("a password that a person chose weighs less than one from a generator")
    func chosenPasswords() throws {
        let chosen = "Tr0ub4" + "dor&3!"
        let finding = try #require(found(in: Array("password = \"\(chosen)\"".utf8)).first)
        #expect(finding.rule == "secret/generic-password")
        #expect(finding.severity == .warning)
        #expect(finding.confidence <= 0.5)
    }

    @Test("the identity follows the secret, not the place, and reveals little of a password")
    func identity() throws {
        let chosen = "Tr0ub4" + "dor&3!"
        let first = try #require(found(in: Array("password = \"\(chosen)\"".utf8)).first)
        let moved = try #require(found(in: Array("\n\n  db_password: '\(chosen)'".utf8)).first)
        let other = try #require(found(in: Array("password = \"\(chosen)?\"".utf8)).first)
        #expect(first.identity == moved.identity)
        #expect(first.identity != other.identity)
        #expect(first.identity <= 0xFFFF)
    }
}

@Suite("Randomness")
struct RandomnessTests {
    @Test(
        "is seen in what a generator makes",
        arguments: ["{alnum:24}", "{hex:32}", "{base64:44}", "{lower:32}", "{url:43}"])
    func generated(template: String) {
        var generator = Generator(seed: 29)
        let seen = (0..<200).count { _ in Randomness.looksGenerated(Array(generator.text(template).utf8)[...]) }
        #expect(seen >= 194)
    }

    @Test(
        "is not seen in what people write",
        arguments: [
            "getAccessTokenFromRequest2", "us-east-1.compute.internal.corp", "application/x-www-form-urlencoded",
            "2024-01-01T00:00:00Z",
            "com.acme.billing.v2.PaymentService", "AbstractSingletonProxyFactoryBean3", "passwordResetEmailTemplate1",
            "arn:aws:iam::123456789012:role/Admin", "image/svg+xml;charset=utf8", "user-service-production-db-01",
        ])
    func written(text: String) {
        #expect(!Randomness.looksGenerated(Array(text.utf8)[...]))
    }

    @Test("entropy is Shannon's")
    func entropy() {
        #expect(Randomness.entropy(Array("aaaa".utf8)) == 0)
        #expect(Randomness.entropy(Array("abab".utf8)) == 1)
        #expect(Randomness.entropy(Array("abcdefgh".utf8)) == 3)
    }
}
