import CogniCore
import Testing

@testable import CogniAgents

@Suite("Secret scanner", .serialized)
struct SecretScannerTests {
    private static let dashes = String(repeating: "-", count: 5)

    private func pem(_ kind: String, headers: String = "", lines: Int = 6, lineBreak: String = "\n") -> String {
        var generator = Generator(seed: 31)
        let body = (0..<lines).map { _ in generator.text("{base64:64}") + lineBreak }.joined()
        return
            "\(Self.dashes)BEGIN \(kind)\(Self.dashes)\(lineBreak)\(headers)\(body)\(Self.dashes)END \(kind)\(Self.dashes)"
    }

    @Test(
        "finds private keys whole",
        arguments: [
            "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "OPENSSH PRIVATE KEY",
            "PGP PRIVATE KEY BLOCK",
        ], ["\n", "\r\n", "\\n"])
    func privateKeys(kind: String, lineBreak: String) throws {
        let key = pem(kind, lineBreak: lineBreak)
        let findings = found(in: Array("key = '\(key)'\n".utf8))
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.rule == "secret/private-key")
        #expect(finding.severity == .critical)
        #expect(finding.range == 7..<7 + key.utf8.count)
    }

    @Test("a passphrase makes a private key weigh less")
    func encryptedKeys() throws {
        let old = pem(
            "RSA PRIVATE KEY",
            headers: "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B2C3D4E5F60718293A4B5C6D7E8F9\n\n")
        for key in [old, pem("ENCRYPTED PRIVATE KEY")] {
            let finding = try #require(found(in: Array(key.utf8)).first)
            #expect(finding.severity == .error)
        }
    }

    @Test("leaves public keys, certificates and key headers without a body alone")
    func publicKeys() {
        #expect(found(in: Array(pem("PUBLIC KEY").utf8)).isEmpty)
        #expect(found(in: Array(pem("CERTIFICATE").utf8)).isEmpty)
        #expect(found(in: Array(pem("PRIVATE KEY", lines: 0).utf8)).isEmpty)
        #expect(found(in: Array("if text.startswith('\(Self.dashes)BEGIN PRIVATE KEY\(Self.dashes)'):".utf8)).isEmpty)
        #expect(found(in: Array("\(Self.dashes)BEGIN PRIVATE KEY\(Self.dashes)\n...\n\(Self.dashes)END".utf8)).isEmpty)
    }

    @Test(
        "finds passwords in URLs",
        arguments: [
            ("postgres://app:{alnum:20}@db.corp.net:5432/app", Severity.critical),
            ("https://ci:{alnum:24}@git.corp.net/a.git", .critical),
            ("amqp://user:Tr0ub4{digits:1}dor@mq.corp.net", .error),
        ])
    func urls(template: String, severity: Severity) throws {
        var generator = Generator(seed: 37)
        let url = generator.text(template)
        let findings = found(in: Array("URL = \"\(url)\"".utf8))
        let finding = try #require(findings.first)
        #expect(finding.rule == "secret/url-password")
        #expect(finding.severity == severity)
        let password = url.split(separator: ":")[2].split(separator: "@")[0]
        #expect(finding.range.count == password.utf8.count)
    }

    @Test(
        "leaves URLs without a real password alone",
        arguments: [
            "http://user:pass@corp.net", "https://user:password@corp.net", "postgres://postgres:postgres@db.corp.net/x",
            "https://${USER}:${PASSWORD}@corp.net", "https://<user>:<password>@corp.net",
            "mysql://root:Sup3rS3cr3t@localhost/x",
            "redis://x:Sup3rS3cr3t@redis:6379", "https://corp.net/a:b@c", "https://corp.net:8080/x@y",
            "http://u:%s@corp.net",
            "https://john:xxxxxxxx@corp.net", "http://user:pass%20pass@corp.net", "ssh://git@github.com:22/a",
        ])
    func harmlessURLs(url: String) {
        #expect(found(in: Array("u = '\(url)'".utf8)).isEmpty)
    }

    @Test("tells web tokens from samples")
    func webTokens() throws {
        // {"alg":"HS256","typ":"JWT"}.{"sub":"u-48151","exp":1999999999}
        let header = "eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
        var generator = Generator(seed: 41)
        let token = "\(header).eyJzdWIiOiJ1LTQ4MTUxIiwiZXhwIjoxOTk5OTk5OTk5fQ.\(generator.text("{url:43}"))"
        let finding = try #require(found(in: Array("jwt = '\(token)'".utf8)).first)
        #expect(finding.rule == "secret/jwt")
        #expect(finding.severity == .warning)
        // {"sub":"1234567890","name":"John Doe"}
        let sample = "\(header).eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.\(generator.text("{url:43}"))"
        #expect(found(in: Array("jwt = '\(sample)'".utf8)).isEmpty)
    }

    @Test("reports one finding where several rules match, the surest")
    func overlaps() throws {
        var generator = Generator(seed: 43)
        let secret = generator.text("sk_live_{alnum:24}")
        let findings = found(in: Array("STRIPE_SECRET_KEY=\(secret)\napi_key = \"\(secret)\"\n".utf8))
        #expect(findings.map(\.rule) == ["secret/stripe-key", "secret/stripe-key"])
        #expect(findings[0].identity == findings[1].identity)
        #expect(findings[0].range.upperBound < findings[1].range.lowerBound)
        let bearer = "Authorization: Bearer " + generator.text("glpat-{alnum:20}")
        #expect(found(in: Array(bearer.utf8)).map(\.rule) == ["secret/gitlab-token"])
    }

    @Test("looks at every place of a text, its last bytes included", arguments: 0..<14)
    func everyOffset(padding: Int) throws {
        var generator = Generator(seed: 47)
        let secret = generator.text("AKIA{base32:16}")
        let bytes = [UInt8](repeating: 0x20, count: padding) + Array(secret.utf8)
        #expect(found(in: bytes).map(\.range) == [padding..<padding + 20])
    }

    @Test(
        "survives text that is cut or no UTF-8",
        arguments: [
            "", "p", "pw", "pwd", "pwd=", "://", "a://", "a://b:c@", "token", "token:", "token: \"", "token \"abc",
            "token = \\\"", "<token>", "-----BEGIN",
            "-----BEGIN RSA PRIVATE KEY-----", "password[", "Bearer ", "T3BlbkFJ", "\u{FEFF}key = '", "-us1",
            "{\"token\": \"", "set_token(",
        ])
    func fragments(text: String) {
        #expect(found(in: Array(text.utf8)).isEmpty)
        #expect(found(in: [0xFF, 0xC3] + Array(text.utf8) + [0x80, 0xFF]).isEmpty)
    }

    @Test("a text full of secrets is incomplete rather than endless")
    func tooMany() {
        var generator = Generator(seed: 53)
        let line = generator.text("AKIA{base32:16}\n")
        var incomplete: [String] = []
        let findings = SecretScanner.findings(
            in: Array(String(repeating: line, count: 2_000).utf8), incomplete: &incomplete)
        #expect(findings.count == SecretScanner.limit)
        #expect(incomplete.count == 1)
    }

    @Test(
        "hostile text costs time in proportion to its length",
        arguments: [
            "password=", "token: ", "-----BEGIN PRIVATE KEY-----", "a://b:", "eyJ", "Bearer ",
            "AAAAAAAAAAAAAAAAAAAAAAAA", "key-", "secret_access_key",
            "T3BlbkFJ", "Q~1Q~2Q~", "sig=", "discord", "&sig=sv=",
        ])
    func hostileText(unit: String) {
        let bytes = Array(String(repeating: unit, count: 30_000 / unit.utf8.count).utf8)
        let time = ContinuousClock().measure { _ = found(in: bytes) }
        #expect(time < .seconds(5))
    }
}
